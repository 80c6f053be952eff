import Documents
import Foundation
import GoldenFiles
import Questionnaires
import Testing

@Suite("canvass new")
struct NewTests {
    private static let names = [
        "airport", "b2b-departments", "cable-group", "complaint-follow-up", "effort",
        "post-service", "relationship-nps", "service-firm", "servqual",
        "staff-knowledge",
    ]

    @Test("lists what comes with the program, and when to use it")
    func list() async throws {
        let outcome = try await CanvassProgram().run("new", "--list")
        #expect(outcome.status == 0)
        try compareWithGolden(outcome.output, "new.list.txt")
    }

    @Test("makes a good copy of each, in fewer languages as well", arguments: names)
    func copies(name: String) async throws {
        let program = try CanvassProgram()
        for (languages, other) in [("zh,en", ""), ("zh", "en"), ("en", "zh"), ("en,zh", "")] {
            let file = "\(languages.replacing(",", with: "-")).yaml"
            let outcome = try await program.run(
                ["new", name, "--languages", languages, "--id", "own"]
                    + (languages.contains("zh") ? ["--title", "zh=自己的问卷"] : [])
                    + (languages.contains("en") ? ["--title", "en:My \"own\": survey"] : [])
                    + ["--output", file, "--replies", "confidential"])
            if name == "b2b-departments" && languages.hasPrefix("en") {
                // Its Chinese texts stand in the definition, the English ones in a file.
                #expect(outcome.status == 1)
                #expect(
                    outcome.errors
                        == "the texts of 'b2b-departments' in 'zh' stand in the definition "
                        + "itself; let 'zh' be the first of --languages\n")
                continue
            }
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.hasPrefix("\(file): good\n"))
            let check = try await program.run("check", file)
            #expect(check.status == 0)
            #expect(!check.output.contains("missing)"), "\(check.output)")
            if !other.isEmpty {
                let text = try String(
                    contentsOf: program.folder.url.appendingPathComponent(file), encoding: .utf8)
                for sign in ["{", " ", "\n"] {
                    #expect(!text.contains("\(sign)\(other): "), "\(name) \(languages)")
                }
            }
        }
        #expect(
            FileManager.default.fileExists(
                atPath: program.folder.url.appendingPathComponent("schema.json").path))
    }

    @Test("keeps what nobody asked to change")
    func unchanged() async throws {
        let program = try CanvassProgram()
        #expect(try await program.run("new", "servqual", "--output", "s.yaml").status == 0)
        let url = URL(fileURLWithPath: Checkout.path("questionnaires/servqual/definition.yaml"))
        func read(_ url: URL) throws -> Questionnaire {
            try Questionnaire(SourceText(name: "d", bytes: [UInt8](Data(contentsOf: url))))
        }
        let copy = try read(program.folder.url.appendingPathComponent("s.yaml"))
        #expect(try copy == read(url))
    }

    @Test("leaves the titles of other languages to be written, and says what else it wrote")
    func titles() async throws {
        let program = try CanvassProgram()
        let outcome = try await program.run(
            "new", "b2b-departments", "--id", "review", "--title", "年度评价")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("  not written in en:\n    title\n"))
        #expect(
            outcome.output.hasSuffix(
                """

                Also written: review.en.yaml; schema.json, which tells editors the keys.
                Next: canvass preview review.yaml · canvass check review.yaml

                """))
        let text = try String(
            contentsOf: program.folder.url.appendingPathComponent("review.yaml"), encoding: .utf8)
        #expect(text.contains("canvass check review.yaml"))
        let promised = try await program.run(
            "new", "cable-group", "--id", "known", "--replies", "confidential")
        #expect(promised.status == 0)
        let other = try String(
            contentsOf: program.folder.url.appendingPathComponent("known.yaml"), encoding: .utf8)
        #expect(other.contains("\nreplies: confidential\n"))
    }

    @Test("writes over nothing and says why it refuses")
    func refusals() async throws {
        let program = try CanvassProgram()
        #expect(try await program.run("new", "effort", "--id", "mine").status == 0)
        let again = try await program.run("new", "effort", "--id", "mine")
        #expect(again.status == 1)
        #expect(again.errors == "mine.yaml: is there already; name another file with --output\n")

        let unknown = try await program.run("new", "efort")
        #expect(unknown.status == 1)
        #expect(
            unknown.errors == "no questionnaire 'efort' comes with the program; did you mean "
                + "'effort'? there are: " + Self.names.joined(separator: ", ") + "\n")

        let anonymous = try await program.run(
            "new", "relationship-nps", "--id", "secret", "--replies", "anonymous")
        #expect(anonymous.status == 1)
        #expect(
            anonymous.errors.contains("an anonymous questionnaire cannot ask for an e-mail address")
        )
        #expect(
            !FileManager.default.fileExists(
                atPath: program.folder.url.appendingPathComponent("secret.yaml").path))

        for arguments in [
            ["new"], ["new", "effort", "--id", "two words"],
            ["new", "effort", "--languages", "German"],
            ["new", "effort", "--languages", "zh,zh"], ["new", "effort", "--replies", "secret"],
            ["new", "effort", "--languages", "zh", "--title", "en=Effort"],
        ] {
            let outcome = try await program.run(arguments)
            #expect(outcome.status == 2, "\(arguments)")
            #expect(outcome.errors.hasPrefix("Error: "), "\(outcome.errors)")
        }
    }

    @Test("asks on a terminal, again where an answer is none")
    func interview() async throws {
        let program = try CanvassProgram()
        let answers = [
            "9x", "5", "zh", "two words", "hotline", "热线回访", "secret", "confidential", "h.yaml",
        ]
        // A terminal of its own: 'script' comes with every Debian.
        let outcome = try await program.shell(
            "printf '\(answers.joined(separator: "\\n"))\\n' | script -qec '$canvass new' typed.txt"
        )
        #expect(outcome.output.contains("write its number or its name"))
        #expect(outcome.output.contains("An id has letters from a to z"))
        #expect(outcome.output.contains("It is one of: identified, confidential, anonymous."))
        let text = try String(
            contentsOf: program.folder.url.appendingPathComponent("h.yaml"), encoding: .utf8)
        #expect(text.contains("\nid: hotline\n"))
        #expect(text.contains("\ntitle: {zh: \"热线回访\"}\n"))
        #expect(text.contains("\nlanguages: [zh]\n"))
    }
}
