import Analysis
import Documents
import Expressions
import Questionnaires
import Reports
import Storage

/// Puts together what a file of sources names, from the store and from its tables. Everything that is
/// wrong is told at once.
struct ReportSourcesLoader {
    private let file: ReportSourcesFile
    private let chosen: ChosenSample
    private let options: SampleOptions
    private let store: Store
    private let tables: ReportSourcesTables
    /// Of every questionnaire, the newest of each last.
    private let waves: [StoredWave]

    init(
        _ file: ReportSourcesFile, for chosen: ChosenSample, options: SampleOptions,
        in store: Store
    ) throws {
        self.file = file
        self.chosen = chosen
        self.options = options
        self.store = store
        tables = ReportSourcesTables(file: file, questionnaire: chosen.questionnaire)
        let asksWaves = !file.earlier.isEmpty || file.daily != nil || file.themes?.coding != nil
        waves = asksWaves ? try store.waves() : []
    }

    /// Those of the questionnaire that the report is about.
    private var own: [StoredWave] {
        waves.filter { $0.questionnaire == chosen.questionnaire.id.name }
    }

    /// - Throws: `SourcesRefusal`, and what reading a store throws.
    func load() throws -> ReportSources {
        var faults = SourcesFaults()
        var sources = ReportSources(holidays: file.holidays)
        sources.earlier = try earlier(&faults)
        sources.daily = try file.daily.flatMap { form in try faults.attempt { try daily(form) } }
        sources.response = try file.response.flatMap { try response($0, &faults) }
        if let actions = file.actions {
            sources.actions = try faults.attempt { try tables.actions(actions) } ?? []
        }
        if let alerts = file.alerts {
            sources.alertNotes = try faults.attempt { try tables.alertNotes(alerts) } ?? [:]
        }
        sources.themes = try file.themes.flatMap { themes in
            try faults.attempt { try table(of: themes, since: sources.earlier.last) }
        }
        sources.revenue = try file.revenue.flatMap { revenue in
            try faults.attempt { try tables.revenue(revenue) }
        }
        try faults.finish()
        return sources
    }

    /// In the order of the store, which is that of their last days.
    private func earlier(_ faults: inout SourcesFaults) throws -> [EarlierWave] {
        let names = own.map(\.wave.name)
        let current = chosen.sample.wave.name
        let last = own.first { $0.wave.name == current }?.days?.upperBound
        var found: [StoredWave] = []
        for named in file.earlier {
            guard let wave = own.first(where: { $0.wave.name == named.value }) else {
                let known = names.filter { $0 != current }
                faults.note(
                    file.fault(
                        "there is no wave \(named.value.quoted()) in the store", at: named.place,
                        advice: known.isEmpty
                            ? "it holds no other than '\(current)'; import it first"
                            : ReportSourcesTables.choice("it holds", known, near: named.value)))
                continue
            }
            if named.value == current {
                faults.note(
                    file.fault(
                        "the report is about the wave \(current.quoted()) itself", at: named.place,
                        advice: "name waves before it, or another with --wave"))
            } else if let last, let other = wave.days?.upperBound, other > last {
                faults.note(
                    file.fault(
                        "the wave \(named.value.quoted()) has later answers than '\(current)'",
                        at: named.place,
                        advice: "name waves before it, or another with --wave"))
            } else {
                found.append(wave)
            }
        }
        return try own.filter(found.contains).compactMap { wave in
            try faults.attempt { try options.earlier(wave, than: chosen, in: store) }
        }
    }

