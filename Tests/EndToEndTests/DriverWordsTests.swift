import Testing

@Suite("The words of drivers")
struct DriverWordsTests {
    private let arguments = ["analyse", "drivers", "--explain", "--language"]

    @Test("speak of intervals only where resampling made some")
    func intervals() async throws {
        let program = try await TwoWaves.imported(sample: "clusters: customer")
        let with = try await program.run(arguments + ["en", "--resamples", "200"]).output
        #expect(with.contains("coefficients; the intervals by resampling hold."))
        #expect(with.contains("intervals from 200 resamples"))
        #expect(with.contains("; where intervals overlap, the order among them is not certain."))
        // 40 resamples are needed.
        let without = try await program.run(arguments + ["en", "--resamples", "10"]).output
        #expect(without.contains("No intervals: 10 resamples"))
        #expect(without.contains("no p values of the coefficients.\n"))
        #expect(!without.contains("intervals from") && !without.contains("intervals hold"))
        #expect(without.contains("; without intervals, the order among them is not certain."))
        let chinese = try await program.run(arguments + ["zh", "--resamples", "10"]).output
        #expect(chinese.contains("不给出系数的 p 值。"))
        #expect(!chinese.contains("次客户重抽样") && !chinese.contains("区间各为"))
        #expect(chinese.contains("没有区间，先后并不确定。"))
    }

    @Test("name the outcome")
    func outcome() async throws {
        let program = try await TwoWaves.imported()
        let english = try await program.run(arguments + ["en", "--resamples", "0"]).output
        #expect(english.contains("mostly give better answers to 'All in all'; "))
        #expect(english.contains("improving them would lift 'All in all': "))
        let chinese = try await program.run(arguments + ["zh", "--resamples", "0"]).output
        #expect(chinese.contains("满意的人，在“总体”上的回答也多半较好；"))
        #expect(chinese.contains("改进它们就能提升“总体”："))
    }

    @Test(
        "refuse an item that is named twice",
        arguments: [
            ("en", "--among names speed twice; name each item once\n"),
            ("zh", "--among 两次列出 speed；每题只列一次\n"),
        ])
    func twice(language: String, fault: String) async throws {
        let program = try await TwoWaves.imported()
        let refused = try await program.run(
            "analyse", "drivers", "--among", "speed,able,speed", "--language", language)
        #expect(refused.status == 1 && refused.output == "")
        #expect(refused.errors == fault)
    }

    @Test("say with which setting dimensions are taken")
    func hint() async throws {
        let program = try await CanvassProgram.withExample("b2b-departments")
        let few = [
            "analyse", "drivers", "--among", "result@service,speed@accounts,skill@logistics",
        ]
        let english = try await program.run(few + ["--language", "en"])
        #expect(
            english.errors.hasSuffix("name fewer items with --among, or take --among dimensions\n"))
        let priorities = try await program.run(
            "analyse", "priorities", "--importance", "drivers", "--where", "tier=gold",
            "--language", "en")
        #expect(priorities.errors.hasSuffix("(the reporting floor is 5); take --dimensions\n"))
        let chinese = try await program.run(few)
        #expect(chinese.errors.hasSuffix("请用 --among 少列几题，或改用 --among dimensions\n"))
    }

    @Test("say which items are left out, because few answered them")
    func leftOut() async throws {
        let program = try await CanvassProgram.withExample("b2b-departments")
        let arguments = ["analyse", "drivers", "--resamples", "0"]
        let english = try await program.run(arguments + ["--language", "en"]).output
        #expect(
            english.contains(
                "Left out, because fewer than half answered: result@logistics, result@service, "
                    + "result@accounts, speed@logistics, speed@service, speed@accounts and 12 more. "
                    + "Name items with --among to choose others.\n"))
        let chinese = try await program.run(arguments).output
        #expect(
            chinese.contains(
                "因作答不足半数而未纳入：result@logistics、result@service、result@accounts、"
                    + "speed@logistics、speed@service、speed@accounts、另外 12 题。可用 --among 自行指定。\n"))
    }

    @Test("hide a mean that --where would tell of the others by, and say so")
    func hidden() async throws {
        let program = try await Self.withFewOutside()
        let arguments = ["analyse", "drivers", "--where", "place=in", "--resamples", "0"]
        let english = try await program.run(arguments + ["--language", "en"]).output
        #expect(english.contains(/q Q +\d+ % +– +[−.\d]+ +[−.\d]+ +– +50 %/), "\(english)")
        #expect(english.contains("– hidden: fewer than 5 answers"))
        let chinese = try await program.run(arguments + ["--language", "zh"]).output
        #expect(chinese.contains("– 不予显示：答卷少于 5 份"))
        let csv = try await program.run(arguments + ["--format", "csv"]).output
        #expect(csv.contains(/drivers,q,true,/) && csv.contains(/drivers,r,false,/))
    }

    @Test(
        "hide it in JSON as the schema says",
        .enabled(if: SchemaCheck.isInstalled, "python3-jsonschema is not installed"))
    func schema() async throws {
        let program = try await Self.withFewOutside()
        let json = try await program.run(
            "analyse", "drivers", "--where", "place=in", "--resamples", "0", "--format", "json")
        #expect(json.output.contains(/"mean": ?"hidden"/) && json.output.contains(/"n": ?"hidden"/))
        #expect(try await SchemaCheck.faults(of: json.output, in: program.folder) == "")
    }

    /// Three answered the first item outside, and nobody there everything.
    private static func withFewOutside() async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "few.yaml",
            """
            canvass: 1
            id: few
            title: Few
            languages: [en]
            replies: confidential
            scales: {five: {range: [1, 5]}}
            segments: {place: {title: Place}}
            dimensions:
              - {id: d, title: D, weight: 1, items: [{id: q, scale: five, ask: Q, weight: 1},
                                                     {id: r, scale: five, ask: R, weight: 1}]}
            also: [{id: overall, scale: five, ask: All in all}]
            reporting: {floor: 5}

            """)
        var text = "response,place,q,r,overall\n"
        for number in 0..<30 {
            let (q, r) = (number % 5, number / 5 % 5)
            text += "i\(number),in,\(q + 1),\(r + 1),\((q + r + number % 3) / 3 + 1)\n"
        }
        for number in 0..<12 { text += "o\(number),out,\(number < 3 ? "4" : ""),,3\n" }
        try program.folder.newFile("few.csv", text)
        let stored = try await program.run("import", "--questionnaire", "few.yaml", "few.csv")
        #expect(stored.status == 0, "\(stored.errors)")
        return program
    }
}
