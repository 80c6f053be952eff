import Foundation
import Testing

@Suite("The preview command")
struct PreviewTests {
    @Test("writes a page for each language and prints the paths")
    func writes() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", SmallSurvey.definition)
        let outcome = try await program.run("preview", "small.yaml")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output == "small.en.html\nsmall.zh.html\n")
        let page = try program.folder.text(of: "small.zh.html")
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh\" dir=\"ltr\""))
        #expect(page.contains("<a href=\"small.en.html\" lang=\"en\" dir=\"ltr\">English</a>"))
        #expect(page.contains("<title>预览: 小调查</title>"))
    }

    @Test("writes the same bytes again")
    func reproducible() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", SmallSurvey.definition)
        _ = try await program.run("preview", "small.yaml", "--language", "zh")
        let first = try program.folder.text(of: "small.zh.html")
        _ = try await program.run("preview", "small.yaml", "--language", "zh")
        #expect(try program.folder.text(of: "small.zh.html") == first)
    }

    @Test("takes the languages and the folder it is told")
    func options() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", SmallSurvey.definition)
        _ = try await program.shell("mkdir pages")
        let outcome = try await program.run(
            "preview", "small.yaml", "--language", "zh", "--output", "pages")
        #expect(outcome.output == "pages/small.zh.html\n")
        #expect(!program.folder.has("pages/small.en.html"))
        let page = try program.folder.text(of: "pages/small.zh.html")
        // English is named as respondents will see it, and leads nowhere.
        #expect(!page.contains("small.en.html"))
        let wrong = try await program.run("preview", "small.yaml", "--language", "zh,fr")
        #expect(wrong.status == 1)
        #expect(
            wrong.errors == "the definition has no texts in 'fr'; its languages are: en, zh\n")
        let nowhere = try await program.run("preview", "small.yaml", "--output", "none")
        #expect(nowhere.status == 1)
        #expect(
            nowhere.errors
                == "none/small.en.html: cannot be written: there is no folder 'none'; make it first\n"
        )
    }

    @Test("tells the faults of a definition, and writes nothing over it")
    func refusals() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("small.en.html", SmallSurvey.definition)
        let same = try await program.run("preview", "small.en.html")
        #expect(same.status == 1)
        #expect(
            same.errors == """
                small.en.html: a page cannot go into the file it is made from; name another folder \
                with --output

                """)
        #expect(try program.folder.text(of: "small.en.html") == SmallSurvey.definition)
        try program.folder.newFile("bad.yaml", "canvass: 1\nid: x\n")
        let bad = try await program.run("preview", "bad.yaml")
        #expect(bad.status == 1)
        #expect(bad.errors.contains("bad.yaml:"))
    }

    @Test(
        "shows pages that a browser lays out without a flaw at 320, 390 and 1280 pixels",
        .timeLimit(.minutes(3)))
    func browser() async throws {
        let program = try CanvassProgram()
        let definitions =
            ["post-service", "complaint-follow-up"]
            .map { Checkout.path("questionnaires/\($0)/definition.yaml") }
            + [Checkout.path("Tests/FormsTests/Definitions/every.yaml")]
        for definition in definitions {
            let outcome = try await program.run("preview", definition)
            #expect(outcome.errors == "")
        }
        let golden = Checkout.path("Tests/FormsTests/Golden")
        let script = Checkout.path("Tests/EndToEndTests/Browser/check_pages.py")
        let findings = try await program.shell(
            "HOME=$PWD /usr/bin/python3 '\(script)' *.html '\(golden)'/form-?.??.html")
        #expect(findings.status == 0, "\(findings.errors)")
        #expect(findings.output == "")
    }
}
