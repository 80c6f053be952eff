import Questionnaires

extension FormPages {
    func radios(_ item: Item, _ options: Options) -> OptionsControl {
        let id = item.id.name
        let chosen = value(id)
        let own = options.all.enumerated().map { index, option in
            OptionsControl.Option(
                id: index == 0 ? id : "\(id)/\(option.id)", type: "radio", name: id,
                value: option.id.name, words: text(option.label),
                isChosen: chosen == option.id.name, isApart: option.isExclusive,
                line: line(item, option))
        }
        let offered = offers(of: item).map { offer in
            OptionsControl.Option(
                id: id + offer.value, type: "radio", name: id, value: offer.value,
                words: offer.words, isChosen: chosen == offer.value, isApart: true, line: nil)
        }
        return OptionsControl(
            options: own + offered, limit: nil, isLong: Self.areLong(own.map(\.words)))
    }

    func checkboxes(
        _ item: Item, _ options: Options, _ many: ClosedRange<Int>
    ) -> OptionsControl {
        let own = options.all.map { option -> OptionsControl.Option in
            let id = "\(item.id)/\(option.id)"
            return OptionsControl.Option(
                id: id, type: "checkbox", name: id, value: "1", words: text(option.label),
                isChosen: value(id) == "1", isApart: option.isExclusive,
                line: line(item, option))
        }
        let count = options.all.count { !$0.isExclusive }
        let limit = Described(
            id: BoxName.limit(item.id.name),
            text: words.shown(
                words.choose(
                    many.upperBound >= count ? min(many.lowerBound, count)...count : many, of: count
                )))
        return OptionsControl(
            options: own + missingBoxes(of: item), limit: limit,
            isLong: Self.areLong(own.map(\.words)))
    }

    func ranking(
        _ item: Item, _ options: Options, _ many: ClosedRange<Int>
    ) -> RankingControl {
        RankingControl(
            options: options.all.map { option in
                let id = "\(item.id)/\(option.id)"
                return RankingControl.Option(
                    id: id, words: text(option.label),
                    ranks: (1...many.upperBound).map {
                        .init(value: "\($0)", isChosen: value(id) == "\($0)")
                    })
            },
            limit: Described(
                id: BoxName.limit(item.id.name),
                text: words.shown(words.rank(many, of: options.all.count))),
            offers: missingBoxes(of: item))
    }

    /// Where something is written beside an option.
    func line(_ item: Item, _ option: AnswerOption) -> OptionsControl.Line? {
        item.writtenField(of: option).map {
            OptionsControl.Line(
                id: $0.name, words: text(option.label), value: value($0.name))
        }
    }

    /// Whether the options want the width of the page, one below the other.
    private static func areLong(_ texts: [ShownText]) -> Bool {
        texts.contains { $0.line.count > 48 }
    }
}
