/// A change of something that is no item.
public struct PartComparison: Hashable, Sendable {
    /// What a definition is made of besides its items.
    public enum Part: Hashable, Sendable {
        /// The keys at the head of the file.
        case head
        case privacy
        case segment(SegmentID)
        case objects(ObjectKindID)
        case dimension(DimensionID)
        case matrix(String)
        case section(String)
        case checks
        case score
        case index(IndexID)
        case completion
        case sample
        case reporting
    }

    public enum Change: Hashable, Sendable {
        case added
        case removed
        /// Never empty.
        case changed([KeyDifference])
    }

    public let part: Part
    public let change: Change
}

/// Finds them, in the order of the keys of a definition.
struct PartFinder {
    let old: Questionnaire
    let new: Questionnaire
    let languages: ComparedLanguages

    /// What both versions may have once.
    func compare<Value>(
        _ part: PartComparison.Part, _ a: Value?, _ b: Value?,
        _ find: (Value, Value, inout DifferenceFinder) -> Void
    ) -> [PartComparison] {
        switch (a, b) {
        case (nil, nil): return []
        case (nil, _?): return [PartComparison(part: part, change: .added)]
        case (_?, nil): return [PartComparison(part: part, change: .removed)]
        case (let a?, let b?):
            var finder = DifferenceFinder(languages)
            find(a, b, &finder)
            return finder.found.isEmpty
                ? [] : [PartComparison(part: part, change: .changed(finder.found))]
        }
    }

    /// What both may have several of, by name: those of the newer version first.
    func compare<Value, Name: Hashable>(
        each a: [Value], _ b: [Value], by name: (Value) -> Name,
        as part: (Name) -> PartComparison.Part,
        _ find: (Value, Value, inout DifferenceFinder) -> Void
    ) -> [PartComparison] {
        let before = Dictionary(a.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(b.map(name))
        return b.flatMap { compare(part(name($0)), before[name($0)], $0, find) }
            + a.filter { !after.contains(name($0)) }
            .flatMap { compare(part(name($0)), $0, nil, find) }
    }
}
