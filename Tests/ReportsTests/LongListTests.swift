import Documents
import ExactNumbers
import Figures
import Questionnaires
import Reports
import Testing

@Suite("What is longer than a page")
struct LongListTests {
    /// A question with many options and an index of many dimensions, answered by all or a few.
    private static func survey(count: Int, options: Int = 1, dimensions: Int = 1) throws
        -> SmallSurvey
    {
        var text = DefinitionText()
        let names = (1...options).map { "o\($0): {en: Option \($0), zh: 选项\($0)}" }
        let title = "{en: Province of the head office with a long name, zh: 总部所在的省份}"
        text.also =
            "  - {id: prov, type: choice, ask: \(title), options: {\(names.joined(separator: ", "))}}\n"
            + (1...dimensions).map { "  - {id: a\($0), scale: five, ask: Ask \($0)}" }
            .joined(separator: "\n")
        let parts = (1...dimensions).map {
            "      - {id: p\($0), title: {en: Part \($0), zh: 维度\($0)}, weight: 1, items: [a\($0)]}"
        }
        let index =
            "indices:\n  - id: big\n    type: composite\n    title: {en: Big, zh: 大}\n"
            + "    dimensions:\n" + parts.joined(separator: "\n") + "\n"
        let questionnaire = try Questionnaire(
            SourceText(name: "definition.yaml", text: text.text + index))
        let replies = try (0..<count).map { number in
            let answers = questionnaire.items.map { item -> Answer in
                item.id.name == "prov" ? .option(number % options) : .code(1 + number % 5)
            }
            return Reply(
                id: "r\(number)", submitted: nil, weight: .one, segments: ["north"],
                codes: try #require(AnswerCodes(answers, by: questionnaire.layout)), texts: [:])
        }
        return SmallSurvey(questionnaire, replies: replies)
    }

    @Test(
        "is cut, and nothing of it lost", arguments: [1, 16, 17, 20, 21, 40, 100],
        ReportLanguages.all)
    func cut(length: Int, languages: [Language]) throws {
        let survey = try Self.survey(
            count: 60, options: max(2, length * 2), dimensions: max(2, length))
        let pages = survey.report(languages).pages
        for page in pages {
            let faults = LayoutFaults(of: page.figure, measuring: TableMeasuring())
            #expect(faults.isEmpty, "\(page.outline)\n\(faults)")
        }
        let isChinese = languages[0] == .chinese
        func shown(_ outline: String) -> [String] {
            pages.filter { $0.outline.hasPrefix(outline) }.flatMap(\.figure.texts)
        }
        let options = shown(isChinese ? "选择题" : "Questions with options")
        for number in 1...max(2, length * 2) {
            let name = isChinese ? "选项\(number)" : "Option \(number)"
            #expect(options.filter { $0 == name }.count == 1)
        }
        let parts = shown(isChinese ? "指标" : "Indices")
        for number in 1...max(2, length) {
            let name = isChinese ? "维度\(number)" : "Part \(number)"
            #expect(parts.filter { $0 == name }.count == 1)
        }
        let ending = isChinese ? "（续）" : " (continued)"
        #expect(options.contains { $0.hasSuffix(ending) } == (length > 10))
        #expect(parts.contains { $0.hasSuffix(ending) } == (length > 16))
        let ids = pages.flatMap(\.figure.captions).map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test("is named where none of it can be shown", arguments: ReportLanguages.all)
    func hidden(languages: [Language]) throws {
        let pages = try Self.survey(count: 3, options: 2).report(languages).pages
        let isChinese = languages[0] == .chinese
        let page = try #require(
            pages.first { $0.outline == (isChinese ? "选择题" : "Questions with options") })
        let texts = page.figure.texts
        #expect(
            texts.contains(isChinese ? "没有可以显示的选择题" : "No question with options can be shown"))
        let note = isChinese ? "不予显示：总部所在的省份" : "Not shown: Province of the head office"
        #expect(texts.joined(separator: " ").contains(note))
        #expect(
            texts.contains(
                isChinese
                    ? "总部所在的省份（不予显示）" : "Province of the head office with a long name – not shown"))
        #expect(LayoutFaults(of: page.figure, measuring: TableMeasuring()).isEmpty)
    }
}
