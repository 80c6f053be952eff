import Documents

extension DefinitionReader {
    /// - Parameter unit: the scored unit, whose respondents are one cluster unless the file says
    ///   otherwise.
    mutating func readSampleDesign(_ node: Node?, unit: SegmentID?) -> SampleDesign {
        let fields = node.flatMap { readFields(of: $0, as: .sample) }
        let weighting = readChoice(
            fields, "weight", in: "kind of weight", or: SampleDesign.Weighting.none)
        let strata = fields?["strata"].flatMap { readSegmentReference($0) }
        let clusters = fields?["clusters"].flatMap { readSegmentReference($0) } ?? unit
        if let strata, strata == clusters, let fields {
            document.fault(
                "'\(strata)' cannot be both the strata and the clusters",
                at: fields["strata"]?.place,
                advice: "strata are groups of clusters: name another segment")
        }
        let population = fields?["population"].flatMap { readPopulation($0, of: fields?["strata"]) }
        let loneCluster = readChoice(
            fields, "lone-cluster", in: "rule for a lone cluster",
            or: SampleDesign.LoneCluster.refuse)
        return SampleDesign(
            weighting: weighting, strata: strata, clusters: clusters, population: population,
            loneCluster: loneCluster)
    }

    private static let populations = 1...1_000_000_000_000

    /// - Parameter strata: the value of the key 'strata'; `nil` without strata.
    private mutating func readPopulation(_ node: Node, of strata: Node?) -> SampleDesign.Population?
    {
        guard case .mapping(let entries, let place) = node else {
            let total = document.integer(node, in: "the population", within: Self.populations)
            guard let total else { return nil }
            guard strata == nil else {
                document.fault(
                    "the population is one number although there are strata", at: node.place,
                    advice: "write a number for each stratum: {north: 120, south: 80}")
                return nil
            }
            return .total(total)
        }
        guard case .scalar(let name)? = strata else {
            document.fault(
                "the population is given by stratum, and no strata are named", at: place,
                advice: "add strata: … with the name of a segment, or write one number")
            return nil
        }
        var counts: [String: Int] = [:]
        for entry in entries {
            counts[entry.key.text] = document.integer(
                entry.value, in: "the population of a stratum", within: Self.populations)
        }
        if let values = segments[name.text]?.values?.map(\.name) {
            noteStrangers(among: entries, values: values, at: place)
        } else if entries.isEmpty {
            document.fault(
                "the population names no stratum", at: place,
                advice: "write a number for each stratum: {north: 120, south: 80}")
        }
        return .strata(counts)
    }

    /// A closed segment says which strata there are: each needs its number, and no other has one.
    private mutating func noteStrangers(
        among entries: [Node.Entry], values: [String], at place: Place
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
