import Questionnaires
import Testing

@Suite("A random order")
struct SeededOrderTests {
    private func item(_ name: String) throws -> Item {
        try #require(RichDefinition.questionnaire().items.first { $0.id.name == name })
    }

    @Test("is the same for the same respondent, and another for others")
    func seeds() throws {
        let reasons = try item("reasons")
        var orders: [String: Int] = [:]
        for seed in 0..<600 {
            let order = SeededOrder(seed: UInt64(seed)).options(of: reasons).map(\.id.name)
            #expect(order == SeededOrder(seed: UInt64(seed)).options(of: reasons).map(\.id.name))
            orders[order.joined(separator: " "), default: 0] += 1
        }
        // Three options have six orders, each about a hundred times in six hundred.
        #expect(orders.count == 6)
        for (order, count) in orders { #expect((60...140).contains(count), "\(order): \(count)") }
    }

    @Test("keeps what is exclusive, written on or fixed in its place")
    func fixed() throws {
        let questionnaire = try RichDefinition.questionnaire()
        let reasons = try item("reasons")
        let matrix = try #require(questionnaire.matrices.first)
        let rows = try #require(questionnaire.dimensions.first).items.filter {
            $0.matrix == matrix.id
        }
        .map(\.id)
        let section = try #require(questionnaire.sections.first { $0.id.name == "fifth" })
        for seed in 0..<50 {
            let order = SeededOrder(seed: UInt64(seed))
            #expect(order.options(of: reasons).last?.id.name == "none")
            #expect(order.rows(rows, of: matrix).first?.name == "tidy")
            #expect(Set(order.rows(rows, of: matrix)) == Set(rows))
            #expect(order.entries(of: section).first == section.entries.first)
            #expect(Set(order.entries(of: section)) == Set(section.entries))
        }
    }

    @Test("is that of the file where nothing else is said")
    func asWritten() throws {
        let best = try item("best")
        #expect(SeededOrder(seed: 7).options(of: best).map(\.id.name) == ["a", "b", "c"])
    }
}
