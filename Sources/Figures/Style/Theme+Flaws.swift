extension Theme {
    /// How far apart colours must look that mean different things and lie side by side, in units of
    /// CIEDE2000: a bound of our own, seven times what an eye can just tell, as marks are small and
    /// paper is not a screen. The standard theme's nearest, `between` and `target` to people with
    /// tritanopia, are 7.2 apart and differ by a sign as well.
    public static let leastDifference = 7.0

    /// The lightness, as relative luminance, below which paper is dark.
    private static let leastPaper = 0.8

    /// Everything that makes pages in this theme hard to read; none of a good theme.
    public var flaws: [ThemeFlaw] {
        // On dark paper nothing else is worth saying.
        guard paper.luminance >= Self.leastPaper else { return [.darkPaper] }
        return faintTexts + unreadableFills + alikeColours
    }

    private func colour(_ swatch: ThemeFlaw.Swatch) -> Colour {
        switch swatch {
        case .role(let role): self[role]
        case .step(let scale, let place): self[scale][place]
        }
    }

    // MARK: - Contrast

    /// Texts and the grounds they stand on.
    private var faintTexts: [ThemeFlaw] {
        let grounds: [Role] = [.paper, .panel, .band, .limitTint, .targetTint]
        let everywhere: [Role] = [.ink, .secondary, .below, .between, .target]
        var pairs: [(ThemeFlaw.Swatch, Role)] = everywhere.flatMap { text in
            grounds.map { (.role(text), $0) }
        }
        pairs += [(.role(.amber), .paper), (.role(.amber), .amberTint), (.role(.ink), .amberTint)]
        // Totals at the ends of diverging bars are written in the colours of the ends.
        pairs += [(.step(.five, 0), .paper), (.step(.five, 4), .paper)]
        return pairs.compactMap { text, ground in
            let contrast = colour(text).contrast(with: self[ground])
            return contrast < Colour.leastTextContrast
                ? .faint(text, on: ground, contrast: contrast) : nil
        }
    }

    /// Fills that numbers are written on.
    private var unreadableFills: [ThemeFlaw] {
        let scales: [Scale] = [.five, .seven, .recommendation, .sequential]
        return scales.flatMap { scale in
            self[scale].colours.indices.flatMap { place in
                [false, true].compactMap { isPale -> ThemeFlaw? in
                    let full = self[scale][place]
                    let fill = isPale ? full.pale(LikertRow.pale) : full
                    let (paper, ink) = (fill.contrast(with: paper), fill.contrast(with: ink))
                    guard max(paper, ink) < Colour.leastTextContrast else { return nil }
                    return .unreadable(
                        on: .step(scale, place), isPale: isPale, paper: paper, ink: ink)
                }
            }
        }
    }

    // MARK: - Colour vision

    /// Colours that lie side by side, or stand for one another's opposite, seen in every way.
    private var alikeColours: [ThemeFlaw] {
        var pairs: [(ThemeFlaw.Swatch, ThemeFlaw.Swatch)] = []
        for scale in Scale.allCases {
            pairs += neighbours(in: scale).map { (.step(scale, $0), .step(scale, $1)) }
        }
        let status: [Role] = [.below, .between, .target]
        pairs += Self.pairs(of: Array(status.indices)).map {
            (.role(status[$0]), .role(status[$1]))
        }
        return pairs.compactMap { first, second in
            // One fault a pair: of the vision to which they are nearest.
            let seen = Vision.allCases.map { vision in
                (vision, colour(first).difference(from: colour(second), to: vision))
            }
            guard let nearest = seen.min(by: { $0.1 < $1.1 }),
                nearest.1 < Self.leastDifference
            else { return nil }
            let plain = seen.first { $0.0 == .full && $0.1 < Self.leastDifference }
            let (vision, difference) = plain ?? nearest
            return .alike(first, second, to: vision, difference: difference)
        }
    }

    /// The places of a scale that lie side by side in one of the scales made of it.
    private func neighbours(in scale: Scale) -> [(Int, Int)] {
        switch scale {
        case .five: [(0, 1), (1, 2), (2, 3), (3, 4), (0, 2), (2, 4), (0, 4), (1, 3), (0, 3)]
        case .seven: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (2, 4)]
        case .recommendation: [(0, 1), (1, 2), (0, 2)]
        case .sequential: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]
        case .categorical: Self.pairs(of: Array(categorical.colours.indices))
        }
    }

    private static func pairs(of places: [Int]) -> [(Int, Int)] {
        places.flatMap { first in places.filter { $0 > first }.map { (first, $0) } }
    }
}
