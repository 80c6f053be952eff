/// A survey at the edge of what charts and pages must bear.
struct EdgeCase: Sendable, CustomStringConvertible {
    let name: String
    let make: @Sendable () throws -> SmallSurvey

    var description: String { name }

    static let all: [EdgeCase] = answers + groups + scales + scores + texts
}

extension EdgeCase {
    static let answers: [EdgeCase] = [
        EdgeCase(name: "nothing answered") {
            try SmallSurvey(DefinitionText().text, replies: [], sent: 40)
        },
        EdgeCase(name: "nothing answered by a unit") {
            var text = DefinitionText()
            text.score = "  unit: region\n" + text.score
            return try SmallSurvey(text.text, replies: [])
        },
        EdgeCase(name: "one reply") {
            var text = DefinitionText()
            text.reporting = "  floor: 0"
            return try SmallSurvey(text.text, replies: ["north | 5 4 3 4"])
        },
        EdgeCase(name: "one hidden reply") {
            try SmallSurvey(DefinitionText().text, replies: ["north | 5 4 3 4"])
        },
        EdgeCase(name: "few answers") {
            // 24, 3 and 0 answers to the second, third and fourth item.
            try .patterned(DefinitionText().text, count: 60) { reply, item in
                item == 1 && reply >= 24 || item == 2 && reply >= 3 || item == 3
            }
        },
        EdgeCase(name: "all the same") {
            try SmallSurvey(
                DefinitionText().text,
                replies: (0..<40).map { ["north", "south"][$0 % 2] + " | 4 4 4 4" }, sent: 50)
        },
        EdgeCase(name: "weights") {
            var text = DefinitionText()
            text.sample = "  weight: sampling\n  strata: region"
            return try .patterned(text.text, count: 90, isWeighted: true)
        },
    ]

    static let groups: [EdgeCase] = [
        EdgeCase(name: "one group") {
            try .patterned(DefinitionText().text, count: 50, groups: [["north"]], sent: 80)
        },
        EdgeCase(name: "forty groups") {
            let names = (1...40).map { "g\($0): {en: Branch office \($0), zh: 第\($0)分公司}" }
            var text = DefinitionText()
            text.segments =
                "  branch:\n    title: {en: Branch, zh: 分公司}\n    values: {"
                + names.joined(separator: ", ") + "}"
            text.score = "  unit: branch\n" + text.score
            return try .patterned(text.text, count: 330)
        },
        EdgeCase(name: "ninety groups") {
            var text = DefinitionText()
            text.segments = "  company: {title: {en: Company, zh: 客户单位}}"
            text.score = "  unit: company\n" + text.score
            return try .patterned(
                text.text, count: 700, groups: [(1...90).map { "Company \($0) Ltd" }])
        },
        EdgeCase(name: "hidden groups") {
            try SmallSurvey(
                DefinitionText().text,
                replies: (0..<20).map { _ in "north | 5 4 4 5" }
                    + (0..<9).map { _ in "south | 4 4 3 5" } + (0..<3).map { _ in "west | 2 3 3 2" }
                    + (0..<4).map { _ in " | 4 4 4 4" })
        },
        EdgeCase(name: "all groups hidden") {
            try SmallSurvey(
                DefinitionText().text,
                replies: ["north | 5 4 4 5", "south | 4 4 3 5", "west | 2 3 3 2"])
        },
        EdgeCase(name: "no segments") {
            var text = DefinitionText()
            text.segments = ""
            return try .patterned(text.text, count: 60)
        },
        EdgeCase(name: "five segments") {
            let words = ["Region", "Tier", "Age", "Gender", "Channel"]
            var text = DefinitionText()
            text.segments = words.map { word in
                let values = (1...7).map { "v\($0): {en: \(word) \($0), zh: \(word)第\($0)组}" }
                return
                    "  \(word.lowercased()):\n    title: {en: \(word), zh: \(word)}\n    values: {"
                    + values.joined(separator: ", ") + "}"
            }.joined(separator: "\n")
            return try .patterned(text.text, count: 200)
        },
    ]

    static let scales: [EdgeCase] =
        [2, 3, 4, 5, 6, 7, 10, 11, 101].map { points in
            EdgeCase(name: "scale of \(points)") {
                var text = DefinitionText()
                text.scales = DefinitionText.scale(
                    "five", points: points, from: points > 10 ? 0 : 1)
                return try .patterned(text.text, count: 60)
            }
        } + [
            EdgeCase(name: "low is good and reversed") {
                var text = DefinitionText()
                text.scales += "\n    direction: low-is-good"
                text.dimensions = DefinitionText.dimensions(
                    [
                        ("{en: Product, zh: 产品}", ["{en: Reliability, zh: 可靠性}"]),
                        ("{en: Service, zh: 服务}", ["{en: It often breaks, zh: 经常出故障}"]),
                    ], more: { $0 == 2 ? ", reverse: yes" : "" })
                return try .patterned(text.text, count: 60)
            },
            EdgeCase(name: "mixed scales") {
                var text = DefinitionText()
                text.scales += "\n" + DefinitionText.scale("ten", points: 11, from: 0)
                text.scales += "\n" + DefinitionText.scale("four", points: 4)
                text.dimensions = DefinitionText.dimensions(
                    [
                        (
                            "{en: Product, zh: 产品}",
                            ["{en: Reliability, zh: 可靠性}", "{en: Finish, zh: 外观}"]
                        ),
                        (
                            "{en: Service, zh: 服务}",
                            ["{en: Delivery, zh: 交货}", "{en: Support, zh: 支持}"]
                        ),
                    ], scale: { $0 == 3 ? "four" : "five" })
                text.also = """
                      - {id: overall, scale: ten, ask: {en: Overall impression, zh: 总体印象}}
                      - {id: nps, type: recommendation, scale: ten, ask: {en: Recommendation, zh: 推荐意愿}}
                      - {id: comment, type: text, ask: {en: Comment, zh: 意见}}
                    """
                return try .patterned(text.text, count: 60, sent: 200)
            },
        ]
}
