import Analysis
import Questionnaires

/// The key of a Likert chart: over the bars it names where its words fit there, else in a line over
/// all columns, cut where even that is too short.
struct LikertLegend {
    private struct Entry {
        let text: String
        /// More than one where an end of a long scale stands for its side.
        let colours: [Colour]
    }

    private let negatives: [Entry]
    private let neutral: Entry?
    private let positives: [Entry]
    private let columns: LikertColumns
    private let context: DrawingContext

    private static let size = 7.6
    private static let gap = 12.0
    private static let box = 11.0
    private static let shade = 7.6

    init(chart: LikertChart, columns: LikertColumns, context: DrawingContext) {
        self.columns = columns
        self.context = context
        let colours = context.theme.scaleColours(chart.pointCount)
        let half = chart.pointCount / 2
        func entry(_ place: Int, _ shades: Range<Int>? = nil) -> Entry {
            Entry(
                text: chart.answer(at: place)[context.lead],
                colours: shades.map { Self.distinct(Array(colours[$0])) } ?? [colours[place]])
        }
        // Scales of many points name their ends only, and show the shades between.
        let last = chart.pointCount - 1
        let isLong = half > 3
        negatives = isLong ? [entry(0, 0..<half)] : (0..<half).map { entry($0) }
        positives =
            isLong
            ? [entry(last, (chart.pointCount - half)..<chart.pointCount)]
            : ((chart.pointCount - half)..<chart.pointCount).map { entry($0) }
        // Where only the shorter scales have a middle, it has the colour of the middle all the same.
        neutral =
            chart.pointCount % 2 == 1
            ? entry(half)
            : chart.hasNeutral
                ? Entry(
                    text: Words("Middle", "居中")[context.lead],
                    colours: context.theme.scaleColours(1)) : nil
    }

    /// Each shade once.
    private static func distinct(_ colours: [Colour]) -> [Colour] {
        colours.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private func width(_ entry: Entry) -> Double {
        boxes(of: entry) + context.width(entry.text, size: Self.size)
    }

    private func boxes(of entry: Entry) -> Double {
        Self.box + Double(entry.colours.count - 1) * Self.shade
    }

    private func width(_ entries: [Entry]) -> Double {
        entries.reduce(0) { $0 + width($1) + Self.gap }
    }

    /// Whether each name stands over what it names.
    private var isOverBars: Bool {
        let rightEnd = (columns.neutral ?? columns.panelStart) - 8
        guard width(negatives) <= columns.centre, columns.centre + 2 + width(positives) <= rightEnd
        else { return false }
        return neutralLines.count <= 2
    }

    private var neutralLines: [String] {
        guard let neutral, let start = columns.neutral else { return [] }
        let room = columns.panelStart - start - Self.box - 10
        let lines = context.measuring.lines(
            of: neutral.text, in: context.font(Self.size, in: context.lead), within: room)
        // A word that is wider than its column does not fit either.
        let fits = lines.allSatisfy { context.width($0, size: Self.size) <= room }
        return fits ? lines : lines + ["", ""]
    }

    /// Points more than a key in one line needs.
    var extraHeight: Double { isOverBars ? 0 : 12 }

    /// - Parameter top: of the rows.
    func marks(top: Double) -> [Mark] {
        isOverBars ? overBars(y: top - 13) : inLine(y: top - 30)
    }

    private func overBars(y: Double) -> [Mark] {
        var marks: [Mark] = []
        var x = columns.centre - width(negatives)
        for entry in negatives {
            marks += draw(entry, lines: [entry.text], x: x, y: y)
            x += width(entry) + Self.gap
        }
        x = columns.centre + 2
        for entry in positives {
            marks += draw(entry, lines: [entry.text], x: x, y: y)
            x += width(entry) + Self.gap
        }
        if let neutral, let start = columns.neutral {
            marks += draw(neutral, lines: neutralLines, x: start + 2, y: y)
        }
        return marks
    }

    private func inLine(y: Double) -> [Mark] {
        let entries = negatives + (neutral.map { [$0] } ?? []) + positives
        let room = columns.panelStart - 20
        // The longest names give way first.
        var limit = room
        func needed(_ limit: Double) -> Double {
            entries.reduce(0) { $0 + min(limit, width($1)) + Self.gap }
        }
        while needed(limit) > room, limit > Self.box + 14 { limit -= 2 }
        var marks: [Mark] = []
        var x = 6.0
        for entry in entries {
            let text = context.fitted(
                entry.text, within: max(6, limit - boxes(of: entry)), size: Self.size)
            marks += draw(entry, lines: [text], x: x, y: y)
            x += min(limit, width(entry)) + Self.gap
        }
        return marks
    }

    private func draw(_ entry: Entry, lines: [String], x: Double, y: Double) -> [Mark] {
        let first = y + 0.2 - Double(lines.count - 1) * 9
        let boxes = entry.colours.enumerated().map { place, colour in
            Mark.rect(
                Rect(
                    x: x + Double(place) * Self.shade, y: first - 6.6, width: Self.shade,
                    height: 7.6), fill: colour)
        }
        return boxes
            + context.paragraph(
                lines, x: x + self.boxes(of: entry), y: first, size: Self.size, leading: 9)
    }
}
