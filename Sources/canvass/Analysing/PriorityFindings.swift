import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// Items or dimensions in their quadrants, by what they are.
struct Priorities {
    typealias Picture = ImportancePerformance<Measure>

    let picture: Picture
    let titles: [Measure: LocalizedText]

    /// - Throws: `AnalysisFault` when there is nothing to place.
    init<Subject>(
        _ outcome: Result<ImportancePerformance<Subject>, ImportancePerformance<Subject>.NoPicture>,
        _ words: AnalysisWords, naming: (Subject) -> (measure: Measure, title: LocalizedText?)
    ) throws(AnalysisFault) {
        var titles: [Measure: LocalizedText] = [:]
        func measure(_ subject: Subject) -> Measure {
            let name = naming(subject)
            titles[name.measure] = name.title
            return name.measure
        }
        switch outcome {
        case .success(let found):
            picture = found.naming(measure)
            self.titles = titles
        case .failure(.fewerThanTwoPoints):
            throw AnalysisFault(
                words.say(
                    "fewer than two of them have an importance and enough answers, and one alone is "
                        + "neither more nor less; look at 'canvass analyse items'",
                    "有重要度且作答足够的不足两项，无从比较高低；请看 canvass analyse items"))
        case .failure(.importanceIsNoNumber(let subject)):
            let name = measure(subject).name
            throw AnalysisFault(
                words.say("the importance of \(name) is no number", "\(name) 的重要度不是数字"))
        }
    }
}

/// What `canvass analyse priorities` prints.
struct PriorityFindings {
    private let priorities: Priorities
    private let lines: PriorityLines
    /// `nil` for stated weights.
    private let drivers: DriverAnalysis?
    private let words: AnalysisWords

    private var picture: Priorities.Picture { priorities.picture }

    init(
        _ priorities: Priorities, lines: PriorityLines, drivers: DriverAnalysis?,
        _ words: AnalysisWords
    ) {
        self.priorities = priorities
        self.lines = lines
        self.drivers = drivers
        self.words = words
    }

    var result: AnalysisResult {
        AnalysisResult(
            kind: "priorities", tables: [table], notes: notes, method: method,
            explanation: explanation,
            facts: [
                "importance": drivers == nil ? "weights" : "drivers",
                "outcome": JSONValue(drivers) { .string($0.outcome.measure.name) },
                "lines": [
                    "importance": .number(picture.importanceLine.double),
                    "importance-exact": .string(picture.importanceLine.description),
                    "performance": .number(picture.performanceLine.double),
                    "performance-exact": .string(picture.performanceLine.description),
                ],
            ])
    }

    private func name(_ measure: Measure) -> String {
        let title = priorities.titles[measure].map { words.language[$0] } ?? ""
        return measure.isOfItem ? "\(measure.name) \(title)" : title
    }

    /// By quadrant, what matters most first.
    private var points: [Priorities.Picture.Point] {
        Priorities.Picture.Quadrant.allCases.flatMap { quadrant in
            picture.points.enumerated().filter { $0.element.quadrant == quadrant }.sorted {
                ($1.element.importance, $0.offset) < ($0.element.importance, $1.offset)
            }.map(\.element)
        }
    }

    private var table: ResultTable {
        var table = ResultTable(
            id: "priorities", title: nil,
            labelHeading: points.first?.subject.isOfItem == false
                ? words.say("Dimension", "维度") : words.say("Item", "题目"),
            keys: ["figure"],
            columns: [
                .init("quadrant", words.say("quadrant", "象限"), .left),
                .init("importance", words.say("importance", "重要度")),
                .interval("importance-interval", words.say("95 % interval", "95% 区间")),
                .init("performance", words.say("performance", "表现")),
                .interval("performance-interval", words.say("95 % interval", "95% 置信区间")),
                .init("uncertain", words.say("uncertain", "不确定的方面"), .left),
            ])
        table.rows = points.map { point in
            ResultTable.Row(
                name(point.subject), ["figure": .text(point.subject.name)],
                [
                    "quadrant": cell(point.quadrant),
                    "importance": .exact(point.importance, shown: percent(point.importance)),
                    "importance-interval": point.importanceInterval.map {
                        .interval($0, shown: words.style.shareInterval($0))
                    } ?? .absent,
                    "performance": .exact(
                        point.performance,
                        shown: words.style.score(
                            point.performance,
                            beside: words.style.thresholds + [picture.performanceLine])),
                    "performance-interval": words.interval(point.performanceInterval),
                    "uncertain": doubt(point),
                ])
        }
        return table
    }

