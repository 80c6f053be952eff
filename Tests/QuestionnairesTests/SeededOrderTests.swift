import Documents
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

    @Test("keeps the halves of a pair together, and a dimension in its place")
    func pairs() throws {
        let questionnaire = try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: pairs
                    title: Pairs
                    languages: [en]
                    scales: {five: {range: [1, 5]}}
                    dimensions:
                      - id: care
                        title: Care
                        weight: 1
                        items:
                          - {id: a, type: pair, scale: five, ask: Found?, expectation: Expected?}
                          - {id: b, type: pair, scale: five, ask: Found?, expectation: Expected?}
                    also:
                      - {id: c, type: pair, scale: five, ask: Found?, expectation: Expected?}
                      - {id: d, type: text, ask: Why?}
                    sections:
                      - {id: free, show: [care], order: random}
                      - {id: held, show: [c, d], order: random, fixed: [c]}
                    """))
        let free = try #require(questionnaire.sections.first)
        var seen: Set<String> = []
        for seed in 0..<50 {
            let order = SeededOrder(seed: UInt64(seed)).entries(of: free)
            seen.insert(order.flatMap(\.items).map(\.name).joined(separator: " "))
        }
        #expect(seen == ["a/expectation a b/expectation b", "b/expectation b a/expectation a"])
        let dimension = try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: fixed
                    title: Fixed
                    languages: [en]
                    scales: {five: {range: [1, 5]}}
                    dimensions:
                      - {id: care, title: Care, weight: 1, 
                        items: [{id: a, scale: five, ask: A?}, {id: b, scale: five, ask: B?}]}
                    also:
                      - {id: c, type: text, ask: C?}
                      - {id: d, type: text, ask: D?}
                    sections:
                      - {id: all, show: [care, c, d], order: random, fixed: [care]}
                    """))
        let all = try #require(dimension.sections.first)
        for seed in 0..<50 {
            let names = SeededOrder(seed: UInt64(seed)).entries(of: all).flatMap(\.items)
            #expect(names.prefix(2).map(\.name) == ["a", "b"])
        }
    }

    @Test("is that of the file where nothing else is said")
    func asWritten() throws {
        let best = try item("best")
        #expect(SeededOrder(seed: 7).options(of: best).map(\.id.name) == ["a", "b", "c"])
    }
}
