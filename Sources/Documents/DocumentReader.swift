/// Reads an authored file into values, noting every fault instead of stopping at the first.
///
/// Each `read…` verb returns `nil` after noting what is wrong, so that a decoder goes on with the
/// rest of the file and throws once, at the end, with `finish()`.
public struct DocumentReader: Sendable {
    public let source: SourceText
    /// The parsed file; `nil` when it could not be parsed.
    public let root: Node?
    public private(set) var faults: [DocumentFault]

    public init(_ source: SourceText) {
        self.source = source
        var parser = YAMLParser(source)
        root = parser.parse()
        faults = parser.faults
    }

    public mutating func fault(_ message: String, at place: Place?, advice: String = "") {
        faults.append(
            DocumentFault(source: source, place: place, message: message, advice: advice))
    }

    /// - Throws: all faults noted so far, in the order of the file.
    public func finish() throws(DocumentFaults) {
        guard !faults.isEmpty else { return }
        func order(_ fault: DocumentFault) -> (Int, Int) {
            (fault.place?.line ?? 0, fault.place?.column ?? 0)
        }
        let inOrder = faults.enumerated().sorted {
            let (a, b) = (order($0.element), order($1.element))
            return a == b ? $0.offset < $1.offset : a < b
        }
        var seen: Set<DocumentFault> = []
        throw DocumentFaults(inOrder.map(\.element).filter { seen.insert($0).inserted })
    }

    /// The keys of a mapping. Notes keys that are missing or that nobody knows.
    ///
    /// - Parameter what: what the mapping is, with its article: "an item".
    public mutating func fields(
        of node: Node, in what: String, required: [String] = [], optional: [String] = []
    ) -> Fields? {
        guard case .mapping(let entries, let place) = node else {
            fault(
                "\(what) must be a group of keys, found \(node.kind)", at: node.place,
                advice: "write keys such as \((required + optional).first ?? "id"): …")
            return nil
        }
        let known = required + optional
        for entry in entries where !known.contains(entry.key.text) {
            let name = entry.key.text
            let advice =
                if let near = nearest(to: name, among: known) { "did you mean '\(near)'?" } else {
                    "keys of \(what): \(known.joined(separator: ", "))"
                }
            fault("unknown key \(name.quoted()) in \(what)", at: entry.key.place, advice: advice)
        }
        let fields = Fields(entries: entries.filter { known.contains($0.key.text) }, place: place)
        for key in required where fields[key] == nil {
            fault("\(what) has no '\(key)'", at: place, advice: "add \(key): …")
        }
        return fields
    }

    /// The entries of a mapping whose keys are the author's own names.
    public mutating func entries(of node: Node, in what: String) -> [Node.Entry]? {
        guard case .mapping(let entries, _) = node else {
            fault(
                "\(what) must be a group of keys, found \(node.kind)", at: node.place,
                advice: "write name: value")
            return nil
        }
        return entries
    }

    public mutating func list(_ node: Node, in what: String) -> [Node]? {
        guard case .sequence(let nodes, _) = node else {
            fault(
                "\(what) must be a list, found \(node.kind)", at: node.place,
                advice: "write [a, b] or one '- …' a line")
            return nil
        }
        return nodes
    }

    /// Text that is not empty.
    public mutating func text(_ node: Node, in what: String) -> String? {
        guard case .scalar(let scalar) = node, !scalar.isNull,
            !scalar.text.allSatisfy(\.isWhitespace)
        else {
            fault("\(what) must be text, found \(node.kind)", at: node.place, advice: "write the text")
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
                advice: "from \(range.lowerBound) to \(range.upperBound)")
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
        fault("\(what) must be yes or no, found \(node.kind)", at: node.place)
        return nil
    }

    /// One of a closed list of words.
    public mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ node: Node, in what: String, of _: Value.Type = Value.self
    ) -> Value? where Value.RawValue == String {
        let words = Value.allCases.map(\.rawValue)
        if case .scalar(let scalar) = node, let value = Value(rawValue: scalar.text) { return value }
        var advice = "one of: \(words.joined(separator: ", "))"
        if case .scalar(let scalar) = node, let near = nearest(to: scalar.text, among: words) {
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
        guard let name = text(node, in: "the name of a \(what)") else { return nil }
        if known.contains(name) { return name }
        let list =
            known.isEmpty
            ? "this file defines none" : "this file defines: \(known.prefix(12).joined(separator: ", "))"
        let near = nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
        fault("unknown \(what) \(name.quoted())", at: node.place, advice: near + list)
        return nil
    }
}

/// The known keys of one mapping.
public struct Fields: Hashable, Sendable {
    public let entries: [Node.Entry]
    public let place: Place

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
