public import Questionnaires

/// Why the store refused. Messages name files, waves, hashes and reply ids, never an answer.
public enum StorageFault: Error, Hashable, Sendable {
    /// There is no file, and the caller did not ask for a new one.
    case noStore(path: String)
    /// A file stands there that Canvass did not make. It was not touched.
    case notAStore(path: String)
    /// A newer program made it. It was not touched.
    case newerStore(path: String, version: Int, newest: Int)
    /// An older program made it, and the words that a wave answered cannot be read any more, so nobody
    /// knows what its replies say. It was not changed.
    case unreadableDefinition(path: String, wave: String, questionnaire: String)
    /// - Parameter reason: the system's words: "Permission denied".
    case cannotOpen(path: String, reason: String)
    /// Another program held the write lock for longer than the store waits.
    case busy(path: String)
    case readOnly(path: String)
    case diskFull(path: String)
    /// The disk reported an error while the file was read or written.
    case diskError(path: String)
    /// The file breaks SQLite's rules or holds what Canvass cannot have written.
    case damaged(path: String)
    /// SQLite did not accept a setting that the promises rest on.
    case settingRefused(path: String, setting: String)
    /// SQLite gave a result code that none of the above explains.
    case sqlite(path: String, code: Int32)
    /// Nothing was stored: the store holds other answers under these ids.
    ///
    /// - Parameters:
    ///   - ids: the first ten in the order of the batch.
    ///   - count: of all of them.
    case otherContent(wave: String, ids: [String], count: Int)
    /// Nothing was stored: the file has no ids of replies, and rows of it equal replies that came
    /// from other files.
    case rowsAlreadyThere(file: String, wave: String, equal: Int, rows: Int)
    /// The wave is bound to the wording its replies answered.
    case otherWording(wave: String, stored: ContentHash, offered: ContentHash)
    /// Nothing was stored: the weights of the wave mean something else than those of the batch.
    case otherWeighting(
        wave: String, stored: SampleDesign.Weighting, offered: SampleDesign.Weighting)
    /// Nothing was saved: the wave has another weight set of this name.
    case otherWeightSet(name: String, wave: String, stored: ContentHash, offered: ContentHash)
    /// - Parameter known: the weight sets of the wave.
    case unknownWeightSet(name: String, wave: String, known: [String])
    /// Replies that count came after the set was made, or count since another rule holds.
    case staleWeightSet(name: String, wave: String, replies: Int)
    /// - Parameter known: the waves of this questionnaire that the store holds.
    case unknownWave(name: String, known: [String])
    case unknownWording(ContentHash)
}

extension StorageFault: CustomStringConvertible {
    /// What was found, what was wanted and what to do, on one line.
    public var description: String {
        switch self {
        case .noStore(let path):
            "\(path): there is no store here; make one with 'canvass import', or name another with "
                + "--store"
        case .notAStore(let path):
            "\(path): this file is not a Canvass store and was left as it is; name another with "
                + "--store"
        case .newerStore(let path, let version, let newest):
            "\(path): the store has format \(version), this program knows formats up to "
                + "\(newest); it was left as it is: use a newer Canvass"
        case .unreadableDefinition(let path, let wave, let questionnaire):
            "\(path): this program cannot read the definition of \(questionnaire.shown) that wave "
                + "\(wave.shown) answered, and needs it to bring the store to its own format; the "
                + "store was left as it is: use the Canvass that made it"
        case .cannotOpen(let path, let reason):
            "\(path): the store cannot be opened: \(reason)"
        case .busy(let path):
            "\(path): another program is writing to the store; try again when it has finished"
        case .readOnly(let path):
            "\(path): the store can only be read; nothing was stored: allow writing to the file "
                + "and its folder"
        case .diskFull(let path):
            "\(path): the disk is full; nothing was stored: make room and try again"
        case .diskError(let path):
            "\(path): the disk reported an error; nothing was stored: check the disk, then try "
                + "again"
        case .damaged(let path):
            "\(path): the store is damaged; go back to a backup"
        case .settingRefused(let path, let setting):
            "\(path): SQLite refused \(setting), without which a stored reply could be lost; keep "
                + "the store on a local disk"
        case .sqlite(let path, let code):
            "\(path): SQLite answered with result code \(code); nothing was stored"
        case .otherContent(let wave, let ids, let count):
            "wave \(wave.shown): \(count == 1 ? "1 reply is" : "\(count) replies are") already "
                + "stored with other content; nothing was stored: "
                + ids.map(\.shown).joined(separator: ", ")
                + (count > ids.count ? " and \(count - ids.count) more" : "")
                + "; correct the file, or import it into another wave with --wave"
        case .rowsAlreadyThere(let file, let wave, let equal, let rows):
            "\(file): \(equal) of \(rows) \(rows == 1 ? "row equals a reply" : "rows equal replies") "
                + "that wave \(wave.shown) got from another file; without ids nobody can tell a "
                + "person who answered the same from the same person again, so nothing was stored: "
                + "give the file a column 'response' with an id for each reply, or import it into "
                + "another wave with --wave"
        case .otherWording(let wave, let stored, let offered):
            "wave \(wave.shown) holds answers to wording \(stored.short), this definition has "
                + "wording \(offered.short); answers stay with the words they answered: use the "
                + "definition of that wave, or name another wave with --wave"
        case .otherWeighting(let wave, let stored, let offered):
            "wave \(wave.shown) holds replies with 'weight: \(stored.rawValue)', these were read with "
                + "'weight: \(offered.rawValue)'; nothing was stored: write 'sample: {weight: "
                + "\(stored.rawValue)}' in the mapping file, or name another wave with --wave"
        case .otherWeightSet(let name, let wave, let stored, let offered):
            "wave \(wave.shown) has a weight set \(name.shown) with other inputs or weights "
                + "(\(stored.short), these are \(offered.short)); nothing was saved: choose another "
                + "name, or give it up with --replace"
        case .unknownWeightSet(let name, let wave, let known):
            "wave \(wave.shown) has no weight set \(name.shown); "
                + (known.isEmpty
                    ? "make one with 'canvass analyse weights --margins FILE --save NAME'"
                    : "it has: \(known.map(\.shown).joined(separator: ", "))")
        case .staleWeightSet(let name, let wave, let replies):
            "the weight set \(name.shown) knows nothing of "
                + "\(replies == 1 ? "1 reply" : "\(replies) replies") of wave \(wave.shown) that came or "
                + "count since it was made; make it again with 'canvass analyse weights --margins "
                + "FILE --save NAME --replace'"
        case .unknownWave(let name, let known):
            "unknown wave \(name.shown); "
                + (known.isEmpty
                    ? "the store holds no replies to this questionnaire: import some first"
                    : "the store holds: \(known.map(\.shown).joined(separator: ", "))")
        case .unknownWording(let hash):
            "the store holds no definition with wording \(hash.short); import replies to it first"
        }
    }
}

extension String {
    /// A name from a file as it may stand in a message: short, on one line, nothing hidden in it.
    fileprivate var shown: String {
        var view = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(60) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned:
                view.append("\u{FFFD}")
            default: view.append(scalar)
            }
        }
        return "'\(String(view))\(unicodeScalars.count > 60 ? "…" : "")'"
    }
}
