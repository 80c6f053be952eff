/// One thing wrong with an authored file: where, what was found, what was wanted, what to do.
public struct DocumentFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as the person named it.
    public let file: String
    /// `nil` when the fault is of the whole file.
    public let place: Place?
    /// What was found, as one sentence without a full stop.
    public let message: String
    /// What was wanted or what to do; empty where the message says it all.
    public let advice: String
    private let excerpt: Excerpt?

    public init(source: SourceText, place: Place?, message: String, advice: String = "") {
        file = source.name
        self.place = place
        self.message = message
        self.advice = advice
        excerpt = place.map { Excerpt(of: source.line($0.line), at: $0) }
    }

    /// The place and the message on one line, then the line of the file with a caret below.
    public var description: String {
        guard let place, let excerpt else {
            return "\(file): \(message)" + (advice.isEmpty ? "" : "\n    \(advice)")
        }
        let number = String(place.line)
        let margin = String(repeating: " ", count: number.count)
        return """
            \(file):\(place.line):\(place.column): \(message)
            \(number) │ \(excerpt.text)
            \(margin) │ \(excerpt.caret)\(advice.isEmpty ? "" : " " + advice)
            """
    }
}

/// All that is wrong with an authored file, in the order of the file. Never empty.
public struct DocumentFaults: Error, Hashable, Sendable, CustomStringConvertible {
    public let faults: [DocumentFault]
    /// How many more there are of a file that is wrong from end to end.
    public let unshown: Int

    public init(_ faults: [DocumentFault], unshown: Int = 0) {
        self.faults = faults
        self.unshown = unshown
    }

    public var description: String {
        let shown = faults.map(\.description).joined(separator: "\n")
        guard unshown > 0, let file = faults.first?.file else { return shown }
        return shown + "\n\(file): \(unshown) more faults are not shown; mend these first"
    }
}

/// The part of a line that a fault shows, with its caret; long lines are cut around the place.
private struct Excerpt: Hashable, Sendable {
    let text: String
    let caret: String

    private static let longest = 96
    private static let longestCaret = 40

    init(of line: Substring, at place: Place) {
        let scalars = Array(line.unicodeScalars)
        let column = min(place.column - 1, scalars.count)
        let start = column > Self.longest - 24 ? column - 40 : 0
        let end = min(scalars.count, start + Self.longest)
        func shown(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range].map(\.visible))
            return String(view)
        }
        let before = shown(start..<column)
        let marked = shown(column..<max(column, min(end, column + place.length)))
        let opening = start > 0 ? "…" : ""
        text = opening + shown(start..<end) + (end < scalars.count ? "…" : "")
        caret =
            String(repeating: " ", count: (opening + before).displayWidth)
            + String(repeating: "^", count: min(Self.longestCaret, max(1, marked.displayWidth)))
    }
}
