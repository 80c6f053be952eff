import Foundation
import GoldenFiles
import ReferenceData
import Testing

@Suite("A sample that is described beside the definition")
struct SampleOptionsTests {
    private static let definition = """
        canvass: 1
        id: housing
        title: {en: Housing, zh: 住房}
        languages: [en, zh]
        replies: identified
        scales: {three: {range: [1, 3]}, two: {range: [1, 2]}}
        segments: {type: {title: {en: Type, zh: 类型}}, block: {title: {en: Block, zh: 楼}}}
        dimensions:
          - id: living
            title: {en: Living, zh: 居住}
            weight: 1
            items:
              - {id: sat, scale: three, ask: {en: Satisfied, zh: 满意}}
              - {id: infl, scale: three, ask: {en: Influence, zh: 影响力}}
        also: [{id: cont, scale: two, ask: {en: Contact, zh: 交往}}]
        score:
          classes:
            - {id: high, from: 4, role: target, label: {en: High, zh: 高}}
            - {id: low, label: {en: Low, zh: 低}}
        reporting: {floor: 0}

        """

    /// Rows of the housing survey with how often each occurs, and the same written out.
    private static let rows: [(cells: String, count: Int)] = (0..<36).map { row in
        let type = ["Tower", "Atrium", "Terrace"][row % 3]
        let cells = "\(row % 3 + 1),\(row / 3 % 3 + 1),\(type),b\(row % 4),\(row % 2 + 1)"
        return (cells, row * 7 % 13)
    }

    private static var counted: String {
        "id,sat,infl,type,block,cont,freq\n"
            + rows.enumerated().map { "\($0),\($1.cells),\($1.count)\n" }.joined()
    }

    private static var writtenOut: String {
        var text = "id,sat,infl,type,block,cont\n"
        var number = 0
        for row in rows {
            for _ in 0..<row.count {
                text += "\(number),\(row.cells)\n"
                number += 1
            }
        }
        return text
    }

    private static let mapping = "canvass-mapping: 1\nreply: id\n"
    private static let frequencies =
        mapping + "weight: freq\nsample: {weight: frequency}\n"

