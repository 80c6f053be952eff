public import ExactNumbers
public import Questionnaires

/// Means of items by group as a table of coloured cells: one column a group, the total set apart at
/// the end, rows under the headings of their themes.
///
/// The colours are cut where management drew its thresholds, so that a cell's colour says on which
/// side of them it stands; the value stands in every cell.
public struct HeatMapChart: Chart {
    public enum Cell: Hashable, Sendable {
        /// On the score's range, with how many answered.
        case mean(Ratio, count: Int)
        /// Answered by too few to be shown.
        case hidden
        /// Nobody answered.
        case none
    }

    public struct Row: Hashable, Sendable {
        public let name: Words
        /// One for each column of the chart; what is missing at the end is as if nobody answered.
        public let cells: [Cell]
        public let total: Cell

        public init(name: Words, cells: [Cell], total: Cell) {
            self.name = name
            self.cells = cells
            self.total = total
        }
    }

    public struct Section: Hashable, Sendable {
        public let title: Words
        public let rows: [Row]

        public init(title: Words, rows: [Row]) {
            self.title = title
            self.rows = rows
        }
    }

    /// Columns and rows of a page that can be read.
    public static let mostColumns = 12
    public static let mostRows = 24

    let id: String
    let title: Words
    let columns: [Words]
    let sections: [Section]
    let rules: ScoreRules
    let totalTitle: Words
    /// The colours' bounds, the same on every page of a chart.
    let bins: HeatBins

    public init(
        id: String, title: Words, columns: [Words], sections: [Section], rules: ScoreRules,
        totalTitle: Words
    ) {
        let means = sections.flatMap(\.rows).flatMap { $0.cells + [$0.total] }.compactMap(\.mean)
        let filled = sections.map { section in
            Section(
                title: section.title,
                rows: section.rows.map { row in
                    let missing = max(0, columns.count - row.cells.count)
                    return Row(
                        name: row.name,
                        cells: row.cells.prefix(columns.count)
                            + Array(repeating: .none, count: missing), total: row.total)
                })
        }
        self.init(
            id: id, title: title, columns: columns, sections: filled, rules: rules,
            totalTitle: totalTitle, bins: HeatBins(rules, means: means))
    }

    private init(
        id: String, title: Words, columns: [Words], sections: [Section], rules: ScoreRules,
        totalTitle: Words, bins: HeatBins
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.sections = sections
        self.rules = rules
        self.totalTitle = totalTitle
        self.bins = bins
    }

    var rowCount: Int { sections.reduce(0) { $0 + $1.rows.count } }

    /// The chart in parts a page can show: over twelve columns cut evenly with the rows' names on each
    /// part, over twenty-four rows cut as well, between sections where that leaves pages alike.
    public var pages: [HeatMapChart] {
        let across =
            columns.isEmpty
            ? [columns.indices]
            : columns.indices.evenSlices(
                of: Self.mostColumns)
        let parts = down.flatMap { sections in
            across.map { range in (sections, range) }
        }
        return parts.enumerated().map { number, part in
            HeatMapChart(
                id: number == 0 ? id : "\(id)-\(number + 1)", title: title,
                columns: Array(columns[part.1]),
                sections: part.0.map { section in
                    Section(
                        title: section.title,
                        rows: section.rows.map {
                            Row(name: $0.name, cells: Array($0.cells[part.1]), total: $0.total)
                        })
                }, rules: rules, totalTitle: totalTitle, bins: bins)
        }
    }

    /// The first columns alone, for a chart that is too narrow for all.
    func narrowed(to count: Int) -> HeatMapChart {
        HeatMapChart(
            id: id, title: title, columns: Array(columns.prefix(count)),
            sections: sections.map { section in
                Section(
                    title: section.title,
                    rows: section.rows.map {
                        Row(name: $0.name, cells: Array($0.cells.prefix(count)), total: $0.total)
                    })
            }, rules: rules, totalTitle: totalTitle, bins: bins)
    }

    /// Runs of rows alike in length; a section that goes on says so.
    private var down: [[Section]] {
        let all = sections.enumerated().flatMap { place, section in
            section.rows.map { (place, $0) }
        }
        guard !all.isEmpty else { return [sections] }
        var begun: Set<Int> = []
        return all.evenSlices(of: Self.mostRows).map { slice in
            var parts: [(place: Int, rows: [Row])] = []
            for (place, row) in slice {
                if parts.last?.place != place { parts.append((place, [])) }
                parts[parts.count - 1].rows.append(row)
            }
            return parts.map { place, rows in
                let title = sections[place].title
                let isContinued = !begun.insert(place).inserted
                return Section(
                    title: isContinued ? title.followed(by: .continued) : title, rows: rows)
            }
        }
    }
}

extension HeatMapChart.Cell {
    var mean: Ratio? {
        switch self {
        case .mean(let mean, _): mean
        case .hidden, .none: nil
        }
    }
}
