import Documents
import Questionnaires

/// Finds the columns that a mapping speaks of, noting those that are not there.
struct ColumnResolver {
    let file: String
    let header: Header
    let mapping: Mapping
    private(set) var faults: [IntakeFault] = []
    private var namesTwice: Set<String> = []

    init(file: String, header: Header, mapping: Mapping) {
        self.file = file
        self.header = header
        self.mapping = mapping
    }

    mutating func note(_ fault: IntakeFault) {
        faults.append(fault)
    }

    mutating func note(_ message: String, at place: Place, advice: String) {
        faults.append(
            .mapping(
                DocumentFault(
                    source: mapping.source, place: place, message: message, advice: advice)))
    }

    /// The column a mapping names. `nil` after noting that there is none, or more than one.
    mutating func column(_ column: ColumnName) -> Int? {
        switch header.lookup(column.name) {
        case .found(let index): return index
        case .twice(let indices):
            noteTwice(column.name, indices)
        case .absent:
            let known = header.names.filter { !$0.isEmpty }
            let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
            let near = nearest(to: column.name, among: known)
            note(
                "\(file) has no column \(column.name.quoted())", at: column.place,
                advice: near.map { "did you mean '\($0)'?" } ?? "its columns: \(list)")
        }
        return nil
    }

    /// The column that has the name of what it holds; `nil` when there is none, and after noting
    /// that there is more than one.
    mutating func ownColumn(_ name: String) -> Int? {
        switch header.lookup(name) {
        case .found(let index): return index
        case .twice(let indices):
            noteTwice(name, indices)
            return nil
        case .absent: return nil
        }
    }

    /// Notes that an item the mapping calls not asked has a column.
    mutating func noteAsked(_ entry: NotAskedItem, _ column: Int) {
        note(
            "'\(entry.item)' is said to be not asked, and column \(header.names[column].quoted()) "
                + "of \(file) holds it", at: entry.place,
            advice: "take it out here; if its empty cells say so, write {item: \(entry.item), "
                + "not-asked: \"\"} under 'items'")
    }

    mutating func noteTwice(_ name: String, _ indices: [Int]) {
        guard namesTwice.insert(name).inserted else { return }
        note(.columnTwice(file: file, name: name, columns: indices.map { $0 + 1 }))
    }
}
