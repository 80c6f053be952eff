import Testing

@Suite("The words of priorities")
struct PriorityWordsTests {
    private static let arguments = ["analyse", "priorities", "--explain", "--language"]

    @Test(
        "name what goes badly where all matter the same",
        arguments: [
            (
                ["en"],
                """
                All count the same, so that only performance tells them apart.
                Competence and Politeness go worse than average: begin there, with the lowest, which is \
                named first.

                """
            ),
            (["zh"], "各项重要度相同，只有表现有高低之分。\n专业、礼貌表现低于平均：先从这里着手，最低者列在最前。\n"),
            (
                ["en", "--lines", "middle"],
                """
                All count the same, so that only performance tells them apart.
                Competence stands below the middle of the scale: begin there, with the lowest.

                """
            ),
            (["zh", "--lines", "middle"], "各项重要度相同，只有表现有高低之分。\n专业表现低于量表中点：先从这里着手。\n"),
            (
                ["en", "--lines", "30,1.5"],
                """
                All count the same, so that only performance tells them apart.
                None stands below the line of performance.

                """
            ),
        ])
    func level(arguments: [String], sentences: String) async throws {
        let program = try await TwoWaves.imported(weights: .level)
        let outcome = try await program.run(Self.arguments + arguments)
        #expect(outcome.output.hasSuffix(sentences), "\(outcome.output)")
    }

    @Test("do not say that all stand clear of the lines where one is exactly on it")
    func onLine() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let english = try await program.run(Self.arguments + ["en", "--lines", "10,4"]).output
        #expect(
            english.hasSuffix(
                """
                Problem handling process and Problem handling outcome stand on or above the line of \
                importance and below that of performance, so look there first.
                By performance all of them stand clear of the line; Finish and packaging stands exactly \
                on that of importance and counts as above it.

                """), "\(english)")
        let chinese = try await program.run(Self.arguments + ["zh", "--lines", "10,4"]).output
        #expect(chinese.contains("各项表现都明显离开分界线；"))
        #expect(chinese.contains("的重要度恰在分界线上，归入高的一侧。"))
        let clear = try await program.run(Self.arguments + ["en", "--lines", "9,4"]).output
        #expect(clear.contains("All of them stand clear of the lines, "))
    }

    @Test("refuse lines that no point can reach", arguments: ["200,4", "10,9", "10,0.5"])
    func unreachable(lines: String) async throws {
        let program = try await TwoWaves.imported()
        let english = try await program.run(Self.arguments + ["en", "--lines", lines])
        #expect(english.status == 1 && english.output == "")
        #expect(
            english.errors
                == "--lines: no point can reach these lines; the first number is an importance from 0 to "
                + "100 per cent, the second a performance from 1 to 5\n")
        let chinese = try await program.run(Self.arguments + ["zh", "--lines", lines])
        #expect(chinese.errors.hasPrefix("--lines：没有哪一项能到达这样的分界线；"))
    }
}
