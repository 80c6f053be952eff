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

    init(_ names: [String]) {
        self.names = names
        exact = Dictionary(grouping: names.indices) { names[$0] }
        loose = Dictionary(grouping: names.indices) { Self.loose(names[$0]) }
    }

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
