import Questionnaires
import Testing

@testable import Forms

@Suite("The pages of a form")
struct FormPagesTests {
    private func every(_ language: Language = .english) throws -> FormPages {
        FormPages(try EveryItem.questionnaire(), in: language)
    }

    private func questions(_ page: FormPage) -> [Question] {
        guard case .questions(let body) = page.body else { return [] }
        return body.blocks.flatMap(\.questions)
    }

    private func question(_ name: String, in pages: FormPages) throws -> Question {
        let item = try #require(pages.questionnaire.named(name))
        return pages.question(item)
    }

    @Test("number the questions through, the halves of a pair that stand together with one number")
    func numbers() throws {
        let pages = try every()
        let numbers = (0..<pages.questionnaire.sections.count).map { index in
            questions(pages.page(at: index)).map { $0.number ?? "–" }.joined(separator: " ")
        }
        #expect(
            numbers == [
                "1 2 3 4 – 5 6 7", "8 9 10 11 12", "13 14 15 16 17 18 19 20", "21", "22",
            ])
    }

    @Test("number the halves of a pair apart that stand on different pages")
    func halves() throws {
        let pages = FormPages(try .shipped("servqual"), in: .chinese)
        #expect(questions(pages.page(at: 0)).map(\.number) == (1...22).map { "\($0)" })
        #expect(questions(pages.page(at: 1)).map(\.number) == (23...44).map { "\($0)" })
    }

    @Test(
        "mark what is the exception",
        arguments: [
            (
                "{id: a, type: text, ask: A, required: yes}, {id: b, type: text, ask: B}",
                ["(required)", nil]
            ),
            (
                "{id: a, type: text, ask: A, required: yes}, {id: b, type: text, ask: B, required: yes}, "
                    + "{id: c, type: text, ask: C}", [nil, nil, "(optional)"]
            ),
            ("{id: a, type: text, ask: A}, {id: b, type: text, ask: B}", [nil, nil]),
        ] as [(String, [String?])])
    func marks(items: String, expected: [String?]) throws {
        let questionnaire = try Questionnaire(
            definition: "canvass: 1\nid: x\ntitle: X\nlanguages: [en]\nalso: [\(items)]\n")
        let page = FormPages(questionnaire, in: .english).page(at: 0)
        #expect(questions(page).map { $0.mark?.line } == expected)
    }

    @Test("start with the notice and the consent, which come before any question")
    func start() throws {
        let page = try #require(try every(.chinese).start())
        guard case .start(let body) = page.body else {
            Issue.record("\(page.body)")
            return
        }
        #expect(body.head.progress?.line == "共 5 部分")
        #expect(body.privacy?.notice.line == "只有质量部看到回答。")
        #expect(body.privacy?.retention?.line == "回答保存 24 个月，之后删除。")
        #expect(body.consent?.mark?.line == "（必填）")
        #expect(page.foot.buttons?.previous == nil)
        #expect(page.foot.buttons?.next.line == "开始")
        #expect(page.foot.privacy == nil)
        #expect(FormPages(try .shipped("effort"), in: .chinese).start() == nil)
    }

    @Test("thank with the first line of the thanks as a title")
    func thanks() throws {
        for (language, title, rest) in [
            (Language.chinese, "谢谢", "三天内回复您。"),
            (.english, "Thank you", "You hear from us in three days."),
            (.arabic, "شكرا", nil),
        ] as [(Language, String, String?)] {
            guard case .thanks(let body) = try every(language).thanks().body else { return }
            #expect(body.title.line == title)
            #expect(body.text?.line == rest)
        }
        let plain = try Questionnaire(
            definition:
                "canvass: 1\nid: x\ntitle: X\nlanguages: [en]\nalso: [{id: a, type: text, ask: A}]\n"
        )
        guard case .thanks(let body) = FormPages(plain, in: .english).thanks().body else { return }
        #expect(body.title.line == "Thank you, we have your answers")
    }

    @Test("lead back from all but the first page, and on from all but the last")
    func buttons() throws {
        let pages = FormPages(try .shipped("effort"), in: .english)
        let buttons = (0..<3).map { pages.page(at: $0).foot.buttons }
        #expect(buttons.map { $0?.previous?.line } == [nil, "Previous", "Previous"])
        #expect(buttons.map { $0?.next.line } == ["Next", "Next", "Submit"])
    }

    @Test("say how far one has come in at most a dozen steps")
    func steps() throws {
        let sections = (1...30).map { "{id: s\($0), show: [q\($0)]}" }.joined(separator: ", ")
        let items = (1...30).map { "{id: q\($0), type: text, ask: Q}" }.joined(separator: ", ")
        let pages = FormPages(
            try Questionnaire(
                definition:
                    "canvass: 1\nid: x\ntitle: X\nlanguages: [en]\nalso: [\(items)]\nsections: [\(sections)]\n"
            ), in: .english)
        for (page, reached) in [(0, 1), (14, 6), (28, 11), (29, 12)] {
            guard case .questions(let body) = pages.page(at: page).body else { return }
            #expect(body.head.steps.count == 12)
            #expect(body.head.steps.count(where: \.isReached) == reached)
        }
    }

    @Test("count the questions of one page, and the minutes where the author says nothing")
    func onePage() throws {
        let with = FormPages(try .shipped("post-service"), in: .chinese)
        let without = FormPages(
            try Questionnaire(
                definition:
                    "canvass: 1\nid: x\ntitle: X\nlanguages: [zh]\nalso: [{id: a, type: text, ask: A}]\n"
            ),
            in: .chinese)
        for (pages, expected) in [(with, "共 10 题"), (without, "共 1 题，约 1 分钟")] {
            guard case .questions(let body) = pages.page(at: 0).body else { return }
            #expect(body.head.progress?.line == expected)
        }
    }

    @Test("fill the names of objects in, and show for what other names stand")
    func names() throws {
        var pages = try every(.chinese)
        guard case .questions(let body) = pages.page(at: 4).body else { return }
        #expect(body.title?.line == "南店")
        #expect(try question("local@south", in: pages).ask.line == "南店怎么样？")
        let open = try question("why", in: pages)
        #expect(open.ask.line == "为什么打‹您会推荐我们吗？ | 这个分›？")
        #expect(open.ask.parts.map(\.isPlaceholder) == [false, true, false])
        pages.known = .words { $0 == "recommend" ? "10 非常可能" : nil }
        #expect(try question("why", in: pages).ask.line == "为什么打10 非常可能？")
        pages.known = .words { _ in nil }
        #expect(try question("why", in: pages).ask.line == "为什么打这个分？")
    }

    @Test("tell the language of a text that is in another one")
    func foreign() throws {
        let pages = try every(.arabic)
        #expect(try question("speed", in: pages).ask.foreign == nil)
        #expect(try question("ease", in: pages).ask.foreign == PageLanguage(.chinese))
        #expect(pages.page(at: 0).foot.promise.foreign == PageLanguage(.english))
        #expect(try every().page(at: 0).foot.promise.foreign == nil)
    }

    @Test("keep what was filled in, and name what is wrong at its place and above the page")
    func input() throws {
        var pages = try every()
        pages.input = FormInput(
            values: [
                "complaint": "1", "contact": ":dont-know", "reason/late": "1",
                "importance/care": "1",
            ],
            mistakes: [
                FormInput.Mistake(
                    item: "region", message: "Choose a region.", inShort: "choose one"),
                FormInput.Mistake(item: "importance", message: "Number at least two."),
            ])
        let page = pages.page(at: 1)
        #expect(
            page.errors?.lines.map(\.words.line) == [
                "Question 10, Which region?: choose one",
                "Question 12, What matters?: Number at least two.",
            ])
        #expect(page.errors?.lines.map(\.anchor) == ["region", "importance/price"])
        let all = questions(page)
        guard case .scale(let complaint) = all[0].control,
            case .options(let contact) = all[1].control,
            case .menu(let region) = all[2].control, case .options(let reason) = all[3].control,
            case .ranking(let importance) = all[4].control
        else {
            Issue.record("\(all.map(\.control))")
            return
        }
        #expect(complaint.points.map(\.isChosen) == [false, true])
        #expect(contact.options.filter(\.isChosen).map(\.value) == [":dont-know"])
        #expect(region.isWrong && region.describedBy == "region:error")
        #expect(reason.options.filter(\.isChosen).map(\.id) == ["reason/late"])
        #expect(
            importance.options.map { $0.ranks.filter(\.isChosen).map(\.value) } == [[], [], ["1"]])
    }
}
