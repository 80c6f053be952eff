import Documents
import Figures

/// Reads a theme file into values, noting every fault.
struct ThemeReader {
    var reader: DocumentReader
    let resources: ThemeResources
    /// Of the theme's file, with the slash at its end; empty for the current one.
    let folder: String
    var theme = Theme.standard
    /// Where the colours stand that the file gives.
    private var places: [ThemeFlaw.Swatch: Place] = [:]

    init(_ source: SourceText, resources: ThemeResources) {
        reader = DocumentReader(source)
        self.resources = resources
        folder = source.folder
    }

    func finish() throws(DocumentFaults) {
        try reader.finish()
    }

    mutating func read() -> (id: String, title: Words, theme: Theme) {
        guard let root = reader.root,
            reader.hasKnownVersion(root, key: "canvass-theme", known: 1, "this theme"),
            let fields = fields(of: root, .theme)
        else { return ("", Words(""), theme) }
        let id = fields["id"].flatMap { reader.text($0, in: "the id") } ?? ""
        let title = fields["title"].map { words($0, in: "the title") } ?? Words("")
        if let paper = fields["page"].flatMap({
            reader.choice($0, in: "page", of: PageFormat.Paper.self)
        }) {
            theme.page.paper = paper
        }
        if let density = fields["density"].flatMap({
            reader.choice($0, in: "density", of: PageFormat.Density.self)
        }) {
            theme.page.density = density
        }
        if let colours = fields["colours"] { readColours(colours) }
        if let fonts = fields["fonts"] { readFonts(fonts) }
        if let logo = fields["logo"] { theme.logo = self.logo(logo) }
        return (id, title, theme)
    }

    mutating func fields(of node: Node, _ keys: ThemeKeys) -> Fields? {
        reader.fields(
            of: node, in: keys.what, required: keys.required, optional: keys.optional)
    }

    /// A text for all languages, or one in each.
    mutating func words(_ node: Node, in what: String) -> Words {
        if case .scalar = node { return Words(reader.text(node, in: what) ?? "") }
        guard let fields = reader.fields(of: node, in: what, required: ["en"], optional: ["zh"])
        else { return Words("") }
        let english = fields["en"].flatMap { reader.text($0, in: what) } ?? ""
        let chinese = fields["zh"].flatMap { reader.text($0, in: what) }
        return Words(english, chinese ?? english)
    }

    // MARK: - Colours

    private mutating func readColours(_ node: Node) {
        guard let fields = fields(of: node, .colours) else { return }
        var isWhole = true
        for role in Theme.Role.allCases {
            guard let node = fields[role.rawValue] else { continue }
            guard let colour = colour(node) else {
                isWhole = false
                continue
            }
            theme[role] = colour
            places[.role(role)] = node.place
        }
        for scale in Theme.Scale.allCases {
            guard let node = fields[scale.rawValue] else { continue }
            guard let colours = palette(node, of: scale) else {
                isWhole = false
                continue
            }
            theme[scale] = Palette(colours)
        }
        // Beside colours that could not be read, the others would be judged in vain.
        if isWhole { noteFlaws() }
    }

    private mutating func palette(_ node: Node, of scale: Theme.Scale) -> [Colour]? {
        guard let nodes = reader.list(node, in: "'\(scale.rawValue)'") else { return nil }
        guard scale.counts.contains(nodes.count) else {
            let (least, most) = (scale.counts.lowerBound, scale.counts.upperBound)
            let wanted = least == most ? "\(least)" : "\(least) to \(most)"
            reader.fault(
                "'\(scale.rawValue)' has \(wanted) colours, found \(nodes.count)", at: node.place,
                advice: scale.order)
            return nil
        }
        let colours = nodes.enumerated().compactMap { index, node -> Colour? in
            places[.step(scale, index)] = node.place
            return colour(node)
        }
        return colours.count == nodes.count ? colours : nil
    }

    private mutating func colour(_ node: Node) -> Colour? {
        if case .scalar(let scalar) = node {
            let digits = scalar.text.hasPrefix("#") ? scalar.text.dropFirst() : scalar.text[...]
            if digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
                let hex = UInt32(digits, radix: 16)
            {
                return Colour(hex)
            }
        }
        reader.fault(
            "a colour has six hexadecimal digits, found \(node.kind)", at: node.place,
            advice: "write it between quotation marks: \"#1B2A41\"")
        return nil
    }

    private mutating func noteFlaws() {
        for flaw in theme.flaws {
            let place = flaw.swatches.compactMap { places[$0] }.first
            reader.fault(flaw.message, at: place, advice: flaw.advice)
        }
    }
}

extension Theme.Scale {
    /// What stands first and what last.
    fileprivate var order: String {
        switch self {
        case .five, .seven: "from the worst answer to the best"
        case .recommendation: "detractors, passives, promoters"
        case .sequential: "from little to much"
        case .categorical: "of lines and groups, the most important first"
        }
    }
}
