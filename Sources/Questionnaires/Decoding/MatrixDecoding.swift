import Documents
import ExactNumbers

extension DefinitionReader {
    /// - Returns: its rows.
    mutating func readMatrix(_ fields: Fields, _ standing: Standing) -> [Item] {
        let head = readHead(fields)
        let scale = readScale(of: fields)
        guard let node = fields["rows"] else {
            if !fields.has("rows") {
                document.fault(
                    "an item of the type matrix has no 'rows'", at: fields.place,
                    advice: "add rows: with a list of what is rated")
            }
            return []
        }
        let nodes = document.list(node, in: "'rows'") ?? []
        if case .sequence = node, nodes.isEmpty {
            document.fault(
                "a matrix has no rows", at: node.place, advice: "write at least one")
        }
        var rows: [(item: Item, when: Node?)] = []
        for (index, node) in nodes.enumerated() {
            // The matrix itself was counted as its first row.
            guard index == 0 || countItem(at: node.place) else { break }
            guard let row = readRow(node, of: head, scale, standing) else { continue }
            rows.append(row)
        }
        if let row = rows.first?.item { noteSameWords(as: row, fields) }
        let order = readOrder(fields, of: rows.map(\.item.id.name), "row")
        guard let id = head.id.flatMap({ MatrixID($0.name) }), let ask = head.ask else { return [] }
        let matrix = Matrix(id: id, ask: ask, help: head.help, order: order)
        return outline.add(matrix, rows, when: fields["when"])
    }

    private mutating func readRow(
        _ node: Node, of matrix: ItemHead, _ scale: Scale?, _ standing: Standing
    ) -> (item: Item, when: Node?)? {
        guard let fields = readFields(of: node, as: .row) else { return nil }
        var head = readHead(fields)
        if standing == .also, fields.has("weight") {
            document.fault(
                "a row under 'also' has no weight", at: fields.place(of: "weight"),
                advice: "leave weight out, or move the matrix into a dimension")
        }
        if !fields.has("required") { head.isRequired = matrix.isRequired }
        head.notApplicable = matrix.notApplicable
        head.dontKnow = matrix.dontKnow
        return scale.flatMap { head.item(.rating($0)) }.map { ($0, fields["when"]) }
    }

    /// - Returns: what is found; in a list outside dimensions what is expected before it. What is
    ///   expected of a dimension's pair is kept for the list 'also'.
    mutating func readPair(_ fields: Fields, _ standing: Standing) -> [Item] {
        let head = readHead(fields)
        let scale = readScale(of: fields)
        guard let node = fields["expectation"] else {
            if !fields.has("expectation") {
                document.fault(
                    "an item of the type pair has no 'expectation'", at: fields.place,
                    advice: "add expectation: with the question for what is expected")
            }
            return []
        }
        let expected = readText(
            node, in: "a question", .long, at: "items/\(head.id?.name ?? "")/expectation",
            naming: head.id.map { .item($0) })
        guard let scale, let id = head.id, let expected,
            let perception = head.item(.perception(scale)),
            let expectation = head.expectation(of: id, on: scale, asking: expected)
        else { return [] }
        noteSameWords(as: perception, fields)
        outline.add(perception, expecting: expectation, when: fields["when"])
        switch standing {
        case .inDimension:
            expectations.append(expectation)
            return [perception]
        case .also: return [expectation, perception]
        }
    }
}

extension DefinitionReader.ItemHead {
    fileprivate func expectation(
        of id: ItemID, on scale: Scale, asking ask: LocalizedText
    ) -> Item? {
        var head = self
        head.weight = .one
        head.label = label?.withWords(zh: "（期望）", en: " (expected)")
        head.help = nil
        return head.item(.expectation(scale), as: ItemID(id, "/", "expectation"), asking: ask)
    }
}
