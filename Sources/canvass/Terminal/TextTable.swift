import Documents

/// A table for a terminal: one column of labels, then columns of figures at their right edge.
///
/// Figures are never wrapped. Labels are broken into lines before columns are moved; columns that do
/// not fit beside the labels go into a second part below the first, and so on.
struct TextTable {
    struct Column {
        var heading: String
        /// Columns next to each other with the same band stand together under its title.
        var band: Band?
        var alignment = Alignment.right
    }

    enum Alignment { case left, right }

    struct Band: Hashable {
        var title: String
        /// Tells bands with the same title apart.
        var number = 0
    }

    struct Cell: ExpressibleByStringLiteral {
        var text: String
        var tone = Tone.plain

        init(_ text: String, _ tone: Tone = .plain) {
            // A line break or a direction mark in a label would tear the table.
            self.text = String(String.UnicodeScalarView(text.unicodeScalars.map(\.visible)))
            self.tone = tone
        }

        init(stringLiteral text: String) { self.init(text) }
    }

    struct Row {
        var label: Cell
        /// As many as there are columns; none for a heading between rows.
        var cells: [Cell]
    }

    var labelHeading: String
    var columns: [Column]
    var rows: [Row] = []

    /// Labels shorter than this are never broken.
    private static let shortestLabel = 20
    /// A label that takes more lines than this is cut.
    private static let mostLines = 3
    private static let gap = 2

    /// The table in as many parts as the terminal asks for, a blank line between them.
    func lines(for terminal: Terminal) -> [String] {
        let widths = columnWidths()
        let longest = ([labelHeading] + rows.map(\.label.text)).map(\.displayWidth).max() ?? 0
        let room = terminal.width - labelWidth(longest, terminal)
        let parts = parts(in: room, widths)
        return Array(
            parts.map { part in
                let taken = part.reduce(0) { $0 + Self.gap + widths[$1] }
                let label = max(min(longest, terminal.width - taken), min(longest, 8))
                return lines(of: part, label: label, widths, terminal)
            }.joined(separator: [""]))
    }

    /// What labels need to be told whole in a few lines, and no more than half of the terminal.
    private func labelWidth(_ longest: Int, _ terminal: Terminal) -> Int {
        let labels = [labelHeading] + rows.filter { !$0.cells.isEmpty }.map(\.label.text)
        let most = min(longest, max(Self.shortestLabel, terminal.width / 2))
        var width = min(longest, Self.shortestLabel)
        while width < most, labels.contains(where: { !broken($0, toWidth: width).isWhole }) {
            width += 1
        }
        return width
    }

    private func broken(_ label: String, toWidth width: Int) -> BrokenLabel {
        BrokenLabel(label, toWidth: width, most: Self.mostLines)
    }

    private func columnWidths() -> [Int] {
        var widths = columns.indices.map { column in
            let cells = rows.compactMap { row in
                row.cells.indices.contains(column) ? row.cells[column].text.displayWidth : nil
            }
            return max(columns[column].heading.displayWidth, cells.max() ?? 0)
        }
        for run in runs() {
            guard let band = columns[run.lowerBound].band else { continue }
            let missing = band.title.displayWidth - spread(of: Array(run), widths)
            if missing > 0 { widths[run.lowerBound] += missing }
        }
        return widths
    }

    /// Columns that may not be torn apart.
    private func runs() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in columns.indices {
            if let last = runs.last, columns[column].band != nil,
                columns[column].band == columns[last.lowerBound].band
            {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }

    private func spread(of columns: [Int], _ widths: [Int]) -> Int {
        columns.reduce(0) { $0 + widths[$1] } + Self.gap * max(0, columns.count - 1)
    }

    private func parts(in room: Int, _ widths: [Int]) -> [[Int]] {
        var parts: [[Int]] = [[]]
        for run in runs() {
            let wider = (parts.last ?? []) + Array(run)
            let taken = wider.reduce(0) { $0 + Self.gap + widths[$1] }
            if taken <= room || parts.last?.isEmpty == true {
                parts[parts.count - 1] = wider
            } else {
                parts.append(Array(run))
            }
        }
        return parts
    }

    private func lines(
        of part: [Int], label: Int, _ widths: [Int], _ terminal: Terminal
    ) -> [String] {
        var lines: [String] = []
        if part.contains(where: { columns[$0].band != nil }) {
            lines.append(bandLine(part, label: label, widths, terminal))
        }
        let headings = part.map { Cell(columns[$0].heading, .faint) }
        let titles = broken(labelHeading, toWidth: label).lines
        lines += titles.dropLast().map { terminal.coloured($0, .faint) }
        lines.append(
            line(Cell(titles.last ?? "", .faint), headings, part, label: label, widths, terminal))
        let last = rows.lastIndex { row in
            row.cells.isEmpty || part.contains { !row.cells[$0].text.isEmpty }
        }
        for row in rows.prefix((last ?? -1) + 1) {
            // A heading between rows has the whole line for itself.
            let names = broken(
                row.label.text, toWidth: row.cells.isEmpty ? terminal.width : label
            ).lines
            let cells = row.cells.isEmpty ? [] : part.map { row.cells[$0] }
            lines.append(
                line(
                    Cell(names[0], row.label.tone), cells, part, label: label, widths, terminal))
            lines += names.dropFirst().map { terminal.coloured($0, row.label.tone) }
        }
        return lines
    }

    private func line(
        _ label: Cell, _ cells: [Cell], _ part: [Int], label width: Int, _ widths: [Int],
        _ terminal: Terminal
    ) -> String {
        let gap = String(repeating: " ", count: Self.gap)
        var line = terminal.coloured(label.text, label.tone)
        // Spaces are put in front of the next text, so that no line ends with them.
        var owed = width - label.text.displayWidth
        for (cell, column) in zip(cells, part) {
            let rest = widths[column] - cell.text.displayWidth
            let before = columns[column].alignment == .right ? rest : 0
            if !cell.text.isEmpty {
                line += String(repeating: " ", count: max(0, owed + before)) + gap
                line += terminal.coloured(cell.text, cell.tone)
                owed = rest - before
            } else {
                owed += Self.gap + rest
            }
        }
        return line
    }

    private func bandLine(
        _ part: [Int], label: Int, _ widths: [Int], _ terminal: Terminal
    ) -> String {
        var line = String(repeating: " ", count: label)
        for run in runs() where part.contains(run.lowerBound) {
            let width = spread(of: Array(run), widths)
            let band = columns[run.lowerBound].band?.title ?? ""
            line += String(repeating: " ", count: Self.gap) + band.aligned(rightIn: width)
        }
        while line.last == " " { line.removeLast() }
        return terminal.coloured(line, .strong)
    }
}
