import ExactNumbers
public import Foundation
import GRDB
public import Questionnaires

extension Store {
    /// What saving a weight set came to.
    public enum SavedWeightSet: Hashable, Sendable {
        case saved
        /// The store holds the very same set, which stays as it is.
        case alreadyThere
        /// Another set of this name was given up.
        case replaced
    }

    /// Saves a set of weights for a wave, in one transaction.
    ///
    /// - Parameter replacing: whether a set of this name with another content may be given up.
    /// - Throws: `.unknownWave`, `.otherWording`, `.otherWeightSet`, and what SQLite reports.
    /// - Complexity: one insertion a weight.
    public func save(
        _ set: WeightSet, forWave wave: String, of questionnaire: Questionnaire,
        replacing: Bool = false, at now: Date
    ) throws(StorageFault) -> SavedWeightSet {
        let outcome = try write { db in
            let number = try self.number(ofWave: wave, of: questionnaire, db)
            let found = try Row.fetchOne(
                db, sql: "SELECT number, content_hash FROM weight_sets WHERE wave = ? AND name = ?",
                arguments: [number, set.name])
            if let found {
                guard let old = found[0] as Int64?, let hex = found[1] as String?,
                    let stored = ContentHash(hex: hex)
                else { throw StorageFault.damaged(path: path) }
                if stored == set.hash { return SavedWeightSet.alreadyThere }
                guard replacing else {
                    throw StorageFault.otherWeightSet(
                        name: set.name, wave: wave, stored: stored, offered: set.hash)
                }
                try db.execute(
                    sql: "DELETE FROM set_weights WHERE weight_set = ?", arguments: [old])
                try db.execute(sql: "DELETE FROM weight_sets WHERE number = ?", arguments: [old])
            }
            try insert(set, into: number, at: now.ISO8601Format(), db)
            return found == nil ? .saved : .replaced
        }
        _ = try? checkpoint()
        return outcome
    }

    private func insert(
        _ set: WeightSet, into wave: Int64, at time: String, _ db: Database
    ) throws {
        let recipe = set.recipe
        let base = recipe.base.text
        try db.execute(
            sql: """
                INSERT INTO weight_sets (wave, name, content_hash, margins_file, margins, base,
                    base_hash, settings, program, report, made)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                wave, set.name, set.hash.hex, recipe.marginsFile, recipe.margins, base.0, base.1,
                NamedTexts(recipe.settings).json, recipe.program, set.report, time,
            ])
        let number = db.lastInsertedRowID
        let insertion = try db.cachedStatement(
            sql: "INSERT INTO set_weights (weight_set, reply, weight) VALUES (?, ?, ?)")
        for (reply, weight) in set.weights.sorted(by: { $0.key < $1.key }) {
            try insertion.execute(arguments: [number, reply, weight.description])
        }
    }

    /// The names of the weight sets of a wave, in order.
    private func names(ofWave wave: Int64, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT name FROM weight_sets WHERE wave = ? ORDER BY name",
            arguments: [wave])
    }

    /// A weight set that knows every reply of the wave that counts.
    ///
    /// - Parameters:
    ///   - questionnaire: a definition with the wording of the wave.
    ///   - replies: those of the wave, break-offs included.
    /// - Throws: `.unknownWave`, `.otherWording`, `.unknownWeightSet`, `.staleWeightSet` when replies
    ///   came after it was made, and what SQLite reports.
    public func weightSet(
        named name: String, ofWave wave: String, to questionnaire: Questionnaire,
        covering replies: [Reply]
    ) throws(StorageFault) -> WeightSet {
        let stored = try read { db in
            let number = try self.number(ofWave: wave, of: questionnaire, db)
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT number, margins_file, margins, base, base_hash, settings, program,
                        report, content_hash
                    FROM weight_sets WHERE wave = ? AND name = ?
                    """,
                arguments: [number, name])
            guard let row else {
                throw StorageFault.unknownWeightSet(
                    name: name, wave: wave, known: try names(ofWave: number, db))
            }
            guard let set = try self.set(named: name, from: row, db) else {
                throw StorageFault.damaged(path: path)
            }
            return set
        }
        let unknown = replies.count { reply in
            stored.weights[reply.id] == nil
                && questionnaire.completion(of: reply.codes) != .breakOff
        }
        guard unknown == 0 else {
            throw .staleWeightSet(name: name, wave: wave, replies: unknown)
        }
        return stored
    }

    /// - Returns: `nil` when this is not what was saved.
    private func set(
        named name: String, from row: Row, _ db: Database
    ) throws -> WeightSet? {
        guard let number = row[0] as Int64?, let margins = row[2] as String?,
            let base = (row[3] as String?).flatMap({
                WeightSet.Base(text: $0, hash: row[4] as String?)
            }), let settings = (row[5] as String?).flatMap({ NamedTexts(json: $0)?.texts }),
            let program = row[6] as String?, let report = row[7] as String?
        else { return nil }
        var weights: [String: FixedDecimal] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT reply, weight FROM set_weights WHERE weight_set = ?",
            arguments: [number])
        while let row = try rows.next() {
            guard let reply = row[0] as String?,
                let weight = (row[1] as String?).flatMap({ FixedDecimal($0) }), weight >= .zero
            else { return nil }
            weights[reply] = weight
        }
        let set = WeightSet(
            name: name,
            recipe: WeightSet.Recipe(
                marginsFile: row[1], margins: margins, base: base, settings: settings,
                program: program),
            report: report, weights: weights)
        return set.hash.hex == row[8] as String? ? set : nil
    }
}
