import Questionnaires

import Testing

@testable import Storage

@Suite("A store lists")
struct StoreListingTests {
    @Test("its waves with counts and days, the newest last")
    func waves() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let hash = try SampleSurvey.questionnaire().wordingHash
            _ = try store.store(
                SampleSurvey.batch([SampleSurvey.reply("r1"), SampleSurvey.reply("r2")]),
                at: SampleSurvey.noon)
            _ = try store.store(
                SampleSurvey.batch([], into: "2019", sent: 7), at: SampleSurvey.noon)
            let waves = try store.waves()
            #expect(
                waves == [
                    StoredWave(
                        questionnaire: "visits", wave: Wave(name: "2019", sent: 7), sample: nil,
                        wordingHash: hash, replies: 0, days: nil),
                    StoredWave(
                        questionnaire: "visits", wave: Wave(name: "2021", sent: nil), sample: nil,
                        wordingHash: hash, replies: 2, days: "2021-10-29"..."2021-10-29"),
                ])
            #expect(try store.waves(of: SampleSurvey.questionnaire().id) == waves)
            let other = try SampleSurvey.require(QuestionnaireID("other"))
            #expect(try store.waves(of: other).isEmpty)
        }
    }

    @Test("its waves by their last day, then by the order in which they came")
    func wavesInOrder() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            for (wave, day) in [
                ("b", "2021-03-01"), ("late", "2022-01-01"), ("none", nil), ("a", "2021-03-01"),
                ("early", "2020-12-31"),
            ] {
                let reply = try SampleSurvey.reply("r1")
                let dated = Reply(
                    id: reply.id, submitted: day, weight: reply.weight, segments: reply.segments,
                    codes: reply.codes, texts: reply.texts)
                _ = try store.store(
                    SampleSurvey.batch([dated], into: wave), at: SampleSurvey.noon)
            }
            #expect(try store.waves().map(\.wave.name) == ["none", "early", "b", "a", "late"])
        }
    }

    @Test("the newest count of those asked, and keeps it when a batch has none")
    func sent() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            for (sent, expected) in [(nil, nil), (165, 165), (nil, 165), (170, 170)]
                as [(Int?, Int?)]
            {
                _ = try store.store(SampleSurvey.batch([], sent: sent), at: SampleSurvey.noon)
                #expect(try store.waves().map(\.wave.sent) == [expected])
            }
        }
    }

    @Test("each definition a wording was scored by, and which is in force")
    func definitions() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let questionnaire = try SampleSurvey.questionnaire()
            let hash = questionnaire.wordingHash
            #expect(throws: StorageFault.unknownWording(hash)) {
                try store.definition(withWording: hash)
            }
            #expect(throws: StorageFault.unknownWording(hash)) {
                try store.score(by: questionnaire, definition: "", at: SampleSurvey.noon)
            }
            #expect(
                StorageFault.unknownWording(hash).description
                    == "the store holds no definition with wording \(hash.short); import replies to "
                    + "it first")
            _ = try store.store(SampleSurvey.batch([]), at: SampleSurvey.noon)
            let heavier = try SampleSurvey.questionnaire(weight: 3)
            #expect(heavier.wordingHash == hash)
            for (weight, isNew) in [(2, false), (3, true), (3, false), (2, true)] {
                let isOther = try store.score(
                    by: SampleSurvey.questionnaire(weight: weight),
                    definition: SampleSurvey.definition(weight: weight), at: SampleSurvey.noon)
                #expect(isOther == isNew)
            }
            let all = try store.definitions(withWording: hash)
            let expected = [questionnaire, heavier, questionnaire].map(\.scoringHash)
            #expect(all.map(\.scoringHash) == expected)
            let current = try store.definition(withWording: hash)
            #expect(current == all.last)
            #expect(current.source == SampleSurvey.definition())
            #expect(current.questionnaire == "visits")
            #expect(current.firstUsed == "2021-12-24T10:00:00Z")
        }
    }

    @Test("its imports, the newest last")
    func imports() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let batch = try SampleSurvey.batch([SampleSurvey.reply("r1")])
            for _ in 0..<2 { _ = try store.store(batch, at: SampleSurvey.noon) }
            let entries = try store.imports()
            #expect(entries.map(\.counts.stored) == [1, 0])
            #expect(entries.map(\.counts.alreadyThere) == [0, 1])
            #expect(entries.allSatisfy { $0.origin == batch.origin })
            #expect(entries.allSatisfy { $0.imported == "2021-12-24T10:00:00Z" })
            #expect(entries.allSatisfy { $0.wave == "2021" && $0.questionnaire == "visits" })
        }
    }
}
