import Documents

extension DefinitionReader {
    /// - Returns: `nil` after noting a fault.
    mutating func readOptions(_ fields: Fields, _ type: ItemType, _ head: ItemHead) -> Options? {
        guard let node = fields["options"] else {
            if !fields.has("options") {
                document.fault(
                    "an item of the type \(type.rawValue) has no 'options'", at: fields.place,
                    advice: "add options: {…} with the answers to choose from")
            }
            return nil
        }
        if node.isList {
            document.fault(
                "the options of an item must be a group of keys, found a list", at: node.place,
                advice: "write a name and its words for each, one a line: price: The price")
            return nil
        }
        guard let entries = document.entries(of: node, in: "the options of an item") else {
            return nil
        }
        if entries.count < 2 {
            document.fault(
                "an item has \(entries.isEmpty ? "no options" : "only one option")", at: node.place,
                advice: "write at least two answers to choose from")
        }
        if entries.count > Options.most {
            document.fault(
                "an item has \(entries.count) options", at: entries[Options.most].key.place,
                advice: "at most \(Options.most)")
        }
        var words: [(name: String, text: LocalizedText?, at: Place)] = []
        var names: [String: String] = [:]
        let address = "items/\(head.id?.name ?? "")/options"
        let options = entries.prefix(Options.most).compactMap { entry -> AnswerOption? in
            let name = entry.key.text
            if let other = names.updateValue(name, forKey: name.lowercased()) {
                document.fault(
                    "the options '\(other)' and \(name.quoted()) differ only in capital letters",
                    at: entry.key.place, advice: "give each option a name of its own")
            }
            let id = readIdentifier(
                name, of: "an option", at: entry.key.place, as: AnswerOption.self)
            let option = readOption(entry.value, id, type, at: "\(address)/\(name)")
            words.append((name: name, text: option?.label, at: entry.key.place))
            return option
        }
        noteSameWords(words)
        let order = readOrder(
            fields, of: entries.map(\.key.text), "option",
            always: options.filter { $0.isExclusive || $0.isWritten }.map(\.id.name))
        guard options.count == entries.count, options.count > 1 else { return nil }
        return Options(all: options, order: order)
    }

    private mutating func readOption(
        _ node: Node, _ id: OptionID?, _ type: ItemType, at address: String
    ) -> AnswerOption? {
        var label: LocalizedText?
        var isExclusive = false
        var isWritten = false
        if case .mapping(let entries, _) = node,
            entries.contains(where: { DefinitionKeys.option.names.contains($0.key.text) })
        {
            guard let fields = readFields(of: node, as: .option) else { return nil }
            label = fields["label"].flatMap {
                readText($0, in: "the label of an option", .label, at: address)
            }
            isExclusive =
                fields["exclusive"].flatMap { document.flag($0, in: "'exclusive'") } ?? false
            isWritten = fields["write"].flatMap { document.flag($0, in: "'write'") } ?? false
            if isExclusive && type != .choices {
                document.fault(
                    "an option of the type \(type.rawValue) cannot be exclusive",
                    at: fields.place(of: "exclusive"),
                    advice: "leave exclusive out: only where several may be chosen it has a meaning"
                )
            }
            if isWritten && type == .ranking {
                document.fault(
                    "an option of a ranking cannot be written on",
                    at: fields.place(of: "write"), advice: "leave write out")
            }
        } else {
            label = readText(node, in: "the label of an option", .label, at: address)
        }
        guard let id, let label else { return nil }
        return AnswerOption(id: id, label: label, isExclusive: isExclusive, isWritten: isWritten)
    }

    /// - Parameters:
    ///   - names: of what has an order.
    ///   - subject: what these are, without an article.
    ///   - always: those of them that keep their place anyway.
    mutating func readOrder(
        _ fields: Fields, of names: [String], _ subject: String, always: [String] = []
    ) -> Order {
        let order = readChoice(fields, "order", in: "order", or: OrderWord.asWritten)
        var fixed = Set(always)
        if let node = fields["fixed"] {
            if order == .asWritten {
                document.fault(
                    "nothing changes its place here", at: fields.place(of: "fixed"),
                    advice: "add order: random, or leave fixed out")
            }
            let known = Set(names)
            for node in document.list(node, in: "'fixed'") ?? [] {
                if case .scalar(let scalar) = node, known.contains(scalar.text) {
                    fixed.insert(scalar.text)
                } else {
                    _ = document.reference(node, to: subject, among: names)
                }
            }
        }
        switch order {
        case .asWritten: return .asWritten
        case .random: return .random(fixed: fixed)
        }
    }

    private enum OrderWord: String, CaseIterable {
        case asWritten = "as-written"
        case random
    }

    /// How many of so many options may be chosen.
    mutating func readMany(_ fields: Fields, of count: Int) -> ClosedRange<Int> {
        let least = fields["at-least"].flatMap {
            document.integer($0, in: "the fewest options", within: 1...count)
        }
        let most = fields["at-most"].flatMap {
            document.integer($0, in: "the most options", within: 1...count)
        }
        if let least, let most, least > most {
            document.fault(
                "at least \(least) and at most \(most) options are to be chosen",
                at: fields["at-most"]?.place, advice: "no answer would be accepted: exchange them")
        }
        let low = least ?? 1
        return low...max(low, most ?? count)
    }
}

extension DefinitionKeys {
    var names: [String] { required + optional }
}
