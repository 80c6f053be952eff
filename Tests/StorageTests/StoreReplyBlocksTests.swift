import ExactNumbers
import Foundation
import GRDB
import Questionnaires
import ReferenceData
import Testing

@testable import Storage

@Suite("Reading the replies of a wave in columns")
struct StoreReplyBlocksTests {
    @Test("gives what reading them one by one gives", arguments: [1, 2, 3] as [UInt64])
    func roundTrip(seed: UInt64) throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let replies = try SampleSurvey.replies(300, seed: seed)
            _ = try store.store(SampleSurvey.batch(replies), at: SampleSurvey.noon)
            for questionnaire in [
                try SampleSurvey.questionnaire(), try SampleSurvey.questionnaireWithNewSegment(),
            ] {
                let wanted = try store.replies(of: "2021", to: questionnaire).map(BlockRow.init)
                #expect(try Self.rows(store, questionnaire) == wanted)
            }
        }
    }

    @Test("gives weights exactly, whatever their digits")
    func weights() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let texts = [
                "1", "0", "2.5", "0.25", "1.000000000001", "12.5", "999999999999999",
                "0.000000000001", "999999999999999.999999999999", "3", "4611686018427.387904",
                "4611686.018427387904", "1.5",
            ]
            let replies = try texts.enumerated().map { index, text in
                let reply = try SampleSurvey.reply("\(100 + index)")
                return Reply(
                    id: reply.id, submitted: nil, weight: try #require(FixedDecimal(text)),
                    segments: reply.segments, codes: reply.codes, texts: reply.texts)
            }
            _ = try store.store(SampleSurvey.batch(replies), at: SampleSurvey.noon)
            let questionnaire = try SampleSurvey.questionnaire()
            #expect(try Self.rows(store, questionnaire) == replies.map(BlockRow.init))
        }
    }

    @Test("stops when no more is wanted")
    func stopping() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let one = try SampleSurvey.reply("one")
            let replies = (0..<2 * ReplyBlock.standardCapacity + 1).map { number in
                Reply(
                    id: "\(number)", submitted: nil, weight: .one, segments: one.segments,
                    codes: one.codes, texts: one.texts)
            }
            _ = try store.store(SampleSurvey.batch(replies), at: SampleSurvey.noon)
            var blocks = 0
            try store.replyBlocks(of: "2021", to: SampleSurvey.questionnaire()) { _ in
                blocks += 1
                return blocks < 2
            }
            #expect(blocks == 2)
            // The statement is over, so that others may go on.
            _ = try store.store(
                SampleSurvey.batch([SampleSurvey.reply("new")]), at: SampleSurvey.noon)
        }
    }

    @Test("refuses a wave that is not there, other words and damaged rows")
    func refusals() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            _ = try store.store(
                SampleSurvey.batch(SampleSurvey.replies(3, seed: 1)), at: SampleSurvey.noon)
            let questionnaire = try SampleSurvey.questionnaire()
            #expect(throws: StorageFault.unknownWave(name: "2022", known: ["2021"])) {
                try store.replyBlocks(of: "2022", to: questionnaire) { _ in true }
            }
            let other = try SampleSurvey.questionnaire(question: "Other?")
            #expect(
                throws: StorageFault.otherWording(
                    wave: "2021", stored: questionnaire.wordingHash, offered: other.wordingHash)
            ) {
                try store.replyBlocks(of: "2021", to: other) { _ in true }
            }
        }
    }

    @Test(
        "refuses rows that this program does not write",
        arguments: [
            "codes = x'00'", "codes = zeroblob(7)", "codes = x'ffffffffffaa'",
            "codes = x'07ffffffffff'", "weight = '-1'", "weight = 'x'", "weight = 'nan'",
            "weight = ''", "weight = '1e99'", "segments = '[]'", "segments = ''",
        ])
    func damage(change: String) throws {
        try withStorePath { path in
            let store = try Store(at: path)
            _ = try store.store(
                SampleSurvey.batch(SampleSurvey.replies(3, seed: 1)), at: SampleSurvey.noon)
            let questionnaire = try SampleSurvey.questionnaire()
            try store.write { try $0.execute(sql: "UPDATE replies SET \(change)") }
            #expect(throws: StorageFault.damaged(path: path)) {
                try store.replyBlocks(of: "2021", to: questionnaire) { _ in true }
            }
            #expect(throws: StorageFault.damaged(path: path)) {
                _ = try store.replies(of: "2021", to: questionnaire)
            }
        }
    }

    private static func rows(
        _ store: Store, _ questionnaire: Questionnaire
    ) throws -> [BlockRow] {
        var rows: [BlockRow] = []
        try store.replyBlocks(of: "2021", to: questionnaire) { block in
            rows += BlockRow.rows(of: block, to: questionnaire)
            return true
        }
        return rows
    }
}
