public import Questionnaires

/// One key figure in a panel: what it is, its value, what belongs to it, and a small drawing.
public struct Tile: Hashable, Sendable {
    public enum Drawing: Hashable, Sendable {
        /// A mean among the thresholds, and where it stood before.
        case score(Double, low: Double?, high: Double?, previous: Double? = nil)
        /// Shares of one, from left to right, with the words for both ends.
        case shares([Double], colours: [Colour], start: Words, end: Words)
        /// A share of one on its way to a goal, such as a response rate.
        case bullet(share: Double, goal: Double?, goalName: Words)
        /// A run of figures, `nil` where there is none; `low` and `high` are the band they should
        /// stay in, `alerts` the places of those that stand out.
        case sparkline([Double?], low: Double, high: Double, alerts: Set<Int>)
        case none
    }

    /// What became of the figure since the wave before. In the words, figures that begin with + or −
    /// stand out: `+0.08 vs 2024`.
    public enum Change: Hashable, Sendable {
        case rose(Words)
        case fell(Words)
        /// No significant change.
        case unclear
    }

    public let label: Words
    public let value: String
    /// Small, after the value: a unit or ± half the interval.
    public let unit: Words
    /// The line under the value; where there is a change, after it if there is room.
    public let note: Words
    /// What the line says where there is room for it, the fullest first.
    public let fullerNotes: [Words]
    /// `nil` where there is no wave before.
    public let change: Change?
    public let drawing: Drawing

    public init(
        label: Words, value: String, unit: Words, note: Words, fullerNotes: [Words] = [],
        change: Change? = nil, drawing: Drawing
    ) {
        self.label = label
        self.value = value
        self.unit = unit
        self.note = note
        self.fullerNotes = fullerNotes
        self.change = change
        self.drawing = drawing
    }

    /// - Parameter id: of the group; by its place on the page where `nil`.
    public func marks(
        in frame: Rect, id: String? = nil, rules: ScoreRules, context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        let left = frame.left + 11
        let room = max(1, frame.width - 22)
        let valueSize = context.size(
            of: value, within: room, among: [24, 20, 16, 12, 9], .semibold)
        var marks: [Mark] = [
            .rect(frame, radius: 5, fill: theme.panel),
            context.line(
                context.fitted(label[context.lead], within: room, size: 8.2), x: left,
                y: frame.top + 17, size: 8.2, colour: theme.secondary),
            context.line(value, x: left, y: frame.top + 44, size: valueSize, .semibold),
        ]
        let used = context.width(value, size: valueSize, .semibold)
        let behind = unit[context.lead]
        if !behind.isEmpty, context.width(behind, size: 8.2) <= room - used - 6 {
            marks.append(
                context.line(
                    behind, x: left + used + 6, y: frame.top + 44, size: 8.2,
                    colour: theme.secondary))
        }
        marks += line(x: left, y: frame.top + 60, within: room, context)
        let small = TileDrawing(
            frame: Rect(x: left, y: frame.top + 70, width: room, height: 8), rules: rules,
            context: context)
        marks += small.marks(of: drawing)
        let caption = Caption(
            id: id ?? "tile-\(Int(frame.x))", alternative: alternative(context))
        return [.group(caption, marks)]
    }

    /// The change where there is one, and what else there is room for.
    private func line(
        x: Double, y: Double, within width: Double, _ context: DrawingContext
    ) -> [Mark] {
        var (marks, left): ([Mark], Double) = ([], 0)
        if let change { (marks, left) = change.marks(x: x, y: y, within: width, context) }
        let room = width - left - (change == nil ? 0 : 12)
        let notes = fullerNotes + [note]
        let fits = notes.first {
            !$0[context.lead].isEmpty && context.width($0[context.lead], size: 7.8) <= room
        }
        // Beside a change the note is left out rather than cut.
        guard let text = fits ?? (change == nil ? note : nil) else { return marks }
        marks.append(
            context.line(
                context.fitted(text[context.lead], within: room, size: 7.8),
                x: x + width - room, y: y, size: 7.8, colour: context.theme.secondary))
        return marks
    }

    private func alternative(_ context: DrawingContext) -> String {
        let figure = [value, unit[context.lead]].filter { !$0.isEmpty }.joined(separator: " ")
        let changed = change.map { [$0.spoken[context.lead]] } ?? []
        return context.alternative(label, [figure] + changed)
    }
}

extension Tile.Change {
    private var direction: ScoreChange.Direction {
        switch self {
        case .rose: .rose
        case .fell: .fell
        case .unclear: .unclear
        }
    }

    private var words: Words {
        switch self {
        case .rose(let words), .fell(let words): words
        case .unclear: direction.words
        }
    }

    /// In words that need no sign and no colour.
    var spoken: Words {
        switch self {
        case .rose(let words), .fell(let words):
            Words(
                [direction.words, words].filter { !$0.english.isEmpty }, english: " ",
                chinese: " ")
        case .unclear: words
        }
    }

    /// The words cut where figures begin and end.
    private func runs(in language: Language) -> [(text: String, isFigure: Bool)] {
        words[language].split(separator: " ").reduce(into: []) { runs, piece in
            let isFigure = direction != .unclear && (piece.first == "+" || piece.first == "−")
            if let last = runs.last, last.isFigure == isFigure {
                runs[runs.count - 1].text += " " + piece
            } else {
                runs.append((String(piece), isFigure))
            }
        }
    }

    /// ▲, ▼ or – and the words behind it, with how much of the line they take.
    fileprivate func marks(
        x: Double, y: Double, within width: Double, _ context: DrawingContext
    ) -> (marks: [Mark], width: Double) {
        let theme = context.theme
        let colour = direction.colour(theme)
        let middle = y - 2.8
        var marks: [Mark] = [
            direction.sign.map {
                .triangle($0, centre: Point(x: x + 3.2, y: middle), size: 3.2, fill: colour)
            }
                ?? .line(
                    from: Point(x: x, y: middle), to: Point(x: x + 6.4, y: middle),
                    Stroke(colour, width: 1.6))
        ]
        var used = 10.5
        let blank = context.width("0 0", size: 7.8) - 2 * context.width("0", size: 7.8)
        for (piece, isFigure) in runs(in: context.lead) {
            let weight: Font.Weight = isFigure ? .semibold : .regular
            let text = context.fitted(piece, within: width - used, size: 7.8, weight)
            guard text != "…", used < width else { break }
            marks.append(
                context.line(
                    text, x: x + used, y: y, size: 7.8, weight,
                    colour: isFigure ? colour : theme.secondary))
            used += context.width(text, size: 7.8, weight) + blank
        }
        return (marks, used - blank)
    }
}
