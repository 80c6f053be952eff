import ExactNumbers
import Questionnaires
import Scoring
import Statistics

/// The themes of one selection, counted, with what may be shown of them.
struct CountedThemes {
    private let selection: Selection
    private let mentions: ThemeMentions
    /// Those of the selection who wrote.
    let writers: Domain
    let writersVerdict: Suppression.Verdict
    /// By place in the frame.
    let verdicts: [Suppression.Verdict]
    /// Of writers without a theme.
    let otherVerdict: Suppression.Verdict

    init(_ selection: Selection, _ frame: CodeFrame, in items: [Item], coding: ThemeCoding) {
        self.selection = selection
        let mentions = ThemeMentions(selection.sample, frame, in: items, coding: coding)
        self.mentions = mentions
        let domain = selection.domain
        writers = Domain(
            sample: selection.sample, members: domain.members.filter(mentions.isWriter))
        let whole = selection.whole
        let own = domain.tally(where: mentions.isWriter)
        let writersVerdict = selection.verdict(
            for: own, of: whole?.tally(where: mentions.isWriter) ?? own)
        self.writersVerdict = writersVerdict
        let themes = frame.themes.indices.map { Optional($0) } + [nil]
        func tallies(_ domain: Domain) -> [Tally] {
            themes.map { theme in domain.tally { mentions.mentions(theme, $0) } }
        }
        let found = Suppression.verdicts(
            for: tallies(domain), rest: Suppression.Rest(count: 0), wholes: whole.map(tallies),
            floor: selection.questionnaire.reportingFloor)
        // Where nobody may know how many wrote, nothing of what they wrote is told.
        let all = found.map { writersVerdict == .shown ? $0 : writersVerdict }
        verdicts = Array(all.dropLast())
        otherVerdict = all.last ?? writersVerdict
    }

    /// How many have a remark that a clerk coded.
    var coded: Disclosed<Int> {
        let count = writers.count { mentions.isCoded[$0] }
        let floor = selection.questionnaire.reportingFloor
        guard writersVerdict == .shown else { return writersVerdict.disclosing(count) }
        return count > 0 && count < floor ? .hidden(.underTheFloor) : .shown(count)
    }

    /// - Parameter theme: its place; `nil` for writers without one.
    func share(of theme: Int?) -> ShareEstimate { share(of: theme, in: writers) }

    private func share(of theme: Int?, in writers: Domain) -> ShareEstimate {
        writers.share(writers.table(of: points(of: theme)), .design) { $0 > .zero }
    }

    /// 100 for a writer who mentions the theme, 0 for any other: their mean is a share in per cent.
    func points(of theme: Int?) -> (Int) -> Ratio? {
        { mentions.mentions(theme, $0) ? Ratio(100) : .zero }
    }

    /// Of those who mention a theme, hidden also when everyone less these are too few.
    func composite(of theme: Int) -> Disclosed<MeanEstimate> {
        guard selection.questionnaire.hasComposite else { return .hidden(.underTheFloor) }
        let part = Domain(
            sample: selection.sample,
            members: writers.members.filter { mentions.mentions(theme, $0) })
        var verdict = part.verdict(of: .composite, beside: selection.domain)
        if verdict == .shown, let whole = selection.whole {
            verdict = part.verdict(of: .composite, beside: whole)
        }
        return verdict.disclosing(
            part.mean(
                of: .composite, .design, within: selection.questionnaire.score.reach))
    }

    /// The shares in each group of a segment, by place in the frame. A cell is hidden when too few of
    /// the group mention the theme, and others of its row and of its column with it, until neither the
    /// theme's number nor the group's tells of it.
    func groups(_ split: GroupSplit<Domain>, _ frame: CodeFrame) -> [[ThemeTable.Group]] {
        let floor = selection.questionnaire.reportingFloor
        let themes = frame.themes.indices
        let tallies = themes.map { theme in
            split.groups.map { $0.domain.tally { mentions.mentions(theme, $0) } }
        }
        let sizes = split.groups.map { $0.domain.tally(where: mentions.isWriter) }
        let sizeVerdicts = zip(
            split.sizeVerdicts,
            Suppression.verdicts(
                for: sizes,
                rest: Suppression.Rest(
                    of: selection.domain.tally(where: mentions.isWriter), beside: sizes),
                wholes: nil, floor: floor)
        ).map { $0 == .shown ? $1 : $0 }
        var verdicts: [[Suppression.Verdict]] = themes.map { theme in
            let own = self.verdicts[theme]
            return own == .shown ? sizeVerdicts : split.groups.map { _ in own }
        }
        func hide(_ cells: [(theme: Int, group: Int)], _ rest: Suppression.Rest) {
            let known = cells.indices.filter {
                verdicts[cells[$0].theme][cells[$0].group] != .shown
            }
            let found = Suppression.verdicts(
                for: cells.map { tallies[$0.theme][$0.group] }, rest: rest, wholes: nil,
                floor: floor, revealing: Set(known))
            for (cell, verdict) in zip(cells, found)
            where verdicts[cell.theme][cell.group] == .shown {
                verdicts[cell.theme][cell.group] = verdict
            }
        }
        var hidden = -1
        while hidden != verdicts.joined().count(where: { $0 != .shown }) {
            hidden = verdicts.joined().count { $0 != .shown }
            for theme in themes where self.verdicts[theme] == .shown {
                let all = selection.domain.tally { mentions.mentions(theme, $0) }
                hide(
                    split.groups.indices.map { (theme, $0) },
                    Suppression.Rest(of: all, beside: tallies[theme]))
            }
            for group in split.groups.indices {
                hide(themes.map { ($0, group) }, Suppression.Rest(count: 0))
            }
        }
        return themes.map { theme in
            zip(split.groups, verdicts[theme]).map { group, verdict in
                let writers = Domain(
                    sample: selection.sample,
                    members: group.domain.members.filter(mentions.isWriter))
                return ThemeTable.Group(
                    value: group.name,
                    share: verdict.disclosing(share(of: theme, in: writers)))
            }
        }
    }
}
