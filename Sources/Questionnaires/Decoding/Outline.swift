import Documents

/// What a file asks, in its order, before its pages and conditions are known.
struct Outline {
    /// What a condition belongs to.
    enum Owner: Hashable {
        case item(ItemID)
        case matrix(MatrixID)
    }

    /// Items, matrices with their rows, and both halves of pairs one after the other.
    private(set) var entries: [Section.Entry] = []
    /// The entries of each dimension.
    var dimensions: [String: Range<Int>] = [:]
    /// The entries of each item, matrix and pair.
    private(set) var names: [String: Range<Int>] = [:]
    /// The matrix that each row stands in.
    private(set) var rows: [String: MatrixID] = [:]
    private(set) var items: [ItemID: Item] = [:]
    private(set) var matrices: [MatrixID: Matrix] = [:]
    /// In the order of the file.
    private(set) var conditions: [(owner: Owner, node: Node)] = []

    mutating func add(_ item: Item, when node: Node?) {
        names[item.id.name] = entries.count..<entries.count + 1
        entries.append(.item(item.id))
        items[item.id] = item
        if let node { conditions.append((.item(item.id), node)) }
    }

    mutating func add(_ perception: Item, expecting expectation: Item, when node: Node?) {
        names[perception.id.name] = entries.count..<entries.count + 2
        entries += [.item(expectation.id), .item(perception.id)]
        for item in [expectation, perception] {
            items[item.id] = item
            if let node { conditions.append((.item(item.id), node)) }
        }
    }

    /// - Returns: the rows, as rows of this matrix.
    mutating func add(
        _ matrix: Matrix, _ rows: [(item: Item, when: Node?)], when node: Node?
    ) -> [Item] {
        names[matrix.id.name] = entries.count..<entries.count + 1
        entries.append(.matrix(matrix.id, rows: rows.map(\.item.id)))
        matrices[matrix.id] = matrix
        if let node { conditions.append((.matrix(matrix.id), node)) }
        return rows.map { row in
            var item = row.item
            item.matrix = matrix.id
            items[item.id] = item
            self.rows[item.id.name] = matrix.id
            if let node = row.when { conditions.append((.item(item.id), node)) }
            return item
        }
    }
}
