extension SampleDesign {
    /// What a place other than the definition says of the sample: a mapping of the wave it is for, a
    /// command line of one run. What is not said stays as it was.
    public struct Amendment: Hashable, Sendable {
        /// What takes the place of a part.
        public enum Setting<Value: Hashable & Sendable>: Hashable, Sendable {
            case absent
            case value(Value)

            var optional: Value? {
                switch self {
                case .absent: nil
                case .value(let value): value
                }
            }
        }

        /// How files and command lines write `Setting.absent`.
        public static var wordForNone: String { "none" }

        public var weighting: Weighting?
        public var strata: Setting<SegmentID>?
        public var clusters: Setting<SegmentID>?
        public var population: Setting<Population>?
        public var loneCluster: LoneCluster?

        public init(
            weighting: Weighting? = nil, strata: Setting<SegmentID>? = nil,
            clusters: Setting<SegmentID>? = nil, population: Setting<Population>? = nil,
            loneCluster: LoneCluster? = nil
        ) {
            self.weighting = weighting
            self.strata = strata
            self.clusters = clusters
            self.population = population
            self.loneCluster = loneCluster
        }

        /// Whether nothing is said.
        public var isEmpty: Bool { self == Amendment() }
    }

    /// Who says how the sample came about; the later overrules the earlier.
    public enum Author: String, Hashable, Sendable, CaseIterable {
        case definition
        /// The mapping that the wave was imported by.
        case wave
        case commandLine = "command-line"
    }

    /// The description with what `amendment` says put in.
    ///
    /// The population is a number of clusters or of respondents, in all or by stratum. Where strata or
    /// clusters become others it is unknown, unless the amendment gives it.
    public func amended(by amendment: Amendment) -> SampleDesign {
        let strata = amendment.strata.map(\.optional) ?? strata
        let clusters = amendment.clusters.map(\.optional) ?? clusters
        let isCountedAlike = strata == self.strata && clusters == self.clusters
        return SampleDesign(
            weighting: amendment.weighting ?? weighting, strata: strata, clusters: clusters,
            population: amendment.population.map(\.optional)
                ?? (isCountedAlike ? population : nil),
            loneCluster: amendment.loneCluster ?? loneCluster)
    }
}

extension SampleDesign.Amendment {
    /// As a mapping writes it, on one line: `{"clusters":"none","weight":"frequency"}`. Equal
    /// amendments are equal texts.
    public var text: String { form.text }

    private var form: CanonicalForm {
        func name(_ setting: Setting<SegmentID>) -> CanonicalForm {
            .text(setting.optional?.name ?? Self.wordForNone)
        }
        var form: [String: CanonicalForm] = [:]
        form["weight"] = weighting.map { .text($0.rawValue) }
        form["strata"] = strata.map(name)
        form["clusters"] = clusters.map(name)
        form["population"] = population.map {
            $0.optional?.canonicalForm ?? .text(Self.wordForNone)
        }
        form["lone-cluster"] = loneCluster.map { .text($0.rawValue) }
        return .group(form)
    }
}
