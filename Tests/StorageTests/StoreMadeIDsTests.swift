import Questionnaires
import Storage
import Testing

@Suite("Storing a file without ids")
struct StoreMadeIDsTests {
    private func batch(_ ids: [String], file digit: String, into wave: String = "2021") throws
        -> ReplyBatch
    {
        var batch = try SampleSurvey.batch(ids.map { try SampleSurvey.reply($0) }, into: wave)
        batch.idsAreMade = true
        batch.origin.file = "part\(digit).csv"
        batch.origin.contentHash = try SampleSurvey.require(
            ContentHash(hex: String(repeating: digit, count: 64)))
        return batch
    }

    @Test("stores the very same file once, however often it comes")
    func sameFile() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let first = try batch(["a-1", "b-1"], file: "1")
            for expected in [
                StoredCounts(stored: 2, alreadyThere: 0), StoredCounts(stored: 0, alreadyThere: 2),
            ] {
                #expect(try store.store(first, at: SampleSurvey.noon) == expected)
            }
            let other = try batch(["c-1"], file: "2")
            #expect(try store.store(other, at: SampleSurvey.noon).stored == 1)
            #expect(try store.store(first, at: SampleSurvey.noon).alreadyThere == 2)
        }
    }

    @Test("refuses another file with rows that are there, and stores nothing of it")
    func otherFile() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            _ = try store.store(batch(["a-1", "b-1"], file: "1"), at: SampleSurvey.noon)
            let fault = try #require(throws: StorageFault.self) {
                try store.store(batch(["a-1", "b-1", "c-1"], file: "2"), at: SampleSurvey.noon)
            }
            #expect(
                fault.description
                    == "part2.csv: 2 of 3 rows equal replies that wave '2021' got from another file; "
                    + "without ids nobody can tell a person who answered the same from the same "
                    + "person again, so nothing was stored: give the file a column 'response' with an "
                    + "id for each reply, or import it into another wave with --wave")
            #expect(try store.waves().map(\.replies) == [2])
            #expect(try store.imports().count == 1)
            let elsewhere = try batch(["a-1", "b-1", "c-1"], file: "2", into: "2022")
            #expect(try store.store(elsewhere, at: SampleSurvey.noon).stored == 3)
        }
    }

    @Test("refuses both of two files in one import that share a row")
    func together() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let batches = [try batch(["a-1"], file: "1"), try batch(["a-1"], file: "2")]
            #expect(
                throws: StorageFault.rowsAlreadyThere(
                    file: "part2.csv", wave: "2021", equal: 1, rows: 1)
            ) { try store.store(batches, at: SampleSurvey.noon) }
            #expect(try store.waves().isEmpty)
        }
    }
}