    private func percent(_ share: Ratio) -> String {
        words.style.percent((share * Ratio(100)).rounded(toPlaces: 1))
    }

    private func cell(_ quadrant: Priorities.Picture.Quadrant) -> ResultTable.Cell {
        let (mark, tone): (String, Tone) =
            switch quadrant {
            case .concentrateHere: ("●", .bad)
            case .keepUp: ("▲", .good)
            case .lowPriority: ("○", .faint)
            case .possibleOverkill: ("△", .plain)
            }
        return .word(quadrant.rawValue, shown: "\(mark) \(name(quadrant))", tone)
    }

    private func name(_ quadrant: Priorities.Picture.Quadrant) -> String {
        switch quadrant {
        case .concentrateHere: words.say("concentrate here", "优先改进")
        case .keepUp: words.say("keep up", "继续保持")
        case .lowPriority: words.say("low priority", "低优先级")
        case .possibleOverkill: words.say("possible overkill", "可能过剩")
        }
    }

    /// The axes on which an interval reaches across the line, or there is none to say that it does
    /// not.
    private func doubt(_ point: Priorities.Picture.Point) -> ResultTable.Cell {
        let axes = point.crosses.union(point.uncertain)
        let (importance, performance) = (
            words.say("importance", "重要度"), words.say("performance", "表现")
        )
        return switch (axes.contains(.importance), axes.contains(.performance)) {
        case (true, true):
            .word("both", shown: importance + words.say(", ", "、") + performance, .faint)
        case (true, false): .word("importance", shown: importance, .faint)
        case (false, true): .word("performance", shown: performance, .faint)
        case (false, false): .word("none", shown: "")
        }
    }

    private var notes: [String] {
        let importance = percent(picture.importanceLine)
        let performance = words.style.value(picture.performanceLine)
        let place: String =
            switch lines {
            case .means: words.say("at the means", "取均值")
            case .middle:
                words.say(
                    "importance at the mean, performance at the middle of the scale",
                    "重要度取均值，表现取量表中点")
            case .at: words.say("as given by --lines", "由 --lines 给定")
            }
        var notes = [
            words.say(
                "Lines: importance \(importance), performance \(performance), \(place); on a line counts "
                    + "as above it.",
                "分界线：重要度 \(importance)，表现 \(performance)，\(place)；恰在线上者归入高的一侧。")
        ]
        if !picture.leftOut.isEmpty {
            let names = words.list(picture.leftOut.map(name))
            notes.append(
                words.say(
                    "Left out, having too few answers: \(names).", "作答过少，未列入：\(names)。"))
        }
        if let leftOut = drivers.flatMap({ DriverFindings.leftOut(of: $0, words) }) {
            notes.append(leftOut)
        }
        return notes
    }

    private var method: [String] {
        let source =
            drivers.map { drivers in
                let outcome = words.name(of: drivers.outcome)
                let count = words.style.count(drivers.replicates)
                return words.say(
                    "the share of R² in \(outcome) by Johnson's relative weights"
                        + (drivers.hasIntervals
                            ? ", intervals from \(count) resamples (seed \(drivers.seed))" : ""),
                    "对“\(outcome)”的 R² 贡献（Johnson 相对权重）"
                        + (drivers.hasIntervals ? "，区间由 \(count) 次重抽样得出（种子 \(drivers.seed)）" : ""))
            }
            ?? words.say(
                "the share of the composite's weight, as it is defined", "在综合得分中的权重占比，由定义给定")
        return [
            words.say(
                "Method: importance is \(source); performance the mean on the range of the score, "
                    + "higher better; quadrants after Martilla and James (1977).",
                "方法：重要度为\(source)；表现为得分范围内的均值，越高越好；象限按 Martilla 与 James（1977）。")
        ]
    }

