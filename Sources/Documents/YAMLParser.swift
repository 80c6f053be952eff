import CLibYAML

/// Turns YAML text into nodes, refusing what makes YAML hard to read or dangerous: anchors, aliases,
/// tags, merge keys, duplicate keys, keys that are not plain text, depth.
///
/// libyaml's events are read one by one, so an alias is refused where it stands and never expanded.
struct YAMLParser {
    /// Levels of nesting that a document may have.
    static let deepest = 64

    private let source: SourceText
    private(set) var faults: [DocumentFault] = []
    private var events: YAMLEvents

    init(_ source: SourceText) {
        self.source = source
        events = YAMLEvents(source.text)
    }

    /// The root of the only document in the text; `nil` when there is none or it cannot be parsed,
    /// which `faults` explains.
    mutating func parse() -> Node? {
        do throws(YAMLEvents.Failure) {
            var event = try events.next()
            while event.kind == .streamStart || event.kind == .documentStart {
                event = try events.next()
            }
            guard event.kind != .streamEnd else {
                fault(nil, "the file is empty", "write a definition into it")
                return nil
            }
            let root = try node(from: event, depth: 0)
            event = try events.next()
            while event.kind == .documentEnd { event = try events.next() }
            if event.kind != .streamEnd {
                fault(event.place, "a second document starts here", "keep one document in a file")
            }
            return root
        } catch {
            switch error {
            case .syntax(let place, let problem):
                fault(place, "this is not valid YAML: \(problem)", Self.advice(on: problem))
            case .tooDeep(let place):
                fault(
                    place, "more than \(Self.deepest) levels inside each other",
                    "a definition needs no more than ten")
            }
            return nil
        }
    }

    private mutating func node(
        from event: YAMLEvents.Event, depth: Int
    ) throws(YAMLEvents.Failure) -> Node {
        guard depth < Self.deepest else { throw .tooDeep(event.place) }
        if event.hasAnchor {
            fault(event.place, "an anchor (&name) is not allowed", "write the value out")
        }
        if event.hasTag {
            fault(event.place, "a tag (!name) is not allowed", "leave the tag out")
        }
        switch event.kind {
        case .scalar(let text, let isQuoted):
            return .scalar(Node.Scalar(text, isQuoted: isQuoted, place: event.place))
        case .alias:
            fault(event.place, "an alias (*name) is not allowed", "write the value out")
            return .scalar(Node.Scalar("", isQuoted: false, place: event.place))
        case .sequenceStart:
            var nodes: [Node] = []
            var next = try events.next()
            while next.kind != .sequenceEnd {
                nodes.append(try node(from: next, depth: depth + 1))
                next = try events.next()
            }
            return .sequence(nodes, event.place)
        case .mappingStart:
            return .mapping(try entries(depth: depth), event.place)
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            throw .syntax(event.place, problem: "the text ends too early")
        }
    }

    private mutating func entries(depth: Int) throws(YAMLEvents.Failure) -> [Node.Entry] {
        var entries: [Node.Entry] = []
        var lines: [String: Int] = [:]
        var next = try events.next()
        while next.kind != .mappingEnd {
            let keyNode = try node(from: next, depth: depth + 1)
            let value = try node(from: try events.next(), depth: depth + 1)
            next = try events.next()
            guard case .scalar(let key) = keyNode else {
                fault(keyNode.place, "\(keyNode.kind) is not allowed as a key", "use a name")
                continue
            }
            if key.text == "<<" && !key.isQuoted {
                fault(key.place, "a merge key (<<) is not allowed", "write the keys out")
            } else if let line = lines[key.text] {
                fault(
                    key.place, "the key \(key.text.quoted()) appears twice",
                    "the first is on line \(line); keep one")
            } else {
                lines[key.text] = key.place.line
                entries.append(Node.Entry(key: key, value: value))
            }
        }
        return entries
    }

    private mutating func fault(_ place: Place?, _ message: String, _ advice: String) {
        faults.append(
            DocumentFault(source: source, place: place, message: message, advice: advice))
    }

    /// What usually helps, for the problems that people run into most.
    private static func advice(on problem: String) -> String {
        if problem.contains("mapping values are not allowed") {
            return "put a text that contains ': ' between quotation marks"
        }
        if problem.contains("cannot start any token") && problem.contains("character") {
            return "put the text between quotation marks; indent with spaces, not tabs"
        }
        if problem.contains("expected ',' or") {
            return "check the brackets and commas on this line and the one before"
        }
        if problem.contains("did not find expected key") {
            return "check the indentation of this line and the one before"
        }
        if problem.contains("quoted scalar") { return "close the quotation marks" }
        return "check the lines just before"
    }
}
