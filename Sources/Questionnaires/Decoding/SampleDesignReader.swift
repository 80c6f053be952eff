public import Documents

/// Reads what a file says of a sample: a definition, or a mapping for its wave.
public struct SampleDesignReader {
    /// The keys of the group.
    public static var keys: [String] { DefinitionKeys.sample.optional }

    /// The names of the segments, in order; `nil` when any name may be one.
    private let names: [String]?
    /// The values of those segments that list them.
    private let values: [String: [String]]
    /// What holds where nothing is said.
    private let base: SampleDesign
    /// Whether `none` takes away what `base` says.
    private let isAmendment: Bool

    init(
        names: [String]?, values: [String: [String]], base: SampleDesign, isAmendment: Bool
    ) {
        self.names = names
        self.values = values
        self.base = base
        self.isAmendment = isAmendment
    }

    /// For an amendment to what the questionnaire says.
    public init(amending questionnaire: Questionnaire) {
        var values: [String: [String]] = [:]
        for segment in questionnaire.segments {
            values[segment.id.name] = segment.values?.map(\.name)
        }
        self.init(
            names: questionnaire.segments.map(\.id.name), values: values,
            base: questionnaire.sample, isAmendment: true)
    }

    /// Notes every fault of the group.
    ///
    /// - Returns: `nil` when it is no group at all.
    public func read(
        _ node: Node, _ document: inout DocumentReader
    ) -> SampleDesign.Amendment? {
        let keys = DefinitionKeys.sample
        guard
            let fields = document.fields(
                of: node, in: keys.what, required: keys.required, optional: keys.optional)
        else { return nil }
        var amendment = SampleDesign.Amendment()
        amendment.weighting = fields["weight"].flatMap {
            document.choice($0, in: "kind of weight")
        }
        amendment.strata = fields["strata"].flatMap { reference($0, &document) }
        amendment.clusters = fields["clusters"].flatMap { reference($0, &document) }
        let amended = base.amended(by: amendment)
        if let strata = amended.strata, strata == amended.clusters {
            document.fault(
                "'\(strata)' cannot be both the strata and the clusters",
                at: (fields["strata"] ?? fields["clusters"])?.place,
                advice: "strata are groups of clusters: name another segment")
        }
        amendment.population = fields["population"].flatMap {
            population($0, strata: strataName(fields["strata"]), &document)
        }
        amendment.loneCluster = fields["lone-cluster"].flatMap {
            document.choice($0, in: "rule for a lone cluster")
        }
        return amendment
    }

    private func isNone(_ node: Node?) -> Bool {
        guard isAmendment, case .scalar(let scalar)? = node else { return false }
        return scalar.text == SampleDesign.Amendment.wordForNone
    }

    private func reference(
        _ node: Node, _ document: inout DocumentReader
    ) -> SampleDesign.Amendment.Setting<SegmentID>? {
        if isNone(node) { return .absent }
        let name =
            names.map { document.reference(node, to: "segment", among: $0) }
            ?? document.text(node, in: "the name of a segment")
        return name.flatMap { SegmentID($0) }.map { .value($0) }
    }

    /// As it is written, so that the population of strata with a fault is no second fault.
    private func strataName(_ node: Node?) -> String? {
        if isNone(node) { return nil }
        guard case .scalar(let name)? = node else { return base.strata?.name }
        return name.text
    }

    private func population(
        _ node: Node, strata: String?, _ document: inout DocumentReader
    ) -> SampleDesign.Amendment.Setting<SampleDesign.Population>? {
        if isNone(node) { return .absent }
        guard case .mapping(let entries, let place) = node else {
            let total = document.integer(
                node, in: "the population", within: SampleDesign.populations)
            guard let total else { return nil }
            guard strata == nil || names == nil else {
                document.fault(
                    "the population is one number although there are strata", at: node.place,
                    advice: "write a number for each stratum: {north: 120, south: 80}")
                return nil
            }
            return .value(.total(total))
        }
        guard strata != nil || names == nil else {
            document.fault(
                "the population is given by stratum, and no strata are named", at: place,
                advice: "add strata: … with the name of a segment, or write one number")
            return nil
        }
        var counts: [String: Int] = [:]
        for entry in entries {
            counts[entry.key.text] = document.integer(
                entry.value, in: "the population of a stratum", within: SampleDesign.populations)
        }
        if let values = strata.flatMap({ values[$0] }) {
            noteStrangers(among: entries, values: values, at: place, &document)
        } else if entries.isEmpty {
            document.fault(
                "the population names no stratum", at: place,
                advice: "write a number for each stratum: {north: 120, south: 80}")
        }
        return .value(.strata(counts))
    }

    /// A closed segment says which strata there are: each needs its number, and no other has one.
    private func noteStrangers(
        among entries: [Node.Entry], values: [String], at place: Place,
        _ document: inout DocumentReader
    ) {
        let known = Set(values)
        for entry in entries where !known.contains(entry.key.text) {
            _ = document.reference(.scalar(entry.key), to: "stratum", among: values)
        }
        let given = Set(entries.map(\.key.text))
        for value in values where !given.contains(value) {
            document.fault(
                "the population of the stratum \(value.quoted()) is not given", at: place,
                advice: "add its number")
        }
    }
}

extension SampleDesign.Amendment {
    /// Reads what `text` writes.
    ///
    /// - Returns: `nil` when it is no such text. Whether the segments exist is not looked at.
    public init?(text: String) {
        var document = DocumentReader(SourceText(name: "", text: text))
        let reader = SampleDesignReader(
            names: nil, values: [:], base: .unknown(clusters: nil), isAmendment: true)
        guard let root = document.root, let amendment = reader.read(root, &document),
            document.faults.isEmpty
        else { return nil }
        self = amendment
    }
}

extension SampleDesign {
    /// Nothing is said but perhaps the clusters.
    static func unknown(clusters: SegmentID?) -> SampleDesign {
        SampleDesign(
            weighting: .none, strata: nil, clusters: clusters, population: nil,
            loneCluster: .refuse)
    }
}
