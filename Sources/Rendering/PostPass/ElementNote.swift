import Figures

/// What Cairo cannot be told of an element.
struct ElementNote {
    let role: StructureRole
    /// Counts from 0; `nil` for the document.
    let page: Int?
    /// What is written in it.
    let words: String
    private let alternative: String?
    /// From the bottom left corner: left, bottom, right, top.
    private let box: [Double]
    private let isRowHeader: Bool
    private let scripts: Set<Font.Script>

    /// - Parameters:
    ///   - page: counts from 0.
    ///   - height: of the page.
    init(_ element: ReadingElement, page: Int, height: Double) {
        role = element.role
        self.page = page
        words = element.words.joined(separator: " ")
        alternative = element.alternative
        let rect = element.ink.rect ?? Rect(x: 0, y: height, width: 0, height: 0)
        box = [rect.left, height - rect.bottom, rect.right, height - rect.top]
        isRowHeader = element.isRowHeader
        scripts = element.scripts
    }

    private init() {
        role = .document
        page = nil
        words = ""
        alternative = nil
        box = []
        isRowHeader = false
        scripts = []
    }

    static let document = ElementNote()

    func complete(_ entries: inout PDFDictionary, language: String) {
        if let alternative {
            entries["Alt"] = .string(alternative)
            entries["A"] = .dictionary(
                PDFDictionary([("O", .name("Layout")), ("BBox", .rectangle(box))]))
        }
        if role == .headerCell {
            entries["A"] = .dictionary(
                PDFDictionary([
                    ("O", .name("Table")), ("Scope", .name(isRowHeader ? "Row" : "Column")),
                ]))
        }
        if scripts.count == 1, let script = scripts.first, !script.isWritten(in: language) {
            entries["Lang"] = .string(script.language)
        }
    }
}

extension Font.Script {
    /// BCP 47: what text in the script is taken to be.
    fileprivate var language: String {
        switch self {
        case .latin: "en"
        case .chinese: "zh-CN"
        }
    }

    fileprivate func isWritten(in language: String) -> Bool {
        let isChinese = language.lowercased().hasPrefix("zh")
        switch self {
        case .latin: return !isChinese
        case .chinese: return isChinese
        }
    }
}
