import ExactNumbers
public import Questionnaires
import Scoring
import Statistics

extension Selection {
    /// What the remarks of these replies are about.
    ///
    /// Themes are judged as if each remark had one: then those that are hidden are at least two, and
    /// together not fewer than the floor, so that none can be worked out from the number of writers.
    ///
    /// - Parameters:
    ///   - items: questions answered in words; others are left aside.
    ///   - coding: what a clerk found, in place of the keywords.
    ///   - segment: whose groups are counted too; `nil` or an unknown one for none.
    ///   - earlier: the wave that shares are compared with. People are not matched, which makes a
    ///     change harder to prove, never easier.
    /// - Complexity: a pass over the texts of both waves, and one over the replies for each theme.
    public func themes(
        _ frame: CodeFrame, in items: [Item], coding: ThemeCoding = .none,
        by segment: SegmentID? = nil, since earlier: EarlierWave? = nil
    ) -> ThemeTable {
        let own = CountedThemes(self, frame, in: items, coding: coding)
        let before = earlier.map { CountedThemes($0.selection, frame, in: items, coding: coding) }
        let changes = before.flatMap { before in
            earlier.map { self.changes(own, since: before, $0, frame, items) }
        }
        let split = segment.flatMap { GroupSplit(domain, by: $0, beside: whole) }
        let groups = split.map { own.groups($0, frame) }
        let rows = frame.themes.enumerated().map { place, theme in
            ThemeTable.Row(
                theme: theme,
                figures: own.verdicts[place].disclosing(
                    ThemeTable.Figures(
                        share: own.share(of: place), composite: own.composite(of: place),
                        change: changes?[place])),
                groups: groups?[place] ?? [])
        }
        let shown = rows.enumerated().filter { $1.figures.value != nil }.sorted { a, b in
            let counts = [a, b].map { $0.element.figures.value?.share.count ?? 0 }
            return counts[0] == counts[1] ? a.offset < b.offset : counts[0] > counts[1]
        }
        return ThemeTable(
            items: items, writers: own.writersVerdict.disclosing(own.writers.count),
            other: own.otherVerdict.disclosing(own.share(of: nil)), coded: own.coded,
            rows: shown.map(\.element) + rows.filter { $0.figures.value == nil },
            segment: split?.segment, earlier: earlier?.wave)
    }

    private func changes(
        _ own: CountedThemes, since before: CountedThemes, _ earlier: EarlierWave,
        _ frame: CodeFrame, _ items: [Item]
    ) -> [WaveComparison.Change] {
        let definitions = QuestionnaireComparison(from: earlier.answered, to: questionnaire)
        let comparabilities = items.map { definitions.comparability(of: .item($0.id)) }
        if comparabilities.allSatisfy({ $0 == nil }) { return frame.themes.map { _ in .new } }
        guard !comparabilities.contains(where: { $0 == nil || $0 == .notComparable }) else {
            return frame.themes.map { _ in .notComparable }
        }
        let joint = JointDesign([earlier.selection.sample, sample], matching: nil)
        let differences = frame.themes.indices.map { theme -> Result<MeanDifference, NoTest>? in
            guard own.verdicts[theme] == .shown, before.verdicts[theme] == .shown else {
                return nil
            }
            return joint.difference(
                of: joint.table(own.writers, wave: 1, of: own.points(of: theme)),
                minus: joint.table(before.writers, wave: 0, of: before.points(of: theme)))
        }
        let adjusted = Adjustment.holm.adjusted(
            differences.map { $0.flatMap { try? $0.get().probability } })
        return zip(differences, adjusted).map { difference, probability in
            guard let difference else { return .hidden }
            return .tested(WaveComparison.Test(difference, adjusted: probability))
        }
    }
}
