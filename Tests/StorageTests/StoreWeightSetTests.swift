import ExactNumbers
import Foundation
import GRDB
import Questionnaires
import Testing

@testable import Storage

@Suite("Weight sets in a store")
struct StoreWeightSetTests {
    @Test("come back as they were saved, and the same again changes nothing")
    func saved() throws {
        try withStorePath { path in
            let store = try Self.store(at: path)
            let questionnaire = try SampleSurvey.questionnaire()
            let set = Self.set()
            let replies = try store.replies(of: "2021", to: questionnaire)
            #expect(
                try store.save(set, forWave: "2021", of: questionnaire, at: SampleSurvey.noon)
                    == .saved)
            let again = WeightSet(
                name: set.name,
                recipe: WeightSet.Recipe(
                    marginsFile: "other.csv", margins: set.recipe.margins, base: set.recipe.base,
                    settings: set.recipe.settings, program: "canvass 9"),
                report: "later", weights: set.weights)
            #expect(
                try store.save(
                    again, forWave: "2021", of: questionnaire,
                    at: SampleSurvey.noon.addingTimeInterval(60)) == .alreadyThere)
            let found = try Store(at: path).weightSet(
                named: "raked", ofWave: "2021", to: questionnaire, covering: replies)
            #expect(found == set)
            // The weights of the replies are their own.
            #expect(try store.replies(of: "2021", to: questionnaire) == replies)
        }
    }

    @Test("of one name and another content are refused, unless they replace it")
    func other() throws {
        try withStorePath { path in
            let store = try Self.store(at: path)
            let questionnaire = try SampleSurvey.questionnaire()
            let (set, other) = (Self.set(), Self.set(weight: "2.5"))
            _ = try store.save(set, forWave: "2021", of: questionnaire, at: SampleSurvey.noon)
            let fault = try #require(throws: StorageFault.self) {
                try store.save(other, forWave: "2021", of: questionnaire, at: SampleSurvey.noon)
            }
            #expect(
                fault.description
                    == "wave '2021' has a weight set 'raked' with other inputs or weights "
                    + "(\(set.hash.short), these are \(other.hash.short)); nothing was saved: choose "
                    + "another name, or give it up with --replace")
            #expect(
                try store.save(
                    other, forWave: "2021", of: questionnaire, replacing: true,
                    at: SampleSurvey.noon) == .replaced)
            let replies = try store.replies(of: "2021", to: questionnaire)
            let found = try store.weightSet(
                named: "raked", ofWave: "2021", to: questionnaire, covering: replies)
            #expect(found == other)
            // Another wave may have a set of the same name.
            #expect(
                try store.save(set, forWave: "2022", of: questionnaire, at: SampleSurvey.noon)
                    == .saved)
        }
    }

    @Test("that do not know every reply are refused with what to do")
    func stale() throws {
        try withStorePath { path in
            let store = try Self.store(at: path)
            let questionnaire = try SampleSurvey.questionnaire()
            _ = try store.save(
                Self.set(), forWave: "2021", of: questionnaire, at: SampleSurvey.noon)
            _ = try store.store(
                SampleSurvey.batch([SampleSurvey.reply("r9", speed: 2)]), at: SampleSurvey.noon)
            let replies = try store.replies(of: "2021", to: questionnaire)
            let stale = try #require(throws: StorageFault.self) {
                try store.weightSet(
                    named: "raked", ofWave: "2021", to: questionnaire, covering: replies)
            }
            #expect(
                stale.description
                    == "the weight set 'raked' knows nothing of 1 reply of wave '2021' that came or "
                    + "count since it was made; make it again with 'canvass analyse weights --margins "
                    + "FILE --save NAME --replace'")
            let unknown = try #require(throws: StorageFault.self) {
                try store.weightSet(
                    named: "rake", ofWave: "2021", to: questionnaire, covering: replies)
            }
            #expect(unknown.description == "wave '2021' has no weight set 'rake'; it has: 'raked'")
            let none = try #require(throws: StorageFault.self) {
                try store.weightSet(
                    named: "rake", ofWave: "2022", to: questionnaire, covering: replies)
            }
            #expect(
                none.description
                    == "wave '2022' has no weight set 'rake'; make one with 'canvass analyse weights "
                    + "--margins FILE --save NAME'")
        }
    }

    @Test("have a hash over inputs and weights, whatever the program and the file are called")
    func hashes() {
        let set = Self.set()
        #expect(Self.set().hash == set.hash)
        #expect(Self.set(weight: "2").hash != set.hash)
        #expect(Self.set(margins: "region,north,2\n").hash != set.hash)
        #expect(Self.set(base: .equal).hash != set.hash)
        #expect(Self.set(base: .set(name: "a", hash: set.hash)).hash != set.hash)
        #expect(Self.set(settings: ["trim": "3"]).hash != set.hash)
    }

    @Test("that were changed behind the program's back are damage")
    func damaged() throws {
        try withStorePath { path in
            let store = try Self.store(at: path)
            let questionnaire = try SampleSurvey.questionnaire()
            _ = try store.save(
                Self.set(), forWave: "2021", of: questionnaire, at: SampleSurvey.noon)
            let replies = try store.replies(of: "2021", to: questionnaire)
            for sql in ["UPDATE set_weights SET weight = '9'", "UPDATE weight_sets SET base = 'x'"]
            {
                try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
                #expect(throws: StorageFault.damaged(path: path)) {
                    try store.weightSet(
                        named: "raked", ofWave: "2021", to: questionnaire, covering: replies)
                }
            }
        }
    }

    private static func store(at path: String) throws -> Store {
        let store = try Store(at: path)
        let replies = try [SampleSurvey.reply("r1"), SampleSurvey.reply("r2", speed: 1)]
        for wave in ["2021", "2022"] {
            _ = try store.store(
                SampleSurvey.batch(replies, into: wave), at: SampleSurvey.noon)
        }
        return store
    }

    private static func set(
        weight: String = "1.25", margins: String = "region,north,1\n",
        base: WeightSet.Base = .stored, settings: [String: String] = [:]
    ) -> WeightSet {
        WeightSet(
            name: "raked",
            recipe: WeightSet.Recipe(
                marginsFile: "margins.csv", margins: margins, base: base, settings: settings,
                program: "canvass 1.0"),
            report: "{}",
            weights: ["r1": FixedDecimal(weight) ?? .one, "r2": FixedDecimal("0.75") ?? .one])
    }
}

