import Documents

extension DefinitionReader {
    /// - Parameter unit: the scored unit, whose respondents are one cluster unless the file says
    ///   otherwise.
    mutating func readSampleDesign(_ node: Node?, unit: SegmentID?) -> SampleDesign {
        let base = SampleDesign.unknown(clusters: unit)
        guard let node else { return base }
        let reader = SampleDesignReader(
            names: segmentNames, values: segments.compactMapValues { $0.values?.map(\.name) },
            base: base, isAmendment: false)
        return reader.read(node, &document).map(base.amended) ?? base
    }

    /// The fewest answers a group may have to be shown.
    mutating func readFloor(
        _ node: Node?, confidentiality: Questionnaire.Confidentiality
    ) -> Int {
        let standard = 5
        guard let fields = node.flatMap({ readFields(of: $0, as: .reporting) }),
            let node = fields["floor"],
            let floor = document.integer(node, in: "the floor", within: 0...1000)
        else { return standard }
        switch confidentiality {
        case .identified: break
        case .confidential, .anonymous:
            if floor < 2 {
                document.fault(
                    "a floor of \(floor) would show single answers of \(confidentiality) replies",
                    at: node.place,
                    advice: "write 2 or more; only 'replies: identified' allows less")
            }
        }
        return floor
    }
}
