import Documents

extension DefinitionReader {
    mutating func readSegments(_ node: Node) -> [Segment] {
        let entries = document.entries(of: node, in: "'segments'") ?? []
        noteCount(of: entries, as: "segments")
        return entries.prefix(Self.mostGroups).compactMap { entry in
            let name = entry.key.text
            segmentNames.append(name)
            let id = readIdentifier(name, of: "a segment", at: entry.key.place, as: Segment.self)
            if id != nil {
                claim(name, as: "segment", at: entry.key.place)
                noteColumn(name, at: entry.key.place)
            }
            let segment = readSegment(entry.value, named: id)
            segments[name] = segment
            return segment
        }
    }

    private mutating func readSegment(_ node: Node, named id: SegmentID?) -> Segment? {
        guard let fields = readFields(of: node, as: .segment) else { return nil }
        let title = fields["title"].flatMap {
            readText(
                $0, in: "the title of a segment", .label, at: "segments/\(id?.name ?? "")/title")
        }
        let values = fields["values"].map { readValues($0, of: id) }
        guard let id, let title else { return nil }
        return Segment(id: id, title: title, values: values)
    }

    private mutating func readValues(_ node: Node, of segment: SegmentID?) -> [Segment.Value] {
        guard let entries = document.entries(of: node, in: "the values of a segment") else {
            return []
        }
        if entries.isEmpty {
            document.fault(
                "a segment has no values", at: node.place,
                advice: "write them, or leave 'values' out when any text may stand there")
        }
        return entries.compactMap { entry in
            // As data have it: a blank at an end or a character nobody sees would never match.
            let name = readPlainText(.scalar(entry.key), in: "the value of a segment", .label)
            if let name, name != entry.key.text || name.hasHiddenCharacter {
                document.fault(
                    "the value of a segment has a character that does not show",
                    at: entry.key.place,
                    advice: "delete blanks at its ends and characters of no width")
            }
            let label = readText(
                entry.value, in: "the label of a value", .label,
                at: "segments/\(segment?.name ?? "")/values/\(entry.key.text)")
            guard let name, let label else { return nil }
            return Segment.Value(name: name, label: label)
        }
    }
}

extension String {
    fileprivate var hasHiddenCharacter: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .format }
    }
}