@Suite("What an import says of the sample")
struct StoreSampleTests {
    @Test("is kept with the wave and may be corrected")
    func kept() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            var batch = try SampleSurvey.batch([SampleSurvey.reply("r1")])
            batch.sample = SampleDesign.Amendment(population: .value(.total(90)))
            _ = try store.store(batch, at: SampleSurvey.noon)
            #expect(try Store(at: path).waves().map(\.sample) == [batch.sample])
            batch.sample = SampleDesign.Amendment(population: .value(.total(95)))
            _ = try store.store(batch, at: SampleSurvey.noon)
            #expect(try store.waves().map(\.sample) == [batch.sample])
            batch.sample = nil
            _ = try store.store(batch, at: SampleSurvey.noon)
            #expect(
                try store.waves()[0].sample?.population == .value(.total(95)))
        }
    }

    @Test("cannot change what the weights of a wave with replies mean")
    func weighting() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            var batch = try SampleSurvey.batch([SampleSurvey.reply("r1")])
            batch.sample = SampleDesign.Amendment(weighting: .frequency)
            _ = try store.store(batch, at: SampleSurvey.noon)
            batch.sample = nil
            let fault = try #require(throws: StorageFault.self) {
                try store.store(batch, at: SampleSurvey.noon)
            }
            #expect(
                fault.description
                    == "wave '2021' holds replies with 'weight: frequency', these were read with "
                    + "'weight: sampling'; nothing was stored: write 'sample: {weight: frequency}' in "
                    + "the mapping file, or name another wave with --wave")
            batch.wave = Wave(name: "2022", sent: nil)
            #expect(
                try store.store(batch, at: SampleSurvey.noon)
                    == StoredCounts(stored: 1, alreadyThere: 0))
        }
    }
}
