/// What makes a theme's pages hard to read.
public enum ThemeFlaw: Hashable, Sendable {
    /// One colour of a theme.
    public enum Swatch: Hashable, Sendable {
        case role(Theme.Role)
        /// The place counts from 0.
        case step(Theme.Scale, Int)
    }

    /// Fills and pale forms are made for white or nearly white paper.
    case darkPaper
    /// Text on the ground it stands on has too little contrast.
    case faint(Swatch, on: Theme.Role, contrast: Double)
    /// Neither paper nor ink can be read on a fill, or on its pale form for few answers.
    case unreadable(on: Swatch, isPale: Bool, paper: Double, ink: Double)
    /// Two colours that mean different things, and look alike to people with this vision.
    case alike(Swatch, Swatch, to: Vision, difference: Double)

    /// The colours it speaks of, the one to change first.
    public var swatches: [Swatch] {
        switch self {
        case .darkPaper: [.role(.paper)]
        case .faint(let text, let ground, _): [text, .role(ground)]
        case .unreadable(let fill, _, _, _): [fill, .role(.ink), .role(.paper)]
        case .alike(let first, let second, _, _): [second, first]
        }
    }

    /// What was found.
    public var message: String {
        switch self {
        case .darkPaper: return "'paper' is dark"
        case .faint(let text, let ground, let contrast):
            return "\(text) on '\(ground.rawValue)' has a contrast of \(Self.ratio(contrast))"
        case .unreadable(let fill, let isPale, let paper, let ink):
            let form = isPale ? "the pale form of " : ""
            return
                "neither 'paper' nor 'ink' can be read on \(form)\(fill): their contrasts are "
                + "\(Self.ratio(paper)) and \(Self.ratio(ink))"
        case .alike(let first, let second, let vision, let difference):
            let people =
                vision == .full ? "look alike" : "look alike to people with \(vision.rawValue)"
            return
                "\(first) and \(second) \(people): their difference is "
                + NumberText.fixed(difference, places: 1)
        }
    }

    /// What was wanted, and what to do.
    public var advice: String {
        switch self {
        case .darkPaper: return "pages are white or nearly so: write a light colour"
        case .faint(let text, let ground, _):
            return
                "text needs at least \(Self.ratio(Colour.leastTextContrast)): make \(text) darker, or "
                + "'\(ground.rawValue)' lighter"
        case .unreadable:
            return
                "one of them needs at least \(Self.ratio(Colour.leastTextContrast)): make the colour "
                + "lighter or darker"
        case .alike:
            let least = NumberText.fixed(Theme.leastDifference, places: 0)
            return
                "at least \(least) is needed (CIEDE2000): make one of them lighter and the other darker"
        }
    }

    private static func ratio(_ contrast: Double) -> String {
        // Never rounded up to what would be enough.
        NumberText.fixed((contrast * 10).rounded(.down) / 10, places: 1) + " : 1"
    }
}

extension ThemeFlaw.Swatch: CustomStringConvertible {
    public var description: String {
        switch self {
        case .role(let role): "'\(role.rawValue)'"
        case .step(let scale, let place): "colour \(place + 1) of '\(scale.rawValue)'"
        }
    }
}
