import Documents
import Expressions
import ExactNumbers
import Figures
import Questionnaires

/// Reads the parts of a sources file; each verb notes what is wrong and goes on.
struct SourcesReader {
    var document: DocumentReader

    init(_ source: SourceText) {
        document = DocumentReader(source)
    }

    /// The keys of the file; `nil` where it cannot be read.
    mutating func parts() -> Fields? {
        guard let root = document.root,
            document.hasKnownVersion(
                root, key: SourcesKeys.version, known: 1, "this file of sources")
        else { return nil }
        return fields(of: root, .file)
    }

    private mutating func fields(of node: Node, _ keys: SourcesKeys) -> Fields? {
        document.fields(
            of: node, in: keys.what, required: keys.required, optional: keys.optional)
    }

    mutating func earlier(_ node: Node) -> [Written<String>] {
        var waves: [Written<String>] = []
        for wave in (document.list(node, in: "the earlier waves") ?? [])
            .compactMap({ text($0, in: "the name of a wave") })
        {
            if waves.contains(where: { $0.value == wave.value }) {
                document.fault(
                    "the wave \(wave.value.quoted()) stands here twice", at: wave.place,
                    advice: "take one out")
            } else {
                waves.append(wave)
            }
        }
        return waves
    }

    mutating func daily(_ node: Node) -> ReportSourcesFile.Daily? {
        guard let fields = fields(of: node, .daily)
        else { return nil }
        let questionnaire = text(fields["questionnaire"], in: "the id of a questionnaire")
        let wave = text(fields["wave"], in: "the name of a wave")
        let figure = text(fields["figure"], in: "the name of a figure")
        let baseline = fields["baseline"].flatMap { days($0, in: "the baseline") }
        let smallest = fields["smallest"].flatMap {
            document.integer($0, in: "the smallest day", within: 1...1_000_000)
        }
        return questionnaire.map {
            ReportSourcesFile.Daily(
                questionnaire: $0, wave: wave, figure: figure, baseline: baseline,
                smallest: smallest ?? 1)
        }
    }

    /// Its keys besides the goal are segments.
    mutating func response(_ node: Node) -> ReportSourcesFile.Response? {
        guard let entries = document.entries(of: node, in: "the response") else { return nil }
        var goal: Double?
        var parts: [ReportSourcesFile.Response.Part] = []
        for entry in entries {
            if entry.key.text == SourcesKeys.goal {
                goal = self.goal(entry.value)
            } else if let id = segment(.scalar(entry.key)), let file = path(entry.value) {
                parts.append(.init(segment: id, file: file))
            }
        }
        if entries.allSatisfy({ $0.key.text == SourcesKeys.goal }) {
            document.fault(
                "the response names no file of counts", at: node.place,
                advice: "add one by a segment, such as region: response-by-region.csv")
        }
        return ReportSourcesFile.Response(goal: goal, parts: parts)
    }

    private mutating func goal(_ node: Node) -> Double? {
        if case .scalar(let scalar) = node, !scalar.isQuoted,
            let share = FixedDecimal(scalar.text), share > .zero, share <= .one
        {
            return Ratio(share).double
        }
        document.fault(
            "the goal of the response must be a share, found \(node.kind)", at: node.place,
            advice: node.fullWidthAdvice ?? "above 0 and at most 1, such as 0.35 for 35 %")
        return nil
    }

    mutating func themes(_ node: Node) -> ReportSourcesFile.Themes? {
        guard let fields = fields(of: node, .themes)
        else { return nil }
        let frame = fields["frame"].flatMap { path($0) }
        let coding = fields["coding"].flatMap { path($0) }
        let items = fields["item"].map { self.items($0) } ?? []
        let segment = fields["by"].flatMap { self.segment($0) }
        guard let frame, !items.isEmpty else { return nil }
        return .init(frame: frame, coding: coding, items: items, segment: segment)
    }

    /// One item or a list of them.
    private mutating func items(_ node: Node) -> [Written<ItemID>] {
        let nodes: [Node]
        if case .sequence(let list, let place) = node {
            nodes = list
            if list.isEmpty {
                document.fault(
                    "the themes name no item", at: place,
                    advice: "write the id of an item that is answered in words")
            }
        } else {
            nodes = [node]
        }
        return nodes.compactMap { node in
            guard let name = text(node, in: "the name of an item") else { return nil }
            if let id = ItemID(name.value) { return Written(id, at: name.place) }
            document.fault(
                "\(name.value.quoted()) cannot be the name of an item", at: name.place,
                advice: "write the id from the questionnaire, such as improve")
            return nil
        }
    }

    mutating func revenue(_ node: Node) -> ReportSourcesFile.Revenue? {
        guard let fields = fields(of: node, .revenue)
        else { return nil }
        let segment = fields["by"].flatMap { self.segment($0) }
        let file = fields["file"].flatMap { path($0) }
        guard let segment, let file else { return nil }
        return .init(segment: segment, file: file)
    }

    mutating func holidays(_ node: Node) -> [ReportSources.Holiday] {
        (document.list(node, in: "the holidays") ?? []).compactMap { node in
            guard
                let fields = fields(of: node, .holiday)
            else { return nil }
            let days = fields["days"].flatMap { self.days($0, in: "the days of a holiday") }
            let name = fields["name"].flatMap { Words($0, in: "the name of a holiday", &document) }
            guard let days, let name else { return nil }
            return ReportSources.Holiday(name: name, days: days)
        }.sorted {
            ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound)
        }
    }

    /// Two days with two points between them, or one day.
    private mutating func days(_ node: Node, in what: String) -> ClosedRange<Day>? {
        let example = "write a day such as 2025-10-01, or two: 2025-10-01..2025-10-08"
        guard let written = text(node, in: what) else { return nil }
        let parts = written.value.split(separator: ".", omittingEmptySubsequences: false)
        let isRange = parts.count == 3 && parts[1].isEmpty
        guard isRange || parts.count == 1 else {
            document.fault(
                "\(what) cannot be \(written.value.quoted())", at: written.place, advice: example)
            return nil
        }
        let found = (isRange ? [parts[0], parts[2]] : [parts[0], parts[0]]).map(Day.init)
        guard let first = found[0], let last = found[1] else {
            let wrong = found[0] == nil ? parts[0] : parts[parts.count - 1]
            document.fault(
                "\(String(wrong).quoted()) is no day of the calendar", at: written.place,
                advice: example)
            return nil
        }
        guard first <= last else {
            document.fault(
                "\(what) ends before it begins", at: written.place,
                advice: "write the earlier day first: \(last)..\(first)")
            return nil
        }
        return first...last
    }

    /// A file, by its path from the folder of the sources.
    mutating func path(_ node: Node) -> Written<String>? { text(node, in: "the name of a file") }

    private mutating func segment(_ node: Node) -> Written<SegmentID>? {
        guard let name = text(node, in: "the name of a segment") else { return nil }
        if let id = SegmentID(name.value) { return Written(id, at: name.place) }
        document.fault(
            "\(name.value.quoted()) cannot be the name of a segment", at: name.place,
            advice: "write the id from the questionnaire, such as region")
        return nil
    }

    private mutating func text(_ node: Node?, in what: String) -> Written<String>? {
        node.flatMap { node in
            document.text(node, in: what).map { Written($0, at: node.place) }
        }
    }
}
