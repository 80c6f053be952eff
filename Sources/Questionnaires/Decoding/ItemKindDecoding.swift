import Documents
import ExactNumbers
import Expressions

extension DefinitionReader {
    /// - Returns: `nil` after noting a fault.
    mutating func readKind(
        _ fields: Fields, _ type: ItemType, _ head: ItemHead
    ) -> Item.Kind? {
        switch type {
        case .rating: return readScale(of: fields).map { .rating($0) }
        case .recommendation: return readRecommendationScale(fields).map { .recommendation($0) }
        case .effort: return readEffortScale(fields).map { .effort($0) }
        case .yesNo: return readYesNo(fields, head).map { .yesNo($0) }
        case .choice: return readOptions(fields, type, head).map { .choice($0) }
        case .choices:
            return readOptions(fields, type, head).map { options in
                .choices(options, many: readMany(fields, of: options.all.count))
            }
        case .ranking:
            return readOptions(fields, type, head).map { options in
                .ranking(options, many: readMany(fields, of: options.all.count))
            }
        case .number: return .number(readNumberForm(fields, head))
        case .date: return .date(readDateForm(fields))
        case .text: return .text(readTextForm(fields, .line))
        case .longText: return .text(readTextForm(fields, .lines))
        case .email: return .text(TextForm(.email))
        case .phone: return .text(TextForm(.phone))
        case .information: return .information
        case .matrix, .pair: return nil  // more than one item, read elsewhere
        }
    }

    /// - Returns: `nil` when there is none, or when the scale itself has a fault.
    mutating func readScale(of fields: Fields) -> Scale? {
        guard let node = fields["scale"] else {
            if !fields.has("scale") {
                document.fault(
                    "an item has no 'scale'", at: fields.place,
                    advice: "add scale: … with the name of a scale")
            }
            return nil
        }
        if case .scalar(let scalar) = node, let scale = scales[scalar.text] { return scale }
        guard !scaleNames.isEmpty else {
            // What is wrong with the scales themselves was noted.
            if hasScales { return nil }
            document.fault(
                "unknown scale \(node.kind)", at: node.place,
                advice: "this file defines no scales: add scales: {…}")
            return nil
        }
        return document.reference(node, to: "scale", among: scaleNames).flatMap { scales[$0] }
    }

    /// The net promoter score is defined on 0 to 10 with 10 as the best.
    private mutating func readRecommendationScale(_ fields: Fields) -> Scale? {
        readScale(
            of: fields, from: 0...10, "a recommendation",
            advice: "define a scale with range: [0, 10]")
    }

    /// The customer effort score is defined on 1 to 7 with 7 as the easiest.
    private mutating func readEffortScale(_ fields: Fields) -> Scale? {
        readScale(
            of: fields, from: 1...7, "an effort",
            advice: "define a scale with range: [1, 7], and ask how easy it was")
    }

    private mutating func readScale(
        of fields: Fields, from codes: ClosedRange<Int>, _ what: String, advice: String
    ) -> Scale? {
        guard let scale = readScale(of: fields), let place = fields["scale"]?.place else {
            return nil
        }
        guard scale.codes == codes, scale.direction == .highIsGood else {
            document.fault(
                "\(what) needs a scale from \(codes.lowerBound) to \(codes.upperBound) where high is "
                    + "good, and '\(scale.id)' is another",
                at: place, advice: advice)
            return nil
        }
        return scale
    }

