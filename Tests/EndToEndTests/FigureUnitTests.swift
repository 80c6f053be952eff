import Testing

/// Figures are printed in their own unit, and under their own name.
@Suite("A figure")
struct FigureUnitTests {
    @Test("of groups has its unit: points a sign, shares per cent and the interval of shares")
    func units() async throws {
        let program = try await CanvassProgram.withExample("relationship-nps")
        let groups = ["analyse", "groups", "--by", "tier", "--language", "en", "--figure"]
        let points = try await program.run(groups + ["nps"]).output
        #expect(points.contains(/Customer tier +n +value/))
        #expect(points.contains(/Gold +44 +\+18 +−5 – 41/))
        #expect(points.contains("An item leaves out those who did not rate it.\n"))
        let shares = try await program.run(groups + ["recommend/top-two"]).output
        #expect(shares.contains(/Customer tier +n +share/))
        // Wilson of 17 in 44.
        #expect(shares.contains(/Gold +44 +39 % +26 – 53 % +\+6\.0/))
        #expect(shares.contains("those of the shares: Wilson interval on n;"))
        #expect(shares.contains("Lead †  ") && shares.contains("† fewer than 30 answers"))
    }

    @Test("that is the mean of respondents is called so where the score is that of units")
    func respondents() async throws {
        let program = try await CanvassProgram.withExample("b2b-departments")
        let text = try await program.run("analyse", "groups", "--by", "tier", "--language", "en")
        #expect(text.output.contains("\nRespondents' mean\n"))
        #expect(text.output.contains(/Platinum † ‡ +19 +5 +4\.59/))
        // Its class is that of the companies.
        #expect(!text.output.contains("certainty") && !text.output.contains("Satisfied"))
        #expect(
            text.output.contains(
                "Classes are those of companies, each counting once: canvass score --by tier has "
                    + "them."))
        let csv = try await program.run("analyse", "groups", "--by", "tier", "--format", "csv")
        #expect(csv.output.contains(",platinum,,,false,19,5,4.5"))
        #expect(!csv.output.contains("satisfied"))
        let chinese = try await program.run("analyse", "groups", "--by", "tier")
        #expect(
            chinese.output.contains("等级按客户单位评定，各计一次：见 canvass score --by tier。"))
    }

    @Test("that is hidden beside others is empty in tables for spreadsheets")
    func hidden() async throws {
        var kept = 0
        let program = try await TwoWaves.imported {
            $0.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                kept += 1
                guard kept > 4, let comma = line.lastIndex(of: ",") else { return String(line) }
                return String(line[...comma])
            }.joined(separator: "\n")
        }
        let arguments = ["analyse", "compare", "--match", "none", "--format"]
        let csv = try await program.run(arguments + ["csv"])
        let row = try #require(
            csv.output.split(separator: "\r\n").first { $0.contains(",overall,") })
        #expect(row.contains(/,changes,overall,true,(63)?,(63)?,/), "\(row)")
        #expect(row.contains(",hidden,"), "\(row)")
        let json = try await program.run(arguments + ["json"])
        #expect(json.output.contains(/"n(-earlier)?": ?"hidden"/))
    }

    @Test("of nobody, counted by frequencies, is refused as one of nothing that weighs")
    func countsNobody() async throws {
        let program = try await Weightless.imported(weighting: "frequency")
        for arguments in [["score"], ["analyse", "items"]] {
            let outcome = try await program.run(arguments)
            #expect(outcome.status == 1 && outcome.output == "")
            #expect(outcome.errors.hasPrefix("no reply has a weight above zero, "))
        }
    }

    @Test("of nothing that weighs is refused in one sentence, whatever is asked for")
    func weightless() async throws {
        let program = try await Weightless.imported()
        let commands = [
            ["score"], ["tabulate"], ["report"], ["chart", "items"], ["analyse", "items"],
            ["analyse", "groups", "--by", "side"], ["analyse", "compare"], ["analyse", "trend"],
            ["analyse", "drivers"], ["analyse", "reliability"], ["analyse", "priorities"],
            ["analyse", "gaps"], ["analyse", "kano"], ["analyse", "response", "--sent", "200"],
            ["analyse", "quality"], ["analyse", "weights"],
        ]
        for arguments in commands {
            let outcome = try await program.run(arguments)
            #expect(outcome.status == 1 && outcome.output == "", "\(arguments)")
            #expect(
                outcome.errors
                    == "no reply has a weight above zero, and only those that have one are in a figure; "
                    + "import the answers with their weights, or leave the weights out with --weights "
                    + "none\n", "\(arguments)")
        }
        let without = try await program.run("score", "--weights", "none")
        #expect(without.status == 0 && without.output.contains("3.50"))
    }

    @Test("of an earlier wave, or of a part, that nothing weighs in is refused as well")
    func weightlessPart() async throws {
        let program = try await TwoWaves.imported()
        try program.folder.newFile(
            "weighted.yaml", TwoWaves.definition + "sample: {weight: sampling}\n")
        try program.folder.newFile("weighted.map.yaml", TwoWaves.mapping + "weight: w\n")
        for (year, weight) in [(2025, { (_: Int) in 0 }), (2026, { ($0 % 3 == 0) ? 0 : 1 })] {
            let rows = TwoWaves.answers(year: year, lift: 0).split(separator: "\n")
            let weighted = rows.enumerated().map { $1 + ($0 == 0 ? ",w" : ",\(weight($0))") }
            try program.folder.newFile(
                "w\(year).csv", weighted.joined(separator: "\n") + "\n")
            let stored = try await program.run(
                "import", "--store", "w.db", "--questionnaire", "weighted.yaml", "--mapping",
                "weighted.map.yaml", "--wave", "\(year)", "w\(year).csv")
            #expect(stored.status == 0, "\(stored.errors)")
        }
        let compared = try await program.run("analyse", "compare", "--store", "w.db")
        #expect(compared.status == 1 && compared.output == "")
        #expect(compared.errors.hasPrefix("no reply of wave '2025' has a weight above zero, "))
        // Every third, of the hotline, has none.
        let part = try await program.run(
            "score", "--store", "w.db", "--where", "department=hotline")
        #expect(part.status == 1 && part.output == "")
        #expect(
            part.errors
                == "no reply that --where selects has a weight above zero, and only those that have one "
                + "are in a figure; select more, or leave the weights out with --weights none\n")
    }

    @Test("of weights that a few carry is not shown, and not told as none")
    func carriedByFew() async throws {
        let program = try await Weightless.imported(heavy: 3)
        let weights = try await program.run("analyse", "weights")
        #expect(weights.status == 1 && weights.output == "")
        #expect(weights.errors.contains("reporting floor of 5"), "\(weights.errors)")
    }

    @Test(
        "goes with the outcome, against it or neither, and is told so",
        arguments: [
            (
                (5 as Int?, nil as Int?),
                "People who are content with Q mostly give better answers to 'All in all'; "
            ),
            (
                (nil, 5),
                "People who rate R high mostly give worse answers to 'All in all': look at how "
            ),
            (
                (5, 5),
                "People who are content with Q mostly give better answers to 'All in all', those who "
                    + "rate R high mostly give worse ones; "
            ),
            ((nil, nil), "None of this goes with 'All in all' more than faintly: "),
        ])
    func drivers(strengths: (up: Int?, down: Int?), sentence: String) async throws {
        let program = try await Weightless.imported(weight: 1) { number in
            // Three answers that know nothing of each other.
            let (q, r, noise) = (number % 5, number / 5 % 5, number / 25 % 5)
            let up = strengths.up == nil ? 0 : q
            let down = strengths.down == nil ? 0 : 4 - r
            return (q + 1, r + 1, (up * 2 + down * 2 + noise) / 4 % 5 + 1)
        }
        let text = try await program.run("analyse", "drivers", "--resamples", "0", "--explain")
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains(sentence), "\(text.output)")
    }
}

