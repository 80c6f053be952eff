/// Reads an authored file into values, noting every fault instead of stopping at the first.
///
/// Each `read…` verb returns `nil` after noting what is wrong, so that a decoder goes on with the
/// rest of the file and throws once, at the end, with `finish()`.
public struct DocumentReader: Sendable {
    /// The parsed file; `nil` when it could not be parsed.
    public let root: Node?
    private var log: FaultLog
    /// Where the parser refused a value: that there is none is no second fault.
    private let refused: Set<Place>

    public init(_ source: SourceText) {
        var parser = YAMLParser(source)
        root = parser.parse()
        log = parser.log
        refused = parser.refused
    }

    public var source: SourceText { log.source }

    /// Those noted so far, in the order they were found; of very many the first.
    public var faults: [DocumentFault] { log.faults }

    /// True when another fault would only be counted: its advice need not be worked out.
    public var isFull: Bool { log.isFull }

    public mutating func fault(_ message: String, at place: Place?, advice: String = "") {
        if let place, refused.contains(place) { return }
        log.note(message, at: place, advice: advice)
    }

    /// Notes a fault of a part of a text.
    ///
    /// - Parameter range: which of its characters, in Unicode scalars. The caret stands below them
    ///   where the file shows the text as it is, below the whole text elsewhere.
    public mutating func fault(
        _ message: String, in scalar: Node.Scalar, _ range: Range<Int>, advice: String = ""
    ) {
        fault(message, at: source.place(of: range, in: scalar), advice: advice)
    }

    /// Notes a slip of the keyboard.
    public mutating func fault(_ slip: KeySlip) {
        fault(slip.message, at: slip.place, advice: slip.advice)
    }

    /// - Throws: all faults noted so far, in the order of the file.
    public func finish() throws(DocumentFaults) {
        if let faults = log.inOrder { throw faults }
    }

    /// The keys of a mapping. Notes keys that are missing or that nobody knows.
    ///
    /// - Parameter what: what the mapping is, with its article: "an item".
    public mutating func fields(
        of node: Node, in what: String, required: [String] = [], optional: [String] = []
    ) -> Fields? {
        guard case .mapping(let entries, let place) = node else {
            if case .scalar(let scalar) = node,
                let slip = slip(in: scalar, among: required + optional)
            {
                fault(slip)
                return nil
            }
            fault(
                "\(what) must be a group of keys, found \(node.kind)", at: node.place,
                advice: "write keys such as \((required + optional).first ?? "id"): …")
            return nil
        }
        let known = required + optional
        var meant: Set<String> = []
        var found: [Node.Entry] = []
        for entry in entries {
            if known.contains(entry.key.text) {
                noteEmpty(entry)
                found.append(entry)
                continue
            }
            let unknown = noteUnknown(entry, in: what, among: known)
            if let name = unknown.meant { meant.insert(name) }
            if let value = unknown.valueBefore, let before = found.last,
                before.value.place.starts(with: value.place)
            {
                found[found.count - 1] = Node.Entry(key: before.key, value: .scalar(value))
            }
        }
        let fields = Fields(entries: found, place: place)
        let missing = required.filter { !fields.has($0) && !meant.contains($0) }
        if !missing.isEmpty {
            fault(
                "\(what) has no \(missing.map { "'\($0)'" }.joined(separator: ", "))", at: place,
                advice: "add " + missing.map { "\($0): …" }.joined(separator: ", "))
        }
        return fields
    }

    private mutating func noteEmpty(_ entry: Node.Entry) {
        guard case .scalar(let scalar) = entry.value, scalar.isNull,
            !refused.contains(scalar.place)
        else { return }
        fault(
            "nothing stands behind '\(entry.key.text)'", at: entry.key.place,
            advice: isCommentedOut(entry.key.place)
                ? "a bare # begins a comment: write the value between quotation marks"
                : "write its value, or leave the key out")
    }

    /// Whether a value such as `#1B2A41` stands behind the key, which is read as a comment.
    private func isCommentedOut(_ key: Place) -> Bool {
        let behind = source.line(key.line).unicodeScalars.dropFirst(key.column - 1 + key.length)
        let rest = Substring(behind).drop { $0 == ":" || $0 == " " }
        return rest.first == "#" && rest.dropFirst().first?.isWhitespace == false
    }

    /// - Returns: the key that was probably meant, and the value of the entry before if the key is
    ///   a part of it.
    private mutating func noteUnknown(
        _ entry: Node.Entry, in what: String, among known: [String]
    ) -> (meant: String?, valueBefore: Node.Scalar?) {
        guard !log.isFull else {
            log.countUnshown()
            return (nil, nil)
        }
        let name = entry.key.text
        if let slip = slip(in: entry, among: known) {
            fault(slip)
            return (slip.meant, slip.valueBefore)
        }
        let near = word(for: name, among: known)
        var advice = "keys of \(what): \(known.joined(separator: ", "))"
        if let near {
            advice = "did you mean '\(near)'?"
        } else if case .scalar(let scalar) = entry.value, scalar.isNull {
            // What remains of {ask: Yes, please} and of {weight: 2,5}.
            advice = "put a text with a comma between quotation marks; write a number with a point"
        }
        fault("unknown key \(name.quoted()) in \(what)", at: entry.key.place, advice: advice)
        return (near, nil)
    }

