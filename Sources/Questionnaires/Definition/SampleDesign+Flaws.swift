extension SampleDesign {
    /// Why a description that was put together from several places cannot hold.
    public enum Flaw: Error, Hashable, Sendable {
        /// - Parameter known: the segments of the questionnaire.
        case unknownSegment(SegmentID, known: [SegmentID])
        case strataAreClusters(SegmentID)
        case onePopulationForStrata(SegmentID)
        case populationByStratumWithoutStrata
        /// - Parameter known: the values of the segment.
        case unknownStratum(String, of: SegmentID, known: [String])
        case stratumWithoutPopulation(String, of: SegmentID)
    }

    /// Everything about the description that does not fit the questionnaire, in the order of the
    /// keys. Empty for that of the questionnaire itself.
    public func flaws(in questionnaire: Questionnaire) -> [Flaw] {
        let known = questionnaire.segments.map(\.id)
        var flaws: [Flaw] = [strata, clusters].compactMap { $0 }.filter { !known.contains($0) }
            .map { .unknownSegment($0, known: known) }
        if let strata, strata == clusters { flaws.append(.strataAreClusters(strata)) }
        switch (population, strata) {
        case (nil, _), (.total, nil): break
        case (.total, let strata?): flaws.append(.onePopulationForStrata(strata))
        case (.strata, nil): flaws.append(.populationByStratumWithoutStrata)
        case (.strata(let counts), let strata?):
            guard let values = questionnaire.segment(strata)?.values?.map(\.name) else { break }
            flaws += counts.keys.sorted().filter { !values.contains($0) }
                .map { .unknownStratum($0, of: strata, known: values) }
            flaws += values.filter { counts[$0] == nil }
                .map { .stratumWithoutPopulation($0, of: strata) }
        }
        return flaws
    }
}
