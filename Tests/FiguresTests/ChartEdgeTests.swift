import Figures
import GoldenFiles
import Questionnaires
import Testing

@Suite("A chart of a survey at its edge")
struct ChartEdgeTests {
    private let measuring = TableMeasuring()

    @Test(
        "is drawn as before, each text within the figure and on none other",
        arguments: ChartCase.surveyed)
    func drawing(chartCase: ChartCase) throws {
        let figure = chartCase.figure(measuring: measuring)
        let faults = LayoutFaults(of: figure, measuring: measuring)
        #expect(faults.isEmpty, "\(faults)")
        try compareWithGolden(figure.markList, "\(chartCase.name).marks.txt")
    }

    @Test("gives a table of full rows with a key for each column", arguments: ChartCase.surveyed)
    func table(chartCase: ChartCase) {
        let table = chartCase.chart.table
        #expect(!table.columns.isEmpty)
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        let keys = table.columns.map(\.key)
        #expect(Set(keys).count == keys.count)
        for key in keys {
            #expect(key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        }
    }

    @Test("is drawn in whatever size without a trap", arguments: ChartCase.surveyed)
    func sizes(chartCase: ChartCase) {
        let context = DrawingContext(languages: chartCase.languages, measuring: measuring)
        for (width, height) in [(0.0, 0.0), (1, 900), (240, 60), (900, 1), (3000, 2000)] {
            let figure = chartCase.chart.figure(
                size: Size(width: width, height: height), context: context)
            #expect(figure.marks.flatMap(\.lines).allSatisfy { $0.position.x.isFinite })
        }
    }

    @Test(
        "keeps a label from right to left whole",
        arguments: ChartCase.surveyed.filter { $0.name.hasSuffix("right-to-left") })
    func rightToLeft(chartCase: ChartCase) {
        let texts = chartCase.figure(measuring: measuring).marks.flatMap(\.texts)
        #expect(texts.contains { $0 == Words.hebrew.english || $0 == Words.arabic.english })
    }
}
