public import Figures
import Questionnaires

/// A report definition filled with data: the pages to be drawn.
public struct Report {
    let definition: ReportDefinition
    let data: ReportData
    let context: DrawingContext

    /// - Parameter context: its languages are the report's.
    public init(_ definition: ReportDefinition, data: ReportData, context: DrawingContext) {
        self.definition = definition
        self.data = data
        self.context = context
    }

    /// A page before it is known how many there are.
    struct Draft {
        let outline: Words
        let frame: PageFrame
        /// Marks in page coordinates.
        let body: [Mark]
    }

    /// Pure: the same definition, data and fonts give the same document.
    public func document() -> ReportDocument {
        let drafts = definition.pages.flatMap(pages)
        let language = context.lead
        let pages = drafts.enumerated().map { index, draft in
            ReportDocument.Page(
                outline: draft.outline[language],
                figure: page(draft, number: index + 1, of: drafts.count))
        }
        let title = Words(data.questionnaire.title)[language]
        return ReportDocument(
            title: "\(title) – \(definition.title[language])", author: "Canvass",
            subject: Findings(data: data).summary[language],
            keywords: [
                "questionnaire \(data.questionnaire.id)", "wave \(data.wave.name)",
                "wording \(data.questionnaire.wordingHash)",
                "scoring \(data.questionnaire.scoringHash)", data.program,
            ].joined(separator: ", "),
            language: language.isChinese ? "zh-CN" : language.tag,
            date: data.period.map { "\($0.upperBound)T00:00:00Z" }, pages: pages)
    }

    /// Laid out on the theme's page and then drawn in its density.
    private func page(_ draft: Draft, number: Int, of count: Int) -> Figure {
        let format = context.theme.page
        let body = Figure(size: format.layout, marks: draft.body)
            .placed(at: Point(x: 0, y: 0), prefix: "p\(number)-")
        let sheet = Figure(
            size: format.layout,
            marks: draft.frame.marks(around: body, number: number, of: count))
        return Figure(size: format.size, marks: sheet.scaled(by: format.scale).marks)
    }

    private func pages(_ page: ReportDefinition.Page) -> [Draft] {
        // Without a composite there is nothing to say of it, nor of its classes.
        let hasComposite = data.questionnaire.hasComposite
        return switch page {
        case .summary: hasComposite ? [summaryPage()] : []
        case .indices: indicesPages()
        case .items: itemPages()
        case .choices: choicesPages()
        case .groups where !hasComposite: []
        case .classes where !hasComposite: []
        case .groups(let id):
            (id ?? ReportData.defaultGroups(of: data.questionnaire)).flatMap { data.groups[$0] }
                .map(groupsPages) ?? []
        case .classes(let ids):
            classesPages(
                by: ids.isEmpty ? ReportData.listedSegments(of: data.questionnaire) : ids)
        case .method: [methodPage()] + tablePages()
        }
    }

    /// - Parameter titles: the fullest wording first.
    func frame(_ titles: [Words], scope: Words, footnote: Words) -> PageFrame {
        PageFrame(
            titles: titles, scope: scope, footnote: footnote, data: data, definition: definition,
            context: context)
    }
}
