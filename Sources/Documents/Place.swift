/// Where something stands in a file.
public struct Place: Hashable, Sendable {
    /// From 1.
    public var line: Int
    /// From 1, counted in Unicode scalars.
    public var column: Int
    /// How many scalars of the line it takes; at least 1.
    public var length: Int

    public init(line: Int, column: Int, length: Int) {
        self.line = line
        self.column = column
        self.length = max(1, length)
    }

    /// Whether it begins where another does.
    func starts(with other: Place) -> Bool { line == other.line && column == other.column }
}
