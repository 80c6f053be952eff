import Figures

/// Sets the texts of a document, page by page, and notes what could not be set as asked.
struct LineSetter {
    let typesetter: PangoTypesetter
    /// Counts from 1.
    var page = 1
    private(set) var warnings: [RenderingWarning] = []
    private var missing: Set<Unicode.Scalar> = []
    private var lastShortened: Int?

    init(_ typesetter: PangoTypesetter) {
        self.typesetter = typesetter
    }

    /// The line ready to draw; `nil` when its font cannot be drawn.
    mutating func set(_ line: TextLine) -> SetLine? {
        let harmless = HarmlessText(line.text, longest: TextLine.longest)
        guard let set = typesetter.setLine(harmless, in: line.font) else { return nil }
        for scalar in set.missing where missing.insert(scalar).inserted {
            warnings.append(.characterMissing(scalar, page: page))
        }
        if harmless.isShortened, lastShortened != page {
            lastShortened = page
            warnings.append(.lineShortened(page: page))
        }
        return set
    }

    mutating func warn(_ warning: RenderingWarning) {
        warnings.append(warning)
    }
}
