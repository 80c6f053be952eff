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
    /// Who says last how the sample came about.
    public let described: SampleDesign.Author
    /// Of nobody when too few replies have a score: see `isCompositeHidden`.
    public let composite: CompositeEstimate
    /// Whether too few replies have a score for any of it to be shown, or the rest of the wave would
    /// be given away.
    public let isCompositeHidden: Bool
    /// Replies in the domain; `nil` when they are too few to be counted aloud.
    public let replies: Int?
    public let table: EstimateTable
    /// Items that were answered, by too few to be shown or by all but too few of the wave.
    public let hiddenItems: Set<ItemID>
    public let hiddenDimensions: Set<DimensionID>
    /// The indices besides the composite; `nil` for one that may not be shown.
    public let indices: [(index: Index, estimate: IndexEstimate?)]
    /// Questions with options; `nil` for one that may not be shown.
    public let choices: [(item: Item, estimate: OptionEstimate?)]
    /// By segment, each made once however many pages show it.
    public let groups: [SegmentID: GroupTable]
    /// Of the whole wave.
    public let completions: Sample.Completions
    /// First and last day of the answers; `nil` when no reply has a day.
    public let period: ClosedRange<String>?
    /// What the replies were chosen by; empty for any.
    public let conditions: [SegmentCondition]
    /// Whether no reply of the wave is left out.
    public let isWholeWave: Bool
    /// Written as it is printed: `canvass 0.1.0`.
    public let program: String
    /// What lies beside the wave.
    public let sources: ReportSources
    /// What changed since the last earlier wave; `nil` without one.
    public let changes: Changes?
    /// The composite wave by wave, the oldest first, this one last.
    public let waves: [WaveScores]
    /// What goes with the outcome; `nil` where no page asks for it.
    public let drivers: Result<DriverAnalysis, NoDrivers>?
    /// The daily form day by day; `nil` without one, or where no page asks for it.
    public let trend: Result<Trend, NoTrend>?
    /// The figures of the whole that a part stands beside; `nil` where the report is about all.
    public let whole: WholeFigures?

    /// - Parameters:
    ///   - segments: those whose groups are wanted; unknown ones are left out.
    ///   - changing: those whose changes since the wave before are wanted; `nil` for all of `segments`.
    ///   - parts: what takes time and not every report has.
    ///   - hidden: items that may not be shown for the sake of other groups.
    ///   - described: who says last how the sample came about.
    public init(
        _ selection: Selection, segments: [SegmentID], changing: [SegmentID]? = nil,
        parts: Set<ReportPart> = [],
        hiding hidden: Set<ItemID> = [], sources: ReportSources = .none,
        described: SampleDesign.Author = .definition, program: String
    ) {
        self.described = described
        let sample = selection.sample
        conditions = selection.conditions
        questionnaire = sample.questionnaire
        wave = sample.wave
        design = sample.design
        let ownComposite = selection.composite().value
        isCompositeHidden = ownComposite == nil
        composite = ownComposite ?? selection.compositeOfNobody
        replies = selection.replies.value

        let table = selection.estimates()
        self.table = table.filled(in: selection)
        hiddenItems = Set(table.items.filter { $0.estimate.value == nil }.map(\.item.id))
            .union(hidden)
        hiddenDimensions = Set(
            table.dimensions.filter { $0.estimate.value == nil }.map(\.dimension.id))
        indices = selection.indices().map { ($0.index, $0.estimate.value) }
        choices = selection.options().map { ($0.item, $0.estimate.value) }
        completions = sample.completions
        groups = selection.groups(
            byEach: selection.questionnaire.segments.map(\.id).filter(segments.contains))
        period = selection.period
        self.program = program
        self.sources = sources
        changes = sources.earlier.last.map {
            Changes(since: $0, in: selection, by: changing ?? segments)
        }
        waves = WaveScores.all(sources.earlier, selection, composite: ownComposite, table)
        drivers =
            parts.contains(.drivers) ? selection.reportedDrivers : nil
        trend = parts.contains(.trend) ? sources.daily?.trend() : nil
        whole = selection.isWholeWave ? nil : WholeFigures(Selection(selection.sample))
        isWholeWave = selection.isWholeWave
    }

    /// One group, from what was found for all groups at once: enough for a sheet.
    ///
    /// - Parameters:
    ///   - selection: that the groups are of.
    ///   - whole: the figures of all groups together.
    /// - Returns: `nil` when the group may not be shown.
    public init?(
        _ sheet: GroupSheets.Sheet, by segment: SegmentID, in selection: Selection,
        whole: WholeFigures, sources: ReportSources = .none,
        described: SampleDesign.Author = .definition, program: String
    ) {
        let sample = selection.sample
        guard let count = sheet.respondents.value,
            let condition = SegmentCondition(segment, in: [sheet.value], of: sample.questionnaire)
        else { return nil }
        self.described = described
        conditions = selection.conditions + [condition]
        isWholeWave = false
        questionnaire = sample.questionnaire
        wave = sample.wave
        design = sample.design
        isCompositeHidden = sheet.composite.value == nil
        composite = sheet.composite.value ?? whole.nobody
        replies = count
        table = sheet.table.filled(in: selection)
        hiddenItems = Set(sheet.table.items.filter { $0.estimate.value == nil }.map(\.item.id))
        hiddenDimensions = Set(
            sheet.table.dimensions.filter { $0.estimate.value == nil }.map(\.dimension.id))
        indices = zip(sample.questionnaire.indices, sheet.indices).map { ($0, $1.value) }
        choices = []
        completions = sample.completions
        groups = [:]
        period = whole.period
        self.program = program
        self.sources = sources
        changes = sources.earlier.last.map { Changes(sheet, since: $0) }
        waves = []
        drivers = nil
        trend = nil
        self.whole = whole
    }

    var rules: ScoreRules { questionnaire.score }

    /// Replies with too few answers for a score; `nil` when that would tell how many were scored.
    var unscored: Int? { isCompositeHidden ? nil : composite.unscored }

    /// The mean of the item as a score; `nil` without answers, or when it may not be shown.
    func scoreMean(of item: ItemEstimate) -> Ratio? {
        hiddenItems.contains(item.item.id) ? nil : item.scoreMean
    }

    /// The segment a page of groups shows when its definition names none.
    static func defaultGroups(of questionnaire: Questionnaire) -> SegmentID? {
        questionnaire.score.unit ?? questionnaire.segments.first { $0.values != nil }?.id
            ?? questionnaire.segments.first?.id
    }

    /// The segment a page shows that stands beside one of groups: the next with a list of values.
    static func secondGroups(of questionnaire: Questionnaire) -> SegmentID? {
        let first = defaultGroups(of: questionnaire)
        return listedSegments(of: questionnaire).first { $0 != first } ?? first
    }

    /// The segments with a list of values, which class shares are split by.
    static func listedSegments(of questionnaire: Questionnaire) -> [SegmentID] {
        questionnaire.segments.filter { $0.values != nil }.map(\.id)
    }
}
