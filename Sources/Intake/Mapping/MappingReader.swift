import Documents
import Questionnaires

/// Reads a mapping file, noting every fault of it.
struct MappingReader {
    /// More would let a small file ask for hours of matching.
    static let mostPatterns = 100

    var document: DocumentReader
    let questionnaire: Questionnaire
    let names: TargetNames

    init(_ source: SourceText, for questionnaire: Questionnaire) {
        document = DocumentReader(source)
        self.questionnaire = questionnaire
        names = TargetNames(questionnaire.layout)
    }

    mutating func readFields(of node: Node, as keys: MappingKeys) -> Fields? {
        document.fields(
            of: node, in: keys.what, required: keys.required, optional: keys.optional)
    }

    mutating func readColumn(_ node: Node) -> ColumnName? {
        guard let name = document.text(node, in: "the name of a column") else { return nil }
        return ColumnName(name: name.trimmed, place: node.place)
    }

    /// The text of one cell. An empty one may be written `""` or `~`.
    mutating func readCell(_ node: Node) -> Node.Scalar? {
        guard case .scalar(let scalar) = node else {
            document.fault(
                "a cell must be a word or a number, found \(node.kind)", at: node.place,
                advice: "write it as it stands in the file")
            return nil
        }
        let text = scalar.isNull ? "" : scalar.text.trimmed
        return Node.Scalar(text, isQuoted: scalar.isQuoted, place: scalar.place)
    }

    /// One cell or a list of cells.
    mutating func readCells(_ node: Node) -> [Node.Scalar] {
        guard case .sequence(let nodes, _) = node else {
            return readCell(node).map { [$0] } ?? []
        }
        return nodes.compactMap { readCell($0) }
    }

    /// Notes that a name the mapping uses is none of the questionnaire's.
    mutating func noteUnknown(_ what: String, _ name: Node.Scalar, known: [String]) {
        let list =
            known.isEmpty
            ? "the questionnaire has none"
            : "the questionnaire has: \(known.prefix(12).joined(separator: ", "))"
                + (known.count > 12 ? ", …" : "")
        let near = nearest(to: name.text, among: known).map { "did you mean '\($0)'? " } ?? ""
        document.fault(
            "unknown \(what) \(name.text.quoted())", at: name.place,
            advice: near + list.capitalizedAfter(near))
    }
}

extension String {
    /// The text with a capital at its beginning where a sentence comes before it.
    fileprivate func capitalizedAfter(_ sentence: String) -> String {
        sentence.isEmpty ? self : prefix(1).uppercased() + dropFirst()
    }
}
