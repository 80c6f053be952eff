public import Questionnaires

/// What a sheet for each group of a segment shows, made for all of them at once. What is hidden of one
/// group is hidden so that all sheets together tell no more than each alone.
public struct GroupSheets: Hashable, Sendable {
    public struct Sheet: Hashable, Sendable {
        /// The segment's value as it is stored.
        public let value: String
        /// Respondents of the group.
        public let respondents: Disclosed<Int>
        /// With its class shares.
        public let composite: Disclosed<CompositeEstimate>
        /// Dimensions and items with their distributions; of a dimension the items stand in its row
        /// alone.
        public let table: DisclosedTable
        /// CSAT, NPS, CES and further composites, each without its dimensions.
        public let indices: [Disclosed<IndexEstimate>]
        /// Since the earlier wave, in the order of `Questionnaire.measures` and adjusted for them as one
        /// family; empty without an earlier wave, and for a group that is hidden.
        public let changes: [WaveComparison.Row]

        /// The change of a measure; `nil` where there is none.
        public func change(of measure: Measure) -> WaveComparison.Row? {
            changes.first { $0.measure.measure == measure }
        }
    }

    public let segment: Segment
    /// In the order of the definition, then by name; groups nobody belongs to are left out.
    public let sheets: [Sheet]
    /// What `changes` compare with; `nil` without one.
    public let earlier: Wave?
    /// Whether intervals come from a group's own respondents, because the groups are the clusters.
    public let isWithinClusters: Bool

    /// The sheets that have something to show: of groups that are not hidden as a whole.
    public var shown: [Sheet] { sheets.filter { $0.respondents.value != nil } }
}