/// Two items and an outcome under sampling weights that are all the same.
private enum Weightless {
    static func imported(
        weighting: String = "sampling", weight: Int = 0, heavy: Int = 0,
        _ answers: (Int) -> (q: Int, r: Int, overall: Int) = { _ in (3, 4, 5) }
    ) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "weightless.yaml",
            """
            canvass: 1
            id: weightless
            title: Weightless
            languages: [en]
            replies: confidential
            scales: {five: {range: [1, 5]}}
            segments: {side: {title: Side}}
            dimensions:
              - {id: d, title: D, weight: 1, items: [{id: q, scale: five, ask: Q, weight: 1},
                                                     {id: r, scale: five, ask: R, weight: 1}]}
            also: [{id: overall, scale: five, ask: All in all}]
            sample: {weight: \(weighting)}

            """)
        try program.folder.newFile(
            "weightless.map.yaml", "canvass-mapping: 1\nreply: id\nweight: w\n")
        let rows = (0..<125).map { number in
            let (q, r, overall) = answers(number)
            return "\(number),\(number < heavy ? 1 : weight),\(q),\(r),\(overall)\n"
        }
        try program.folder.newFile("answers.csv", "id,w,q,r,overall\n" + rows.joined())
        let stored = try await program.run(
            "import", "--questionnaire", "weightless.yaml", "--mapping", "weightless.map.yaml",
            "answers.csv")
        #expect(stored.status == 0, "\(stored.errors)")
        #expect(
            stored.errors
                == (weight + heavy > 0
                    ? ""
                    : "no reply of this import has a weight above zero, and only those that have one are "
                        + "in a figure: import the answers with their weights as another wave, or leave "
                        + "the weights out with --weights none\n"))
        return program
    }
}
