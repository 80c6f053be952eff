import CLibYAML

/// Turns YAML text into nodes, refusing what makes YAML hard to read or dangerous: anchors, aliases,
/// tags, merge keys, duplicate keys, keys that are not plain text, depth.
///
/// libyaml's events are read one by one, so an alias is refused where it stands and never expanded.
struct YAMLParser {
    /// Levels of nesting that a document may have.
    static let deepest = 64

    /// Keys and values that a document may have: more than the largest definition needs, few enough
    /// for little memory.
    static let mostNodes = 400_000

    private(set) var log: FaultLog
    /// Where an alias or a tag stood instead of a value.
    private(set) var refused: Set<Place> = []
    private var events: YAMLEvents
    private var nodeCount = 0

    init(_ source: SourceText) {
        log = FaultLog(source)
        events = YAMLEvents(source.text)
    }

    /// The root of the only document in the text; `nil` when there is none or it cannot be parsed,
    /// which `faults` explains.
    mutating func parse() -> Node? {
        if let place = directive {
            fault(
                place, "a line that starts with % is not allowed",
                "leave it out; inside a text, put a blank before it")
            return nil
        }
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
            case .syntax(let stop):
                let problem = YAMLProblem(stop, in: log.source)
                fault(problem.place, problem.message, problem.advice)
            case .character(let place, let scalar):
                fault(
                    place, "the character \(scalar.codePoint) is not allowed",
                    "delete it; it does not show in most editors")
            case .tooDeep(let place):
                fault(
                    place, "more than \(Self.deepest) levels inside each other",
                    "a definition needs no more than ten")
            case .tooMany(let place):
                fault(
                    place, "more than \(Self.mostNodes) keys and values",
                    "divide the file")
            }
            return nil
        }
    }

    private mutating func node(
        from event: YAMLEvents.Event, depth: Int
    ) throws(YAMLEvents.Failure) -> Node {
        guard depth < Self.deepest else { throw .tooDeep(event.place) }
        nodeCount += 1
        guard nodeCount <= Self.mostNodes else { throw .tooMany(event.place) }
        if event.hasAnchor {
            fault(event.place, "an anchor (&name) is not allowed", "write the value out")
        }
        noteTag(of: event)
        switch event.kind {
        case .scalar(_, _) where refused.contains(event.place):
            return .scalar(Node.Scalar("", isQuoted: false, place: event.place))
        case .scalar(let text, let isQuoted):
            return .scalar(Node.Scalar(text, isQuoted: isQuoted, place: event.place))
        case .alias:
            fault(event.place, "an alias (*name) is not allowed", "write the value out")
            refused.insert(event.place)
            return .scalar(Node.Scalar("", isQuoted: false, place: event.place))
        case .sequenceStart:
            var nodes: [Node] = []
            var next = try events.next()
            while next.kind != .sequenceEnd {
                nodes.append(try node(from: next, depth: depth + 1))
                next = try events.next()
            }
            return .sequence(event.isFlow ? try parted(nodes) : nodes, event.place)
        case .mappingStart:
            return .mapping(try entries(depth: depth), event.place)
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            throw .syntax(YAMLStop("the text ends too early", at: event.place))
        }
    }

    private mutating func noteTag(of event: YAMLEvents.Event) {
        switch (event.tag, event.kind) {
        case (nil, _): break
        case (.other, .scalar):
            fault(
                event.place, "a text cannot start with '!'",
                "put it between quotation marks; a condition says not instead of !")
            refused.insert(event.place)
        case (.other, _), (.standard, _):
            fault(event.place, "a tag (!name) is not allowed", "leave the tag out")
        }
    }

    /// The elements of a list between brackets, with a fault where full-width commas divide them.
    private mutating func parted(_ nodes: [Node]) throws(YAMLEvents.Failure) -> [Node] {
        guard let list = FullWidthList(nodes) else { return nodes }
        nodeCount += list.nodes.count - nodes.count
        guard nodeCount <= Self.mostNodes else { throw .tooMany(list.place) }
        fault(
            list.place, "a full-width comma \(list.comma) stands here",
            FullWidthList.advice(for: list.nodes))
        return list.nodes
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
            if refused.contains(key.place) { continue }
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
        log.note(message, at: place, advice: advice)
    }

    /// The first line that starts with `%`. libyaml would read such lines as directives, comparing
    /// each with all before it.
    private var directive: Place? {
        (1...log.source.lineCount).lazy
            .filter { log.source.line($0).utf8.first == UInt8(ascii: "%") }
            .map { Place(line: $0, column: 1, length: 1) }
            .first
    }
}
