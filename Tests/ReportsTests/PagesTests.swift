import Analysis
import Figures
import Questionnaires
import Reports
import Testing

@Suite("A management report")
struct PagesTests {
    @Test("has the pages of its definition in their order")
    func order() throws {
        let document = try SmallSurvey.shipped("cable-group").report([.english, .chinese])
        #expect(
            document.pages.map(\.outline) == [
                "Summary", "Items", "By company", "Classes", "Method", "Full table",
            ])
    }

    @Test("continues on more pages where there is more to show")
    func continued() throws {
        let airport = try SmallSurvey.shipped("airport").report([.chinese])
        #expect(
            airport.pages.map(\.outline) == [
                "概要", "各题结果（1/2）", "各题结果（2/2）", "按登机区", "等级（1/2）", "等级（2/2）", "方法",
                "完整数据表（1/2）", "完整数据表（2/2）",
            ])
        let groups = try #require(EdgeCase.groups.first { $0.name == "ninety groups" }).make()
        #expect(
            groups.report().pages.map(\.outline) == [
                "Summary", "Items", "By company (1 of 2)", "By company (2 of 2)", "Classes",
                "Method", "Full table",
            ])
        let items = try #require(EdgeCase.texts.first { $0.name == "sixty items" }).make()
        let names = Set((1...5).flatMap { part in (1...20).map { "Question \(part).\($0)" } })
        let shown = items.report().pages.filter { $0.outline.hasPrefix("Items") }
            .flatMap(\.figure.texts).filter(names.contains)
        #expect(shown.count == 60)
    }

    @Test("numbers its pages and names them in the header", arguments: ReportLanguages.all)
    func frame(languages: [Language]) throws {
        let survey = try SmallSurvey.shipped("cable-group")
        let pages = survey.report(languages).pages
        for (index, page) in pages.enumerated() {
            let texts = page.figure.texts
            #expect(texts.contains("\(index + 1) / \(pages.count)"))
            #expect(page.figure.size == Size(width: 841.89, height: 595.28))
        }
    }

    @Test("gives each group a name of its own and says what it shows", arguments: EdgeCase.all)
    func captions(edge: EdgeCase) throws {
        let captions = try edge.make().report([.chinese]).pages.flatMap(\.figure.captions)
        #expect(Set(captions.map(\.id)).count == captions.count)
        for caption in captions {
            #expect(!caption.alternative.isEmpty)
            #expect(caption.id.utf8.count <= 100)
            #expect(
                caption.id.allSatisfy {
                    $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
                })
        }
    }

    @Test("tells what was measured about itself, never the clock")
    func metadata() throws {
        let document = try SmallSurvey.shipped("cable-group").report([.chinese, .english])
        #expect(document.title == "2021年度客户满意度调查 – 管理报告")
        #expect(document.language == "zh-CN")
        #expect(document.date == "2021-10-29T00:00:00Z")
        #expect(document.keywords.contains("questionnaire cable-group-annual, wave 2021"))
        #expect(document.subject.hasPrefix("总体满意度为"))
    }

    @Test("is the same each time, whatever the order of replies")
    func isStable() throws {
        let survey = try SmallSurvey.shipped("cable-group")
        let turned = SmallSurvey(
            survey.questionnaire, replies: survey.sample.replies.map(\.reply).reversed(), sent: 165)
        #expect(survey.report([.english]) == survey.report([.english]))
        #expect(survey.report([.english]) == turned.report([.english]))
    }

    @Test("has a chart for each number of scale points, and one for the recommendation")
    func scales() throws {
        let survey = try #require(EdgeCase.scales.first { $0.name == "mixed scales" }).make()
        let items = try #require(survey.report().pages.first { $0.outline == "Items" })
        let ids = items.figure.captions.map(\.id)
        #expect(ids == ["p2-items", "p2-items-2", "p2-items-3", "p2-recommendation"])
        let texts = items.figure.texts
        for name in ["Reliability", "Delivery", "Overall impression", "Recommendation"] {
            #expect(texts.contains(name))
        }
    }

    @Test("says what an item would add to the composite, by arithmetic alone")
    func steps() throws {
        let survey = try SmallSurvey(
            DefinitionText().text, replies: (0..<10).map { _ in "north | 5 2 4 5" })
        let texts = survey.report().pages[0].figure.texts.joined(separator: " ")
        #expect(
            texts.contains(
                "It scores 2.00 and carries 25\u{A0}% of the composite; at 4.0 the composite would stand 0.50 "
                    + "higher."))
    }
}
