import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse items` tells a person.
struct ItemText {
    let chosen: ChosenSample
    let terminal: Terminal
    private let style: NumberStyle
    private let words: MethodWords
    private let table: DisclosedTable
    private let composite: Disclosed<CompositeEstimate>
    private let tables: ItemTables
    private let others: OptionText

    private var language: OutputLanguage { chosen.language }

    init(_ chosen: ChosenSample, for terminal: Terminal) {
        self.chosen = chosen
        self.terminal = terminal
        style = NumberStyle(chosen.language, of: chosen.questionnaire)
        words = MethodWords(selection: chosen.selection, style: style)
        table = chosen.selection.estimates()
        composite = chosen.selection.composite()
        tables = ItemTables(
            table, composite, chosen.questionnaire, style,
            isWeighted: chosen.sample.design.isWeighted)
        others = OptionText(chosen, style, words)
    }

    /// - Parameter groups: of the segment that `--by` names; `nil` without.
    func lines(groups: GroupTable?, explained: Bool) -> [String] {
        let units = composite.value.flatMap { chosen.unitNoun == nil ? nil : $0.units.count }
        var blocks = [Heading(chosen: chosen).lines(units: units, for: terminal)]
        if let groups {
            blocks += ItemGroupText(groups, table, composite, chosen.questionnaire, style, words)
                .blocks(for: terminal)
        } else {
            blocks += tables.blocks(for: terminal)
            let promoters = netPromoters
            if !promoters.isEmpty { blocks.append(promoters) }
            blocks += others.blocks(for: terminal)
        }
        let notes = tables.notes(words, isMoreHidden: others.isAnythingHidden)
        if groups == nil, !notes.isEmpty { blocks.append(notes) }
        blocks.append(ItemMethod(words).lines(hasGroups: groups != nil))
        if explained {
            let heading = terminal.coloured(Explanation.heading(language), .strong)
            blocks.append([heading] + explanation(hasGroups: groups != nil))
        }
        return Array(blocks.joined(separator: [""]))
    }

    /// - Parameter hasGroups: whether the groups stand beside each other with their means only.
    private func explanation(hasGroups: Bool) -> [String] {
        let isCensus = chosen.sample.design.isCensus
        let what =
            hasGroups
            ? language.say(
                "The mean is what a group answers on average", "均值是一组人回答的平均")
            : language.say(
                "The mean is what people answer on average, the share of the two best answers how many "
                    + "gave one of these",
                "均值是人们回答的平均，最好两档的比例说明有多少人选了这两档")
        let interval =
            isCensus
            ? language.say(
                "all \(words.clusters) of the population answered, so that chance has no part in it and no "
                    + "interval is needed",
                "总体中的\(words.cluster)已全部作答，没有抽样误差，无需区间")
            : language.say(
                "the interval is where the mean would most likely be if everyone like them had answered",
                "区间是假如同类的人全都作答，均值多半会落入的范围")
        return [
            what + language.say("; ", "；") + interval + language.say(".", "。"),
            comparison(hasGroups: hasGroups, isCensus: isCensus),
        ]
    }

    private func comparison(hasGroups: Bool, isCensus: Bool) -> String {
        if isCensus {
            return language.say(
                "A small difference is a difference all the same, though perhaps one that does not matter.",
                "再小的差别也是差别，只是未必要紧。")
        }
        if hasGroups {
            return language.say(
                "Two groups whose intervals overlap widely are not proved to differ: canvass analyse "
                    + "groups tests whether they do.",
                "区间大幅重叠的两组，不能证明有高低之分：可用 canvass analyse groups 检验。")
        }
        if table.items.count < 2 {
            return language.say(
                "One item is one question: how it was worded is part of what was answered.",
                "一道题只是一个问题：怎么问也影响怎么答。")
        }
        return language.say(
            "Two items whose intervals overlap widely are not proved to differ: do not rank them.",
            "区间大幅重叠的两题，不能证明有高低之分：不要据此排名。")
    }

    private var netPromoters: [String] {
        table.also.compactMap(\.estimate.value).compactMap { item in
            guard let promoter = item.netPromoter else { return nil }
            let points = style.points(promoter.score.mean)
            let precision: String
            switch promoter.score.uncertainty {
            case .known(let known):
                precision =
                    language.say("95 % interval ", "95% 置信区间 ")
                    + style.interval(known.reachable, places: 0)
            case .unknown(let reason): precision = words.noInterval(reason)
            }
            let promoters = style.share(promoter.promoters.share)
            let detractors = style.share(promoter.detractors.share)
            let shares = language.say(
                "(promoters \(promoters), detractors \(detractors))",
                "（推荐者 \(promoters)，贬损者 \(detractors)）")
            return language.say("Net promoter score ", "净推荐值 ") + "\(item.item.id)  \(points)   "
                + "\(precision)  \(shares)"
        }
    }
}

extension Item {
    /// `q1 Product reliability`.
    func name(in language: OutputLanguage) -> String { "\(id) \(language[title])" }
}
