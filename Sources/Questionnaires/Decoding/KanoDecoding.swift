import Documents

extension DefinitionReader {
    /// The pairs of questions of an index of the type kano.
    mutating func readKano(_ fields: Fields, of index: String) -> [KanoFeature]? {
        guard let node = fields["features"] else {
            if !fields.has("features") {
                document.fault(
                    "an index of the type kano has no 'features'", at: fields.place,
                    advice: "add features: with a list of titles and their two questions")
            }
            return nil
        }
        let nodes = document.list(node, in: "'features'") ?? []
        if case .sequence(let nodes, let place) = node, nodes.isEmpty {
            document.fault(
                "no feature is defined", at: place,
                advice: "write at least one, with its two questions")
        }
        if nodes.count > Self.mostGroups {
            document.fault(
                "there are \(nodes.count) features", at: nodes[Self.mostGroups].place,
                advice: "at most \(Self.mostGroups)")
        }
        var seen: Set<ItemID> = []
        let features = nodes.prefix(Self.mostGroups).compactMap {
            readFeature($0, of: index, &seen)
        }
        return features.isEmpty ? nil : features
    }

    private mutating func readFeature(
        _ node: Node, of index: String, _ seen: inout Set<ItemID>
    ) -> KanoFeature? {
        guard let fields = readFields(of: node, as: .feature) else { return nil }
        let present = fields["present"].flatMap { readKanoItem($0, &seen) }
        let absent = fields["absent"].flatMap { readKanoItem($0, &seen) }
        let title = fields["title"].flatMap {
            readText(
                $0, in: "the title of a feature", .label,
                at: "indices/\(index)/features/\(present?.name ?? "")/title")
        }
        guard let title, let present, let absent else { return nil }
        return KanoFeature(title: title, present: present, absent: absent)
    }

    private mutating func readKanoItem(_ node: Node, _ seen: inout Set<ItemID>) -> ItemID? {
        guard let id = readItemReference(node) else { return nil }
        guard case .rating(let scale) = outline.items[id]?.kind,
            scale.codes.count == KanoFeature.points
        else {
            document.fault(
                "a feature is asked about with ratings on \(KanoFeature.points) points, and "
                    + "'\(id)' is none", at: node.place,
                advice: "give it a scale of \(KanoFeature.points): I like it, I expect it, "
                    + "I am neutral, I can live with it, I dislike it")
            return nil
        }
        if let kind = repeated[id] {
            document.fault(
                "'\(id)' is asked for each \(kind)", at: node.place,
                advice: "name an item that is asked once")
            return nil
        }
        if !seen.insert(id).inserted {
            document.fault(
                "the item '\(id)' appears twice", at: node.place,
                advice: "name another: a question is of one feature, asked one way")
            return nil
        }
        return id
    }
}
