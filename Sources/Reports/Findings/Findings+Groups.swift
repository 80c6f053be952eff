import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Findings {
    /// How many groups reach the limit, and which fell or rose: the fullest wording first.
    func groups(_ table: GroupTable) -> [Words] {
        let shown = table.rows.compactMap { row in
            row.composite.value?.respondents.mean.map { (row: row, mean: $0) }
        }
        let name = Words(table.segment.title)
        guard let lowest = shown.min(by: { $0.mean < $1.mean }),
            let highest = shown.max(by: { $0.mean < $1.mean })
        else {
            return [
                Words("No \(name.english.inSentence) can be shown", "没有可以显示的\(name.chinese)")
            ]
        }
        guard shown.count > 1 else {
            return [
                Words(
                    "The only \(name.english.inSentence) shown stands at \(score(lowest.mean))",
                    "仅显示一个\(name.chinese)，得分为 \(score(lowest.mean)) 分")
            ]
        }
        guard let limit = rules.limitLine else {
            return [
                Words(
                    "Scores by \(name.english.inSentence) run from \(score(lowest.mean)) to "
                        + "\(score(highest.mean))",
                    "各\(name.chinese)得分介于 \(score(lowest.mean)) 与 \(score(highest.mean)) 之间")
            ]
        }
        let reaching = shown.count { $0.mean >= Ratio(limit.value) }
        let head =
            table.rows.count >= 2 * shown.count
            ? fewShown(reaching, of: shown.count, among: table.rows.count, name, limit)
            : count(
                reaching, of: shown.count, name, limit, isWhole: table.rows.count == shown.count)
        let moved = moved(shown.map(\.row), in: table).map { [combined(head, $0)] } ?? []
        let low = Words(
            "the lowest stands at \(score(lowest.mean))", "最低为 \(score(lowest.mean)) 分")
        return moved + (reaching == shown.count ? [] : [combined(head, low)]) + [head]
    }

    private func combined(_ head: Words, _ tail: Words) -> Words {
        Words("\(head.english); \(tail.english)", "\(head.chinese)；\(tail.chinese)")
    }

    /// - Parameter isWhole: whether none is hidden: what is hidden is not spoken for.
    private func count(
        _ reaching: Int, of all: Int, _ name: Words, _ limit: ThresholdLine, isWhole: Bool
    ) -> Words {
        let shown = isWhole ? "" : " shown"
        let only = isWhole ? "" : "所示 "
        if reaching == all {
            return Words(
                "\(all == 2 ? "Both" : "All \(all)") \(name.english.plural)\(shown) reach the "
                    + limit.words.english,
                "\(only)\(all) 个\(name.chinese)均达到\(limit.words.chinese)")
        }
        if reaching == 0 {
            return Words(
                "None of the \(all) \(name.english.plural)\(shown) reaches the \(limit.words.english)",
                "\(only)\(all) 个\(name.chinese)中没有一个达到\(limit.words.chinese)")
        }
        return Words(
            "\(reaching) of \(all) \(name.english.plural)\(shown) "
                + "\(reaching == 1 ? "reaches" : "reach") the \(limit.words.english)",
            "\(only)\(all) 个\(name.chinese)中 \(reaching) 个达到\(limit.words.chinese)")
    }

    /// Where more are hidden than shown, how many there are comes first.
    private func fewShown(
        _ reaching: Int, of shown: Int, among all: Int, _ name: Words, _ limit: ThresholdLine
    ) -> Words {
        let head = Words(
            "Only \(shown) of \(all) \(name.english.plural) may be shown",
            "\(all) 个\(name.chinese)中仅有 \(shown) 个可以显示")
        if reaching == shown {
            return Words(
                "\(head.english): \(shown == 2 ? "both" : "all \(shown)") reach the \(limit.words.english)",
                "\(head.chinese)，均达到\(limit.words.chinese)")
        }
        return Words(
            "\(head.english): \(reaching == 0 ? "none" : "\(reaching)") "
                + "\(reaching < 2 ? "reaches" : "reach") the \(limit.words.english)",
            head.chinese
                + (reaching == 0
                    ? "，均未达到\(limit.words.chinese)" : "，其中 \(reaching) 个达到\(limit.words.chinese)"))
    }

    /// Which groups fell, or else rose, by name where they are one or two; `nil` where none did.
    private func moved(_ rows: [GroupTable.Row], in table: GroupTable) -> Words? {
        guard let changes = data.changes, let known = changes.groups[table.segment.id] else {
            return nil
        }
        func those(_ direction: ScoreChange.Direction) -> [Words] {
            rows.filter { known[$0.value]?.change?.direction == direction }.map(table.name)
        }
        for (direction, verb) in [
            (ScoreChange.Direction.fell, Words("fell", "下降")), (.rose, Words("rose", "上升")),
        ] {
            let names = those(direction)
            switch names.count {
            case 0: continue
            case 1...2:
                let list = Words.list(names)
                return Words("\(list.english) \(verb.english)", "\(list.chinese)\(verb.chinese)")
            default:
                return Words("\(names.count) \(verb.english)", "其中 \(names.count) 个\(verb.chinese)")
            }
        }
        return nil
    }

    /// The lowest cell of a heat map.
    func heatMap(_ table: GroupTable) -> [Words] {
        let items = data.table.dimensions.flatMap(\.items).map(\.item.id)
        let cells = table.rows.filter { $0.composite.value != nil }.flatMap { row in
            row.items.compactMap(\.value).compactMap { item in
                items.contains(item.item.id)
                    ? item.scoreMean.map { (row: row, item: item, mean: $0) } : nil
            }
        }
        guard let lowest = cells.min(by: { $0.mean < $1.mean }) else {
            return [Words("No mean can be shown", "没有可以显示的均值")]
        }
        let group = table.name(of: lowest.row)
        let item = Words(lowest.item.item.title).inTitle
        let low = Words(
            "\(item.english) in \(group.english) is lowest with \(score(lowest.mean))",
            "\(group.chinese)的\(item.chinese)最低（\(score(lowest.mean)) 分）")
        guard let limit = rules.limitLine else { return [low.capitalised] }
        let under = cells.count { $0.mean < Ratio(limit.value) }
        let count =
            under == 0
            ? Words(
                "All \(cells.count) means reach the \(limit.words.english)",
                "\(cells.count) 个均值全部达到\(limit.words.chinese)")
            : Words(
                "\(under) of \(cells.count) means \(under == 1 ? "misses" : "miss") the "
                    + "\(limit.words.english)",
                "\(cells.count) 个均值中有 \(under) 个低于\(limit.words.chinese)")
        return [combined(count, low), count]
    }

    /// How willing people are to recommend, and what became of it.
    func promoters(_ item: ItemEstimate) -> [Words] {
        guard !data.hiddenItems.contains(item.item.id),
            let value = item.netPromoter?.score.mean
        else {
            return [Words("Would they recommend us?", "推荐意愿")]
        }
        let text = NumberText.points(value)
        let direction = Report.promoterIndex(item.item.id, in: data).flatMap {
            data.changes?.figure(.index($0))?.change?.direction
        }
        switch direction {
        case .rose?:
            return [Words("The net promoter score rose to \(text)", "净推荐值升至 \(text)")]
        case .fell?:
            return [Words("The net promoter score fell to \(text)", "净推荐值降至 \(text)")]
        case .unclear?, nil:
            let head = Words("The net promoter score stands at \(text)", "净推荐值为 \(text)")
            guard direction != nil, let before = data.changes?.name else { return [head] }
            return [
                Words(
                    "\(head.english), no significant change since \(before.english)",
                    "\(head.chinese)，与\(before.chinese.spaced)相比无显著变化"), head,
            ]
        }
    }
}
