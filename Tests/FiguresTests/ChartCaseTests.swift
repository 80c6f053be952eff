import Figures
import GoldenFiles
import Questionnaires
import Testing

@Suite("A chart at its edge")
struct ChartCaseTests {
    @Test("is drawn as it was", arguments: ChartCase.all)
    func golden(_ item: ChartCase) throws {
        let figure = item.figure(measuring: TableMeasuring())
        try compareWithGolden(figure.markList, "\(item.name).marks.txt")
    }

    @Test("has no text on another nor outside of it", arguments: ChartCase.all)
    func layout(_ item: ChartCase) {
        let faults = LayoutFaults(
            of: item.figure(measuring: TableMeasuring()), measuring: TableMeasuring())
        #expect(faults.isEmpty, "\(faults)")
    }

    @Test("never traps nor overlaps in whatever size", arguments: ChartCase.all)
    func sizes(_ item: ChartCase) {
        for (width, height) in [(0.0, 0.0), (1, 900), (240, 60), (900, 500), (3000, 2000)] {
            let context = DrawingContext(
                languages: item.languages, measuring: TableMeasuring())
            let figure = item.chart.figure(
                size: Size(width: width, height: height), context: context)
            #expect(figure.marks.flatMap(\.points).allSatisfy { $0.x.isFinite && $0.y.isFinite })
            guard width >= 900 else { continue }
            let faults = LayoutFaults(of: figure, measuring: TableMeasuring())
            #expect(faults.isEmpty, "\(faults)")
        }
    }

    @Test("has a table whose rows are as long as its columns", arguments: ChartCase.all)
    func table(_ item: ChartCase) {
        let table = item.chart.table
        #expect(!table.columns.isEmpty)
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        #expect(Set(table.columns.map(\.key)).count == table.columns.count)
        let letters = table.columns.map(\.key).joined()
        #expect(letters.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    }

    @Test(
        "keeps a label from right to left whole",
        arguments: ChartCase.surveyed.filter { $0.name.hasSuffix("right-to-left") })
    func rightToLeft(_ item: ChartCase) {
        let texts = item.figure(measuring: TableMeasuring()).marks.flatMap(\.texts)
        #expect(texts.contains { $0 == Words.hebrew.english || $0 == Words.arabic.english })
    }

    @Test("has a case of each kind")
    func kinds() {
        let kinds = Set(ChartCase.all.map { $0.name.prefix { $0 != "." } })
        #expect(
            kinds == [
                "trend", "daily", "drivers", "importance", "response", "bars", "dots", "likert",
                "heat-map", "tiles", "promoters", "classes", "histogram", "fix-first", "options",
                "indices",
            ])
        #expect(Set(ChartCase.all.map(\.name)).count == ChartCase.all.count)
        #expect(ChartCase.all.count { $0.name.hasPrefix("daily.") } == 8)
    }
}

extension Mark {
    /// Every place of a mark.
    fileprivate var points: [Point] {
        switch self {
        case .rect(let rect, _, _, _):
            [Point(x: rect.left, y: rect.top), Point(x: rect.right, y: rect.bottom)]
        case .circle(let centre, _, _, _): [centre]
        case .line(let from, let to, _): [from, to]
        case .path(let points, _, _): points
        case .text(let line): [line.position]
        case .image(_, let rect):
            [Point(x: rect.left, y: rect.top), Point(x: rect.right, y: rect.bottom)]
        case .group(_, let marks), .part(_, let marks): marks.flatMap(\.points)
        }
    }
}
