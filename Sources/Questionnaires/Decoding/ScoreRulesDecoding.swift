import Documents
import ExactNumbers

extension DefinitionReader {
    /// - Parameter node: `nil` when the file leaves all rules at their defaults.
    mutating func readScoreRules(_ node: Node?) -> ScoreRules {
        let fields = node.flatMap { readFields(of: $0, as: .score) }
        let unit = fields?["unit"].flatMap { readSegmentReference($0) }
        let headline = readChoice(
            fields, "headline", in: "headline", or: ScoreRules.Headline.respondents)
        if let fields, headline == .units, !fields.has("unit") {
            document.fault(
                "the headline is the mean of units, and no unit is named",
                at: fields.place(of: "headline"),
                advice: "add unit: … with the name of a segment, such as company")
        }
        return readScoreRules(
            of: fields, unit: unit, headline: headline, range: 1...5, hasClasses: true)
    }

    /// What the main score and the indices that are scores have in common.
    ///
    /// - Parameters:
    ///   - range: the one that holds where the file says nothing.
    ///   - hasClasses: false for indices, whose classes are their own.
    mutating func readScoreRules(
        of fields: Fields?, unit: SegmentID? = nil, headline: ScoreRules.Headline = .respondents,
        range standard: ClosedRange<Int>, hasClasses: Bool = false
    ) -> ScoreRules {
        let title =
            hasClasses
            ? fields?["title"].flatMap {
                readText($0, in: "the title of the score", .label, at: "score/title")
            } : nil
        let version =
            hasClasses
            ? fields?["version"].flatMap { readPlainText($0, in: "the version", .label) } : nil
        let missing = readChoice(
            fields, "missing", in: "missing rule", or: ScoreRules.MissingRule.withinDimension)
        let minimum = fields?["minimum-answered"].flatMap { node in
            readDecimal(
                node, in: "the share 'minimum-answered'",
                wanted: "write a number from 0 to 1, such as 0.5 for one half",
                where: { $0 >= .zero && $0 <= .one })
        }
        let notApplicable = readChoice(
            fields, "not-applicable", in: "rule for not-applicable answers",
            or: ScoreRules.NotApplicable.unanswered)
        let range =
            fields?["range"].flatMap {
                readRange($0, in: "the range of the score", within: -1000...1000)
            } ?? standard
        let classes =
            hasClasses
            ? fields?["classes"].map {
                readClasses($0, in: range, of: "the score", "score/classes", "class")
            } ?? [] : []
        return ScoreRules(
            title: title, version: version, unit: unit, headline: headline, missing: missing,
            minimumAnswered: minimum ?? FixedDecimal(units: FixedDecimal.one.units / 2),
            notApplicable: notApplicable, range: range, classes: classes)
    }

    /// - Parameters:
    ///   - whole: what has the range: "the score".
    ///   - address: the way to the classes.
    ///   - subject: what their ids are of.
    mutating func readClasses(
        _ node: Node, in range: ClosedRange<Int>, of whole: String, _ address: String,
        _ subject: String
    ) -> [ScoreClass] {
        guard let nodes = document.list(node, in: "'classes'") else { return [] }
        if let order = descending(nodes) {
            document.fault(
                "the classes stand from the lowest up", at: node.place,
                advice: "write them from the highest down: \(order)")
            return []
        }
        var classes: [ScoreClass] = []
        var ladder = Ladder(range: range, whole: whole)
        for (index, node) in nodes.enumerated() {
            guard let fields = readFields(of: node, as: .scoreClass) else { continue }
            let id = fields["id"].flatMap { readIdentifier($0, of: "a class", as: ScoreClass.self) }
            if let id, let place = fields["id"]?.place { claim(id.name, as: subject, at: place) }
            let label = fields["label"].flatMap {
                readText(
                    $0, in: "the label of a class", .label,
                    at: "\(address)/\(id?.name ?? "")/label")
            }
            let isLast = index == nodes.count - 1
            let from = readThreshold(fields, isLast: isLast, on: &ladder)
            let role = readRole(fields, isLast: isLast, on: &ladder)
            if let id, let label {
                classes.append(ScoreClass(id: id, from: from, role: role, label: label))
            }
        }
        return classes
    }

    /// The ids of classes that are written from the lowest up, the other way round; `nil` for any
    /// other order.
    private func descending(_ nodes: [Node]) -> String? {
        var thresholds: [FixedDecimal] = []
        var ids: [String] = []
        for (index, node) in nodes.enumerated() {
            guard case .mapping(let entries, _) = node else { return nil }
            func scalar(_ key: String) -> String? {
                guard
                    case .scalar(let scalar)? = entries.first(where: { $0.key.text == key })?.value
                else { return nil }
                return scalar.text
            }
            ids.append(scalar("id") ?? "…")
            if let from = scalar("from").flatMap({ FixedDecimal($0) }) {
                thresholds.append(from)
            } else if index > 0 {
                return nil
            }
        }
        let isRising = zip(thresholds, thresholds.dropFirst()).allSatisfy { $0 < $1 }
        guard thresholds.count > 1 || (thresholds.count == 1 && nodes.count == 2), isRising else {
            return nil
        }
        return ids.reversed().joined(separator: ", ")
    }

    /// What has been read of the classes from the top down.
    private struct Ladder {
        let range: ClosedRange<Int>
        let whole: String
        var lowest: FixedDecimal?
        var roles: [ScoreClass.Role: Int] = [:]
    }

    private mutating func readThreshold(
        _ fields: Fields, isLast: Bool, on ladder: inout Ladder
    ) -> FixedDecimal? {
        guard let node = fields["from"] else {
            if !isLast && !fields.has("from") {
                document.fault(
                    "a class that is not the last has no 'from'", at: fields.place,
                    advice: "add from: … with its lowest score")
            }
            return nil
        }
        let (low, high) = (ladder.range.lowerBound, ladder.range.upperBound)
        let value = readDecimal(
            node, in: "the threshold of a class",
            wanted: "write a number above \(low) and at most \(high), the range of \(ladder.whole)",
            where: { $0 > FixedDecimal(low) && $0 <= FixedDecimal(high) })
        guard let value else { return nil }
        if isLast {
            document.fault(
                "the last class has a 'from'", at: fields.place(of: "from"),
                advice: "leave it out: the last class takes all scores below the others")
        } else if let above = ladder.lowest, value >= above {
            document.fault(
                "the threshold \(value) is not below \(above), that of the class before",
                at: node.place, advice: "write the classes from the highest down")
        }
        ladder.lowest = min(ladder.lowest ?? value, value)
        return value
    }

    private mutating func readRole(
        _ fields: Fields, isLast: Bool, on ladder: inout Ladder
    ) -> ScoreClass.Role? {
        guard let node = fields["role"] else { return nil }
        guard let role: ScoreClass.Role = document.choice(node, in: "role of a class") else {
            return nil
        }
        if isLast {
            document.fault(
                "the last class has no threshold and cannot be the \(role.rawValue)",
                at: node.place, advice: "give the role to the class above")
        } else if let line = ladder.roles[role] {
            document.fault(
                "a second class is the \(role.rawValue)", at: node.place,
                advice: "the first is on line \(line); keep one")
        } else if role == .target, let line = ladder.roles[.limit] {
            document.fault(
                "the target is below the limit on line \(line)", at: node.place,
                advice: "the target is the higher of the two")
        }
        ladder.roles[role] = ladder.roles[role] ?? node.place.line
        return role
    }
}
