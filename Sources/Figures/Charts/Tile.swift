import ExactNumbers
public import Questionnaires

/// One key figure in a panel: what it is, its value, what belongs to it, and a small drawing.
public struct Tile: Hashable, Sendable {
    public enum Drawing: Hashable, Sendable {
        /// A mean among the thresholds.
        case score(Double, low: Double?, high: Double?)
        /// Shares of one, from left to right, with the words for both ends.
        case shares([Double], colours: [Colour], start: Words, end: Words)
        case none
    }

    public let label: Words
    public let value: String
    /// Small, after the value: a unit or ± half the interval.
    public let unit: Words
    /// The line under the value.
    public let note: Words
    /// What the line says where there is room for it, the fullest first.
    public let fullerNotes: [Words]
    public let drawing: Drawing

    public init(
        label: Words, value: String, unit: Words, note: Words, fullerNotes: [Words] = [],
        drawing: Drawing
    ) {
        self.label = label
        self.value = value
        self.unit = unit
        self.note = note
        self.fullerNotes = fullerNotes
        self.drawing = drawing
    }

    public func marks(in frame: Rect, rules: ScoreRules, context: DrawingContext) -> [Mark] {
        let theme = context.theme
        let left = frame.left + 11
        let room = frame.width - 22
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
        if context.width(behind, size: 8.2) <= room - used - 6 {
            marks.append(
                context.line(
                    behind, x: left + used + 6, y: frame.top + 44, size: 8.2,
                    colour: theme.secondary))
        }
        let line =
            fullerNotes.first { context.width($0[context.lead], size: 7.8) <= room } ?? note
        marks.append(
            context.line(
                context.fitted(line[context.lead], within: room, size: 7.8), x: left,
                y: frame.top + 60, size: 7.8, colour: theme.secondary))
        marks += small(
            in: Rect(x: left, y: frame.top + 70, width: room, height: 8), rules, context)
        let caption = Caption(
            id: "tile-\(Int(frame.x))",
            alternative: context.alternative(
                label, [[value, unit[context.lead]].filter { !$0.isEmpty }.joined(separator: " ")]))
        return [.group(caption, marks)]
    }

    private func small(in frame: Rect, _ rules: ScoreRules, _ context: DrawingContext) -> [Mark] {
        switch drawing {
        case .none: return []
        case .score(let mean, let low, let high):
            return score(mean, low: low, high: high, in: frame, rules, context)
        case .shares(let shares, let colours, let start, let end):
            var marks: [Mark] = []
            var x = frame.left
            for (share, colour) in zip(shares, colours) where share > 0 {
                let length = share * frame.width
                marks.append(
                    .rect(
                        Rect(x: x, y: frame.top, width: max(0.4, length - 0.8), height: 8),
                        fill: colour))
                let text = NumberText.fixed(share * 100, places: 0)
                if length > context.width(text, size: 6.6) + 5 {
                    marks.append(
                        context.line(
                            text, x: x + length / 2, y: frame.top + 6.4, size: 6.6, .medium,
                            colour: context.theme.text(on: colour), anchor: .middle))
                }
                x += length
            }
            marks.append(caption(start, x: frame.left, frame, .start, context))
            marks.append(caption(end, x: frame.right, frame, .end, context))
            return marks
        }
    }

    private func caption(
        _ words: Words, x: Double, _ frame: Rect, _ anchor: TextLine.Anchor,
        _ context: DrawingContext
    ) -> Mark {
        context.line(
            context.fitted(words[context.lead], within: frame.width / 2 - 3, size: 6.6), x: x,
            y: frame.top + 16.5, size: 6.6, colour: context.theme.secondary, anchor: anchor)
    }

    private func score(
        _ mean: Double, low: Double?, high: Double?, in frame: Rect, _ rules: ScoreRules,
        _ context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        let lines = rules.thresholdLines
        let lowest = Double(rules.range.lowerBound)
        let highest = Double(rules.range.upperBound)
        let start = max(
            lowest, min(mean, lines.map(\.double).min() ?? lowest) - rules.quarter)
        let scale = LinearScale(
            min(start, highest)...highest, from: frame.left, to: frame.right)
        let middle = frame.midY
        var marks: [Mark] = [
            .rect(
                Rect(x: frame.x, y: middle - 2.6, width: frame.width, height: 5.2), fill: theme.band
            )
        ]
        for line in lines {
            let x = scale(line.double)
            switch line.role {
            case .limit:
                marks.append(
                    .rect(
                        Rect(left: frame.left, top: middle - 2.6, right: x, bottom: middle + 2.6),
                        fill: theme.below.pale(0.2)))
            case .target:
                marks.append(
                    .rect(
                        Rect(left: x, top: middle - 2.6, right: frame.right, bottom: middle + 2.6),
                        fill: theme.target.pale(0.24)))
            case nil: break
            }
        }
        marks += lines.names(
            on: scale, y: frame.top + 16.5, size: 6.6, within: frame.left...frame.right,
            hasRoles: false, context: context)
        if let low, let high {
            marks.append(
                .line(
                    from: Point(x: scale(low), y: middle), to: Point(x: scale(high), y: middle),
                    Stroke(theme.ink, width: 1.8, cap: .round)))
        }
        marks.append(
            .circle(
                centre: Point(x: scale(mean), y: middle), radius: 3.3, fill: theme.ink,
                stroke: Stroke(theme.paper, width: 0.8)))
        return marks
    }
}
