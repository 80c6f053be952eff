import Documents
import Questionnaires

extension MappingReader {
    /// The columns of segments, each segment once.
    mutating func readSegments(_ node: Node) -> [SegmentColumn] {
        guard let entries = document.entries(of: node, in: "'segments'") else { return [] }
        return entries.compactMap { readSegment($0) }
    }

    private mutating func readSegment(_ entry: Node.Entry) -> SegmentColumn? {
        guard let id = SegmentID(entry.key.text), let segment = questionnaire.segment(id) else {
            let known = questionnaire.segments.map(\.id.name)
            noteUnknown("segment", entry.key, known: known)
            return nil
        }
        guard case .mapping = entry.value else {
            return readColumn(entry.value).map {
                SegmentColumn(segment: id, column: $0, values: [:])
            }
        }
        guard let fields = readFields(of: entry.value, as: .segment) else { return nil }
        var values: [String: String?] = [:]
        for entry in fields["values"].flatMap({ document.entries(of: $0, in: "'values'") }) ?? [] {
            let cell = entry.key.text.trimmed
            values[cell] = readValue(entry.value, of: segment)
        }
        for cell in fields["blank"].map({ readCells($0) }) ?? [] {
            if values[cell.text] != nil {
                document.fault(
                    "the cell \(cell.text.quoted()) stands under 'values' too", at: cell.place,
                    advice: "keep one")
            }
            values[cell.text] = .some(nil)
        }
        return fields["column"].flatMap { readColumn($0) }.map {
            SegmentColumn(segment: id, column: $0, values: values)
        }
    }

    /// - Returns: `nil` after noting a fault.
    private mutating func readValue(_ node: Node, of segment: Segment) -> String? {
        guard let name = document.text(node, in: "a value of a segment")?.trimmed else {
            return nil
        }
        guard let known = segment.values?.map(\.name), !known.contains(name) else { return name }
        noteUnknown(
            "value of '\(segment.id)'", Node.Scalar(name, isQuoted: false, place: node.place),
            known: known)
        return nil
    }
}
