public import Analysis
import ExactNumbers
public import Questionnaires
import Scoring
import Statistics

/// Everything a report speaks of, estimated once.
public struct ReportData: Sendable {
    public let questionnaire: Questionnaire
    public let wave: Wave
    public let design: Design
    public let composite: CompositeEstimate
    public let table: EstimateTable
    /// By segment, each made once however many pages show it.
    public let groups: [SegmentID: GroupTable]
    /// First and last day of the answers; `nil` when no reply has a day.
    public let period: ClosedRange<String>?
    public let fits128Bits: Bool
    /// What the replies were chosen by; empty for the whole wave.
    public let conditions: [SegmentCondition]
    /// Written as it is printed: `canvass 0.1.0`.
    public let program: String

    /// - Parameters:
    ///   - segments: those whose groups are wanted; unknown ones are left out.
    ///   - conditions: those the domain was chosen by, to be said on every page.
    public init(
        _ domain: Domain, segments: [SegmentID], conditions: [SegmentCondition] = [],
        program: String
    ) {
        self.conditions = conditions
        let sample = domain.sample
        questionnaire = sample.questionnaire
        wave = sample.wave
        design = sample.design
        composite = domain.composite()
        table = domain.estimates()
        var groups: [SegmentID: GroupTable] = [:]
        for id in Set(segments) { groups[id] = domain.groups(by: id) }
        self.groups = groups
        let days = sample.replies.compactMap(\.reply.submitted)
        period = days.min().flatMap { first in days.max().map { first...$0 } }
        fits128Bits = sample.model.fits128Bits
        self.program = program
    }

    var rules: ScoreRules { questionnaire.score }

    /// The segment a page of groups shows when its definition names none.
    static func defaultGroups(of questionnaire: Questionnaire) -> SegmentID? {
        questionnaire.score.unit ?? questionnaire.segments.first { $0.values != nil }?.id
            ?? questionnaire.segments.first?.id
    }

    /// The segments with a list of values, which class shares are split by.
    static func listedSegments(of questionnaire: Questionnaire) -> [SegmentID] {
        questionnaire.segments.filter { $0.values != nil }.map(\.id)
    }
}

extension ReportDefinition {
    /// The segments whose groups the pages show.
    public func segments(for questionnaire: Questionnaire) -> [SegmentID] {
        pages.flatMap { page -> [SegmentID] in
            switch page {
            case .summary, .items, .method: []
            case .groups(let id):
                [id ?? ReportData.defaultGroups(of: questionnaire)].compactMap { $0 }
            case .classes(let ids):
                ids.isEmpty ? ReportData.listedSegments(of: questionnaire) : ids
            }
        }
    }

    /// Segments a page names that the questionnaire does not have.
    public func unknownSegments(in questionnaire: Questionnaire) -> [SegmentID] {
        segments(for: questionnaire).filter { questionnaire.segment($0) == nil }
    }
}
