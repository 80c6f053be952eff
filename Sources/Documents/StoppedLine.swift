/// The line where libyaml stopped reading.
struct StoppedLine {
    let stop: YAMLStop
    let source: SourceText
    let line: WrittenLine
    /// The sign where it stopped; `nil` at the end of the line.
    let found: Unicode.Scalar?

    init(_ stop: YAMLStop, in source: SourceText) {
        self.stop = stop
        self.source = source
        line = WrittenLine(stop.place.line, of: source)
        found = source.line(stop.place.line).unicodeScalars.dropFirst(stop.place.column - 1).first
    }

    /// Where it stopped, from 0; at most the end of what is looked at.
    var index: Int { min(stop.place.column - 1, line.scalars.count) }

    /// What stands before it on the line.
    var before: ArraySlice<Unicode.Scalar> { line.scalars[..<index] }

    var startsLine: Bool { before.allSatisfy { $0 == " " || $0 == "\t" } }

    /// Whether it stands between brackets that are still open.
    var isInside: Bool { says("expected ',' or") }

    /// Whether it is about a line and those around it, not about a part of the line.
    var isOfLines: Bool {
        says("mapping values are not allowed") || says("did not find expected '-' indicator")
            || says("did not find expected key") && startsLine
    }

    func says(_ words: String) -> Bool { stop.words.contains(words) }

    /// The lines above `number` that are no notes, the nearest first.
    func lines(above number: Int, most: Int = 200) -> [WrittenLine] {
        (max(1, number - most)..<max(1, number)).reversed().lazy
            .map { WrittenLine($0, of: source) }.filter { !$0.isEmpty }
    }

    /// The first line below that is no note.
    var lineBelow: WrittenLine? {
        (1...20).lazy.map { WrittenLine(line.number + $0, of: source) }.first { !$0.isEmpty }
    }
}
