/// A small survey that has everything: pairs, features after Kano, durations, checks, a rule of
/// completion, and a branch of too few.
enum InsightSurvey {
    static let definition = """
        canvass: 1
        id: insight
        title: {en: Small insight, zh: 小洞察}
        languages: [en, zh]
        replies: confidential
        scales:
          five:
            range: [1, 5]
            points: {1: {en: bad, zh: 差}, 5: {en: great, zh: 很好}}
            dont-know: {en: no idea, zh: 不知道}
          kano:
            points:
              5: {en: I like it, zh: 喜欢}
              4: {en: I expect it, zh: 理应如此}
              3: {en: I do not mind, zh: 无所谓}
              2: {en: I can live with it, zh: 勉强接受}
              1: {en: I dislike it, zh: 不喜欢}
        segments:
          branch:
            title: {en: Branch, zh: 网点}
            values: {north: {en: North, zh: 北区}, south: {en: South, zh: 南区},
                     west: {en: West, zh: 西区}}
        dimensions:
          - id: care
            title: {en: Care, zh: 关怀}
            weight: 2
            items:
              - {id: a, type: pair, scale: five, weight: 3, label: {en: Listens, zh: 倾听},
                 expectation: {en: Good firms listen., zh: 好公司会倾听。},
                 ask: {en: They listen., zh: 他们会倾听。}}
              - {id: b, type: pair, scale: five, weight: 1, label: {en: Explains, zh: 解释},
                 expectation: {en: Good firms explain., zh: 好公司会解释。},
                 ask: {en: They explain., zh: 他们会解释。}}
          - id: speed
            title: {en: Speed, zh: 速度}
            weight: 1
            items:
              - {id: c, type: pair, scale: five, label: {en: On time, zh: 准时},
                 expectation: {en: Good firms are on time., zh: 好公司准时。},
                 ask: {en: They are on time., zh: 他们准时。}}
        also:
          - {id: overall, scale: five, ask: {en: In all, zh: 总体}}
          - {id: tracked, scale: kano, ask: {en: Tracking, zh: 可查进度}}
          - {id: untracked, scale: kano, ask: {en: No tracking, zh: 不可查进度}}
          - {id: gift, scale: kano, ask: {en: A gift, zh: 有礼品}}
          - {id: bare, scale: kano, ask: {en: No gift, zh: 无礼品}}
          - {id: rare, scale: kano, ask: {en: A rare thing, zh: 罕见功能}}
          - {id: common, scale: kano, ask: {en: No rare thing, zh: 无罕见功能}}
          - {id: seconds, type: number, ask: {en: Seconds, zh: 秒数}}
        checks:
          - must: overall < 5 or a > 1
            message: {en: Really?, zh: 确定吗？}
        score:
          classes:
            - {id: well, from: 4, role: limit, label: {en: Well, zh: 良好}}
            - {id: ill, label: {en: Ill, zh: 欠佳}}
        indices:
          - id: gap
            type: gap
            title: {en: Gap, zh: 差距}
            classes:
              - {id: met, from: 0, label: {en: Met, zh: 达到期望}}
              - {id: missed, label: {en: Missed, zh: 未达期望}}
          - id: wishes
            type: kano
            title: {en: Wishes, zh: 愿望}
            features:
              - {title: {en: Tracking, zh: 查进度}, present: tracked, absent: untracked}
              - {title: {en: Gift, zh: 礼品}, present: gift, absent: bare}
              - {title: {en: Rare, zh: 罕见功能}, present: rare, absent: common}
        completion: {complete: 0.7, partial: 0.4}
        reporting: {floor: 4}

        """

    private static let columns = [
        "response", "branch", "a/expectation", "a", "b/expectation", "b", "c/expectation", "c",
        "overall", "tracked", "untracked", "gift", "bare", "rare", "common", "seconds",
    ]

    /// Twelve in the north, nine in the south, three in the west; one more of each of the first two
    /// broke off. Three answer the feature nobody knows.
    static var answers: String {
        var rows = [columns.joined(separator: ",")]
        func branch(_ number: Int) -> String {
            number <= 12 ? "north" : number <= 21 ? "south" : "west"
        }
        for number in 1...24 {
            let isHasty = number % 6 == 0
            let rating = { (seed: Int) in
                isHasty ? "5" : String((number * seed + number / seed) % 3 + 3)
            }
            let found = { (seed: Int) in
                isHasty ? "5" : String((number * seed + number / seed) % 4 + 1)
            }
            var cells = [
                "r\(number)", branch(number), rating(5), found(7), rating(2), found(3), rating(4),
                number % 8 == 0 ? "no idea" : found(5), number % 9 == 0 ? "5" : rating(8),
                number % 4 == 0 ? "5" : "4", number % 5 == 0 ? "3" : "1",
                number % 3 == 0 ? "3" : "5", "3",
            ]
            cells += number <= 3 ? ["5", "2"] : ["", ""]
            cells.append(isHasty ? "20" : String(90 + number * 3))
            if number % 7 == 0 { for place in 9..<15 { cells[place] = "" } }
            rows.append(cells.joined(separator: ","))
        }
        rows.append("r25,north,5,4,,,,,,,,,,,,")
        rows.append("r26,south,5,4,,,,,,,,,,,,")
        return rows.joined(separator: "\n") + "\n"
    }

    static func imported(sent: Int? = 40) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile("insight.yaml", definition)
        try program.folder.newFile("answers.csv", answers)
        let asked = sent.map { ["--sent", String($0)] } ?? []
        let outcome = try await program.run(
            ["import", "--questionnaire", "insight.yaml", "--wave", "1"] + asked + ["answers.csv"])
        guard outcome.status == 0 else {
            throw CanvassProgram.ImportFailed(errors: outcome.errors)
        }
        return program
    }
}