    private func daily(_ form: ReportSourcesFile.Daily) throws -> ReportSources.Daily {
        let known = waves.map(\.questionnaire)
        let own = waves.filter { $0.questionnaire == form.questionnaire.value }
        guard let newest = own.last else {
            var ids: [String] = []
            for id in known where !ids.contains(id) { ids.append(id) }
            throw file.fault(
                "there is no questionnaire \(form.questionnaire.value.quoted()) in the store",
                at: form.questionnaire.place,
                advice: ReportSourcesTables.choice(
                    "it holds", ids, near: form.questionnaire.value))
        }
        var wave = newest
        if let named = form.wave {
            guard let found = own.first(where: { $0.wave.name == named.value }) else {
                throw file.fault(
                    "there is no wave \(named.value.quoted()) of "
                        + "'\(form.questionnaire.value)' in the store", at: named.place,
                    advice: ReportSourcesTables.choice(
                        "it holds", own.map(\.wave.name), near: named.value))
            }
            wave = found
        }
        let stored = try store.definition(withWording: wave.wordingHash)
        let definition = try Questionnaire(
            SourceText(
                name: "\(store.path): definition of \(wave.questionnaire)", text: stored.source))
        let measure = try measure(form, of: definition)
        let replies = try store.replies(of: wave.wave.name, to: definition)
        guard !replies.isEmpty else { throw CommandFault.emptyWave(wave.wave.name) }
        let description = try SampleDescription(
            of: definition, wave: wave.sample, commandLine: .init())
        try description.refuseFractions(among: replies)
        let sample = Sample(
            definition, wave: wave.wave, replies: replies, design: description.design)
        return ReportSources.Daily(
            selection: Selection(sample), measure: measure, baseline: form.baseline,
            smallest: form.smallest)
    }

    private func measure(
        _ form: ReportSourcesFile.Daily, of questionnaire: Questionnaire
    ) throws(DocumentFault) -> Measure {
        guard let named = form.figure else {
            if let first = questionnaire.measures.first { return first }
            throw file.fault(
                "'\(form.questionnaire.value)' has no figure to watch",
                at: form.questionnaire.place,
                advice: "name a questionnaire with an item on a scale")
        }
        if let measure = questionnaire.measure(named: named.value) { return measure }
        throw file.fault(
            "'\(form.questionnaire.value)' has no figure \(named.value.quoted())", at: named.place,
            advice: ReportSourcesTables.choice(
                "there are", questionnaire.measures.map(\.name), near: named.value))
    }

    /// - Returns: `nil` under conditions too: how many were asked is known of the whole wave.
    private func response(
        _ response: ReportSourcesFile.Response, _ faults: inout SourcesFaults
    ) throws -> ReportSources.Response? {
        var found: [ResponseTable] = []
        for part in response.parts {
            if let table = try faults.attempt({ try table(of: part) }) { found.append(table) }
        }
        // Those of unknown group are missing from some of the tables.
        let most = found.max { ($0.whole.sent ?? 0) < ($1.whole.sent ?? 0) }
        guard chosen.conditions.isEmpty, let most else { return nil }
        return ReportSources.Response(
            goal: response.goal, whole: most.whole,
            parts: found.compactMap { table in
                table.segment.map { .init(segment: $0, rows: table.rows) }
            })
    }

    private func table(of part: ReportSourcesFile.Response.Part) throws -> ResponseTable {
        let (segment, outcomes) = try tables.outcomes(part)
        let path = file.path(of: part.file)
        let words = AnalysisWords(chosen)
        switch Selection(chosen.sample).response(outcomes, by: segment.id) {
        case .success(let table): return table
        case .failure(.withoutCounts(let values)):
            throw ResponseFileFault.withoutCounts(file: path, values: values)
        case .failure(.impossible(let contradictions)):
            throw ResponseFileFault.impossible(
                file: path,
                sentences: contradictions.map { contradiction in
                    let label = contradiction.value.map {
                        segment.label(of: $0, in: words.language.texts)
                    }
                    return (label.map { words.say("\($0): ", "\($0)：") } ?? "")
                        + ResponseCounts.sentence(contradiction.fault, isTyped: false, words)
                })
        case .failure(.nobodyAsked), .failure(.conditions), .failure(.unknownSegment):
            throw ResponseFileFault.nobodyAsked(file: path)
        }
    }

    private func table(
        of themes: ReportSourcesFile.Themes, since earlier: EarlierWave?
    ) throws -> ThemeTable {
        let items = try tables.items(of: themes)
        let segment = try themes.segment.map { try tables.segment($0) }
        let frame = try tables.frame(themes.frame)
        let coding = try themes.coding.map {
            try tables.coding($0, by: frame, of: items, waves: own.map(\.wave.name))
        }
        return chosen.selection.themes(
            frame, in: items, coding: coding ?? .none, by: segment?.id, since: earlier)
    }
}