    private func program(
        counted: String = Self.counted, writtenOut: String = Self.writtenOut,
        mapping: String = Self.mapping, frequencies: String = Self.frequencies
    ) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile("housing.yaml", Self.definition)
        try program.folder.newFile("counted.csv", counted)
        try program.folder.newFile("out.csv", writtenOut)
        try program.folder.newFile("plain.yaml", mapping)
        try program.folder.newFile("counts.yaml", frequencies)
        for (wave, mapping, file) in [
            ("out", "plain.yaml", "out.csv"), ("counted", "counts.yaml", "counted.csv"),
        ] {
            let outcome = try await program.run(
                "import", "--questionnaire", "housing.yaml", "--mapping", mapping, "--wave", wave,
                file)
            #expect(outcome.errors == "" && outcome.status == 0)
        }
        return program
    }

    /// The lines that say what was read go; every figure and method stays.
    private func figures(_ program: CanvassProgram, _ arguments: [String], wave: String)
        async throws -> String
    {
        let outcome = try await program.run(arguments + ["--wave", wave])
        #expect(outcome.errors == "" && outcome.status == 0)
        return outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in
                !line.hasPrefix("wave ") && !line.hasPrefix("Sample as ")
                    && !line.hasPrefix("Frequency weights: ")
            }.joined(separator: "\n")
    }

    private static let commands: [[String]] = [
        ["score"], ["score", "--by", "type"], ["score", "--where", "type=Tower"],
        ["score", "--population", "5000"], ["analyse", "items"],
        ["analyse", "items", "--by", "type"], ["analyse", "items", "--strata", "type"],
        ["analyse", "items", "--clusters", "block", "--by", "type"],
        ["analyse", "groups", "--by", "type"], ["analyse", "reliability"],
        ["analyse", "drivers", "--clusters", "none"],
    ]

    @Test("gives byte for byte what the rows written out give, with frequency weights")
    func frequencies() async throws {
        let program = try await program()
        for command in Self.commands {
            let written = try await figures(program, command, wave: "out")
            #expect(
                try await figures(program, command, wave: "counted") == written, "\(command)")
        }
    }

    @Test(
        "gives byte for byte the housing survey from its 72 rows",
        .enabled(if: ReferenceFolder.isPresent))
    func housing() async throws {
        func text(_ name: String) throws -> String {
            let lines = String(
                decoding: try ReferenceFolder.data(at: "sets/\(name)"), as: UTF8.self
            ).split(separator: "\n")
            return lines.enumerated().map { "\($1),\($0 == 0 ? "block" : "b")\n" }.joined()
        }
        let program = try await program(
            counted: text("housing_freq.csv"), writtenOut: text("housing.csv"))
        for command in Self.commands where !command.contains("block") {
            let written = try await figures(program, command, wave: "out")
            #expect(
                try await figures(program, command, wave: "counted") == written, "\(command)")
        }
    }

    @Test("says so in every heading and method line")
    func said() async throws {
        let program = try await program()
        try program.folder.newFile("population.csv", "Tower,900\nAtrium,800\nTerrace,700\n")
        let all = Self.rows.reduce(0) { $0 + $1.count }
        for (name, arguments) in [
            ("sample.counted.en.txt", ["score", "--wave", "counted"]),
            ("sample.counted.zh.txt", ["score", "--wave", "counted", "--language", "zh"]),
            (
                "sample.strata.en.txt",
                ["score", "--wave", "out", "--strata", "type", "--population", "population.csv"]
            ),
            (
                "sample.strata.zh.txt",
                [
                    "score", "--wave", "out", "--strata", "type", "--population",
                    "population.csv", "--language", "zh",
                ]
            ),
            ("sample.census.en.txt", ["score", "--wave", "out", "--population", "\(all)"]),
            (
                "sample.census.items.zh.txt",
                [
                    "analyse", "items", "--wave", "out", "--population", "\(all)", "--language",
                    "zh",
                ]
            ),
        ] {
            let outcome = try await program.run(arguments)
            #expect(outcome.errors == "" && outcome.status == 0)
            try compareWithGolden(outcome.output, name)
        }
    }

    @Test("gives no error where everyone answered, and says that the population is complete")
    func census() async throws {
        let program = try await program()
        let all = Self.rows.reduce(0) { $0 + $1.count }
        let outcome = try await program.run(
            "analyse", "items", "--wave", "out", "--population", "\(all)", "--format", "json")
        #expect(outcome.output.contains("\"standard-error\": 0.0"))
        // The process behind the population keeps an error, the last entry of its object.
        let errors = outcome.output.split(separator: "\n")
            .filter { $0.contains("\"standard-error\"") }
        #expect(errors.allSatisfy { $0.hasSuffix(": 0.0,") || !$0.hasSuffix(",") })
        #expect(errors.contains { $0.hasSuffix(": 0.0,") })
    }

    @Test("prints no other digit when all sampling weights are multiplied")
    func multiplied() async throws {
        let program = try CanvassProgram()
        let weighted = Self.definition + "sample: {weight: sampling, strata: type}\n"
        try program.folder.newFile("housing.yaml", weighted)
        for factor in [1, 7, 1000] {
            var text = "response,sat,infl,type,block,cont,weight\n"
            for (number, row) in Self.rows.enumerated() {
                let weight = Double(row.count * factor) / 4
                text += "\(number),\(row.cells),\(weight)\n"
            }
            try program.folder.newFile("w\(factor).csv", text)
            let outcome = try await program.run(
                "import", "--questionnaire", "housing.yaml", "--wave", "\(factor)",
                "w\(factor).csv")
            #expect(outcome.errors == "" && outcome.status == 0)
        }
        for command in [
            ["score", "--by", "type"], ["score", "--clusters", "block"],
            ["analyse", "groups", "--by", "type"], ["analyse", "reliability"],
            ["analyse", "drivers", "--clusters", "none"],
        ] {
            let own = try await figures(program, command, wave: "1")
            #expect(try await figures(program, command, wave: "7") == own)
            #expect(try await figures(program, command, wave: "1000") == own)
        }
        // Of the items every column but the sum of weights itself.
        func columns(_ wave: String) async throws -> [[String]] {
            try await figures(program, ["analyse", "items"], wave: wave).split(separator: "\n")
                .map { line in
                    line.split(separator: " ").map(String.init).enumerated()
                        .filter { $0.element.allSatisfy { !$0.isNumber } || $0.offset > 4 }
                        .map(\.element)
                }
        }
        #expect(try await columns("1") == columns("1000"))
    }

    @Test("is refused with what to do")
    func refusals() async throws {
        let program = try await program()
        try program.folder.newFile("pop.csv", "stratum,n\nTower,900\nAtrium,x\n")
        try program.folder.newFile("part.csv", "Tower,900\nAtrium,900\n")
        try program.folder.newFile("few.csv", "Tower,900\nAtrium,2\nTerrace,900\n")
        let cases: [([String], String)] = [
            (["--strata", "tipe"], "unknown segment 'tipe'; did you mean 'type'? "),
            (
                ["--strata", "type", "--clusters", "type"],
                "the sample as the command line describes it: 'type' cannot be both the strata and the "
                    + "clusters; strata are groups of clusters: name another segment with --strata or "
                    + "--clusters, or write none\n"
            ),
            (
                ["--strata", "type", "--population", "900"],
                "the sample as the command line describes it: the population is one number, and the "
                    + "sample has strata by 'type'; give --population a file with a line for each "
                    + "stratum, such as north,120\n"
            ),
            (
                ["--population", "part.csv"],
                "the sample as the command line describes it: the population is given by stratum, and "
                    + "the sample has no strata; name them with --strata, or give one number\n"
            ),
            (
                ["--population", "20"],
                "211 answered, more than the 20 that --population says there are; give the number of "
                    + "all there are, in clusters where there are clusters\n"
            ),
            (
                ["--population", "0"],
                "--population 0: wanted a whole number from 1 to 1000000000000, or a file with a line "
                    + "for each stratum\n"
            ),
            (
                ["--strata", "type", "--population", "few.csv"],
                "66 answered in the stratum 'Atrium', more than the 2 that --population says there are; "
                    + "give the number of all there are, in clusters where there are clusters\n"
            ),
            (
                ["--strata", "type", "--population", "part.csv"],
                "--population does not say how many there are in the stratum 'Terrace'; add a line for "
                    + "it to the file\n"
            ),
            (
                ["--strata", "type", "--population", "pop.csv"],
                "pop.csv:3: found 'x', wanted the number of all there are in the stratum, a whole "
                    + "number from 1 without commas\n"
            ),
        ]
        for (arguments, expected) in cases {
            let outcome = try await program.run(["score", "--wave", "out"] + arguments)
            #expect(outcome.status == 1 && outcome.output == "")
            #expect(outcome.errors.hasPrefix(expected), "\(outcome.errors)")
        }
        #expect(try await program.run("score", "--lone-cluster", "ignore").status == 2)
    }

    @Test("is a fault where the weights of a row are no number of respondents")
    func notCounts() async throws {
        let program = try await program()
        try program.folder.newFile(
            "bad.csv",
            "id,sat,infl,type,block,cont,freq\nx1,1,1,Tower,b,1,1.5\nx2,1,1,Tower,b,1,-2\n"
                + "x3,1,1,Tower,b,1,NaN\n")
        let outcome = try await program.run(
            "import", "--questionnaire", "housing.yaml", "--mapping", "counts.yaml", "--wave",
            "counted", "bad.csv")
        #expect(outcome.status == 1)
        try compareWithGolden(outcome.errors, "frequency.faults.txt")
        let other = try await program.run(
            "import", "--questionnaire", "housing.yaml", "--mapping", "plain.yaml", "--wave",
            "counted", "out.csv")
        #expect(other.status == 1)
        #expect(other.errors.hasPrefix("wave 'counted' holds replies with 'weight: frequency'"))
    }

    @Test("says how to count a stratum with one reply")
    func loneCluster() async throws {
        let program = try await program()
        try program.folder.newFile("one.csv", "id,sat,infl,type,block,cont\nlone,1,1,Villa,b9,1\n")
        _ = try await program.run(
            "import", "--questionnaire", "housing.yaml", "--mapping", "plain.yaml", "--wave", "out",
            "one.csv")
        let refused = try await program.run("score", "--wave", "out", "--strata", "type")
        #expect(
            refused.output.contains(
                "no interval: stratum 'Villa' has one respondent; --lone-cluster certainty or adjust "
                    + "says how to count it"))
        for rule in ["certainty", "adjust"] {
            let outcome = try await program.run(
                "score", "--wave", "out", "--strata", "type", "--lone-cluster", rule)
            #expect(outcome.output.contains("95 % interval"))
            #expect(outcome.output.contains("lone cluster: \(rule)"))
        }
    }
}
