import ExactNumbers
import Questionnaires

/// The small drawing at the foot of a tile: eight points high, its captions under it.
struct TileDrawing {
    let frame: Rect
    let rules: ScoreRules
    let context: DrawingContext

    private var theme: Theme { context.theme }

    func marks(of drawing: Tile.Drawing) -> [Mark] {
        switch drawing {
        case .none: []
        case .score(let mean, let low, let high, let previous):
            score(mean, low: low, high: high, previous: previous)
        case .shares(let shares, let colours, let start, let end):
            self.shares(shares, colours) + ends(start, end)
        case .bullet(let share, let goal, let name): bullet(share, goal: goal, named: name)
        case .sparkline(let values, let low, let high, let alerts):
            sparkline(values, low: min(low, high), high: max(low, high), alerts: alerts)
        }
    }

    private func caption(_ text: String, x: Double, _ anchor: TextLine.Anchor) -> Mark {
        context.line(
            text, x: x, y: frame.top + 16.5, size: 6.6, colour: theme.secondary, anchor: anchor)
    }

    /// The words under both ends: half of the line each, or what the other leaves.
    private func ends(_ start: Words, _ end: Words) -> [Mark] {
        let (first, last) = (start[context.lead], end[context.lead])
        let widths = [first, last].map { context.width($0, size: 6.6) }
        let half = frame.width / 2 - 3
        let room = frame.width - 6
        let rooms = [max(half, room - widths[1]), max(half, room - widths[0])]
        return [
            caption(context.fitted(first, within: rooms[0], size: 6.6), x: frame.left, .start),
            caption(context.fitted(last, within: rooms[1], size: 6.6), x: frame.right, .end),
        ]
    }

    private func shares(_ shares: [Double], _ colours: [Colour]) -> [Mark] {
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
                        colour: theme.text(on: colour), anchor: .middle))
            }
            x += length
        }
        return marks
    }

    private func bullet(_ share: Double, goal: Double?, named name: Words) -> [Mark] {
        let scale = LinearScale(0...1, from: frame.left, to: frame.right)
        let end = scale(share.isFinite ? share : 0)
        var marks: [Mark] = [
            .rect(frame, fill: theme.rule.pale(0.7)),
            .rect(
                Rect(left: frame.left, top: frame.top, right: end, bottom: frame.bottom),
                fill: theme.between),
        ]
        guard let goal, goal.isFinite else { return marks }
        let x = scale(goal)
        marks.append(
            .line(
                from: Point(x: x, y: frame.top - 3), to: Point(x: x, y: frame.bottom + 2),
                Stroke(theme.ink, width: 1.4)))
        let text = context.fitted(name[context.lead], within: frame.width, size: 6.6)
        let half = context.width(text, size: 6.6) / 2
        marks.append(
            caption(text, x: min(frame.right - half, max(frame.left + half, x)), .middle))
        return marks
    }

    private func score(
        _ mean: Double, low: Double?, high: Double?, previous: Double?
    ) -> [Mark] {
        let lines = rules.thresholdLines
        let lowest = Double(rules.range.lowerBound)
        let highest = Double(rules.range.upperBound)
        let least = ([mean, previous].compactMap { $0 } + lines.map(\.double)).min() ?? lowest
        let start = max(lowest, least - rules.quarter)
        let scale = LinearScale(
            min(start, highest)...highest, from: frame.left, to: frame.right)
        let middle = frame.midY
        func strip(_ left: Double, _ right: Double, _ colour: Colour) -> Mark {
            .rect(
                Rect(left: left, top: middle - 2.6, right: right, bottom: middle + 2.6),
                fill: colour)
        }
        var marks = [strip(frame.left, frame.right, theme.band)]
        for line in lines {
            switch line.role {
            case .limit:
                marks.append(strip(frame.left, scale(line.double), theme.below.pale(0.2)))
            case .target:
                marks.append(strip(scale(line.double), frame.right, theme.target.pale(0.24)))
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
        if let previous {
            marks.append(
                ScoreDotsChart.previousDot(
                    at: Point(x: scale(previous), y: middle), radius: 2.9, theme))
        }
        marks.append(
            .circle(
                centre: Point(x: scale(mean), y: middle), radius: 3.3, fill: theme.ink,
                stroke: Stroke(theme.paper, width: 0.8)))
        return marks
    }

    private func sparkline(
        _ values: [Double?], low: Double, high: Double, alerts: Set<Int>
    ) -> [Mark] {
        let known = values.indices.filter { values[$0]?.isFinite == true }
        let seen = known.compactMap { values[$0] } + [low, high].filter(\.isFinite)
        guard let least = seen.min(), let most = seen.max(), let last = known.last else {
            return []
        }
        let across = LinearScale(
            0...Double(max(1, values.count - 1)), from: frame.left + 3, to: frame.right - 3)
        // Higher values stand higher up.
        let up = LinearScale(least...most, from: frame.bottom + 8, to: frame.top - 3)
        func place(_ index: Int) -> Point? {
            guard let value = values[index], value.isFinite else { return nil }
            return Point(x: across(Double(index)), y: up(value))
        }
        var marks: [Mark] = []
        if low.isFinite, high.isFinite {
            marks.append(
                .rect(
                    Rect(left: frame.left, top: up(high), right: frame.right, bottom: up(low)),
                    fill: theme.band))
        }
        let line = Stroke(theme.between, width: 1.4, cap: .round)
        var run: [Point] = []
        func end() {
            // One point between gaps is a dot.
            if run.count > 1 {
                marks.append(.path(run, stroke: line))
            } else if let point = run.first {
                marks.append(.circle(centre: point, radius: 0.9, fill: theme.between))
            }
            run = []
        }
        for index in values.indices {
            if let point = place(index) { run.append(point) } else { end() }
        }
        end()
        for index in known where index == last || alerts.contains(index) {
            guard let point = place(index) else { continue }
            marks.append(
                .circle(
                    centre: point, radius: 2.6,
                    fill: alerts.contains(index) ? theme.below : theme.between,
                    stroke: Stroke(theme.panel, width: 0.8)))
        }
        return marks
    }
}
