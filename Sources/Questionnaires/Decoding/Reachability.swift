import Documents
import ExactNumbers
import Expressions

extension DefinitionReader {
    /// Notes conditions that no answers can meet: what they stand with is never asked.
    mutating func noteUnreachable(_ parts: DefinitionParts, _ names: NameTable) {
        guard var search = Reachability(self, parts) else { return }
        for (owner, node) in outline.conditions {
            guard let condition = parts.conditions[owner] else { continue }
            let others = search.conditions(above: owner)
            if search.canBeMet([condition]) == false {
                noteNeverMet(node, "this condition can never be met", names, condition, &search)
            } else if !others.isEmpty, search.canBeMet([condition] + others) == false {
                noteNeverMet(
                    node, "this condition can never be met where its section or matrix is shown",
                    names, condition, &search)
            }
        }
        for section in parts.sections {
            guard let node = section.when, let condition = section.condition else { continue }
            if search.canBeMet([condition]) == false {
                noteNeverMet(node, "this condition can never be met", names, condition, &search)
            }
        }
        for (check, node) in zip(parts.checks, parts.mustNodes) {
            if search.canBeMet([check.must]) == false {
                noteNeverMet(node, "this check can never be met", names, check.must, &search)
            }
        }
    }

    private mutating func noteNeverMet(
        _ node: Node, _ message: String, _ names: NameTable, _ condition: Condition,
        _ search: inout Reachability
    ) {
        let named = condition.expression.names.prefix(4).compactMap { search.described($0) }
        document.fault(
            message, at: node.place,
            advice: named.isEmpty
                ? "mend it, or leave it out" : "mend it: \(named.joined(separator: "; "))")
    }
}

/// Tries the answers that matter to a condition, where they are few enough to try all.
struct Reachability {
    /// Combinations tried for one condition, and for a whole file.
    private static let mostCombinations = 4_000
    private static let mostInAll = 200_000

    private let items: [String: Item]
    private let segments: [String: Segment]
    private let kinds: [String: ObjectKind]
    /// The conditions on which an item is asked at all.
    private let conditionsOfItem: [String: [Condition]]
    private var sectionOfItem: [String: Condition] = [:]
    private var matrixOfItem: [String: Condition] = [:]
    private let today: Day
    private var tried = 0

    /// - Parameter today: any day, as no condition that looks at it is tried.
    init?(_ reader: DefinitionReader, _ parts: DefinitionParts, today: Day? = Day("2000-01-01")) {
        guard let today else { return nil }
        self.today = today
        items = Dictionary(
            reader.outline.items.map { ($0.key.name, $0.value) }, uniquingKeysWith: { a, _ in a })
        segments = reader.segments
        kinds = Dictionary(reader.objectKinds.map { ($0.id.name, $0) }) { a, _ in a }
        var conditions: [String: [Condition]] = [:]
        for section in parts.sections {
            for entry in section.entries {
                for id in entry.items {
                    if let condition = section.condition {
                        sectionOfItem[id.name] = condition
                        conditions[id.name, default: []].append(condition)
                    }
                    if case .matrix(let matrix, _) = entry,
                        let condition = parts.conditions[.matrix(matrix)]
                    {
                        matrixOfItem[id.name] = condition
                        conditions[id.name, default: []].append(condition)
                    }
                    if let condition = parts.conditions[.item(id)] {
                        conditions[id.name, default: []].append(condition)
                    }
                }
                if case .matrix(let matrix, _) = entry, let condition = section.condition {
                    sectionOfItem[matrix.name] = condition
                }
            }
        }
        conditionsOfItem = conditions
    }

    /// Those of the section and the matrix something stands in.
    func conditions(above owner: Outline.Owner) -> [Condition] {
        [sectionOfItem[owner.name], matrixOfItem[owner.name]].compactMap { $0 }
    }

    /// Whether any answers make all conditions true. An item that is not asked has no answer.
    ///
    /// - Returns: `nil` when there are too many answers to try.
    mutating func canBeMet(_ conditions: [Condition]) -> Bool? {
        guard let needed = closure(of: conditions) else { return nil }
        var domains: [(name: String, values: [Value?])] = []
        var combinations = 1
        for name in needed.names {
            guard let domain = domain(of: name, in: needed.conditions) else { return nil }
            let (product, overflow) = combinations.multipliedReportingOverflow(by: domain.count)
            guard !overflow, product <= Self.mostCombinations else { return nil }
            combinations = product
            domains.append((name, domain))
        }
        guard tried + combinations <= Self.mostInAll else { return nil }
        var chosen: [String: Value] = [:]
        return search(domains[...], &chosen, for: conditions)
    }

