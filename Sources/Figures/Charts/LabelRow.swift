/// Labels side by side on one line, each as near to its place as the others let it.
enum LabelRow {
    /// Left edges that keep the labels apart and within `range`, moving them as little as possible
    /// (least squares, by pooling labels that touch).
    ///
    /// - Parameters:
    ///   - centres: where the labels would like their middles, rising.
    ///   - widths: of the labels.
    /// - Returns: `nil` when they do not fit beside one another.
    static func lefts(
        centres: [Double], widths: [Double], gap: Double, within range: ClosedRange<Double>
    ) -> [Double]? {
        // Without the widths of those before it, each label only has to keep the order.
        var offsets: [Double] = []
        var used = 0.0
        for width in widths {
            offsets.append(used)
            used += width + gap
        }
        guard let last = offsets.last, let lastWidth = widths.last else { return [] }
        let highest = range.upperBound - lastWidth - last
        guard highest >= range.lowerBound else { return nil }

        var pools: [(sum: Double, count: Int)] = []
        for index in centres.indices {
            pools.append((centres[index] - widths[index] / 2 - offsets[index], 1))
            while pools.count > 1, let top = pools.last {
                let before = pools[pools.count - 2]
                guard before.sum / Double(before.count) > top.sum / Double(top.count) else { break }
                pools.removeLast(2)
                pools.append((before.sum + top.sum, before.count + top.count))
            }
        }
        let places = pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
        return zip(places, offsets).map { min(highest, max(range.lowerBound, $0)) + $1 }
    }
}

extension [ThresholdLine] {
    /// The names of the lines at `y`, kept apart; without the words for their roles where there is
    /// no room for them, and left out where there is none for the numbers.
    func names(
        on scale: LinearScale, y: Double, size: Double, within range: ClosedRange<Double>,
        hasRoles: Bool = true, context: DrawingContext
    ) -> [Mark] {
        let lines = sorted { $0.value < $1.value }
        let weight: Font.Weight = hasRoles ? .semibold : .regular
        let numbers = lines.map { Words(NumberText.threshold($0.value)) }
        for words in hasRoles ? [lines.map { $0.words() }, numbers] : [numbers] {
            let widths = words.map { context.width($0[context.lead], size: size, weight) }
            guard
                let lefts = LabelRow.lefts(
                    centres: lines.map { scale($0.double) }, widths: widths, gap: 5, within: range)
            else { continue }
            return lines.indices.map { index in
                context.line(
                    words[index][context.lead], x: lefts[index], y: y, size: size, weight,
                    colour: hasRoles
                        ? lines[index].colour(context.theme) : context.theme.secondary)
            }
        }
        return []
    }
}
