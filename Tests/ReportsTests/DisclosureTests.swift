import Analysis
import Figures
import Questionnaires
import Reports
import Testing

@Suite("A report of few replies")
struct DisclosureTests {
    private func texts(_ survey: SmallSurvey, _ conditions: [SegmentCondition] = []) -> [String] {
        let report = Report(
            .management, data: survey.data(where: conditions),
            context: survey.context([.english]))
        return report.document().pages.flatMap { page in
            page.figure.texts + page.figure.captions.map(\.alternative)
        }
    }

    @Test("shows no score of fewer than the floor, nor how many they are")
    func composite() throws {
        let survey = try SmallSurvey(
            DefinitionText().text, replies: (0..<4).map { _ in "north | 5 5 3 3" })
        let texts = texts(survey)
        #expect(texts.contains("Too few replies to show a score"))
        #expect(!texts.contains { $0.contains("4.00") || $0.contains("5.00") })
        #expect(!texts.contains { $0.contains("n = 4") || $0.contains("4 replies") })
        #expect(texts.contains { $0.contains("fewer than 5 replies") })
    }

    @Test("of an identified survey without a floor shows all")
    func identified() throws {
        var text = DefinitionText()
        text.reporting = "  floor: 0"
        let texts = texts(try SmallSurvey(text.text, replies: ["north | 5 5 3 3"]))
        #expect(texts.contains { $0.hasPrefix("Satisfaction stands at 4.00") })
        #expect(texts.contains { $0.contains("Replies are identified: all groups are shown") })
    }

    @Test("hides a dimension that few have a score of, everywhere")
    func dimension() throws {
        let replies = (0..<20).map { "north | 5 4 \($0 < 3 ? "2 2" : ". .")" }
        let survey = try SmallSurvey(DefinitionText().text, replies: replies)
        let data = survey.data()
        #expect(data.hiddenDimensions.map(\.name) == ["d2"])
        #expect(data.hiddenItems.map(\.name).sorted() == ["q3", "q4"])
        #expect(!texts(survey).contains { $0.contains("2.00") })
    }

    @Test("hides the recommendation of few, and the tile of it")
    func recommendation() throws {
        var text = DefinitionText()
        text.scales += "\n" + DefinitionText.scale("ten", points: 11, from: 0)
        text.also = "  - {id: nps, type: recommendation, scale: ten, ask: Recommend}"
        let survey = try SmallSurvey(
            text.text, replies: (0..<20).map { "north | 5 4 4 4 \($0 < 3 ? "10" : ".")" })
        #expect(!texts(survey).contains { $0.contains("+100") })
    }

    @Test("hides an item whose answers outside the choice are few")
    func complement() throws {
        // Seven of the north answered the second item, and two of the south.
        let survey = try SmallSurvey(
            DefinitionText().text,
            replies: (0..<7).map { _ in "north | 5 2 4 4" }
                + (0..<7).map { "south | 5 \($0 < 2 ? "3" : ".") 4 4" })
        let region = try #require(SegmentID("region"))
        let north = try #require(
            SegmentCondition(region, in: ["north"], of: survey.questionnaire))
        #expect(survey.data().hiddenItems.isEmpty)
        #expect(survey.data(where: [north]).hiddenItems.map(\.name) == ["q2"])
        #expect(!texts(survey, [north]).contains { $0.contains("2.00") })
    }

    @Test("hides the dimension of an index whose answers outside the choice are few")
    func partOfIndex() throws {
        let indices = """
            indices:
              - id: ix
                type: composite
                title: {en: Both, zh: 两者}
                minimum-answered: 0
                dimensions:
                  - {id: da, title: {en: First, zh: 一}, weight: 1, items: [q1]}
                  - {id: db, title: {en: Second, zh: 二}, weight: 1, items: [q2]}

            """
        // Six of the north answered the second item, and one of the south.
        let survey = try SmallSurvey(
            DefinitionText().text + indices,
            replies: (0..<6).map { _ in "north | 5 2 4 4" }
                + (0..<6).map { "south | 5 \($0 < 1 ? "3" : ".") 4 4" })
        let region = try #require(SegmentID("region"))
        let north = try #require(
            SegmentCondition(region, in: ["north"], of: survey.questionnaire))
        let whole = try #require(survey.data().indices[0].estimate)
        #expect(whole.parts.map { $0.disclosed.value != nil } == [true, true])
        // From the index and its first dimension the second could be reckoned.
        #expect(survey.data(where: [north]).indices[0].estimate == nil)
        #expect(texts(survey).contains("Second"))
        #expect(!texts(survey, [north]).contains { $0.contains("2.00") })
    }

    @Test("counts no units in classes where a few are hidden, and does not show their mean")
    func hiddenUnits() throws {
        var text = DefinitionText()
        text.segments = "  company:\n    title: {en: Company, zh: 公司}"
        text.score = "  unit: company\n  headline: units\n" + text.score
        func replies(_ companies: [(String, Int, Int)]) -> [String] {
            companies.flatMap { name, people, answer in
                Array(
                    repeating: "\(name) | \(answer) \(answer) \(answer) \(answer)", count: people)
            }
        }
        let shown = [("a", 6, 5), ("b", 6, 5), ("c", 6, 4)]
        let all = texts(try SmallSurvey(text.text, replies: replies(shown)))
        #expect(
            all.contains { $0.hasPrefix("Satisfaction stands at 4.67: 3 of 3 companies reach") })
        #expect(all.contains("Companies at 4.0 or above"))
        let tie = "1 company stands exactly at 4.0"
        #expect(all.joined(separator: " ").contains(tie))
        let few = texts(
            try SmallSurvey(text.text, replies: replies(Array(shown.prefix(2)) + [("e", 3, 2)])))
        #expect(few.contains("The score is not shown: it would tell of those that are hidden"))
        #expect(!few.contains("Companies at 4.0 or above"))
        #expect(!few.joined(separator: " ").contains(tie))
        #expect(!few.contains { $0.contains("4.00") })
        let more = texts(
            try SmallSurvey(
                text.text, replies: replies(shown + [("d", 3, 1), ("e", 3, 2), ("f", 3, 1)])))
        #expect(more.contains { $0.contains("3 of 6 companies reach") })
    }

    @Test("says on each page that has the sign of few answers what it means")
    func fewAnswers() throws {
        let survey = try SmallSurvey(
            DefinitionText().text, replies: (0..<12).map { _ in "north | 5 2 4 4" })
        let pages = Report(
            .management, data: survey.data(where: []), context: survey.context([.english])
        ).document().pages.map { $0.figure.texts.joined(separator: " ") }
        #expect(pages[0].contains("†"))
        for page in pages where page.contains("†") {
            #expect(page.contains("† fewer than 30 answers: read with care."))
        }
    }

    @Test("says in words that nothing was answered")
    func nothing() throws {
        let survey = try SmallSurvey(DefinitionText().text, replies: [])
        let texts = texts(survey)
        #expect(texts.contains("No reply has a score yet"))
        #expect(texts.contains("No item was answered"))
        #expect(texts.contains("No region can be shown"))
        #expect(texts.filter { $0 == "No answers in this wave" }.count == 4)
    }
}
