import Documents
import Expressions

extension DefinitionReader {
    /// - Returns: `nil` after noting a fault.
    mutating func readCondition(
        _ node: Node, at site: NameTable.Site, _ names: NameTable
    ) -> Condition? {
        guard sectionsAreKnown else { return nil }
        // Of a file that is refused anyway, no more is worked out than is shown.
        guard !document.isFull else { return nil }
        guard document.text(node, in: "a condition") != nil, case .scalar(let scalar) = node else {
            return nil
        }
        var types: [String: ValueType] = [:]
        var later: [String] = []
        var elsewhere: [String: String] = [:]
        var hasStranger = false
        for word in scalar.text.conditionWords {
            switch names.meaning(of: word, at: site) {
            case .known(let type): types[word] = type
            case .later: later.append(word)
            case .elsewhere(let reason): elsewhere[word] = reason
            case nil:
                // An item that has a fault of its own: whether the condition is good cannot be told.
                if hasItem(named: word) { return nil }
                hasStranger = true
            }
        }
        let scores =
            scalar.text.contains("score")
            ? names.scores(at: site) : Scope.Scores.known(main: false, ids: [])
        func read() throws(ExpressionFaults) -> Condition {
            let scope = Scope(types, later: later, elsewhere: elsewhere, scores: scores)
            return Condition(expression: try Expression(scalar.text, in: scope))
        }
        do throws(ExpressionFaults) {
            return try read()
        } catch {
            note(error, in: scalar) { () throws(ExpressionFaults) in
                // Only now it matters what else could have been meant.
                guard hasStranger else { return }
                for name in names.names(at: site).prefix(1_000) where types[name] == nil {
                    if case .known(let type)? = names.meaning(of: name, at: site) {
                        types[name] = type
                    }
                }
                _ = try read()
            }
            return nil
        }
    }

    /// - Parameter again: reads the condition once more, with all names that are known.
    private mutating func note(
        _ faults: ExpressionFaults, in scalar: Node.Scalar,
        again: () throws(ExpressionFaults) -> Void
    ) {
        var faults = faults
        if !document.isFull {
            do throws(ExpressionFaults) { try again() } catch { faults = error }
        }
        for fault in faults.faults {
            document.fault(
                fault.message, in: scalar, fault.range, advice: Self.asYAML(fault.advice, scalar))
        }
    }

    /// An advice to write a condition that begins with an apostrophe, as YAML takes it.
    private static func asYAML(_ advice: String, _ scalar: Node.Scalar) -> String {
        guard !scalar.isQuoted, advice.hasPrefix("write '"), !advice.contains("\"") else {
            return advice
        }
        let condition = advice.dropFirst("write ".count)
        // A single word between apostrophes stands in the middle of the condition.
        return condition.contains(" in ") ? "write \"\(condition)\"" : advice
    }

    /// - Returns: each with the place of its condition.
    mutating func readChecks(
        _ node: Node?, _ names: NameTable
    ) -> [(check: CrossCheck, must: Node)] {
        guard let node else { return [] }
        let nodes = document.list(node, in: "'checks'") ?? []
        if nodes.count > Self.mostGroups {
            document.fault(
                "there are \(nodes.count) checks", at: nodes[Self.mostGroups].place,
                advice: "at most \(Self.mostGroups)")
        }
        return nodes.prefix(Self.mostGroups).enumerated().compactMap { number, node in
            guard let fields = readFields(of: node, as: .crossCheck) else { return nil }
            let must = fields["must"].flatMap { readCondition($0, at: NameTable.end, names) }
            let message = fields["message"].flatMap {
                readText(
                    $0, in: "the message of a check", .long, at: "checks/\(number + 1)/message",
                    naming: .end)
            }
            var item = fields["at"].flatMap { readItemReference($0) }
            if let id = item, let kind = repeated[id] {
                document.fault(
                    "'\(id)' is asked for each \(kind), and a check stands once",
                    at: fields["at"]?.place, advice: "name an item that is asked once")
                return nil
            }
            if let must, item == nil {
                item = must.expression.names.compactMap { ItemID(plain: $0) }
                    .filter { outline.items[$0] != nil }
                    .max { (names.positions[$0] ?? 0) < (names.positions[$1] ?? 0) }
                if item == nil, let place = fields["must"]?.place {
                    document.fault(
                        "the condition names no item", at: place,
                        advice: "add at: … with the item at which the message stands")
                }
            }
            guard let must, let message, let item, let node = fields["must"] else { return nil }
            return (CrossCheck(must: must, message: message, item: item), node)
        }
    }

    /// Notes names in texts that stand for nothing that is known where the text stands.
    mutating func checkPipedTexts(_ names: NameTable) {
        for text in piped {
            checkFullWidthBraces(of: text, names)
            do throws(TextTemplate.Flaw) {
                let template = try TextTemplate(text.text)
                for (name, range) in zip(template.names, template.ranges) {
                    check(name, range, of: text, names)
                }
            } catch {
                switch error {
                case .open(let index):
                    note(
                        "this brace is never closed", index..<index + 1, of: text,
                        advice: "close it, or write {{ for a brace that is meant as one")
                case .empty(let range):
                    note(
                        "no name stands between these braces", range, of: text,
                        advice: "write the name of an item or a segment, or {{ for a brace that is "
                            + "meant as one")
                }
            }
        }
    }

    /// Braces of a Chinese keyboard around a name that is known here.
    private mutating func checkFullWidthBraces(of text: PipedText, _ names: NameTable) {
        let scalars = Array(text.text.unicodeScalars)
        guard let open = scalars.firstIndex(of: "｛"),
            let close = scalars[open...].firstIndex(of: "｝")
        else { return }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[open + 1..<close])
        guard names.meaning(of: String(name), at: names.site(of: text.standing)) != nil else {
            return
        }
        note(
            "full-width braces stand around '\(String(name))'", open..<close + 1, of: text,
            advice: "write {\(String(name))}")
    }

    private mutating func check(
        _ name: String, _ range: Range<Int>, of text: PipedText, _ names: NameTable
    ) {
        let site = names.site(of: text.standing)
        switch names.meaning(of: name, at: site) {
        case .known: break
        case .later where !sectionsAreKnown: break
        case .later:
            note("'\(name)' is asked later", range, of: text, advice: "a text can only look back")
        case .elsewhere(let reason):
            note(reason, range, of: text, advice: "name something that is known here")
        case nil:
            // Nobody would read what else is looked for.
            if document.isFull || hasItem(named: name) { return }
            let near = nearest(to: name, among: names.names(at: site))
            note(
                "unknown name \(name.quoted())", range, of: text,
                advice: near.map { "did you mean '\($0)'?" }
                    ?? "write the name of an item that is asked earlier or of a segment; write {{ for "
                    + "a brace that is meant as one")
        }
    }

    private mutating func note(
        _ message: String, _ range: Range<Int>, of text: PipedText, advice: String
    ) {
        if let language = text.file {
            translations.fault(message, in: text.scalar, range, of: language, advice: advice)
        } else {
            document.fault(message, in: text.scalar, range, advice: advice)
        }
    }
}