    /// As a sentence names it.
    private func title(_ point: Priorities.Picture.Point) -> String {
        priorities.titles[point.subject].map { words.language[$0] } ?? point.subject.name
    }

    private var explanation: [String] { isLevel ? level : uneven }

    /// Whether all are equally important.
    private var isLevel: Bool { Set(points.map(\.importance)).count == 1 }

    /// Where performance alone tells the points apart.
    private var level: [String] {
        let low = points.filter { $0.performance < picture.performanceLine }
            .sorted { $0.performance < $1.performance }
        let names = words.shortList(low.map(title))
        let goes = low.count == 1
        let first = words.say(
            "All count the same, so that only performance tells them apart.",
            "各项重要度相同，只有表现有高低之分。")
        guard !low.isEmpty else {
            switch lines {
            case .means:
                return [first, words.say("None goes worse than average.", "没有哪一项表现低于平均。")]
            case .middle:
                return [
                    first, words.say("None stands below the middle of the scale.", "没有哪一项低于量表中点。"),
                ]
            case .at:
                return [
                    first,
                    words.say("None stands below the line of performance.", "没有哪一项的表现低于分界线。"),
                ]
            }
        }
        let (english, chinese) =
            switch lines {
            case .means: ("\(goes ? "goes" : "go") worse than average", "表现低于平均")
            case .middle: ("\(goes ? "stands" : "stand") below the middle of the scale", "表现低于量表中点")
            case .at: ("\(goes ? "stands" : "stand") below the line of performance", "表现低于分界线")
            }
        return [
            first,
            words.say(
                "\(names) \(english): begin there, with the lowest\(goes ? "" : ", which is named first").",
                "\(names)\(chinese)：先从这里着手\(goes ? "" : "，最低者列在最前")。"),
        ]
    }

    /// Where importance tells the points apart as well.
    private var uneven: [String] {
        let isMarked = points.contains { !$0.crosses.union($0.uncertain).isEmpty }
        let onLine = points.filter { $0.importance == picture.importanceLine }
        let names = points.filter { $0.quadrant == .concentrateHere }.map(title)
        guard !isMarked else {
            return [
                first(names),
                words.say(
                    "Where the last column says so, so few answered that asking again might put it on "
                        + "the other side of a line.",
                    "最后一列有注明的，由于作答有限，再调查一次可能落到分界线的另一侧。"),
            ]
        }
        guard !onLine.isEmpty else {
            return [
                first(names),
                words.say(
                    "All of them stand clear of the lines, so that asking again would most likely show "
                        + "the same picture.",
                    "各项都明显离开分界线，再调查一次多半仍是同样的结果。"),
            ]
        }
        let list = words.shortList(onLine.map(title))
        let stands = onLine.count == 1 ? "stands" : "stand"
        return [
            first(names),
            words.say(
                "By performance all of them stand clear of the line; \(list) \(stands) exactly on that of "
                    + "importance and \(onLine.count == 1 ? "counts" : "count") as above it.",
                "各项表现都明显离开分界线；\(list)的重要度恰在分界线上，归入高的一侧。"),
        ]
    }

    /// - Parameter names: of what matters and goes badly.
    private func first(_ names: [String]) -> String {
        let list = words.shortList(names)
        let isOne = names.count == 1
        switch (lines, names.isEmpty) {
        case (.means, true):
            return words.say(
                "Nothing that matters as much as the average or more goes worse than average.",
                "没有哪一项重要度不低于平均、表现又低于平均。")
        case (.means, false):
            return words.say(
                "\(list) \(isOne ? "matters" : "matter") as much as the average or more and "
                    + "\(isOne ? "goes" : "go") worse than average, so look there first.",
                "\(list)的重要度不低于平均，表现却低于平均，应先从这里着手。")
        case (.middle, true), (.at, true):
            return words.say(
                "Nothing stands on or above the line of importance and below that of performance.",
                "没有哪一项重要度不低于分界线而表现低于分界线。")
        case (.middle, false), (.at, false):
            return words.say(
                "\(list) \(isOne ? "stands" : "stand") on or above the line of importance and below that of "
                    + "performance, so look there first.",
                "\(list)的重要度不低于分界线，表现却低于分界线，应先从这里着手。")
        }
    }
}
