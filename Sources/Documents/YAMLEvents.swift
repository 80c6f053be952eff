import CLibYAML

/// The events of one YAML text, in order. A class because it owns libyaml's parser.
final class YAMLEvents {
    struct Event {
        enum Kind: Equatable {
            case streamStart, streamEnd, documentStart, documentEnd
            case scalar(String, isQuoted: Bool)
            case alias, sequenceStart, sequenceEnd, mappingStart, mappingEnd
        }

        enum Tag {
            /// One that YAML defines: `!!int`.
            case standard
            /// `!name`, or a text that starts with `!`.
            case other
        }

        var kind: Kind
        var place: Place
        var hasAnchor = false
        var tag: Tag?
        /// A list between brackets.
        var isFlow = false
    }

    enum Failure: Error {
        case syntax(YAMLStop)
        /// One that YAML does not allow anywhere.
        case character(Place, Unicode.Scalar)
        case tooDeep(Place)
        case tooMany(Place)
    }

    /// The last text between quotation marks that reached over a line: where it began and the line
    /// where it ended.
    private var longText: (start: Place, endLine: Int)?
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// The parser reads from this copy for as long as it lives.
    private let input: UnsafeMutableBufferPointer<UInt8>

    init(_ text: String) {
        input = .allocate(capacity: text.utf8.count)
        _ = input.initialize(from: text.utf8)
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// - Throws: `.syntax` with libyaml's words, or `.character`.
    func next() throws(Failure) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        var result = Event(kind: .streamEnd, place: Self.place(of: event))
        switch event.type {
        case YAML_STREAM_START_EVENT: result.kind = .streamStart
        case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
        case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
        case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
        case YAML_ALIAS_EVENT: result.kind = .alias
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            result.kind = .scalar(
                String(decoding: bytes, as: UTF8.self),
                isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
            result.hasAnchor = scalar.anchor != nil
            result.tag = Self.tag(scalar.tag)
            let isMarked =
                scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
                || scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
            if isMarked, event.start_mark.line < event.end_mark.line {
                longText = (result.place, event.end_mark.line + 1)
            }
        case YAML_SEQUENCE_START_EVENT:
            result.kind = .sequenceStart
            result.hasAnchor = event.data.sequence_start.anchor != nil
            result.tag = Self.tag(event.data.sequence_start.tag)
            result.isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        case YAML_MAPPING_START_EVENT:
            result.kind = .mappingStart
            result.hasAnchor = event.data.mapping_start.anchor != nil
            result.tag = Self.tag(event.data.mapping_start.tag)
        default: result.kind = .streamEnd
        }
        return result
    }

    private static func tag(_ text: UnsafePointer<UInt8>?) -> Event.Tag? {
        text.map { $0.pointee == UInt8(ascii: "!") ? .other : .standard }
    }

    private static func place(of event: yaml_event_t) -> Place {
        let start = event.start_mark
        let end = event.end_mark
        let sameLine = start.line == end.line && end.column > start.column
        return Place(
            line: start.line + 1, column: start.column + 1,
            length: sameLine ? end.column - start.column : 1)
    }

    private func failure() -> Failure {
        let words = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
        if parser.pointee.error == YAML_READER_ERROR {
            let before = input.prefix(parser.pointee.problem_offset)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let lastLine = before.suffix(from: (before.lastIndex(of: 10) ?? -1) + 1)
            let column = String(decoding: lastLine, as: UTF8.self).unicodeScalars.count + 1
            let place = Place(line: line, column: column, length: 1)
            let value = UInt32(clamping: parser.pointee.problem_value)
            guard let scalar = Unicode.Scalar(value) else {
                return .syntax(YAMLStop(words, at: place))
            }
            return .character(place, scalar)
        }
        let place = Self.place(at: parser.pointee.problem_mark)
        let start = parser.pointee.context.map { _ in Self.place(at: parser.pointee.context_mark) }
        let text = longText.flatMap { $0.endLine == place.line ? $0.start : nil }
        return .syntax(YAMLStop(words, at: place, from: start, longText: text))
    }

    private static func place(at mark: yaml_mark_t) -> Place {
        Place(line: mark.line + 1, column: mark.column + 1, length: 1)
    }
}
