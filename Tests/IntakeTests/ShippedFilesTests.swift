import Documents
import ExactNumbers
import Expressions
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

    @Test(
        "read their example answers without a mapping and without a fault",
        arguments: [
            ("b2b-departments", 95, []),
            ("complaint-follow-up", 90, ["1 required question without an answer"]),
            ("effort", 160, []), ("post-service", 180, []), ("relationship-nps", 136, []),
            ("servqual", 120, []), ("staff-knowledge", 165, []),
        ])
    func examples(name: String, count: Int, notes: [String]) throws {
        let folder = "questionnaires/\(name)/"
        let questionnaire = try Questionnaire(Place.source(folder + "definition.yaml")) {
            file throws(DocumentFaults) in
            do {
                return try Place.source(folder + file)
            } catch {
                throw DocumentFaults([
                    DocumentFault(
                        source: SourceText(name: file, text: ""), place: nil, message: "\(error)")
                ])
            }
        }
        let bytes = try Place.bytes(Place.root.appendingPathComponent(folder + "responses.csv"))
        let checked = try CheckedAnswers(
            AnswerFile(name: "responses.csv", bytes: bytes), for: questionnaire)
        #expect(checked.messages == [])
        #expect(checked.replies.count == count)
        #expect(checked.summary.notes == notes)
        // What the conditions do not ask of somebody is not asked, and not skipped.
        let layout = questionnaire.layout
        let flow = Flow(questionnaire)
        for reply in checked.replies {
            let answers = layout.items.indices.map {
                reply.codes.answer(toItemAt: $0, by: layout, texts: reply.texts)
            }
            let route = flow.route(
                of: Flow.Respondent(
                    answers: answers, segments: reply.segments,
                    today: try #require(Day(reply.submitted ?? ""))))
            for (index, item) in layout.items.enumerated() where item.isAnswered {
                #expect((answers[index] == .missing(.notAsked)) == !route.isAsked[index])
            }
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
