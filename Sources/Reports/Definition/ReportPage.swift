public import Figures
public import Questionnaires

/// One entry of a report's list of pages: it becomes one page or several, or none where its data do
/// not exist.
public struct ReportPage: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case cover
        case summary
        case response
        case indices
        case items
        case choices
        case groups
        case heatMap = "heat-map"
        case drivers
        case daily
        case actions
        case segments
        case classes
        case years
        /// Key figures, items and actions of the replies chosen, on one page.
        case sheet
        /// Charts of the author's choice.
        case figures
        case method
        case table

        /// Whether the page is about the groups of one segment.
        var isByOneSegment: Bool {
            switch self {
            case .groups, .heatMap, .segments: true
            case .cover, .summary, .response, .indices, .items, .choices, .drivers, .daily,
                .actions, .classes, .years, .sheet, .figures, .method, .table:
                false
            }
        }
    }

    /// What there must be for the page to be drawn.
    public struct Needs: Hashable, Sendable {
        /// Replies with a score.
        public var replies = 0
        /// Groups of the page's segment that may be shown.
        public var groups = 0
        /// Waves, this one counted.
        public var waves = 0

        public init(replies: Int = 0, groups: Int = 0, waves: Int = 0) {
            self.replies = replies
            self.groups = groups
            self.waves = waves
        }
    }

    /// A chart on a page of figures.
    public struct Figure: Hashable, Sendable {
        public var kind: ChartKind
        public var segment: SegmentID?

        public init(_ kind: ChartKind, by segment: SegmentID? = nil) {
            self.kind = kind
            self.segment = segment
        }
    }

    /// Most charts on a page of figures.
    public static let mostFigures = 4

    public var kind: Kind
    /// The segments whose groups are shown; empty for those the questionnaire suggests.
    public var segments: [SegmentID]
    /// Of a page of figures; empty for every other.
    public var figures: [Figure]
    /// Stands in place of the finding.
    public var title: Words?
    public var needs: Needs

    public init(
        _ kind: Kind, by segments: [SegmentID] = [], figures: [Figure] = [], title: Words? = nil,
        needs: Needs = Needs()
    ) {
        self.kind = kind
        self.segments = segments
        self.figures = figures
        self.title = title
        self.needs = needs
    }
}
