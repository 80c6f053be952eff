import Documents
import ExactNumbers

/// Reads one definition: the document, and what has been read of it that later parts refer to.
///
/// Every verb notes what is wrong and returns `nil` or a default; nothing is built from a file with
/// a fault.
struct DefinitionReader {
    var document: DocumentReader
    /// Empty until they have been read, and when they cannot be.
    var languages: [Language] = []
    /// False when the list of languages has a fault: that texts have others is no second one.
    var languagesAreKnown = true
    /// Languages that texts have and the list has not: where first, and in how many places.
    var undeclared: [Language: (place: Place, count: Int)] = [:]
    /// In the order of the file, those with a fault as well, so that using one is no second fault.
    var scaleNames: [String] = []
    var scales: [String: Scale] = [:]
    /// Whether the file has the key at all.
    var hasScales = false
    var segmentNames: [String] = []
    var segments: [String: Segment] = [:]
    var objectKinds: [ObjectKind] = []
    /// False when a section has a fault: then it is not known what is asked before what.
    var sectionsAreKnown = true
    var itemCount = 0
    /// What is asked, in the order of the file.
    var outline = Outline()
    /// What is expected of the pairs of dimensions.
    var expectations: [Item] = []
    /// The kind of objects that an item is asked for each of.
    var repeated: [ItemID: ObjectKindID] = [:]
    var translations = Translations()
    /// Faults of files of texts that could not be read at all.
    var unreadableTexts: [DocumentFaults] = []
    var confidentiality = Questionnaire.Confidentiality.confidential
    /// Texts that name answers, checked when all items are known.
    var piped: [PipedText] = []
    private var claims: [Claim: (name: String, line: Int)] = [:]

    private struct Claim: Hashable {
        let subject: String
        let name: String
    }

    init(_ source: SourceText) {
        document = DocumentReader(source)
    }

    mutating func readFields(of node: Node, as keys: DefinitionKeys) -> Fields? {
        document.fields(
            of: node, in: keys.what, required: keys.required, optional: keys.optional)
    }

    /// - Parameter what: what has the id, with its article: "an item".
    mutating func readIdentifier<Subject>(
        _ node: Node, of what: String, as _: Subject.Type = Subject.self
    ) -> Identifier<Subject>? {
        guard let text = document.text(node, in: "the id of \(what)") else { return nil }
        return readIdentifier(text, of: what, at: node.place)
    }

    mutating func readIdentifier<Subject>(
        _ text: String, of what: String, at place: Place, as _: Subject.Type = Subject.self
    ) -> Identifier<Subject>? {
        if let identifier = Identifier<Subject>(plain: text) { return identifier }
        document.fault(
            "\(text.quoted()) cannot be the id of \(what)", at: place,
            advice: "use letters from a to z, digits, - _ and . with no spaces, at most 64; "
                + "the first a letter or a digit")
        return nil
    }

    /// Notes a fault when another of the same kind has the name already, in whatever case: two ids
    /// that differ only in case cannot be told apart by everyone.
    mutating func claim(_ name: String, as subject: String, at place: Place) {
        let claim = Claim(subject: subject, name: name.lowercased())
        guard let first = claims[claim] else {
            claims[claim] = (name, place.line)
            return
        }
        if first.name == name {
            document.fault(
                "the \(subject) '\(name)' is already defined on line \(first.line)", at: place,
                advice: "give each \(subject) an id of its own")
        } else {
            document.fault(
                "the \(subject) '\(name)' and the \(subject) '\(first.name)' on line "
                    + "\(first.line) differ only in capital letters",
                at: place, advice: "give each \(subject) an id of its own")
        }
    }

    /// Whether an item has a fault of its own: whether another part misses it cannot be told.
    var hasBrokenItems: Bool {
        claims.contains { claim, found in
            claim.subject == "item" && outline.names[found.name] == nil
                && outline.rows[found.name] == nil
        }
    }

    /// Where the name was given away; `nil` when it is free.
    func line(ofClaim name: String, as subject: String) -> Int? {
        claims[Claim(subject: subject, name: name.lowercased())]?.line
    }

    /// Whether an item has exactly this name, be it one with a fault of its own.
    func hasItem(named name: String) -> Bool {
        claims[Claim(subject: "item", name: name.lowercased())]?.name == name
    }

    /// The most scales and the most segments of a definition.
    static let mostGroups = 1000

    mutating func noteCount(of entries: [Node.Entry], as subject: String) {
        guard entries.count > Self.mostGroups else { return }
        document.fault(
            "there are \(entries.count) \(subject)", at: entries[Self.mostGroups].key.place,
            advice: "at most \(Self.mostGroups)")
    }

    /// A number above zero, from its digits and never through a binary fraction.
    mutating func readWeight(_ node: Node, of what: String) -> FixedDecimal? {
        readDecimal(
            node, in: "the weight of \(what)",
            wanted: "write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5",
            where: { $0 > .zero })
    }

    /// - Parameter wanted: the advice when the number is none or not `accepted`.
    mutating func readDecimal(
        _ node: Node, in what: String, wanted: String, where accepted: (FixedDecimal) -> Bool
    ) -> FixedDecimal? {
        if case .scalar(let scalar) = node, let value = FixedDecimal(scalar.text), accepted(value) {
            guard scalar.isQuoted else { return value }
            document.fault(
                "\(what) must be a number, found the text \(node.kind)", at: node.place,
                advice: "leave the quotation marks out")
            return nil
        }
        document.fault(
            "\(what) cannot be \(node.kind)", at: node.place,
            advice: node.fullWidthAdvice ?? wanted)
        return nil
    }

    /// One of the words of a closed list, or `standard` where the key is absent.
    mutating func readChoice<Value: RawRepresentable & CaseIterable>(
        _ fields: Fields?, _ key: String, in what: String, or standard: Value
    ) -> Value where Value.RawValue == String {
        guard let node = fields?[key] else { return standard }
        return document.choice(node, in: what) ?? standard
    }

    /// Two whole numbers, the lower first.
    mutating func readRange(_ node: Node, in what: String, within limits: ClosedRange<Int>)
        -> ClosedRange<Int>?
    {
        let advice = "write the lowest and the highest number: [1, 5]"
        guard case .sequence(let ends, let place) = node, ends.count == 2 else {
            document.fault(
                "\(what) must be a list of two numbers, found \(node.kind)", at: node.place,
                advice: advice)
            return nil
        }
        let low = document.integer(ends[0], in: "the lowest number of \(what)", within: limits)
        let high = document.integer(ends[1], in: "the highest number of \(what)", within: limits)
        guard let low, let high else { return nil }
        guard low < high else {
            document.fault("\(what) runs from \(low) to \(high)", at: place, advice: advice)
            return nil
        }
        return low...high
    }

    /// The name of a segment of this file.
    mutating func readSegmentReference(_ node: Node) -> SegmentID? {
        document.reference(node, to: "segment", among: segmentNames).flatMap { SegmentID($0) }
    }
}
