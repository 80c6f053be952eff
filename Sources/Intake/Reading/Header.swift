/// The names of the columns of a file.
struct Header {
    enum Lookup: Equatable {
        case found(Int)
        /// Several columns have the name; which one is meant nobody knows.
        case twice([Int])
        case absent
    }

    /// Without white space around them, as many as there are columns.
    let names: [String]
    private let exact: [String: [Int]]
    private let loose: [String: [Int]]
    /// What stands before a stroke in the names, in small letters.
    private let fronts: Set<String>

    init(_ names: [String]) {
        self.names = names
        exact = Dictionary(grouping: names.indices) { names[$0] }
        loose = Dictionary(grouping: names.indices) { Self.loose(names[$0]) }
        var fronts: Set<String> = []
        for name in loose.keys {
            for stroke in name.indices.filter({ name[$0] == "/" }).prefix(Self.mostStrokes) {
                fronts.insert(String(name[..<stroke]))
            }
        }
        self.fronts = fronts
    }

    /// Names of fields have four parts at most.
    private static let mostStrokes = 3

    /// Whether there are names of columns that begin with this one and a stroke.
    func hasNames(below name: String) -> Bool { fronts.contains(Self.loose(name)) }

    /// The column with this name, or with this name but for upper case and a `*` before it, which
    /// some programs put in front of the first.
    func lookup(_ name: String) -> Lookup {
        if name.isEmpty { return .absent }
        let columns = exact[name] ?? loose[Self.loose(name)] ?? []
        guard let first = columns.first else { return .absent }
        return columns.count == 1 ? .found(first) : .twice(columns)
    }

    static func loose(_ name: String) -> String {
        (name.hasPrefix("*") ? String(name.dropFirst()).trimmed : name).lowercased()
    }
}