    /// The known word that is near or means the same.
    private func word(for name: String, among known: [String]) -> String? {
        log.isFull ? nil : synonym(of: name, among: known) ?? nearest(to: name, among: known)
    }

    /// `nil` when no name is near, and when so much is wrong that nobody would read it.
    private func suggestion(for name: String, among known: [String]) -> String? {
        log.isFull ? nil : nearest(to: name, among: known)
    }

    /// The entries of a mapping whose keys are the author's own names.
    public mutating func entries(of node: Node, in what: String) -> [Node.Entry]? {
        guard case .mapping(let entries, _) = node else {
            fault(
                "\(what) must be a group of keys, found \(node.kind)", at: node.place,
                advice: "write name: value" + (node.isList ? ", without brackets or '-'" : ""))
            return nil
        }
        return entries
    }

    /// The elements of a list; those that were meant where only its brackets are missing.
    public mutating func list(_ node: Node, in what: String) -> [Node]? {
        guard case .sequence(let nodes, _) = node else {
            if case .scalar(let scalar) = node, let slip = slip(inListWrittenAs: scalar) {
                fault(slip)
                return nil
            }
            var names: [Node]?
            if case .scalar(let scalar) = node { names = self.names(inListWrittenAs: scalar) }
            fault(
                "\(what) must be a list, found \(node.kind)", at: node.place,
                advice: names.map(FullWidthList.advice(for:)) ?? "write [a, b] or one '- …' a line")
            return names
        }
        return nodes
    }

    /// Text that is not empty.
    public mutating func text(_ node: Node, in what: String) -> String? {
        guard case .scalar(let scalar) = node, !scalar.isNull,
            !scalar.text.allSatisfy(\.isWhitespace)
        else {
            fault(
                "\(what) must be text, found \(node.kind)", at: node.place, advice: "write the text"
            )
            return nil
        }
        return scalar.text
    }

    public mutating func integer(
        _ node: Node, in what: String, within range: ClosedRange<Int>
    ) -> Int? {
        guard case .scalar(let scalar) = node, let value = Int(scalar.text), range.contains(value)
        else {
            fault(
                "\(what) must be a whole number, found \(node.kind)", at: node.place,
                advice: node.fullWidthAdvice ?? "from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        guard !scalar.isQuoted else {
            fault(
                "\(what) must be a whole number, found the text \(node.kind)", at: node.place,
                advice: "leave the quotation marks out")
            return nil
        }
        return value
    }

    /// `true`/`yes` or `false`/`no`.
    public mutating func flag(_ node: Node, in what: String) -> Bool? {
        if case .scalar(let scalar) = node, !scalar.isQuoted {
            switch scalar.text {
            case "true", "yes": return true
            case "false", "no": return false
            default: break
            }
        }
        fault(
            "\(what) must be yes or no, found \(node.kind)", at: node.place,
            advice: "write yes or no, without quotation marks")
        return nil
    }

    /// One of a closed list of words.
    public mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ node: Node, in what: String, of _: Value.Type = Value.self
    ) -> Value? where Value.RawValue == String {
        let words = Value.allCases.map(\.rawValue)
        if case .scalar(let scalar) = node, let value = Value(rawValue: scalar.text) {
            return value
        }
        if case .scalar(let scalar) = node, let slip = slip(in: scalar, ofName: words) {
            fault(slip)
            return nil
        }
        var advice = "one of: \(words.joined(separator: ", "))"
        if case .scalar(let scalar) = node, let near = word(for: scalar.text, among: words) {
            advice = "did you mean '\(near)'? It may be \(advice)"
        }
        fault("unknown \(what) \(node.kind)", at: node.place, advice: advice)
        return nil
    }

    /// The name of something defined elsewhere in the file.
    ///
    /// - Parameter what: what is named, without an article: "scale".
    public mutating func reference(
        _ node: Node, to what: String, among known: [String]
    ) -> String? {
        guard
            let name = text(
                node, in: "the name of \("aeiou".contains(what.first ?? " ") ? "an" : "a") \(what)")
        else { return nil }
        if known.contains(name) { return name }
        guard !log.isFull else {
            log.countUnshown()
            return nil
        }
        if case .scalar(let scalar) = node, let slip = slip(in: scalar, ofName: known) {
            fault(slip)
            return nil
        }
        let near = suggestion(for: name, among: known).map { "did you mean '\($0)'? " } ?? ""
        let names = known.prefix(12).map { String($0.prefix(64)) }
        let list = known.isEmpty ? "This file defines none" : "This file defines: "
        let more = known.count > names.count ? ", …" : ""
        fault(
            "unknown \(what) \(name.quoted())", at: node.place,
            advice: near + list + names.joined(separator: ", ") + more)
        return nil
    }
}

/// The known keys of one mapping.
public struct Fields: Hashable, Sendable {
    public let entries: [Node.Entry]
    public let place: Place

    /// Whether the key is there, with a value or without.
    public func has(_ key: String) -> Bool { entries.contains { $0.key.text == key } }

    /// `nil` when the key is absent or its value is empty.
    public subscript(key: String) -> Node? {
        guard let entry = entries.first(where: { $0.key.text == key }) else { return nil }
        if case .scalar(let scalar) = entry.value, scalar.isNull { return nil }
        return entry.value
    }

    /// The place of a key's name; that of the mapping when the key is absent.
    public func place(of key: String) -> Place {
        entries.first { $0.key.text == key }?.key.place ?? place
    }
}
