import Documents

extension DefinitionReader {
    mutating func readObjectKinds(_ node: Node) -> [ObjectKind] {
        let entries = document.entries(of: node, in: "'objects'") ?? []
        noteCount(of: entries, as: "kinds of objects")
        return entries.prefix(Self.mostGroups).compactMap { entry in
            let name = entry.key.text
            let id = readIdentifier(
                name, of: "a kind of objects", at: entry.key.place, as: ObjectKind.self)
            if id != nil {
                claim(name, as: "kind of objects", at: entry.key.place)
                if let line = line(ofClaim: name, as: "segment") {
                    document.fault(
                        "'\(name)' is the name of a segment already, on line \(line)",
                        at: entry.key.place,
                        advice: "give the segment or the kind of objects another name")
                }
            }
            guard let fields = readFields(of: entry.value, as: .objectKind) else { return nil }
            let title = fields["title"].flatMap {
                readText(
                    $0, in: "the title of a kind of objects", .label, at: "objects/\(name)/title")
            }
            let objects = fields["values"].map { readObjects($0, of: name) } ?? []
            guard let id, let title, !objects.isEmpty else { return nil }
            return ObjectKind(id: id, title: title, objects: objects)
        }
    }

    private mutating func readObjects(_ node: Node, of kind: String) -> [ObjectKind.Object] {
        guard let entries = document.entries(of: node, in: "the objects of a kind") else {
            return []
        }
        if entries.isEmpty {
            document.fault(
                "a kind of objects has no values", at: node.place, advice: "write at least one")
        }
        noteCount(of: entries, as: "objects")
        return entries.prefix(Self.mostGroups).compactMap { entry in
            let name = entry.key.text
            let id = readIdentifier(
                name, of: "an object", at: entry.key.place, as: ObjectKind.Object.self)
            if id != nil { claim(name, as: "object of \(kind)", at: entry.key.place) }
            let label = readText(
                entry.value, in: "the label of an object", .label,
                at: "objects/\(kind)/values/\(name)")
            guard let id, let label else { return nil }
            return ObjectKind.Object(id: id, label: label)
        }
    }
}
