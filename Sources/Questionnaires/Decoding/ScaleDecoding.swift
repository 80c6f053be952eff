import Documents

extension DefinitionReader {
    mutating func readScales(_ node: Node) -> [Scale] {
        guard let entries = document.entries(of: node, in: "'scales'") else { return [] }
        if entries.isEmpty {
            document.fault(
                "no scale is defined", at: node.place,
                advice: "write one, such as satisfaction: {points: {…}}; or leave 'scales' out")
        }
        noteCount(of: entries, as: "scales")
        return entries.prefix(Self.mostGroups).compactMap { entry in
            let name = entry.key.text
            scaleNames.append(name)
            let id = readIdentifier(name, of: "a scale", at: entry.key.place, as: Scale.self)
            if id != nil { claim(name, as: "scale", at: entry.key.place) }
            let scale = readScale(entry.value, named: id)
            scales[name] = scale
            return scale
        }
    }

    private mutating func readScale(_ node: Node, named id: ScaleID?) -> Scale? {
        guard let fields = readFields(of: node, as: .scale) else { return nil }
        let limits = -1000...1000
        let range = fields["range"].flatMap {
            readRange($0, in: "the range of a scale", within: limits)
        }
        let points = fields["points"].map { readPoints($0, of: id, within: limits) } ?? Points()
        if !fields.has("points") && !fields.has("range") {
            document.fault(
                "a scale has no 'points'", at: fields.place, advice: "add points: {1: …, 2: …}")
        }
        let codes = fields.has("range") ? range : readCodes(of: points, in: fields)
        let direction = readChoice(
            fields, "direction", in: "direction", or: Scale.Direction.highIsGood)
        let notApplicable = fields["not-applicable"].flatMap {
            readText(
                $0, in: "the words for 'not applicable'", .label,
                at: "scales/\(id?.name ?? "")/not-applicable")
        }
        let dontKnow = fields["dont-know"].flatMap {
            readText(
                $0, in: "the words for 'don't know'", .label,
                at: "scales/\(id?.name ?? "")/dont-know")
        }
        guard let codes else { return nil }
        for (code, place) in points.places where !codes.contains(code) {
            document.fault(
                "the point \(code) is outside the range of its scale", at: place,
                advice: "the range is from \(codes.lowerBound) to \(codes.upperBound)")
        }
        if codes.count > Scale.mostPoints {
            document.fault(
                "a scale has \(codes.count) points", at: fields.place,
                advice: "at most \(Scale.mostPoints)")
            return nil
        }
        noteSameWords(
            points.places.map {
                (name: String($0.code), text: points.labels[$0.code], at: $0.place)
            } + [
                ("not-applicable", notApplicable, fields.place(of: "not-applicable")),
                ("dont-know", dontKnow, fields.place(of: "dont-know")),
            ])
        guard let id else { return nil }
        return Scale(
            id: id, codes: codes, labels: points.labels, direction: direction,
            notApplicable: notApplicable, dontKnow: dontKnow)
    }

    private struct Points {
        var labels: [Int: LocalizedText] = [:]
        /// In the order of the file.
        var places: [(code: Int, place: Place)] = []
    }

    private mutating func readPoints(
        _ node: Node, of scale: ScaleID?, within limits: ClosedRange<Int>
    ) -> Points {
        var points = Points()
        for entry in document.entries(of: node, in: "the points of a scale") ?? [] {
            let key = entry.key
            // Written in one way only, so that 05 and 5 are not two points.
            if let code = Int(key.text), String(code) == key.text, limits.contains(code) {
                points.places.append((code, key.place))
                points.labels[code] = readText(
                    entry.value, in: "the label of a point", .label,
                    at: "scales/\(scale?.name ?? "")/\(code)")
            } else {
                document.fault(
                    "a point of a scale must be a whole number, found \(key.text.quoted())",
                    at: key.place,
                    advice: "from \(limits.lowerBound) to \(limits.upperBound), such as 5")
            }
        }
        return points
    }

    /// Every code from the lowest to the highest point, which must all be there.
    private mutating func readCodes(of points: Points, in fields: Fields) -> ClosedRange<Int>? {
        let codes = points.places.map(\.code).sorted()
        guard let low = codes.first, let high = codes.last else {
            if case .mapping([], let place)? = fields["points"] {
                document.fault(
                    "a scale has no points", at: place, advice: "write them: {1: …, 2: …}")
            }
            return nil
        }
        guard low < high else {
            document.fault(
                "a scale has only the point \(low)", at: fields.place(of: "points"),
                advice: "a scale needs at least two points")
            return nil
        }
        if let (before, after) = zip(codes, codes.dropFirst()).first(where: { $1 > $0 + 1 }) {
            document.fault(
                "the points of a scale go from \(before) to \(after)",
                at: fields.place(of: "points"),
                advice: "add \(before + 1); or add range: [\(low), \(high)] when only some points "
                    + "have words")
            return nil
        }
        return low...high
    }

    /// The same for the words of an item beside its scale or its options.
    mutating func noteSameWords(as item: Item, _ fields: Fields) {
        let own = [
            ("not-applicable", item.notApplicable, item.scale?.notApplicable),
            ("dont-know", item.dontKnow, item.scale?.dontKnow),
        ]
        var others: [(name: String, text: LocalizedText)] =
            (item.options?.all ?? []).map { ($0.id.name, $0.label) }
        for code in item.scale?.codes ?? 0...0 {
            if let label = item.scale?.labels[code] { others.append((String(code), label)) }
        }
        for case (let key, .asScale, let standard?) in own { others.append((key, standard)) }
        for case (let key, .words(let text), _) in own {
            noteSameWords(key, text, others, at: fields.place(of: key))
            others.append((key, text))
        }
    }

    private mutating func noteSameWords(
        _ key: String, _ text: LocalizedText, _ others: [(name: String, text: LocalizedText)],
        at place: Place
    ) {
        for language in languages {
            guard let words = text.exact(language),
                let other = others.first(where: { $0.text.exact(language) == words })
            else { continue }
            document.fault(
                "the answers \(other.name) and \(key) have the same words \(words.quoted())",
                at: place, advice: "give each answer words of its own")
        }
    }

    /// Two answers with the same words cannot be told apart by those who answer.
    mutating func noteSameWords(_ answers: [(name: String, text: LocalizedText?, at: Place)]) {
        var first: [Language: [String: String]] = [:]
        for answer in answers {
            for language in languages {
                guard let words = answer.text?.exact(language) else { continue }
                if let other = first[language]?[words] {
                    document.fault(
                        "the answers \(other) and \(answer.name) have the same words "
                            + "\(words.quoted())",
                        at: answer.at, advice: "give each answer words of its own")
                } else {
                    first[language, default: [:]][words] = answer.name
                }
            }
        }
    }
}
