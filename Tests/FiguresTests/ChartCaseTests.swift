import Figures
import GoldenFiles
import Questionnaires
import Testing

@Suite("A chart at its edges")
struct ChartCaseTests {
    @Test("is drawn as before, each text within the figure and on none other", arguments: ChartCase.all)
    func drawing(chartCase: ChartCase) throws {
        let context = DrawingContext(
            languages: chartCase.languages, measuring: TableMeasuring())
        let figure = try chartCase.make().figure(size: chartCase.size, context: context)
        #expect(
            LayoutFaults(of: figure, measuring: TableMeasuring()).isEmpty,
            "\(LayoutFaults(of: figure, measuring: TableMeasuring()))")
        try compareWithGolden(figure.markList, "\(chartCase.name).marks.txt")
    }

    @Test("gives a table of full rows with a key for each column", arguments: ChartCase.all)
    func table(chartCase: ChartCase) throws {
        let table = try chartCase.make().table
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        let keys = table.columns.map(\.key)
        #expect(Set(keys).count == keys.count)
        for key in keys {
            #expect(key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        }
    }

    @Test(
        "keeps a label from right to left whole",
        arguments: ChartCase.all.filter { $0.name.hasSuffix("right-to-left") })
    func rightToLeft(chartCase: ChartCase) throws {
        let context = DrawingContext(languages: [.english], measuring: TableMeasuring())
        let figure = try chartCase.make().figure(size: chartCase.size, context: context)
        let texts = figure.marks.flatMap(\.texts)
        #expect(texts.contains { $0 == Names.hebrew.english || $0 == Names.arabic.english })
    }
}
