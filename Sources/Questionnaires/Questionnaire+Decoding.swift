public import Documents

extension Questionnaire {
    /// The version of the definition format that this program reads.
    public static let formatVersion = 1

    /// Reads a definition: YAML, or JSON, which is a part of it.
    ///
    /// - Throws: every fault of the file at once, in the order of the file.
    public init(_ source: SourceText) throws(DocumentFaults) {
        var reader = DefinitionReader(source)
        let questionnaire = reader.questionnaire()
        try reader.document.finish()
        guard let questionnaire else {
            throw DocumentFaults([
                DocumentFault(source: source, place: nil, message: "the definition is not complete")
            ])
        }
        self = questionnaire
    }
}

extension DefinitionReader {
    /// - Returns: `nil` after noting a fault.
    fileprivate mutating func questionnaire() -> Questionnaire? {
        guard let root = document.root, hasKnownVersion(root),
            let fields = readFields(of: root, as: .definition)
        else { return nil }
        // In this order because texts need the languages, items the scales, rules the segments.
        if let node = fields["languages"] { languages = readLanguages(node) }
        let id = fields["id"].flatMap {
            readIdentifier($0, of: "a definition", as: Questionnaire.self)
        }
        let title = fields["title"].flatMap { readText($0, in: "the title", .label) }
        let confidentiality = readChoice(
            fields, "replies", in: "kind of replies", or: Questionnaire.Confidentiality.confidential
        )
        let scales = fields["scales"].map { readScales($0) } ?? []
        let segments = fields["segments"].map { readSegments($0) } ?? []
        let dimensions = fields["dimensions"].map { readDimensions($0) } ?? []
        let also = fields["also"].map { readAlso($0) } ?? []
        let score = readScoreRules(fields["score"])
        let sample = readSampleDesign(fields["sample"], unit: score.unit)
        let floor = readFloor(fields["reporting"], confidentiality: confidentiality)
        guard document.faults.isEmpty, let id, let title else { return nil }
        let wording = Questionnaire.wording(
            title: title, languages: languages, confidentiality: confidentiality,
            items: dimensions.flatMap(\.items) + also)
        let scoring = Questionnaire.scoring(
            dimensions: dimensions, also: also, score: score, sample: sample)
        return Questionnaire(
            id: id, title: title, languages: languages, confidentiality: confidentiality,
            scales: scales, segments: segments, dimensions: dimensions, also: also, score: score,
            sample: sample, reportingFloor: floor, wordingHash: ContentHash(of: wording.text),
            scoringHash: ContentHash(of: scoring.text))
    }

    /// A file of another version follows other rules, so nothing else of it is looked at.
    private mutating func hasKnownVersion(_ root: Node) -> Bool {
        guard case .mapping(let entries, _) = root,
            let node = entries.first(where: { $0.key.text == "canvass" })?.value
        else { return true }  // a group or key that is missing is noted with the others
        let known = Questionnaire.formatVersion
        if case .scalar(let version) = node {
            if version.isNull { return true }
            if version.text == String(known) && !version.isQuoted { return true }
            if let other = Int(version.text), other > known {
                document.fault(
                    "this definition is written in version \(other) of the format", at: node.place,
                    advice: "this program reads version \(known): use a newer Canvass")
                return false
            }
        }
        document.fault(
            "'canvass' is the version of the format and cannot be \(node.kind)", at: node.place,
            advice: "write canvass: \(known), without quotation marks")
        return false
    }

    private mutating func readLanguages(_ node: Node) -> [Language] {
        guard let nodes = document.list(node, in: "'languages'") else { return [] }
        if nodes.isEmpty {
            document.fault(
                "the list of languages is empty", at: node.place, advice: "write [zh, en] or [en]")
        }
        var languages: [Language] = []
        for node in nodes {
            guard let tag = document.text(node, in: "a language") else { continue }
            guard let language = Language(tag) else {
                document.fault(
                    "\(tag.quoted()) is not a language", at: node.place,
                    advice: "write its short name in small letters: zh, en")
                continue
            }
            if languages.contains(language) {
                document.fault(
                    "the language '\(tag)' appears twice", at: node.place, advice: "keep one")
            } else {
                languages.append(language)
            }
        }
        return languages
    }
}
