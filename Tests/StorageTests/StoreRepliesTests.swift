import ReferenceData
import ExactNumbers
import Foundation
import GRDB
import Questionnaires
import Testing

@testable import Storage

@Suite("Reading the replies of a wave")
struct StoreRepliesTests {
    @Test("gives what was stored, in whatever order it came", arguments: [1, 2, 3] as [UInt64])
    func roundTrip(seed: UInt64) throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let replies = try SampleSurvey.replies(300, seed: seed)
            var random = FixedRandom(seed: seed)
            let shuffled = replies.shuffled(using: &random)
            for part in [shuffled[..<100], shuffled[100...]] {
                _ = try store.store(SampleSurvey.batch(Array(part)), at: SampleSurvey.noon)
            }
            let inOrder = replies.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
            #expect(try store.replies(of: "2021", to: SampleSurvey.questionnaire()) == inOrder)
        }
    }

    @Test("keeps each code and each kind of missing apart")
    func codes() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let questionnaire = try SampleSurvey.questionnaire()
            let items = questionnaire.items
            var replies: [Reply] = []
            for (index, item) in items.enumerated() {
                let codes = (item.scale?.codes).map { $0.map(Answer.code) } ?? []
                for answer in codes + Missing.allCases.map(Answer.missing) {
                    var answers = items.map { _ in Answer.missing(.skipped) }
                    answers[index] = answer
                    replies.append(
                        Reply(
                            id: "\(item.id)-\(answer)", submitted: nil, weight: .one,
                            segments: [nil, nil],
                            codes: try #require(AnswerCodes(answers, by: questionnaire.layout)),
                            texts: [:]))
                }
            }
            _ = try store.store(SampleSurvey.batch(replies), at: SampleSurvey.noon)
            let read = try store.replies(of: "2021", to: questionnaire)
            #expect(read.count == 5 + 5 + 7 + 11 + 24)
            #expect(Set(read) == Set(replies))
        }
    }

    @Test("works with changed weights and new segments, not with other words")
    func otherDefinition() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let reply = try SampleSurvey.reply("r1")
            _ = try store.store(SampleSurvey.batch([reply]), at: SampleSurvey.noon)
            let changed = try SampleSurvey.questionnaire(weight: 9)
            #expect(try store.replies(of: "2021", to: changed) == [reply])
            let known = try store.replies(
                of: "2021", to: SampleSurvey.questionnaireWithNewSegment())
            #expect(known.map(\.segments) == [[nil, "Acme", "gold"]])
            let other = try SampleSurvey.questionnaire(question: "Fast?")
            #expect(
                throws: StorageFault.otherWording(
                    wave: "2021", stored: changed.wordingHash, offered: other.wordingHash)
            ) { try store.replies(of: "2021", to: other) }
        }
    }

    @Test("names the waves there are when one is unknown")
    func unknownWave() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let questionnaire = try SampleSurvey.questionnaire()
            func words() throws -> String {
                try #require(throws: StorageFault.self) {
                    try store.replies(of: "2012", to: questionnaire)
                }.description
            }
            #expect(
                try words()
                    == "unknown wave '2012'; the store holds no replies to this questionnaire: "
                    + "import some first")
            for wave in ["2021", "2020"] {
                _ = try store.store(SampleSurvey.batch([], into: wave), at: SampleSurvey.noon)
            }
            #expect(try words() == "unknown wave '2012'; the store holds: '2020', '2021'")
        }
    }

    @Test(
        "refuses rows that this program cannot have written",
        arguments: [
            "weight = 'heavy'", "weight = '-1'", "segments = '[1]'", "codes = x'00'",
            "codes = x'09090909'", "texts = '{\"nobody\": \"x\"}'", "texts = '{'",
        ])
    func damaged(change: String) throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let batch = try SampleSurvey.batch([SampleSurvey.reply("r1")])
            _ = try store.store(batch, at: SampleSurvey.noon)
            try store.queue.write { db in try db.execute(sql: "UPDATE replies SET \(change)") }
            let fault = try #require(throws: StorageFault.self) {
                try store.replies(of: "2021", to: batch.questionnaire)
            }
            #expect(
                message(fault, path: path)
                    == "canvass.db: the store is damaged; go back to a backup")
        }
    }

    @Test("refuses a file whose pages are torn")
    func torn() throws {
        try withStorePath { path in
            let batch = try SampleSurvey.batch(SampleSurvey.replies(300, seed: 4))
            do { _ = try Store(at: path).store(batch, at: SampleSurvey.noon) }
            let url = URL(fileURLWithPath: path)
            var bytes = try Data(contentsOf: url)
            let end = bytes.count
            bytes.replaceSubrange(4096..<end, with: Data(repeating: 0xA5, count: end - 4096))
            try bytes.write(to: url)
            #expect(throws: StorageFault.damaged(path: path)) {
                try Store(at: path).replies(of: "2021", to: batch.questionnaire)
            }
        }
    }
}
