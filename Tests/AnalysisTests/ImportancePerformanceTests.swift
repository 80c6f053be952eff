@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("Importance and performance")
struct ImportancePerformanceTests {
    private typealias Picture = ImportancePerformance<String>

    private static func source(
        _ name: String, _ importance: Double, _ performance: Int,
        _ interval: ConfidenceInterval? = nil
    ) -> Picture.Source {
        Picture.Source(
            name, importance: .derived(importance, interval: nil),
            performance: Ratio(performance), interval: interval)
    }

    @Test("make four quadrants about the grand means")
    func quadrants() throws {
        let picture = try Picture.placing([
            Self.source("a", 4, 2), Self.source("b", 4, 5), Self.source("c", 1, 1),
            Self.source("d", 1, 4),
        ]).get()
        #expect(picture.importanceLine == Ratio(Int128(5), 2))
        #expect(picture.performanceLine == Ratio(3))
        #expect(
            picture.points.map(\.quadrant)
                == [.concentrateHere, .keepUp, .lowPriority, .possibleOverkill])
        #expect(picture.points.allSatisfy { $0.uncertain == [.importance, .performance] })
    }

    @Test("take a point on a line for one above it, equal importances included")
    func onTheLine() throws {
        let picture = try Picture.placing([
            Self.source("a", 0.1, 3), Self.source("b", 0.1, 3), Self.source("c", 0.1, 3),
        ]).get()
        // (0.1 + 0.1 + 0.1) / 3 is more than 0.1 in doubles.
        #expect(picture.points.allSatisfy { $0.quadrant == .keepUp })
    }

    @Test("mark the points whose interval reaches across a line, which belongs above")
    func crossing() throws {
        func point(
            _ performance: ConfidenceInterval?, _ importance: ConfidenceInterval? = nil
        ) throws -> Picture.Point {
            let source = Picture.Source(
                "a", importance: .derived(3, interval: importance), performance: Ratio(3),
                interval: performance)
            return try #require(
                try Picture.placing(
                    [source, source], importanceLine: .at(FixedDecimal(2)),
                    performanceLine: .middle(1...5)
                ).get().points.first)
        }
        #expect(try point(.init(low: 2.9, high: 3.1)).crosses == [.performance])
        #expect(try point(.init(low: 3, high: 3.1)).crosses == [])
        #expect(try point(.init(low: 2.9, high: 3)).crosses == [.performance])
        #expect(try point(.init(low: 2, high: 2.99)).crosses == [])
        #expect(try point(nil).uncertain == [.performance, .importance])
        let both = try point(.init(low: 1, high: 5), .init(low: 1, high: 4))
        #expect(both.crosses == [.importance, .performance] && both.uncertain == [])
    }

    @Test("are refused where they would say nothing")
    func refusals() {
        #expect(Picture.placing([]) == .failure(.fewerThanTwoPoints))
        #expect(Picture.placing([Self.source("a", 1, 1)]) == .failure(.fewerThanTwoPoints))
        for value in [Double.nan, .infinity, -.infinity] {
            #expect(
                Picture.placing([Self.source("a", 1, 1), Self.source("b", value, 1)])
                    == .failure(.importanceIsNoNumber("b")))
        }
        let empty = Picture.Source(
            "c", importance: .stated(Ratio(1)), performance: nil, interval: nil)
        let picture = Picture.placing([
            Self.source("a", 1e308, 1), Self.source("b", -1e-308, 1), empty,
            Self.source("z", 0, 1), Self.source("s", .leastNonzeroMagnitude, 1),
        ])
        guard case .success(let picture) = picture else {
            Issue.record("\(picture)")
            return
        }
        #expect(picture.leftOut == ["c"])
        #expect(
            picture.points.map(\.importance.double) == [1e308, -1e-308, 0, .leastNonzeroMagnitude])
    }

    @Test(
        "of the cable group come from its weights and means",
        .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
    func cableGroup() throws {
        let campaign = try CableGroup()
        let table = Sample(campaign.questionnaire, campaign.replies).everyone.estimates()
        let items = try table.importancePerformanceOfItems().get()
        // ½ · 2/5, 2/5, 1/5 and ½ · 1/7, 1/7, 2/7, 2/7, 1/7.
        #expect(
            items.points.map(\.importance)
                == [(1, 5), (1, 5), (1, 10), (1, 14), (1, 14), (1, 7), (1, 7), (1, 14)].map {
                    Ratio(Int128($0.0), Int128($0.1))
                })
        #expect(items.importanceLine == Ratio(Int128(1), 8))
        for (point, item) in zip(items.points, table.items) {
            #expect(point.performance == item.scoreMean)
            let interval = try #require(item.scoreInterval)
            let line = items.performanceLine.double
            #expect(
                point.crosses.contains(.performance)
                    == (interval.low < line && interval.high >= line))
        }
        let dimensions = try table.importancePerformanceOfDimensions().get()
        #expect(dimensions.points.map(\.subject.name) == ["product", "service"])
        let derived = try table.importancePerformanceOfItems(
            derived: Dictionary(
                uniqueKeysWithValues: table.items.prefix(3).map {
                    ($0.item.id, .derived(0.3, interval: ConfidenceInterval(low: 0, high: 1)))
                })
        ).get()
        #expect(derived.points.count == 3)
        #expect(derived.points.allSatisfy { $0.crosses.contains(.importance) })
        // Stated importances are shares of the whole weight.
        #expect(dimensions.points.map(\.importance) == [Ratio(Int128(1), 2), Ratio(Int128(1), 2)])
        let first = try #require(table.dimensions.first?.dimension.id)
        let second = try #require(table.dimensions.last?.dimension.id)
        let found = try table.importancePerformanceOfDimensions(
            derived: [
                first: .derived(0.2, interval: nil),
                second: .derived(0.8, interval: ConfidenceInterval(low: 0.6, high: 0.9)),
            ], performanceLine: .at(FixedDecimal(4))
        ).get()
        #expect(found.points.map(\.quadrant) == [.possibleOverkill, .concentrateHere])
        #expect(
            found.points[0].uncertain == [.importance] && found.points[1].crosses.isEmpty == false)
        let named = found.naming(\.name)
        #expect(named.points.map(\.subject) == ["product", "service"])
        #expect(named.points.map(\.importance) == found.points.map(\.importance))
        #expect(named.points[1].quadrant == .concentrateHere)
        #expect(named.importanceLine == found.importanceLine)
    }
}
