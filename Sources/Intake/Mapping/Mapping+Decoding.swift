public import Documents
public import Questionnaires

extension Mapping {
    /// Reads a mapping file against the questionnaire it is for.
    ///
    /// - Throws: every fault of the file at once, in the order of the file.
    public init(
        _ source: SourceText, for questionnaire: Questionnaire
    ) throws(DocumentFaults) {
        var reader = MappingReader(source, for: questionnaire)
        let mapping = reader.mapping()
        try reader.document.finish()
        guard let mapping else {
            throw DocumentFaults([
                DocumentFault(source: source, place: nil, message: "the mapping is not complete")
            ])
        }
        self = mapping
    }

    /// What holds for a file that comes without a mapping.
    static let none = Mapping(
        source: SourceText(name: "", text: ""), encoding: nil, delimiter: .comma, waveName: nil,
        sent: nil, sample: nil, reply: [], submitted: nil, weight: nil, segments: [], items: [],
        notAsked: [],
        leftOut: [])
}

extension MappingReader {
    fileprivate mutating func mapping() -> Mapping? {
        guard let root = document.root,
            document.hasKnownVersion(
                root, key: "canvass-mapping", known: Mapping.formatVersion, "this mapping"),
            let fields = readFields(of: root, as: .mapping)
        else { return nil }
        let encoding = fields["encoding"].flatMap { readEncoding($0) }
        let delimiter = fields["delimiter"].flatMap { readDelimiter($0) }
        let wave = fields["wave"].map { readWave($0) }
        let reader = SampleDesignReader(amending: questionnaire)
        let sample = fields["sample"].flatMap { reader.read($0, &document) }
        return Mapping(
            source: document.source, encoding: encoding, delimiter: delimiter ?? .comma,
            waveName: wave?.name, sent: wave?.sent, sample: sample,
            reply: fields["reply"].map { readReply($0) } ?? [],
            submitted: fields["submitted"].flatMap { readSubmitted($0) },
            weight: fields["weight"].flatMap {
                readWeight($0, key: fields.place(of: "weight"), sample)
            },
            segments: fields["segments"].map { readSegments($0) } ?? [],
            items: fields["items"].map { readItems($0) } ?? [],
            notAsked: fields["not-asked"].map { readNotAsked($0) } ?? [],
            leftOut: fields["leave-out"].map { readLeftOut($0) } ?? [])
    }

    private mutating func readEncoding(_ node: Node) -> TextEncoding? {
        if case .scalar(let scalar) = node, let encoding = TextEncoding(named: scalar.text) {
            return encoding
        }
        return document.choice(node, in: "encoding")
    }

    private mutating func readDelimiter(_ node: Node) -> Delimiter? {
        if case .scalar(let scalar) = node {
            if scalar.text == "\t" { return .tab }
            if let delimiter = Delimiter(rawValue: scalar.text) { return delimiter }
        }
        document.fault(
            "unknown delimiter \(node.kind)", at: node.place, advice: "write ',' or ';' or tab")
        return nil
    }

    private mutating func readWave(_ node: Node) -> (name: String?, sent: Int?) {
        guard case .mapping = node else {
            return (document.text(node, in: "the name of the wave"), nil)
        }
        guard let fields = readFields(of: node, as: .wave) else { return (nil, nil) }
        let name = fields["name"].flatMap { document.text($0, in: "the name of the wave") }
        let sent = fields["sent"].flatMap {
            document.integer($0, in: "the number of those asked", within: 0...1_000_000_000)
        }
        return (name, sent)
    }

    private mutating func readReply(_ node: Node) -> [ColumnName] {
        guard case .sequence(let nodes, _) = node else {
            return readColumn(node).map { [$0] } ?? []
        }
        if nodes.isEmpty {
            document.fault(
                "'reply' names no column", at: node.place,
                advice: "name one, or leave the key out for ids made from the cells")
        }
        return nodes.compactMap { readColumn($0) }
    }

    private mutating func readSubmitted(_ node: Node) -> SubmittedColumn? {
        guard case .mapping = node else {
            return readColumn(node).map { SubmittedColumn(column: $0, format: nil, before: "") }
        }
        guard let fields = readFields(of: node, as: .submitted) else { return nil }
        let column = fields["column"].flatMap { readColumn($0) }
        let format = fields["format"].flatMap { readFormat($0) }
        let before = fields["before"].flatMap { document.text($0, in: "'before'") }
        return column.map {
            SubmittedColumn(column: $0, format: format, before: before ?? "")
        }
    }

    mutating func readFormat(_ node: Node) -> DayFormat? {
        guard let text = document.text(node, in: "the format of a day") else { return nil }
        do throws(DayFormat.Problem) {
            return try DayFormat(text)
        } catch {
            switch error {
            case .unknownDirective(let character):
                document.fault(
                    "unknown directive '%\(character)' in the format of a day", at: node.place,
                    advice: "known: %Y %m %d, %H %I %M %S %p, and %% for the sign itself")
            case .incomplete:
                document.fault(
                    "the format \(text.quoted()) does not tell a day", at: node.place,
                    advice: "it needs %Y, %m and %d, each once")
            }
            return nil
        }
    }

    private mutating func readWeight(
        _ node: Node, key: Place, _ sample: SampleDesign.Amendment?
    ) -> ColumnName? {
        if (sample?.weighting ?? questionnaire.sample.weighting) == .none {
            document.fault(
                "the questionnaire does not weight its replies", at: key,
                advice: "take this out, or write 'weight: sampling' or 'weight: frequency' under "
                    + "'sample', here or in the definition")
        }
        return readColumn(node)
    }

    private mutating func readLeftOut(_ node: Node) -> [LeftOutRows] {
        let nodes: [Node] = if case .sequence(let nodes, _) = node { nodes } else { [node] }
        return nodes.compactMap { node in
            guard let fields = readFields(of: node, as: .leaveOut),
                let column = fields["column"].flatMap({ readColumn($0) })
            else { return nil }
            let cells = fields["cells"].map { readCells($0) } ?? []
            return LeftOutRows(column: column, cells: Set(cells.map(\.text)))
        }
    }
}
