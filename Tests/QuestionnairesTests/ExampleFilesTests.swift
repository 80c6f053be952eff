import Documents
import Foundation
import GoldenFiles
import Questionnaires
import Testing

/// Small definitions that each have one fault, and others that use every key of the format.
@Suite("The example files")
struct ExampleFilesTests {
    /// A file and what its first line says of the schema.
    struct Example {
        let name: String
        let text: String

        var schemaAccepts: Bool { text.hasPrefix("# schema: accepts") }
        /// `NAME.zh.yaml` holds the Chinese texts of `NAME.yaml`.
        var isTexts: Bool { name.split(separator: ".").count > 2 }
    }

    static func examples(_ folder: String) throws -> [Example] {
        let folder = PackageFiles.root.appending(path: "Tests/QuestionnairesTests/\(folder)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".yaml") }
            .map { name in
                Example(
                    name: name,
                    text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
            }
    }

    private func read(_ example: Example, among all: [Example]) throws(DocumentFaults) {
        _ = try Questionnaire(SourceText(name: example.name, text: example.text)) {
            name throws(DocumentFaults) in
            guard let file = all.first(where: { $0.name == name }) else {
                throw DocumentFaults([
                    DocumentFault(
                        source: SourceText(name: name, text: ""), place: nil,
                        message: "there is no such file")
                ])
            }
            return SourceText(name: name, text: file.text)
        }
    }

    @Test("that are valid are accepted")
    func valid() throws {
        let all = try Self.examples("Valid")
        #expect(all.count > 30)
        for example in all where !example.isTexts {
            do throws(DocumentFaults) {
                try read(example, among: all)
            } catch {
                Issue.record("\(error)")
            }
        }
    }

    @Test("that are invalid are refused with one fault, in words that help")
    func invalid() throws {
        let all = try Self.examples("Invalid")
        #expect(all.count > 300)
        var said: [String] = []
        for example in all where !example.isTexts {
            do throws(DocumentFaults) {
                try read(example, among: all)
                Issue.record("\(example.name) is accepted")
            } catch {
                #expect(error.faults.count == 1, "\(error)")
                said.append("\(error)")
            }
        }
        try compareWithGolden(said.joined(separator: "\n\n") + "\n", "invalid.txt")
    }

    @Test("and the shipped ones are judged by the schema as they say")
    func schema() throws {
        for folder in ["Valid", "Invalid"] {
            let all = try Self.examples(folder)
            for isTexts in [false, true] {
                let examples = all.filter { $0.isTexts == isTexts }
                let verdicts = try Schema.verdicts(
                    on: examples.map { "Tests/QuestionnairesTests/\(folder)/\($0.name)" },
                    isTexts: isTexts)
                for (example, verdict) in zip(examples, verdicts) {
                    let wanted = example.schemaAccepts ? "accepts " : "refuses "
                    #expect(verdict.hasPrefix(wanted), "\(example.name): \(verdict)")
                }
                #expect(verdicts.count == examples.count)
            }
        }
        let shipped = try ShippedDefinitionsTests.paths()
        for verdict in try Schema.verdicts(
            on: shipped.filter { !$0.hasSuffix(".en.yaml") }, isTexts: false)
        {
            #expect(verdict.hasPrefix("accepts "), "\(verdict)")
        }
        for verdict in try Schema.verdicts(
            on: shipped.filter { $0.hasSuffix(".en.yaml") }, isTexts: true)
        {
            #expect(verdict.hasPrefix("accepts "), "\(verdict)")
        }
    }

    @Test("begin with the schema where they are shipped")
    func firstLines() throws {
        for path in try ShippedDefinitionsTests.paths() {
            let text = try String(
                contentsOf: PackageFiles.root.appending(path: path), encoding: .utf8)
            let schema = path.hasSuffix(".en.yaml") ? "texts.schema.json" : "schema.json"
            #expect(
                text.hasPrefix("# yaml-language-server: $schema=../\(schema)\n"), "\(path)")
        }
    }
}

/// The published schema, asked through an independent validator.
enum Schema {
    /// A line for each file: `accepts FILE`, or `refuses FILE: …`.
    static func verdicts(on paths: [String], isTexts: Bool) throws -> [String] {
        let schema = isTexts ? "questionnaires/texts.schema.json" : "questionnaires/schema.json"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.currentDirectoryURL = PackageFiles.root
        process.arguments = ["Scripts/validate-definitions", schema] + paths
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
