extension EdgeCase {
    static let scores: [EdgeCase] = [
        EdgeCase(name: "no classes") {
            var text = DefinitionText()
            text.score = ""
            return try .patterned(text.text, count: 60)
        },
        classes(
            "one threshold",
            """
            - {id: good, from: 4, role: limit, label: {en: Good, zh: 好}}
            - {id: poor, label: {en: Poor, zh: 差}}
            """),
        classes(
            "one threshold without a role",
            """
            - {id: good, from: 3.75, label: {en: Good, zh: 好}}
            - {id: poor, label: {en: Poor, zh: 差}}
            """),
        classes(
            "five classes",
            """
            - {id: a, from: 4.75, label: {en: Excellent, zh: 优秀}}
            - {id: b, from: 4.5, role: target, label: {en: Very good, zh: 很好}}
            - {id: c, from: 4, role: limit, label: {en: Good enough for us, zh: 良好}}
            - {id: d, from: 3, label: {en: In need of improvement, zh: 有待改进}}
            - {id: e, label: {en: Unacceptable to customers, zh: 不可接受}}
            """),
        classes(
            "close thresholds",
            """
            - {id: a, from: 4.05, role: target, label: {en: Reached, zh: 达标}}
            - {id: b, from: 4, role: limit, label: {en: Nearly, zh: 接近}}
            - {id: c, label: {en: Missed, zh: 未达标}}
            """),
        EdgeCase(name: "score just under a threshold") {
            var text = DefinitionText()
            text.sample = "  weight: sampling"
            let replies = (0..<20).map { index in
                "north | " + (index % 2 == 0 ? "5 5 5 5 | 499999999" : "4 4 4 4 | 500000001")
            }
            return try SmallSurvey(text.text, replies: replies)
        },
        EdgeCase(name: "score from 0 to 100") {
            var text = DefinitionText()
            text.score = """
                  range: [0, 100]
                  classes:
                    - {id: high, from: 87.5, role: target, label: {en: Satisfied, zh: 满意}}
                    - {id: middle, from: 75, role: limit, label: {en: Fairly satisfied, zh: 比较满意}}
                    - {id: low, label: {en: Dissatisfied, zh: 不满意}}
                """
            return try .patterned(text.text, count: 60)
        },
        EdgeCase(name: "score from -2 to 2") {
            var text = DefinitionText()
            text.score = """
                  range: [-2, 2]
                  classes:
                    - {id: high, from: 0, role: limit, label: {en: Satisfied, zh: 满意}}
                    - {id: low, label: {en: Dissatisfied, zh: 不满意}}
                """
            return try .patterned(text.text, count: 60)
        },
    ]

    static let texts: [EdgeCase] = [
        EdgeCase(name: "long labels") {
            let english =
                "How satisfied are you with the speed and the care with which we answer when you report a "
                + "problem with a product delivered to you"
            let chinese = "您对我公司在您反映所交付产品存在问题之后作出答复的速度以及处理问题时的认真细致程度是否感到满意"
            let item = "{en: \(english), zh: \(chinese)}"
            var text = DefinitionText()
            text.scales = """
                  five:
                    points:
                      5: {en: Satisfied beyond all our expectations, zh: 非常满意而且超出我们的全部期望}
                      4: {en: Satisfied in nearly every respect, zh: 在几乎所有方面都感到满意}
                      3: {en: Neither satisfied nor dissatisfied with it, zh: 说不上满意也说不上不满意}
                      2: {en: Dissatisfied in several respects, zh: 在若干方面感到不满意}
                      1: {en: Dissatisfied in nearly every respect, zh: 在几乎所有方面都不满意}
                """
            text.segments =
                "  company: {title: {en: \(english.prefix(60)), zh: \(chinese.prefix(30))}}"
            text.dimensions = DefinitionText.dimensions([
                (item, [item, item]), (item, [item, item]),
            ])
            text.score = "  unit: company\n" + text.score
            return try .patterned(
                text.text, count: 60, groups: [[english, chinese, "\(english) \(chinese)"]],
                sent: 90)
        },
        EdgeCase(name: "long title") {
            var text = DefinitionText()
            let english = String(repeating: "A yearly survey of customers ", count: 7).prefix(199)
            text.title =
                "{en: \(english)!, zh: \(String(repeating: "年度客户满意度调查", count: 22))}"
            return try .patterned(text.text, count: 60)
        },
        EdgeCase(name: "hostile texts") {
            var text = DefinitionText()
            text.segments = "  company: {title: {en: Company, zh: 客户单位}}"
            text.score = "  unit: company\n" + text.score
            let names = [
                "\u{202E}drowkcab", "two\nlines\r\nand more",
                String(repeating: "long ", count: 2000),
                String(repeating: "长", count: 10_000),
                "a" + String(repeating: "\u{301}", count: 99),
                "<b>&amp;</b>", "\u{0}\u{1B}[31m", "(\\", " ",
            ]
            return try .patterned(text.text, count: 90, groups: [names])
        },
        EdgeCase(name: "long question without a label") {
            var text = DefinitionText()
            let long = String(repeating: "Are you satisfied ", count: 550)
            text.dimensions = DefinitionText.dimensions([
                ("Dimension", ["\(long)?", String(repeating: "满意", count: 4_900)])
            ])
            return try .patterned(text.text, count: 60)
        },
        EdgeCase(name: "English only") {
            var text = DefinitionText()
            text.languages = "[en]"
            text.title = "Customer survey"
            text.segments = "  region: {title: Region}"
            text.dimensions = DefinitionText.dimensions([("Product", ["Reliability", "Finish"])])
            text.scales = "  five: {points: {4: Always, 3: Often, 2: Seldom, 1: Never}}"
            text.score = "  classes: [{id: a, from: 4, label: Good}, {id: b, label: Poor}]"
            return try .patterned(text.text, count: 60, groups: [["North", "South"]])
        },
        EdgeCase(name: "Chinese only") {
            var text = DefinitionText()
            text.languages = "[zh]"
            text.title = "客户满意度调查"
            text.segments = "  region: {title: 区域}"
            text.dimensions = DefinitionText.dimensions([("产品", ["可靠性", "外观"])])
            text.scales = "  five: {points: {5: 总是, 4: 经常, 3: 有时, 2: 很少, 1: 从不}}"
            text.score =
                "  classes: [{id: a, from: 4, role: limit, label: 满意}, {id: b, label: 不满意}]"
            return try .patterned(text.text, count: 60, groups: [["华北", "华南"]])
        },
        EdgeCase(name: "two hundred items") {
            var text = DefinitionText()
            text.dimensions = DefinitionText.dimensions(
                (1...20).map { part in
                    (
                        "{en: Part \(part), zh: 第\(part)部分}",
                        (1...10).map { "Question \(part).\($0)" }
                    )
                })
            return try .patterned(text.text, count: 12)
        },
        EdgeCase(name: "sixty items") {
            var text = DefinitionText()
            text.dimensions = DefinitionText.dimensions(
                (1...5).map { part in
                    (
                        "{en: Part \(part), zh: 第\(part)部分}",
                        (1...(part == 3 ? 20 : 10)).map {
                            "{en: Question \(part).\($0), zh: 第\(part)部分第\($0)题}"
                        }
                    )
                })
            return try .patterned(text.text, count: 40)
        },
    ]

    private static func classes(_ name: String, _ lines: String) -> EdgeCase {
        EdgeCase(name: name) {
            var text = DefinitionText()
            let list = lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
            text.score = "  classes:\n" + list
            return try .patterned(text.text, count: 60)
        }
    }
}
