import ExactNumbers
import Foundation
import Intake
import Questionnaires
import Testing

@Suite("The shipped questionnaires")
struct ShippedFilesTests {
    /// The reference data lies beside the repository and is not part of it.
    static let hasReference: Bool = {
        let isThere = FileManager.default.fileExists(atPath: Place.reference.path)
        if !isThere { print("not tried: reading the reference data, ../shared is not here") }
        return isThere
    }()

    @Test(
        "of the cable group reads its answers without a mapping",
        .enabled(if: hasReference, "needs ../shared"))
    func cableGroup() throws {
        let questionnaire = try Questionnaire(
            Place.source("questionnaires/cable-group/definition.yaml"))
        let url = Place.reference.appendingPathComponent("cable-group/responses.csv")
        let checked = try CheckedAnswers(
            AnswerFile(name: "responses.csv", bytes: Place.bytes(url)), for: questionnaire)
        #expect(checked.messages == [])
        #expect(checked.replies.count == 149)
        #expect(checked.summary.notes == [])
    }

    @Test(
        "of the airport reads each wave by its mapping, answer by answer",
        .enabled(if: hasReference, "needs ../shared"),
        arguments: [(2016, 3_087), (2017, 2_831)])
    func airport(year: Int, count: Int) throws {
        let questionnaire = try Questionnaire(
            Place.source("questionnaires/airport/definition.yaml"))
        let mapping = try Mapping(
            Place.source("questionnaires/airport/sfo-\(year).mapping.yaml"), for: questionnaire)
        let folder = Place.reference.appendingPathComponent("sfo")
        let raw = try unpacked(folder.appendingPathComponent("raw-\(year).csv.gz"))
        let checked = try CheckedAnswers(
            AnswerFile(name: "raw-\(year).csv", bytes: raw), for: questionnaire, by: mapping)
        #expect(checked.messages == [])
        #expect(checked.replies.count == count)
        #expect(mapping.waveName == String(year))

        let tidy = String(
            decoding: try Data(contentsOf: folder.appendingPathComponent("sfo\(year).csv")),
            as: UTF8.self)
        let lines = tidy.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let names = try #require(lines.first)
        let layout = questionnaire.layout
        try #require(lines.count == count + 1)
        for (line, reply) in zip(lines.dropFirst(), checked.replies) {
            let cells = Dictionary(zip(names, line)) { first, _ in first }
            #expect(cells["id"]?.hasPrefix(reply.id + "-") == true)
            for (index, item) in layout.items.enumerated() where item.scale != nil {
                let expected = cells[item.id.name] ?? ""
                switch reply.codes.answer(toItemAt: index, by: layout, texts: reply.texts) {
                case .code(let code): #expect(String(code) == expected)
                case .option, .chosen, .ranked, .written: Issue.record("no code")
                case .missing(let missing):
                    #expect(expected.isEmpty)
                    #expect((missing == .notAsked) == (cells[item.id.name] == nil))
                }
            }
            #expect(reply.weight == FixedDecimal(cells["weight"] ?? ""))
            #expect(reply.segments[0] == cells["area"])
            #expect((reply.segments[1] ?? "") == cells["gender"])
            #expect(reply.segments[3] == cells["strata"])
            #expect(reply.submitted?.hasPrefix("\(year)-05-") == true)
        }
    }

    private func unpacked(_ url: URL) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", url.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(bytes)
    }
}
