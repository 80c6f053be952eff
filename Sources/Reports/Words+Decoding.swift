import Documents
import Figures

extension Words {
    /// Reads a text for all languages, or one for each: `{en: …, zh: …}`.
    ///
    /// - Parameter what: what the words are, with its article: "the title".
    /// - Returns: `nil` after noting what is wrong.
    init?(_ node: Node, in what: String, _ reader: inout DocumentReader) {
        if case .scalar = node {
            guard let text = reader.text(node, in: what) else { return nil }
            self.init(text)
            return
        }
        guard
            let fields = reader.fields(of: node, in: what, required: ["en"], optional: ["zh"]),
            let english = fields["en"].flatMap({ reader.text($0, in: what) })
        else { return nil }
        let chinese = fields["zh"].flatMap { reader.text($0, in: what) }
        self.init(english, chinese ?? english)
    }
}