    /// A scale of no, 0, and yes, 1, whose words stand with the item.
    private mutating func readYesNo(_ fields: Fields, _ head: ItemHead) -> Scale? {
        let known: [(key: String, zh: String, en: String)] = [
            ("no", "否", "No"), ("yes", "是", "Yes"),
        ]
        var labels: [Int: LocalizedText] = [:]
        for (code, words) in known.enumerated() {
            let written = fields[words.key].flatMap {
                readText(
                    $0, in: "the words for '\(words.key)'", .label,
                    at: "items/\(head.id?.name ?? "")/\(words.key)")
            }
            var texts = written?.texts ?? [:]
            for language in languages where texts[language] == nil {
                switch language.primary {
                case "zh": texts[language] = words.zh
                case "en": texts[language] = words.en
                default:
                    if written == nil && !fields.has(words.key) {
                        document.fault(
                            "a yes-no item has no words for '\(words.key)' in '\(language)'",
                            at: fields.place,
                            advice: "add \(words.key): {\(language): …}")
                    }
                }
            }
            if let first = languages.first {
                labels[code] = LocalizedText(texts, fallback: first)
            }
        }
        noteSameWords([
            ("no", labels[0], fields.place(of: "no")), ("yes", labels[1], fields.place(of: "yes")),
        ])
        guard let id = head.id.flatMap({ ScaleID("yes-no/\($0.name)") }) else { return nil }
        return Scale(
            id: id, codes: 0...1, labels: labels, direction: .highIsGood, notApplicable: nil,
            dontKnow: nil)
    }

    private mutating func readNumberForm(_ fields: Fields, _ head: ItemHead) -> NumberForm {
        let unit = fields["unit"].flatMap {
            readText(
                $0, in: "the unit of a number", .label, at: "items/\(head.id?.name ?? "")/unit")
        }
        func bound(_ key: String, _ reader: inout DefinitionReader) -> FixedDecimal? {
            fields[key].flatMap {
                reader.readDecimal(
                    $0, in: "the \(key)", wanted: "write a number such as 0 or 99.5",
                    where: { _ in true })
            }
        }
        let minimum = bound("minimum", &self)
        let maximum = bound("maximum", &self)
        if let minimum, let maximum, minimum > maximum, let place = fields["maximum"]?.place {
            document.fault(
                "the maximum \(maximum) is below the minimum \(minimum)", at: place,
                advice: "no answer would be accepted: exchange them")
        }
        let places =
            fields["places"].flatMap {
                document.integer($0, in: "the places of a number", within: 0...6)
            } ?? 0
        let form = NumberForm(unit: unit, minimum: minimum, maximum: maximum, places: places)
        if let minimum, let maximum, minimum <= maximum, !form.hasNumber(from: minimum, to: maximum)
        {
            document.fault(
                "no number with \(places) places is from \(minimum) to \(maximum)",
                at: fields["maximum"]?.place, advice: "add places, or widen the bounds")
        }
        return form
    }

    private mutating func readDateForm(_ fields: Fields) -> DateForm {
        let earliest = fields["earliest"].flatMap { readDayBound($0, in: "the earliest day") }
        let latest = fields["latest"].flatMap { readDayBound($0, in: "the latest day") }
        if case .day(let first)? = earliest, case .day(let last)? = latest, first > last {
            document.fault(
                "the latest day \(last) is before the earliest \(first)",
                at: fields["latest"]?.place, advice: "no answer would be accepted: exchange them")
        }
        return DateForm(earliest: earliest, latest: latest)
    }

    private mutating func readDayBound(_ node: Node, in what: String) -> DateForm.Bound? {
        guard let text = document.text(node, in: what) else { return nil }
        if text == "today" { return .today }
        if let day = Day(text) { return .day(day) }
        document.fault(
            "\(what) cannot be \(node.kind)", at: node.place,
            advice: "write a day such as 2026-01-31, or today")
        return nil
    }

    private mutating func readTextForm(
        _ fields: Fields, _ style: TextForm.Style
    ) -> TextForm {
        let longest = fields["longest"].flatMap {
            document.integer($0, in: "the most characters of an answer", within: 1...10_000)
        }
        return TextForm(style, longest: longest)
    }
}

extension NumberForm {
    /// Whether any number with these places lies between the bounds.
    fileprivate func hasNumber(from low: FixedDecimal, to high: FixedDecimal) -> Bool {
        var step = FixedDecimal.one.units
        for _ in 0..<places { step /= 10 }
        let (quotient, rest) = low.units.quotientAndRemainder(dividingBy: step)
        let first = rest > 0 ? (quotient + 1) * step : quotient * step
        return first <= high.units
    }
}
