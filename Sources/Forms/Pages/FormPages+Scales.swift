import Documents
import Questionnaires

extension FormPages {
    /// Numbered boxes, from the lowest code.
    func boxes(_ item: Item, _ scale: Scale) -> ScaleControl {
        let offers = offers(of: item)
        let count = scale.codes.count
        let areAllWorded = scale.codes.allSatisfy { scale.labels[$0] != nil }
        let hasMiddleWords = scale.labels.keys.contains {
            $0 != scale.codes.lowerBound && $0 != scale.codes.upperBound
        }
        var layout = ["n\(count)"]
        // On a phone, long words or a long row leave no room beside the boxes.
        let width = offers.map(\.words.line.displayWidth).max() ?? 0
        if !offers.isEmpty && (offers.count > 1 || count > 5 || width > 8) { layout.append("far") }
        if count <= 7 && hasMiddleWords { layout.append("worded") }
        let ends = scale.worded(withMiddle: !areAllWorded)
        let points = scale.codes.map { code in
            point(
                item, "\(code)", face: ShownText("\(code)"),
                words: scale.labels[code].map { text($0) },
                isFirst: code == scale.codes.lowerBound)
        }
        return ScaleControl(
            points: points,
            ends: ends.map { code in
                scale.labels[code].map { numbered(code, text($0)) } ?? ShownText("")
            },
            offers: offers.map { point(item, $0.value, face: $0.words, words: nil) },
            layout: layout.joined(separator: " "),
            hasEnds: ends.contains { scale.labels[$0] != nil },
            hasOffers: !offers.isEmpty)
    }

    /// Boxes with words in them: no and yes.
    func words(_ item: Item, _ scale: Scale) -> ScaleControl {
        let offers = offers(of: item)
        return ScaleControl(
            points: scale.codes.map { code in
                point(
                    item, "\(code)", face: text(scale.labels[code] ?? item.ask), words: nil,
                    isFirst: code == scale.codes.lowerBound)
            },
            ends: [],
            offers: offers.map { point(item, $0.value, face: $0.words, words: nil) },
            layout: offers.isEmpty ? "n2 say" : "n2 say far", hasEnds: false,
            hasOffers: !offers.isEmpty)
    }

    /// `5 Very satisfied`.
    private func numbered(_ code: Int, _ words: ShownText) -> ShownText {
        ShownText(
            [.init(words: "\(code) ", isPlaceholder: false)] + words.parts, foreign: words.foreign)
    }

    private func point(
        _ item: Item, _ value: String, face: ShownText, words: ShownText?, isFirst: Bool = false
    ) -> ScaleControl.Point {
        let name = item.id.name
        return ScaleControl.Point(
            id: isFirst ? name : nil, name: name, value: value, face: face, words: words,
            isChosen: self.value(name) == value)
    }

    /// A scale too long for boxes.
    func menu(_ item: Item, _ scale: Scale, _ explained: [String]) -> MenuControl {
        let choices = scale.codes.map { code in
            (
                "\(code)",
                scale.labels[code].map { numbered(code, text($0)) } ?? ShownText("\(code)")
            )
        }
        return menu(item, choices, lines: [], explained)
    }

    func menu(_ item: Item, _ options: Options, _ explained: [String]) -> MenuControl {
        menu(
            item, options.all.map { ($0.id.name, text($0.label)) },
            lines: options.all.compactMap { line(item, $0) }, explained)
    }

    private func menu(
        _ item: Item, _ choices: [(value: String, words: ShownText)],
        lines: [OptionsControl.Line], _ explained: [String]
    ) -> MenuControl {
        let id = item.id.name
        return MenuControl(
            id: id, invitation: words.shown(words.choosePlease),
            choices: (choices + offers(of: item)).map {
                .init(value: $0.value, words: $0.words, isChosen: value(id) == $0.value)
            },
            describedBy: Self.joined(explained), isWrong: input.mistake(in: id) != nil,
            lines: lines)
    }
}

extension Scale {
    /// The lowest and the highest code, and the middle one if it has words.
    fileprivate func worded(withMiddle: Bool) -> [Int] {
        let sum = codes.lowerBound + codes.upperBound
        let middle = withMiddle && sum.isMultiple(of: 2) && labels[sum / 2] != nil ? [sum / 2] : []
        return [codes.lowerBound] + middle + [codes.upperBound]
    }
}