    private mutating func search(
        _ domains: ArraySlice<(name: String, values: [Value?])>, _ chosen: inout [String: Value],
        for conditions: [Condition]
    ) -> Bool? {
        guard let first = domains.first else {
            tried += 1
            return holds(conditions, chosen)
        }
        var isKnown = true
        for value in first.values {
            chosen[first.name] = value
            switch search(domains.dropFirst(), &chosen, for: conditions) {
            case true?: return true
            case false?: break
            case nil: isKnown = false
            }
        }
        chosen[first.name] = nil
        return isKnown ? false : nil
    }

    private func holds(_ conditions: [Condition], _ chosen: [String: Value]) -> Bool? {
        let facts = Facts(today: today) { name in
            chosen[name].map { .value($0) } ?? .missing(.skipped)
        }
        // What is answered was asked.
        for name in chosen.keys {
            for condition in conditionsOfItem[name] ?? [] {
                guard let isAsked = try? condition.expression.isTrue(in: facts) else { return nil }
                if !isAsked { return false }
            }
        }
        for condition in conditions {
            guard let isMet = try? condition.expression.isTrue(in: facts) else { return nil }
            if !isMet { return false }
        }
        return true
    }

    /// The names that decide the conditions, with those that decide whether these are asked.
    ///
    /// - Returns: `nil` when scores or the day decide as well.
    private func closure(
        of conditions: [Condition]
    ) -> (names: [String], conditions: [Condition])? {
        var names: [String] = []
        var all = conditions
        var next = 0
        while next < all.count {
            let condition = all[next]
            next += 1
            guard condition.isDecidedByAnswers, all.count < 50 else { return nil }
            for name in condition.names where !names.contains(name) {
                guard names.count < 12 else { return nil }
                names.append(name)
                all += conditionsOfItem[name] ?? []
            }
        }
        return (names, all)
    }

    /// The values of a name that can make a difference, unanswered included.
    ///
    /// - Returns: `nil` when they cannot be told.
    private func domain(of name: String, in conditions: [Condition]) -> [Value?]? {
        if let kind = kinds[name] { return kind.objects.map { .one($0.id.name) } }
        if let segment = segments[name] {
            return segment.values.map { [nil] + $0.map { .one($0.name) } }
        }
        guard let item = items[name] else { return nil }
        switch item.kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .perception(let scale), .expectation(let scale):
            return [nil] + scale.codes.map { .number(Ratio($0)) }
        case .yesNo: return [nil, .truth(true), .truth(false)]
        case .choice(let options): return [nil] + options.all.map { .one($0.id.name) }
        case .choices(let options, _):
            guard options.all.count <= 8 else { return nil }
            return [nil] + Self.subsets(of: options.all.map(\.id.name)).map { .several($0) }
        case .number(let form): return numbers(name, form, conditions)
        case .ranking, .date, .text, .information: return nil
        }
    }

    /// One number of each stretch between those it is compared with, and these themselves.
    private func numbers(
        _ name: String, _ form: NumberForm, _ conditions: [Condition]
    ) -> [Value?]? {
        var bounds: Set<FixedDecimal> = []
        for condition in conditions {
            guard !condition.expression.calculates(with: name) else { return nil }
            bounds.formUnion(condition.expression.constants(comparedWith: name))
        }
        var step = FixedDecimal.one.units
        for _ in 0..<form.places { step /= 10 }
        var units: Set<Int128> = []
        for bound in bounds.map(\.units)
            + [form.minimum?.units, form.maximum?.units, 0].compactMap({ $0 })
        {
            let below = (bound / step - (bound < 0 && bound % step != 0 ? 1 : 0)) * step
            units.formUnion([below - step, below, below + step])
        }
        let accepted = units.sorted().map { FixedDecimal(units: $0) }
            .filter { form.flaw(of: $0) == nil }
        return [nil] + accepted.map { .number(Ratio($0)) }
    }

    private static func subsets(of names: [String]) -> [Set<String>] {
        names.reduce([[]]) { sets, name in sets + sets.map { $0.union([name]) } }
    }

    /// What the answers to an item may be, for a message: "'speed' is from 1 to 5".
    func described(_ name: String) -> String? {
        guard let item = items[name] else { return nil }
        if let condition = conditionsOfItem[name]?.first {
            return "'\(name)' is asked only when \(condition.text)"
        }
        switch item.kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .perception(let scale), .expectation(let scale):
            return "'\(name)' is from \(scale.codes.lowerBound) to \(scale.codes.upperBound)"
        case .number(let form):
            switch (form.minimum, form.maximum) {
            case (let low?, let high?): return "'\(name)' is from \(low) to \(high)"
            case (let low?, nil): return "'\(name)' is \(low) or more"
            case (nil, let high?): return "'\(name)' is \(high) or less"
            case (nil, nil): return nil
            }
        case .yesNo, .choice, .choices, .ranking, .date, .text, .information: return nil
        }
    }
}
