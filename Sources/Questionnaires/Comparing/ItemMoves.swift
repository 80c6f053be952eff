extension ItemMove {
    /// The items that are asked in another place: those that stand in another section, and the fewest
    /// others that must be taken out for the rest to be asked in their old order.
    static func all(from old: DeclaredItems, to new: DeclaredItems) -> [ItemID: ItemMove] {
        let kept = new.asked.filter(old.contains)
        let strayed = Set(
            kept.filter {
                hasOtherSection(old[$0]?.place.section, new[$0]?.place.section, old, new)
            })
        let places = Dictionary(
            old.asked.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
        let resting = longestRise(kept.filter { !strayed.contains($0) }.compactMap { places[$0] })
        var moves: [ItemID: ItemMove] = [:]
        for id in kept {
            guard let place = places[id], !resting.contains(place), let before = old[id]?.place,
                let now = new[id]?.place
            else { continue }
            moves[id] = ItemMove(from: before, to: now)
        }
        return moves
    }

    /// A section that was only given another name takes its items with it.
    private static func hasOtherSection(
        _ before: String?, _ now: String?, _ old: DeclaredItems, _ new: DeclaredItems
    ) -> Bool {
        guard let before, let now, before != now else { return false }
        return old.sections.contains(now) || new.sections.contains(before)
    }

    /// The longest part of `numbers`, which differ, that rises.
    ///
    /// Source: Schensted (1961), by patience sorting: n log n comparisons.
    private static func longestRise(_ numbers: [Int]) -> Set<Int> {
        /// By length, where the run of this length with the lowest end ends.
        var ends: [Int] = []
        var before: [Int?] = []
        for (index, number) in numbers.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? ends[low - 1] : nil)
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var rise: Set<Int> = []
        var next = ends.last
        while let index = next {
            rise.insert(numbers[index])
            next = before[index]
        }
        return rise
    }
}
