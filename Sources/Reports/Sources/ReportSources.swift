public import Analysis
public import Expressions
public import Figures

/// What a report speaks of besides the replies of its own wave. Each part may be absent, and the pages
/// that need it are left out then.
public struct ReportSources: Sendable {
    /// The oldest first; all scored by the rules of the wave the report is about.
    public var earlier: [EarlierWave]
    /// The form that is asked day by day.
    public var daily: Daily?
    /// What became of everyone who was asked.
    public var response: Response?
    /// In the order of the file.
    public var actions: [Action]
    /// Of the daily form, by the day of the alert.
    public var alertNotes: [Day: AlertNote]
    /// What remarks are about.
    public var themes: ThemeTable?
    public var revenue: SegmentRevenue?
    /// By their first day.
    public var holidays: [Holiday]

    /// Nothing besides the wave.
    public static let none = ReportSources()

    public init(
        earlier: [EarlierWave] = [], daily: Daily? = nil, response: Response? = nil,
        actions: [Action] = [], alertNotes: [Day: AlertNote] = [:], themes: ThemeTable? = nil,
        revenue: SegmentRevenue? = nil, holidays: [Holiday] = []
    ) {
        self.earlier = earlier
        self.daily = daily
        self.response = response
        self.actions = actions
        self.alertNotes = alertNotes
        self.themes = themes
        self.revenue = revenue
        self.holidays = holidays
    }

    /// Days on which nobody works, with the name they have.
    public struct Holiday: Hashable, Sendable {
        public var name: Words
        public var days: ClosedRange<Day>

        public init(name: Words, days: ClosedRange<Day>) {
            self.name = name
            self.days = days
        }
    }
}
