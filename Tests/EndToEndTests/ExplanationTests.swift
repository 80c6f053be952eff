import Testing

/// What `--explain` says must be true of the figures above it, whatever they are.
@Suite("An explanation")
struct ExplanationTests {
    /// Imports a definition and its answers.
    private func program(
        _ definition: String, _ answers: String, _ options: [String] = []
    ) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile("own.yaml", definition)
        try program.folder.newFile("own.csv", answers)
        let stored = try await program.run(
            ["import", "--questionnaire", "own.yaml"] + options + ["own.csv"])
        #expect(stored.status == 0, "\(stored.errors)")
        return program
    }

    private static let head = """
        canvass: 1
        id: own
        title: {en: Own, zh: 自拟}
        languages: [en, zh]
        replies: identified

        """

    /// One feature is taken for granted, one pleases and is missed by a third, one is all the same to
    /// the largest group.
    private func features() async throws -> CanvassProgram {
        let definition =
            Self.head + """
                scales: {k: {points: {5: {en: like, zh: 喜欢}, 4: {en: expect, zh: 应该},
                         3: {en: neutral, zh: 无所谓}, 2: {en: bear, zh: 忍受}, 1: {en: dislike, zh: 不喜欢}}}}
                also:
                  - {id: ay, scale: k, ask: {en: A, zh: 甲}}
                  - {id: an, scale: k, ask: {en: No A, zh: 无甲}}
                  - {id: by, scale: k, ask: {en: B, zh: 乙}}
                  - {id: bn, scale: k, ask: {en: No B, zh: 无乙}}
                  - {id: cy, scale: k, ask: {en: C, zh: 丙}}
                  - {id: cn, scale: k, ask: {en: No C, zh: 无丙}}
                indices:
                  - id: wishes
                    type: kano
                    title: {en: Wishes, zh: 愿望}
                    features:
                      - {title: {en: Tracking, zh: 跟踪}, present: ay, absent: an}
                      - {title: {en: Statements, zh: 对账}, present: by, absent: bn}
                      - {title: {en: Hotline, zh: 热线}, present: cy, absent: cn}

                """
        let rows = (0..<60).map { number in
            let missed = number < 45 ? "4,1" : "3,3"
            let pleases = number < 39 ? "5,3" : "5,1"
            let same = number < 40 ? "3,3" : "5,3"
            return "r\(number),\(missed),\(pleases),\(same)\n"
        }
        return try await program(definition, "response,ay,an,by,bn,cy,cn\n" + rows.joined())
    }

    @Test("of features says what both figures say, and names those that make no difference")
    func kano() async throws {
        let program = try await features()
        let english = try await program.run(
            "analyse", "kano", "--explain", "--language", "en"
        ).output
        #expect(
            english.contains(
                "Tracking (better 0.00, worse −0.75) would be missed more than enjoyed; Statements "
                    + "(better 1.00, worse −0.35) would be enjoyed more than missed; Hotline (better "
                    + "0.33, worse 0.00) would make no difference to the largest group.\n"))
        #expect(english.contains("at the level 0.10 (Fong 1996), where other tests take 0.05"))
        #expect(english.contains("Wilson interval on n."))
        let chinese = try await program.run(
            "analyse", "kano", "--explain", "--language", "zh"
        ).output
        #expect(
            chinese.contains(
                "对账（满意系数 1.00，不满系数 −0.35）：具备时的满意多于缺少时的不满；热线（满意系数 0.33，不满系数 0.00）：认为无所谓的人最多。"
            ))
        #expect(chinese.contains("0.10 水平") && chinese.contains("区间用 Wilson 法"))
    }

    @Test("is not needed to find the features where there is nothing else to score")
    func onlyFeatures() async throws {
        let program = try await features()
        let english = try await program.run("score", "--language", "en").output
        #expect(
            english.contains(
                "This questionnaire has no score: it defines no dimensions, and what people make of its "
                    + "features is shown by canvass analyse kano.\n"))
        let chinese = try await program.run("score", "--language", "zh").output
        #expect(chinese.contains("各项特性的看法见 canvass analyse kano。"))
    }

    /// Three ratings of forty people.
    private func ratings(
        options: [String] = [], items: String = "a b c", _ answer: (Int, Int) -> Int
    ) async throws -> CanvassProgram {
        let names = items.split(separator: " ")
        let list = names.map { "{id: \($0), scale: five, ask: {en: \($0), zh: \($0)}, weight: 1}" }
        let definition =
            Self.head + """
                scales: {five: {range: [1, 5]}}
                segments: {side: {title: {en: Side, zh: 侧}, values: {l: {en: Left, zh: 左},
                                  r: {en: Right, zh: 右}}}}
                dimensions:
                  - {id: d, title: {en: Care, zh: 关怀}, weight: 1, items: [\(list.joined(separator: ", "))]}

                """
        let rows = (0..<40).map { number in
            "r\(number),\(number % 2 == 0 ? "l" : "r"),"
                + names.indices.map { String(answer(number, $0)) }.joined(separator: ",") + "\n"
        }
        return try await program(
            definition, "response,side,\(names.joined(separator: ","))\n" + rows.joined(), options)
    }

    @Test("of reliability goes by the lower end of the interval")
    func uncertain() async throws {
        let program = try await ratings { number, item in
            let own = number * (item + 3) % 7 % 3
            return 1 + (number % 3 + own) % 5
        }
        let arguments = ["analyse", "reliability", "--explain", "--language"]
        let english = try await program.run(arguments + ["en"]).output
        #expect(
            english.contains("The items of Care seem to go together, which is not certain"),
            "\(english)")
        let chinese = try await program.run(arguments + ["zh"]).output
        #expect(chinese.contains("关怀的题目看来彼此一致，但并不确定"))
    }

    @Test("of reliability warns that items with an alpha near 1 may ask the same")
    func same() async throws {
        let program = try await ratings { number, _ in 1 + number % 5 }
        let arguments = ["analyse", "reliability", "--explain", "--language"]
        let english = try await program.run(arguments + ["en"]).output
        #expect(english.contains("an α near 1, as of Care, may mean"), "\(english)")
        let chinese = try await program.run(arguments + ["zh"]).output
        #expect(chinese.contains("α 接近 1（关怀）可能说明各题问的是同一件事。"))
    }

    @Test("of reliability says nothing of dimensions that have no alpha", arguments: [1, 2])
    func without(dimensions: Int) async throws {
        // Each of one item, or one of two items beside one of one item.
        func dimension(_ name: String, _ items: [String]) -> String {
            let items = items.map {
                "{id: \($0), scale: five, weight: 1, ask: {en: \($0), zh: \($0)}}"
            }
            return "  - {id: \(name), title: {en: \(name), zh: \(name)}, weight: 1, items: ["
                + items.joined(separator: ", ") + "]}\n"
        }
        let definition =
            Self.head + "scales: {five: {range: [1, 5]}}\ndimensions:\n"
            + dimension("D1", dimensions == 1 ? ["a"] : ["a", "b"])
            + dimension("D2", dimensions == 1 ? ["b", "c"].dropLast() : ["c"])
            + (dimensions == 1 ? dimension("D3", ["c"]) : "")
        let rows = (0..<40).map { "r\($0),\(1 + $0 % 5),\(1 + ($0 + $0 / 20) % 5),\(1 + $0 % 3)\n" }
        let program = try await program(definition, "response,a,b,c\n" + rows.joined())
        let arguments = ["analyse", "reliability", "--explain", "--language"]
        let english = try await program.run(arguments + ["en"]).output
        let chinese = try await program.run(arguments + ["zh"]).output
        #expect(!english.contains("The items of each dimension go together"), "\(english)")
        #expect(!chinese.contains("各维度的题目彼此一致"))
        if dimensions == 1 {
            #expect(english.contains("Nothing can be said of whether the items of a dimension go"))
            #expect(chinese.contains("无法判断各维度的题目是否一致"))
        } else {
            #expect(!english.contains("D2 go together") && !chinese.contains("D2的题目"))
        }
    }

    @Test("of reliability calls an alpha under 0.5 unacceptable")
    func unacceptable() async throws {
        let steps = [1, 5, 25]
        let program = try await ratings { number, item in 1 + number / steps[item] % 5 }
        let english = try await program.run("analyse", "reliability", "--language", "en").output
        #expect(english.contains(/Care +3 +40 .*unacceptable/), "\(english)")
        #expect(english.contains("0.5 poor, else unacceptable (George and Mallery)."))
        let chinese = try await program.run("analyse", "reliability", "--language", "zh").output
        #expect(chinese.contains("不可接受"))
    }

    @Test("of items fits what is asked, how many items there are and whether everyone answered")
    func items() async throws {
        let several = try await ratings { number, item in 1 + (number + item) % 5 }
        let items = ["analyse", "items", "--explain", "--language"]
        let english = try await several.run(items + ["en"]).output
        #expect(!english.contains("content") && english.contains("Two items whose intervals"))
        let groups = try await several.run(items + ["en", "--by", "side"]).output
        #expect(!groups.contains("two best answers"))
        #expect(groups.contains("Two groups whose intervals overlap widely"))
        let census = try await several.run(items + ["en", "--population", "40"]).output
        #expect(
            census.contains(
                "all respondents of the population answered, so that chance has no part in it"))
        #expect(!census.contains("most likely be"))
        let chinese = try await several.run(items + ["zh", "--population", "40"]).output
        #expect(chinese.contains("总体中的受访者已全部作答，没有抽样误差，无需区间。"))
        let one = try await ratings(items: "a") { number, _ in 1 + number % 5 }
        let single = try await one.run(items + ["en"]).output
        #expect(!single.contains("Two items") && single.contains("One item is one question"))
        let translated = try await one.run(items + ["zh"]).output
        #expect(!translated.contains("两题") && translated.contains("一道题只是一个问题"))
    }

    @Test("of careless answers says what could not be looked for, and shows no zero for it")
    func quality() async throws {
        let program = try await ratings { number, item in 1 + (number + item) % 5 }
        let english = try await program.run(
            "analyse", "quality", "--explain", "--language", "en"
        ).output
        for flag in ["Straight line", "Too fast", "Duplicate", "Contradictory"] {
            #expect(english.contains(try Regex("\(flag) +– +–\n")), "\(flag)")
        }
        #expect(
            english.contains("Duplicates cannot be found: the questionnaire has fewer than 10 "))
        #expect(
            english.contains(
                "The checks that could be made found no reply that looks as if it had been given "
                    + "without care; what could not be looked for: straight line, too fast, duplicate "
                    + "and contradictory.\n"))
        let chinese = try await program.run(
            "analyse", "quality", "--explain", "--language", "zh"
        ).output
        #expect(chinese.contains("无法发现雷同答卷：问卷不足 10 题"))
        #expect(chinese.contains("能够进行的检查均未发现"))
        let csv = try await program.run("analyse", "quality", "--format", "csv").output
        #expect(csv.contains(",flags,duplicate,,,false,,,true"), "\(csv)")
    }

    @Test("of gaps says that much is expected only where it is")
    func gaps() async throws {
        let definition =
            Self.head + """
                scales: {five: {range: [1, 5]}}
                dimensions:
                  - id: d
                    title: {en: Care, zh: 关怀}
                    weight: 1
                    items:
                      - {id: a, type: pair, scale: five, weight: 1, label: {en: Listens, zh: 倾听},
                         expectation: {en: Good firms listen., zh: 好公司会倾听。},
                         ask: {en: They listen., zh: 他们会倾听。}}
                indices:
                  - {id: gap, type: gap, title: {en: Gap, zh: 差距}}

                """
        for (expected, english, chinese) in [
            (5, "Most people expect a lot, so", "多数人的期望本来就高"),
            (
                2,
                "People expect no more than 2.50 on average on a range of 1 to 5, so that a gap near",
                "人们的期望平均只有 2.50（范围 1–5）"
            ),
        ] {
            let rows = (0..<20).map {
                "r\($0),\(expected == 5 ? 4 + $0 % 2 : 2 + $0 % 2),\(1 + $0 % 4)\n"
            }
            let program = try await program(
                definition, "response,a/expectation,a\n" + rows.joined())
            let gaps = ["analyse", "gaps", "--explain", "--language"]
            let text = try await program.run(gaps + ["en"]).output
            #expect(text.contains(english), "\(text)")
            #expect(try await program.run(gaps + ["zh"]).output.contains(chinese))
        }
    }

    @Test("has no place in a table for spreadsheets, and says so")
    func spreadsheet() async throws {
        let program = try await ratings { number, item in 1 + (number + item) % 5 }
        for command in ["items", "reliability"] {
            let outcome = try await program.run(
                "analyse", command, "--explain", "--format", "csv")
            #expect(outcome.status == 2 && outcome.output == "")
            #expect(
                outcome.errors.contains(
                    "--explain does not go with --format csv, which holds tables and no sentences"))
        }
    }
}
