import Foundation
import Testing

@Suite("The program")
struct RefusalTests {
    @Test(
        "refuses with a reason and status 1",
        arguments: [
            (
                ["score", "--store", "none.db"],
                "none.db: there is no store here; make one with 'canvass import', or name another "
                    + "with --store"
            ),
            (
                ["score", "--wave", "2020"], "unknown wave '2020'; the store holds: '2021'"
            ),
            (
                ["score", "--questionnaire", "cable-group-anual"],
                "'cable-group-anual' is neither a questionnaire of the store nor a file; did you "
                    + "mean 'cable-group-annual'? the store holds: cable-group-annual"
            ),
            (
                ["score", "--where", "teir=gold"],
                "unknown segment 'teir'; did you mean 'tier'? this questionnaire defines: company, "
                    + "tier, region"
            ),
            (
                ["analyse", "items", "--by", "size"],
                "unknown segment 'size'; this questionnaire defines: company, tier, region"
            ),
            (
                ["score", "--where", "tier=golden"],
                "segment 'tier' has no value 'golden'; did you mean 'gold'? it has: platinum, gold, "
                    + "iron, lead"
            ),
            (
                ["score", "--where", "tier=gold", "--where", "tier=iron"],
                "--where names the segment 'tier' twice; write its values in one condition: --where "
                    + "tier=one,other"
            ),
            (
                ["score", "--where", "company=nobody"],
                "what --where selects, or what it leaves out, has fewer replies than the reporting "
                    + "floor of 5, so nothing is shown; select more"
            ),
            (
                ["score", "--language", "de"],
                "results cannot be told in 'de'; choose one of: zh, en"
            ),
            (
                ["score", "--questionnaire", "cable-group-annual", "--keep"],
                "--keep goes with a definition file; 'cable-group-annual' is scored as the store "
                    + "says already"
            ),
            (
                ["chart", "items", "--size", "150x150"],
                "'items' does not fit a picture of this size; 758x430 is enough: --size 758x430"
            ),
            (
                ["check", "none.yaml"], "none.yaml: cannot be read: No such file or directory"
            ),
            (
                ["import", "--questionnaire", Checkout.definition, "none.csv"],
                "none.csv: cannot be read: No such file or directory"
            ),
            (
                ["import", "--questionnaire", Checkout.definition, Checkout.answers],
                "no name for the wave: the store holds 2021 of this questionnaire; say with --wave "
                    + "which one these answers belong to, or name a new one"
            ),
        ])
    func refusals(arguments: [String], message: String) async throws {
        let program = try await CanvassProgram.withCableGroup()
        let outcome = try await program.run(arguments)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors == message + "\n")
    }

    @Test(
        "ends with status 2 when it is used wrongly",
        arguments: [
            ["frob"], ["score", "--bogus"], ["score", "--format", "xml"],
            ["score", "--where", "x"],
            ["score", "--keep"], ["score", "--where", "=x"], ["score", "extra"], ["check"],
            ["import", "answers.csv"],
            ["import", "--questionnaire", "q.yaml"],
            ["import", "--questionnaire", "q.yaml", "--sent", "-1", "a.csv"],
            ["import", "--questionnaire", "q.yaml", "--sent", "99999999999999999999", "a.csv"],
            ["import", "--questionnaire", "q.yaml", "--refused", "r.csv", "a.csv", "b.csv"],
            ["import", "--questionnaire", "q.yaml", "--wave", "", "a.csv"],
        ])
    func usage(arguments: [String]) async throws {
        let program = try CanvassProgram()
        let outcome = try await program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Usage: canvass"))
    }

    @Test(
        "says what was found, what was wanted and an example when an option cannot be read",
        arguments: [
            (["score", "--where", "tier"], ["'tier'", "such as --where tier=gold,platinum"]),
            (
                ["analyse", "trend", "--baseline", "2021-10-50..2021-11-01"],
                ["'2021-10-50' is no day", "such as --baseline 2026-01-01..2026-03-31"]
            ),
            (
                ["analyse", "trend", "--baseline", "2021-10-20..2021-10-01"],
                ["the last day comes before the first", "such as --baseline"]
            ),
            (
                ["analyse", "trend", "--baseline", "2021-10-20"],
                ["wanted two days with two points between them"]
            ),
            (["analyse", "weights", "--trim", "-2"], ["--trim must be more than 1, such as 5."]),
            (["analyse", "weights", "--trim-low", "-1"], ["--trim-low must be above 0"]),
            (["analyse", "quality", "--straight-line", "-3"], ["--straight-line is a number"]),
            (["analyse", "quality", "--unanswered", "-0.5"], ["--unanswered is a number from 0"]),
            (["analyse", "weights", "--drift", "-0.1"], ["--drift must be above 0"]),
        ])
    func options(arguments: [String], parts: [String]) async throws {
        let program = try await CanvassProgram.withCableGroup()
        let outcome = try await program.run(arguments)
        #expect(outcome.status == 2 && outcome.output == "")
        for part in parts { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
    }

    @Test("refuses stored weights where there are none")
    func noStoredWeights() async throws {
        let program = try await CanvassProgram.withCableGroup()
        for command in [["score"], ["analyse", "weights"]] {
            let outcome = try await program.run(command + ["--weights", "stored"])
            #expect(outcome.status == 1 && outcome.output == "")
            #expect(
                outcome.errors
                    == "the wave has no weights of its own: its sample is not weighted; leave --weights "
                    + "out, or name a weight set\n")
        }
    }

    @Test("refuses in one sentence where nothing at all may be shown, whatever is asked for")
    func oneRespondent() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", SmallSurvey.definition)
        try program.folder.newFile(
            "one.csv", "response,department,a,b,c,d\nr1,sales,4,4,9,4\n")
        let stored = try await program.run("import", "--questionnaire", "small.yaml", "one.csv")
        #expect(stored.status == 0)
        for arguments in [
            ["score"], ["tabulate"], ["report"], ["chart", "items"], ["analyse", "items"],
            ["analyse", "groups", "--by", "department"], ["analyse", "reliability"],
            ["analyse", "quality"], ["analyse", "weights"], ["analyse", "priorities"],
        ] {
            let outcome = try await program.run(arguments)
            #expect(outcome.status == 1 && outcome.output == "", "\(arguments)")
            #expect(
                outcome.errors
                    == "the wave has fewer replies than the reporting floor of 4, so nothing is shown; "
                    + "wait for more\n", "\(arguments)")
        }
        // How many answered is no secret.
        let response = try await program.run("analyse", "response", "--sent", "10")
        #expect(response.status == 0, "\(response.errors)")
    }

    @Test("names what can be explained when an item is not rated")
    func outcome() async throws {
        let program = try CanvassProgram()
        let folder = Checkout.path("questionnaires/complaint-follow-up")
        let stored = try await program.run(
            "import", "--questionnaire", "\(folder)/definition.yaml", "\(folder)/responses.csv")
        #expect(stored.status == 0, "\(stored.errors)")
        let outcome = try await program.run("analyse", "drivers", "--outcome", "solved")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasPrefix(
                "'solved' is an item that is not rated and so no outcome to be explained; there are: "
            ))
    }

    @Test("takes the store from --store, else from CANVASS_STORE")
    func store() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let named = try await program.run("score", environment: ["CANVASS_STORE": "other.db"])
        #expect(named.status == 1)
        #expect(named.errors.hasPrefix("other.db: "))
        let overruled = try await program.run(
            "score", "--store", "canvass.db", environment: ["CANVASS_STORE": "other.db"])
        #expect(overruled.status == 0)
        let empty = try await program.run("score", environment: ["CANVASS_STORE": ""])
        #expect(empty.status == 0)
    }

    @Test("leaves a file of somebody else alone")
    func foreignStore() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("notes.txt", String(repeating: "not a store\n", count: 100))
        let outcome = try await program.run("score", "--store", "notes.txt")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                notes.txt: this file is not a Canvass store and was left as it is; name another \
                with --store

                """)
    }

    @Test("ends quietly when its reader leaves, and loudly when the disk is full")
    func pipes() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let left = try await program.shell(
            "\"$canvass\" score | head -1; echo ${PIPESTATUS[0]}")
        #expect(left.output.hasSuffix("\n0\n"))
        #expect(left.errors == "")
        let full = try await program.shell("\"$canvass\" score > /dev/full")
        #expect(full.status == 1)
        #expect(
            full.errors
                == "standard output: cannot be written: No space left on device\n")
    }

    @Test("prints the faults of all files that check is given, and the good ones too")
    func check() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("good.yaml", SmallSurvey.definition)
        try program.folder.newFile(
            "bad.yaml",
            SmallSurvey.definition.replacingOccurrences(of: "scale: ten", with: "scale: tan"))
        try program.folder.newFile("worse.yaml", "canvass: [1")
        let outcome = try await program.run("check", "bad.yaml", "good.yaml", "worse.yaml")
        #expect(outcome.status == 1)
        #expect(
            outcome.output.hasPrefix("good.yaml: good\n")
                || outcome.output.contains("\ngood.yaml: good\n"))
        #expect(outcome.errors.contains("bad.yaml:"))
        #expect(outcome.errors.contains("'tan'"))
        #expect(outcome.errors.contains("worse.yaml:"))
    }
}
