public import Figures
import Questionnaires

/// A report definition filled with data: the pages to be drawn.
public struct Report {
    let definition: ReportDefinition
    let data: ReportData
    let context: DrawingContext
    /// Stands on a page in place of its finding; `nil` for the finding.
    private var title: Words?

    /// - Parameter context: its languages are the report's.
    public init(_ definition: ReportDefinition, data: ReportData, context: DrawingContext) {
        self.definition = definition
        self.data = data
        self.context = context
    }

    /// A page before it is known how many there are.
    struct Draft {
        let outline: Words
        /// `nil` on the cover, which lists the other pages and has no frame.
        let frame: PageFrame?
        /// Marks in page coordinates.
        let body: [Mark]

        init(outline: Words, frame: PageFrame, body: [Mark]) {
            self.outline = outline
            self.frame = frame
            self.body = body
        }

        /// The cover.
        init(cover outline: Words) {
            self.outline = outline
            frame = nil
            body = []
        }
    }

    /// Pure: the same definition, data and fonts give the same document.
    ///
    /// - Parameter hasAppendix: whether the tables behind the figures follow the last page.
    public func document(withAppendix hasAppendix: Bool = false) -> ReportDocument {
        let drafts = definition.pages.flatMap(pages) + (hasAppendix ? appendix : [])
        let language = context.lead
        let pages = drafts.enumerated().map { index, draft in
            ReportDocument.Page(
                outline: draft.outline[language],
                figure: page(draft, number: index + 1, among: drafts))
        }
        let title = Words(data.questionnaire.title)[language]
        return ReportDocument(
            title: "\(title) – \(definition.title[language])", author: "Canvass",
            subject: (Findings(data: data).summary.last ?? Words(""))[language],
            keywords: [
                "questionnaire \(data.questionnaire.id)", "wave \(data.wave.name)",
                "wording \(data.questionnaire.wordingHash)",
                "scoring \(data.questionnaire.scoringHash)", data.program,
            ].joined(separator: ", "),
            language: language.isChinese ? "zh-CN" : language.tag,
            date: data.period.map { "\($0.upperBound)T00:00:00Z" }, pages: pages)
    }

    /// Laid out on the theme's page and then drawn in its density.
    private func page(_ draft: Draft, number: Int, among drafts: [Draft]) -> Figure {
        let format = context.theme.page
        let marks: [Mark]
        if let frame = draft.frame {
            let body = Figure(size: format.layout, marks: draft.body)
                .placed(at: Point(x: 0, y: 0), prefix: "p\(number)-")
            marks = frame.marks(around: body, number: number, of: drafts.count)
        } else {
            marks = cover(
                drafts.enumerated().filter { $0.element.frame != nil }.map {
                    Entry(title: $0.element.outline, number: $0.offset + 1)
                })
        }
        let sheet = Figure(size: format.layout, marks: marks)
        return Figure(size: format.size, marks: sheet.scaled(by: format.scale).marks)
    }

    /// - Returns: none where the page's data do not exist: `absence(of:)` says why.
    private func pages(_ page: ReportPage) -> [Draft] {
        guard absence(of: page) == nil else { return [] }
        var report = self
        report.title = page.title
        return report.drafts(of: page)
    }

    private func drafts(of page: ReportPage) -> [Draft] {
        let segments = page.segments(for: data.questionnaire)
        let tables = segments.compactMap { data.groups[$0] }
        return switch page.kind {
        case .cover: [Draft(cover: page.kind.name)]
        case .summary: [summaryPage()]
        case .response: [responsePage()]
        case .indices: indicesPages()
        case .items: itemPages()
        case .choices: choicesPages()
        case .groups: tables.flatMap(groupsPages)
        case .heatMap: tables.flatMap(heatMapPages)
        case .drivers: [driversPage()]
        case .daily: [dailyPage()]
        case .actions: actionsPages()
        case .segments: tables.map(segmentPage)
        case .classes: classesPages(by: segments)
        case .years: [yearsPage()]
        case .sheet: [sheetPage()]
        case .figures: [figuresPage(page.figures)]
        case .method: [methodPage()]
        case .table: tablePages()
        }
    }

    /// - Parameter titles: the fullest wording first.
    func frame(_ titles: [Words], scope: Words, footnote: Words) -> PageFrame {
        PageFrame(
            titles: title.map { [$0] } ?? titles, scope: scope, footnote: footnote, data: data,
            definition: definition,
            context: context)
    }
}
