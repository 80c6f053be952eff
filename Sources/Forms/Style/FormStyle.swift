/// The style of a page, in the page itself: only the parts that it needs.
struct FormStyle: Hashable, Sendable {
    /// In the order in which they stand in a page, because later rules overrule earlier ones.
    enum Part: CaseIterable {
        case base, questions, information, written, scale, options, matrix, frame, errors, thanks,
            facts
        case preview

        fileprivate var text: String {
            switch self {
            case .base: FormStyle.base
            case .questions: FormStyle.questions
            case .information: FormStyle.information
            case .written: FormStyle.written
            case .scale: FormStyle.scale
            case .options: FormStyle.options
            case .matrix: FormStyle.matrix
            case .frame: FormStyle.frame
            case .errors: FormStyle.errors
            case .thanks: FormStyle.thanks
            case .facts: FormStyle.facts
            case .preview: FormStyle.preview
            }
        }
    }

    private var parts: Set<Part> = [.base, .frame]

    init(_ pages: some Sequence<FormPage>) {
        for page in pages { add(page) }
    }

    mutating func add(_ part: Part) { parts.insert(part) }

    /// Without what only people who read the source need.
    var text: String {
        Part.allCases.filter(parts.contains).map { Self.compact[$0] ?? "" }.joined()
    }

    private static let compact = Dictionary(
        uniqueKeysWithValues: Part.allCases.map { part in
            (
                part,
                part.text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
            )
        })

    private mutating func add(_ page: FormPage) {
        if page.errors != nil { add(.errors) }
        switch page.body {
        case .start(let body):
            if let consent = body.consent { add(consent) }
        case .questions(let body):
            if !body.facts.isEmpty { add(.facts) }
            for block in body.blocks { add(block) }
        case .thanks(let body):
            add(.thanks)
            if body.receipt != nil { add(.facts) }
        }
    }

    private mutating func add(_ block: QuestionsBody.Block) {
        switch block {
        case .question(let question): add(question)
        case .information:
            add(.questions)
            add(.information)
        case .matrix(let matrix):
            add(.matrix)
            for row in matrix.rows { add(row) }
        }
    }

    private mutating func add(_ question: Question) {
        add(.questions)
        switch question.control {
        case .scale: add(.scale)
        case .options: add(.options)
        case .menu, .ranking:
            add(.options)
            add(.written)
        case .line(let control):
            add(.written)
            if !control.offers.isEmpty { add(.options) }
        case .area(let control):
            add(.written)
            if !control.offers.isEmpty { add(.options) }
        }
    }
}
