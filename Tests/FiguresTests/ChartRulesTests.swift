import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics
import Testing

@Suite("A chart")
struct ChartRulesTests {
    private let context = DrawingContext(languages: [.english], measuring: TableMeasuring())

    private func texts(_ figure: Figure) -> [String] { figure.marks.flatMap(\.texts) }

    @Test("of items needs one chart for each kind of scale, and never tears a section apart")
    func batches() throws {
        let mixed = try #require(EdgeCase.scales.first { $0.name == "mixed scales" }).make()
        let rules = mixed.questionnaire.score
        let sections =
            mixed.table.dimensions.map {
                LikertChart.Section(title: Words($0.dimension.title), items: $0.items)
            } + [
                .init(title: Words("Outside"), items: mixed.table.also, isOutside: true)
            ]
        let batches = LikertChart.batches(of: sections, rules: rules)
        #expect(
            batches.map { $0.map(\.title.english) } == [
                ["Product"], ["Service"], ["Outside (0–10)"],
            ])
        #expect(batches[1][0].items.map(\.item.id.name) == ["q3", "q4"])
        #expect(LikertChart(id: "items", sections: [], rules: rules, hidden: []) == nil)
    }

    @Test("of items outside of the composite tells their means on their own scale")
    func ownScale() throws {
        let mixed = try #require(EdgeCase.scales.first { $0.name == "mixed scales" }).make()
        let overall = try #require(mixed.table.also.first)
        let sections = [
            LikertChart.Section(title: Words("Outside"), items: [overall], isOutside: true)
        ]
        let chart = try #require(
            LikertChart(
                id: "items", sections: sections, rules: mixed.questionnaire.score, hidden: []))
        let shown = texts(
            chart.figure(size: Size(width: 758, height: 120), context: context))
        let mean = try #require(overall.mean.mean)
        #expect(shown.contains(NumberText.score(mean)))
        #expect(shown.contains("Mean on 0–10 and 95 % interval"))
        #expect(shown.contains("0") && shown.contains("10"))
        #expect(!shown.contains("limit 4.0"))
    }

    @Test("of a long section is cut evenly after its items were sorted")
    func longSections() throws {
        var text = DefinitionText()
        text.dimensions = DefinitionText.dimensions([
            ("Service", (1...16).map { "Item \($0)" }), ("Product", ["Finish"]),
        ])
        let survey = try SmallSurvey.patterned(text.text, count: 40)
        let sections = survey.table.dimensions.map {
            LikertChart.Section(title: Words($0.dimension.title), items: $0.items)
        }
        let charts = LikertChart.charts(of: sections, mostRows: 14, hidden: [])
        #expect(charts.map { $0.map(\.items.count) } == [[8], [8, 1]])
        let means = charts.flatMap { $0 }.prefix(2).flatMap(\.items).compactMap(\.scoreMean)
        #expect(means == means.sorted(by: >))
        let second = try #require(
            LikertChart(
                id: "items", sections: charts[1], rules: survey.questionnaire.score, hidden: []))
        let shown = texts(second.figure(size: Size(width: 758, height: 300), context: context))
        #expect(shown.contains("Service (continued)"))
    }

    @Test("of items names the answers only where all items share the words")
    func legend() throws {
        var text = DefinitionText()
        text.dimensions = DefinitionText.dimensions(
            [("Product", ["Reliability", "It often breaks"])],
            more: { $0 == 2 ? ", reverse: yes" : "" })
        let survey = try SmallSurvey.patterned(text.text, count: 40)
        func chart(_ items: [ItemEstimate]) throws -> [String] {
            let chart = try #require(
                LikertChart(
                    id: "items", sections: [.init(title: Words("Product"), items: items)],
                    rules: survey.questionnaire.score, hidden: []))
            return texts(
                chart.figure(size: Size(width: 758, height: 200), context: context))
        }
        let items = survey.table.items
        let straight = try chart([items[0]])
        #expect(straight.contains("Very satisfied") && straight.contains("Neither"))
        let mixed = try chart(items)
        #expect(!mixed.contains("Very satisfied"))
        #expect(mixed.contains("Best answer") && mixed.contains("Worst answer"))
        #expect(mixed.contains("It often breaks (reversed)"))
    }

    @Test("of items tells nothing of those that are hidden")
    func hidden() throws {
        let survey = try SmallSurvey(
            DefinitionText().text, replies: (0..<4).map { _ in "north | 5 1 . 3" })
        let chart = try #require(
            LikertChart(
                id: "items",
                sections: [.init(title: Words("All"), items: survey.table.items)],
                rules: survey.questionnaire.score,
                hidden: Set(survey.table.items.filter { $0.answered > 0 }.map(\.item.id))))
        let figure = chart.figure(size: Size(width: 758, height: 300), context: context)
        let shown = texts(figure)
        #expect(shown.filter { $0 == "Too few answers to show" }.count == 3)
        #expect(shown.filter { $0 == "No answers in this wave" }.count == 1)
        #expect(!shown.contains("5.00") && !shown.contains("100") && !shown.contains("4"))
        // Nor by their order: they stay as they were asked.
        let names = ["Reliability", "Packaging", "Delivery", "Support"]
        #expect(shown.filter(names.contains) == names)
    }

    @Test("of many groups has parts that share one axis")
    func pages() throws {
        let survey = try #require(EdgeCase.groups.first { $0.name == "ninety groups" }).make()
        let id = try #require(SegmentID("company"))
        let table = try #require(Selection(survey.sample).groups(by: id))
        let pages = ScoreDotsChart(table, rules: survey.questionnaire.score).pages
        #expect(pages.count == 2)
        let figures = pages.map {
            $0.figure(size: Size(width: 758, height: 420), context: context)
        }
        let names = figures.flatMap(texts).filter { $0.hasPrefix("Company") }
        #expect(Set(names).count == 90 && names.count == 90)
        let axes = figures.map { figure in
            figure.marks.flatMap(\.lines).filter { $0.text == "limit 4.0" }.map(\.position.x)
        }
        #expect(axes[0] == axes[1])
    }

    @Test("says how much does not fit", arguments: [120.0, 300, 2000])
    func rest(height: Double) throws {
        let survey = try #require(EdgeCase.groups.first { $0.name == "ninety groups" }).make()
        let id = try #require(SegmentID("company"))
        let table = try #require(Selection(survey.sample).groups(by: id))
        let figure = ScoreDotsChart(table, rules: survey.questionnaire.score)
            .figure(size: Size(width: 300, height: height), context: context)
        let shown = texts(figure).count { $0.hasPrefix("Company") }
        let note = texts(figure).first { $0.hasSuffix("left out for lack of room") }
        #expect(note == (shown == 90 ? nil : "\(90 - shown) more left out for lack of room"))
        #expect(LayoutFaults(of: figure, measuring: TableMeasuring()).isEmpty)
    }

    @Test("of the spread has bars of one width, whatever the thresholds")
    func bars() throws {
        let survey = try #require(EdgeCase.scores.first { $0.name == "close thresholds" }).make()
        let figure = HistogramChart(survey.composite, rules: survey.questionnaire.score)
            .figure(size: Size(width: 402, height: 200), context: context)
        let widths = figure.marks.flatMap(\.rects).map { ($0.width * 100).rounded() }
        #expect(Set(widths).count == 1)
        let counts = texts(figure).compactMap { Int($0) }
        #expect(counts.reduce(0, +) == 60)
    }

    @Test("of weak items counts to the lowest threshold that is missed, else lists the lowest")
    func goal() throws {
        func goal(_ answers: String) throws -> (String?, [String])? {
            let survey = try SmallSurvey(
                DefinitionText().text, replies: (0..<10).map { _ in "north | \(answers)" })
            let chart = WeakItemsChart(
                survey.table, questionnaire: survey.questionnaire, hidden: [], most: 3)
            return chart.map {
                ($0.goal?.value.description, $0.entries.map(\.estimate.item.id.name))
            }
        }
        #expect(try goal("5 3 4 2")?.0 == "4")
        #expect(try goal("5 3 4 2")?.1 == ["q4", "q2", "q3"])
        // Where all reach the limit the target is the goal, and those who reach it are left out.
        #expect(try goal("5 4 4 5")?.0 == "4.5")
        #expect(try goal("5 4 4 5")?.1 == ["q2", "q3"])
        #expect(try goal("5 5 5 5")?.0 == nil)
        #expect(try goal("5 5 5 5")?.1.count == 3)
        #expect(try goal(". . . .") == nil)
    }
}

extension Mark {
    /// Everything written, from bottom to top.
    var lines: [TextLine] {
        switch self {
        case .text(let line): [line]
        case .group(_, let marks), .part(_, let marks): marks.flatMap(\.lines)
        case .rect, .circle, .line, .path, .image: []
        }
    }

    var texts: [String] { lines.map(\.text) }

    var rects: [Rect] {
        switch self {
        case .rect(let rect, _, _, _): [rect]
        case .group(_, let marks), .part(_, let marks): marks.flatMap(\.rects)
        case .text, .circle, .line, .path, .image: []
        }
    }
}
