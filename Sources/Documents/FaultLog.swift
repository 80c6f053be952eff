/// The faults of one file as they are found: the first of them in full, the rest only counted, so
/// that a file of a million faults costs no more than one of a few hundred.
struct FaultLog: Sendable {
    /// How many faults are shown of one file.
    static let mostShown = 200

    let source: SourceText
    private(set) var faults: [DocumentFault] = []
    private(set) var unshown = 0

    init(_ source: SourceText) {
        self.source = source
    }

    /// True when another fault would only be counted: its advice need not be worked out.
    var isFull: Bool { faults.count >= Self.mostShown }

    /// Counts a fault that is not shown.
    mutating func countUnshown() {
        unshown += 1
    }

    mutating func note(_ message: String, at place: Place?, advice: String) {
        guard !isFull else { return countUnshown() }
        faults.append(
            DocumentFault(source: source, place: place, message: message, advice: advice))
    }

    /// Faults in the order of the file, each once; `nil` when there are none.
    var inOrder: DocumentFaults? {
        guard !faults.isEmpty else { return nil }
        func order(_ fault: DocumentFault) -> (Int, Int) {
            (fault.place?.line ?? 0, fault.place?.column ?? 0)
        }
        let sorted = faults.enumerated().sorted {
            let (a, b) = (order($0.element), order($1.element))
            return a == b ? $0.offset < $1.offset : a < b
        }
        var seen: Set<DocumentFault> = []
        return DocumentFaults(
            sorted.map(\.element).filter { seen.insert($0).inserted }, unshown: unshown)
    }
}
