import Glibc

/// What stands at the other end of an output.
struct Terminal: Hashable {
    /// Columns of text that fit beside each other.
    let width: Int
    /// Whether a person watches.
    let isInteractive: Bool
    let hasColour: Bool

    /// The width of a file, a pipe or a terminal that does not say.
    static let standardWidth = 132
    private static let narrowest = 40

    init(width: Int = standardWidth, isInteractive: Bool = false, hasColour: Bool = false) {
        self.width = width
        self.isInteractive = isInteractive
        self.hasColour = hasColour
    }

    /// - Parameter environment: `COLUMNS` sets the width, `NO_COLOR` turns colours off.
    init(descriptor: Int32, environment: [String: String]) {
        isInteractive = isatty(descriptor) == 1
        var size = winsize()
        let isKnown = isInteractive && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
        let own = isKnown && size.ws_col > 0 ? Int(size.ws_col) : Self.standardWidth
        let wanted = environment["COLUMNS"].flatMap { Int($0) } ?? own
        width = min(max(wanted, Self.narrowest), 10_000)
        hasColour =
            isInteractive && environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM"] != "dumb"
    }

    static func output(_ environment: [String: String]) -> Terminal {
        Terminal(descriptor: STDOUT_FILENO, environment: environment)
    }
}

/// What a piece of text means. Its words or its mark say the same, for those who see no colour.
enum Tone: Hashable {
    case plain, strong, faint, good, middle, bad

    fileprivate var code: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .middle: "34"
        case .bad: "31"
        }
    }
}

extension Terminal {
    func coloured(_ text: String, _ tone: Tone) -> String {
        guard hasColour, let code = tone.code, !text.isEmpty else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
