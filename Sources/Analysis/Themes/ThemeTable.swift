public import Questionnaires
public import Statistics

/// What remarks are about, counted: how many mention each theme, and how content those are. The remarks
/// themselves are in none of it.
public struct ThemeTable: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let theme: CodeFrame.Theme
        /// Hidden when too few mention the theme, or when its number would give away such a theme.
        public let figures: Disclosed<Figures>
        /// By value of the segment, in the order of the definition, then by name; empty without one.
        public let groups: [Group]
    }

    public struct Figures: Hashable, Sendable {
        /// Of those who wrote, how many mention it. A reply with two themes counts in both, so that
        /// shares may add up to more than 1.
        public let share: ShareEstimate
        /// The mean score of those who mention it; hidden by its own base.
        public let composite: Disclosed<MeanEstimate>
        /// Of the share, in percentage points; `nil` without an earlier wave.
        public let change: WaveComparison.Change?
    }

    public struct Group: Hashable, Sendable {
        /// The segment's value as it is stored.
        public let value: String
        /// Of those of the group who wrote; hidden as a row is.
        public let share: Disclosed<ShareEstimate>
    }

    /// The questions whose answers were read, in the order asked for.
    public let items: [Item]
    /// Respondents who wrote an answer to any of them.
    public let writers: Disclosed<Int>
    /// Writers who mention no theme; hidden as a row is.
    public let other: Disclosed<ShareEstimate>
    /// Of those who wrote, how many have a remark that a clerk coded; hidden from 1 to under the floor.
    public let coded: Disclosed<Int>
    /// Those that are shown first, the most mentioned first; then the hidden in the order of the frame.
    public let rows: [Row]
    public let segment: Segment?
    /// What `change` compares with; `nil` without one.
    public let earlier: Wave?

    /// Those that are shown, the most mentioned first.
    public var shown: [(theme: CodeFrame.Theme, figures: Figures)] {
        rows.compactMap { row in row.figures.value.map { (row.theme, $0) } }
    }

    /// Those that somebody may have mentioned and that are not shown.
    public var hidden: [CodeFrame.Theme] {
        rows.filter { $0.figures.value == nil }.map(\.theme)
    }
}
