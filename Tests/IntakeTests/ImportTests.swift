import Foundation
import Intake
import Questionnaires
import Storage
import Testing

@Suite("An import")
struct ImportTests {
    static let good = "response,company,q1,q2\nr1,A,5,4\nr2,B,3,\n"
    static let mixed = #"""
        response,company,q1,q2,note
        r1,A,5,4,=1+1
        r2,B,7,8,"-2+3, ""x"""
        r3,C,3,1,-5
        r4,＝C,2
        ,@D,1,1,＋1

        """#
    static let wave = Wave(name: "2021", sent: nil)

    @Test("stores a file once, however often it is given")
    func idempotent() throws {
        try withStore { store in
            let checked = try SampleSurvey.check(Self.good)
            func counts() throws -> StoredCounts {
                try store.store(
                    checked.batch(for: Self.wave, definition: SampleSurvey.definition),
                    at: SampleSurvey.noon)
            }
            #expect(try counts() == StoredCounts(stored: 2, alreadyThere: 0))
            #expect(try counts() == StoredCounts(stored: 0, alreadyThere: 2))
            #expect(try store.replies(of: "2021", to: checked.questionnaire) == checked.replies)
        }
    }

    @Test("stores nothing when any row is refused, even the last")
    func atomic() throws {
        let checked = try SampleSurvey.check(Self.good + "r3,C,5,6\n")
        let faults = try #require(throws: IntakeFaults.self) {
            try checked.batch(for: Self.wave, definition: SampleSurvey.definition)
        }
        #expect(
            faults.description
                == "answers.csv:4: column q2: found '6', wanted a code from 1 to 5 or its label; "
                + "map it in the mapping file if it means something")
    }

    @Test("stores the good rows and gives the others back when asked")
    func partial() throws {
        try withStore { store in
            let checked = try SampleSurvey.check(Self.mixed)
            let batch = try checked.batch(
                for: Self.wave, definition: SampleSurvey.definition, acceptPartial: true)
            _ = try store.store(batch, at: SampleSurvey.noon)
            let stored = try store.replies(of: "2021", to: checked.questionnaire)
            #expect(stored.map(\.id) == ["r1", "r3"])
            let entry = try #require(try store.imports().first)
            #expect(entry.origin.refused == 3)
            #expect(entry.origin.file == "answers.csv")
            #expect(entry.origin.mappingHash == nil)
            #expect(
                entry.origin.contentHash
                    == ContentHash(ofBytes: Array(Self.mixed.utf8)))
        }
    }

    @Test("gives refused rows back with their reasons and nothing a spreadsheet would run")
    func refusedRows() throws {
        let rows = try #require(try SampleSurvey.check(Self.mixed).refusedRows)
        let notOnScale =
            "wanted a code from 1 to 5 or its label; map it in the mapping file if it means something"
        let expected = [
            "\u{FEFF}response,company,q1,q2,note,reason",
            "r2,B,7,8,\"'-2+3, \"\"x\"\"\",\"column q1: found '7', \(notOnScale); column q2: found "
                + "'8', \(notOnScale)\"",
            "r4,'＝C,2,\"has 3 cells, the header has 5: 2 are missing\"",
            ",'@D,1,1,'＋1,\"column response: found nothing, wanted the id of the reply; fill it in, "
                + "or name another column with 'reply' in the mapping file\"",
            "",
        ]
        #expect(rows == expected.joined(separator: "\r\n"))
        #expect(try SampleSurvey.check(Self.good).refusedRows == nil)
    }

    @Test("keeps the hash of the mapping")
    func mappingHash() throws {
        let text = "segments: {company: company}\n"
        let checked = try SampleSurvey.check(Self.good, mapping: text)
        let batch = try checked.batch(for: Self.wave, definition: SampleSurvey.definition)
        #expect(
            batch.origin.mappingHash
                == ContentHash(ofBytes: Array("canvass-mapping: 1\n\(text)".utf8)))
    }

    private func withStore(_ body: (Store) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("canvass-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(Store(at: folder.appendingPathComponent("canvass.db").path))
    }
}
