import Documents
import ExactNumbers

extension DefinitionReader {
    mutating func readPrivacy(_ node: Node) -> Privacy? {
        guard let fields = readFields(of: node, as: .privacy) else { return nil }
        let notice = fields["notice"].flatMap {
            readText($0, in: "the privacy notice", .long, at: "privacy/notice", naming: .start)
        }
        let consent = fields["consent"].flatMap {
            readText($0, in: "the words of consent", .label, at: "privacy/consent")
        }
        let retention = fields["retention"].flatMap { readRetention($0) }
        return notice.map { Privacy(notice: $0, consent: consent, retention: retention) }
    }

    private mutating func readRetention(_ node: Node) -> Retention? {
        guard let text = document.text(node, in: "the retention") else { return nil }
        let words = text.split(separator: " ")
        if words.count == 2, let count = Int(words[0]), (1...10_000).contains(count),
            String(count) == words[0]
        {
            let unit = String(words[1])
            // "1 month" is as good as "1 months".
            let known = Retention.Unit.allCases.first {
                $0.rawValue == unit || $0.rawValue.dropLast() == unit
            }
            if let known { return Retention(count: count, unit: known) }
        }
        document.fault(
            "the retention cannot be \(node.kind)", at: node.place,
            advice: "write a number and days, weeks, months or years, such as 24 months")
        return nil
    }

    mutating func readCompletion(_ node: Node) -> CompletionRule? {
        guard let fields = readFields(of: node, as: .completion) else { return nil }
        func share(_ key: String, _ reader: inout DefinitionReader) -> FixedDecimal? {
            fields[key].flatMap {
                reader.readDecimal(
                    $0, in: "the share '\(key)'",
                    wanted: "write a number from 0 to 1, such as 0.5 for one half",
                    where: { $0 >= .zero && $0 <= .one })
            }
        }
        let complete =
            share("complete", &self) ?? FixedDecimal(units: FixedDecimal.one.units / 10 * 8)
        let partial =
            share("partial", &self)
            ?? min(complete, FixedDecimal(units: FixedDecimal.one.units / 2))
        if partial > complete, let place = fields["partial"]?.place ?? fields["complete"]?.place {
            document.fault(
                "a partial reply has at least \(partial) answered, a complete one \(complete)",
                at: place, advice: "the share of 'partial' is the lower of the two")
        }
        var essential: [ItemID] = []
        var seen: Set<ItemID> = []
        for node in fields["essential"].flatMap({ document.list($0, in: "'essential'") }) ?? [] {
            guard let id = readItemReference(node) else { continue }
            if !seen.insert(id).inserted {
                document.fault("the item '\(id)' appears twice", at: node.place, advice: "keep one")
            }
            essential.append(id)
        }
        return CompletionRule(complete: complete, partial: partial, essential: essential)
    }

    /// The id of a question of this file.
    mutating func readItemReference(_ node: Node) -> ItemID? {
        if case .scalar(let scalar) = node, let id = ItemID(plain: scalar.text),
            let item = outline.items[id]
        {
            if item.isAnswered { return id }
            document.fault(
                "'\(id)' is a text to read", at: node.place, advice: "name a question")
            return nil
        }
        // An item with a fault of its own is no unknown one.
        if case .scalar(let scalar) = node, hasItem(named: scalar.text),
            outline.names[scalar.text] == nil
        {
            return nil
        }
        let known = outline.entries.flatMap(\.items).map(\.name).filter { !$0.contains("/") }
        return document.reference(node, to: "item", among: known).flatMap { ItemID(plain: $0) }
    }
}
