/// A random order that is the same whenever it is made from the same seed.
public struct SeededOrder: Sendable {
    private let seed: UInt64

    /// - Parameter seed: drawn once for each respondent.
    public init(seed: UInt64) {
        self.seed = seed
    }

    /// The options of an item as this respondent sees them.
    public func options(of item: Item) -> [AnswerOption] {
        guard let options = item.options else { return [] }
        return ordered(options.all, by: options.order, of: item.id.name) { $0.id.name }
    }

    /// What stands on a page, as this respondent sees it. What is expected stays before what is found.
    public func entries(of section: Section) -> [Section.Entry] {
        var pairs: [(name: String, entries: [Section.Entry])] = []
        for entry in section.entries {
            let name = entry.declaredName
            if pairs.last?.name == name {
                pairs[pairs.count - 1].entries.append(entry)
            } else {
                pairs.append((name, [entry]))
            }
        }
        return ordered(pairs, by: section.order, of: section.id.name) { $0.name }
            .flatMap(\.entries)
    }

    /// The rows of a matrix as this respondent sees them.
    public func rows(_ rows: [ItemID], of matrix: Matrix) -> [ItemID] {
        ordered(rows, by: matrix.order, of: matrix.id.name) { $0.declared }
    }

    /// Source: Durstenfeld (1964), over the places that are not fixed.
    private func ordered<Element>(
        _ elements: [Element], by order: Order, of owner: String, name: (Element) -> String
    ) -> [Element] {
        guard case .random(let fixed) = order else { return elements }
        var places = elements.indices.filter { !fixed.contains(name(elements[$0])) }
        let free = places
        var random = SplitMix64(state: seed ^ Self.mixed(owner))
        for last in places.indices.dropFirst().reversed() {
            places.swapAt(last, Int(random.next(below: UInt64(last + 1))))
        }
        var ordered = elements
        for (place, source) in zip(free, places) { ordered[place] = elements[source] }
        return ordered
    }

    /// FNV-1a, so that each owner has an order of its own.
    private static func mixed(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}

extension Section.Entry {
    /// The name that a section shows it by: that of the item, of the pair or of the matrix, without the
    /// object.
    var declaredName: String {
        let name =
            switch self {
            case .item(let id): id.name
            case .matrix(let id, _): id.name
            }
        return String(name.prefix { $0 != "@" && $0 != "/" })
    }
}

/// Source: Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators.
private struct SplitMix64 {
    var state: UInt64

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Every number from 0 alike often: those at the end that would favour some are drawn again.
    mutating func next(below bound: UInt64) -> UInt64 {
        let limit = UInt64.max - UInt64.max % bound
        while true {
            let number = next()
            if number < limit { return number % bound }
        }
    }
}
