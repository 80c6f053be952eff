import Analysis
import Figures
import Foundation
import Questionnaires
import Rendering
import Reports
import Spreadsheets

/// One run of `canvass report`: a definition and the replies it is filled with.
struct ReportRun {
    let definition: ReportDefinition
    let chosen: ChosenSample
    let period: ReportPeriod
    let context: DrawingContext
    let typesetter: PangoTypesetter
    /// Whether the numbers behind the figures are appended and written beside the report.
    let isWithData: Bool

    /// A report of its own for each group.
    struct Part {
        /// Of the segment.
        let value: String
        let data: ReportData
    }

    /// The whole report as files, none of them written yet.
    func files(
        of part: Part? = nil, base: String, _ format: ReportCommand.Formats, dpi: Double
    ) throws -> [DrawnFile] {
        let report = Report(definition, data: part?.data ?? data(), context: context)
        let document = report.document(withAppendix: isWithData)
        var files: [DrawnFile] = []
        if format.pdf {
            files.append(
                DrawnFile(path: base + ".pdf", rendered: try renderPDF(document, with: typesetter)))
        }
        if format.png {
            let fonts = context.theme.fonts
            let images = try renderPNGs(
                document.pages.map(\.figure), dotsPerInch: dpi,
                threads: ProcessInfo.processInfo.activeProcessorCount
            ) { () throws(RenderingFault) in try PangoTypesetter(fonts) }
            for (index, image) in images.enumerated() {
                let number = images.count == 1 ? "" : "-\(index + 1)"
                files.append(DrawnFile(path: "\(base)\(number).png", rendered: image))
            }
        }
        return try files + (isWithData ? tables(of: report, base: base) : [])
    }

    private func tables(of report: Report, base: String) throws -> [DrawnFile] {
        let tables = report.tables
        let workbook = Workbook(tables: tables, languages: context.languages)
        return try [
            DrawnFile(
                path: base + ".xlsx",
                rendered: RenderedFile(bytes: workbook.bytes(), warnings: []))
        ]
            + tables.map { table in
                DrawnFile(
                    path: "\(base)-\(table.id).csv",
                    rendered: RenderedFile(
                        bytes: Array(CSVTable(table, languages: context.languages).text.utf8),
                        warnings: []))
            }
    }

    private func data(
        of selection: Selection? = nil, hiding hidden: Set<ItemID> = [],
        _ sources: ReportSources? = nil
    ) -> ReportData {
        let shown = definition.segments(for: chosen.questionnaire)
        return ReportData(
            selection ?? period.selection,
            segments: shown + (period.sources.revenue.map { [$0.segment.id] } ?? []),
            changing: shown, parts: definition.parts, hiding: hidden,
            sources: sources ?? period.sources,
            described: chosen.description.author, program: programVersion)
    }

    /// The groups of a segment that may be shown, in the order of the definition.
    ///
    /// Sheets are made for all groups at once; other reports one after the other, each about the replies
    /// of its group alone.
    ///
    /// - Throws: `.noGroupToReport` when there is none.
    func parts(by segment: Segment) throws(CommandFault) -> [Part] {
        let isOfSheets = definition.pages.allSatisfy { $0.kind == .sheet }
        let parts = isOfSheets ? sheets(by: segment) : wholeReports(by: segment)
        guard !parts.isEmpty else { throw .noGroupToReport(segment.id.name) }
        return parts
    }

    private func sheets(by segment: Segment) -> [Part] {
        let selection = period.selection
        let earlier = period.sources.earlier.last
        guard let all = selection.sheets(by: segment.id, since: earlier) else { return [] }
        let whole = WholeFigures(selection)
        return all.shown.compactMap { sheet in
            ReportData(
                sheet, by: segment.id, in: selection, whole: whole, sources: period.sources,
                described: chosen.description.author, program: programVersion
            ).map { Part(value: sheet.value, data: $0) }
        }
    }

    private func wholeReports(by segment: Segment) -> [Part] {
        let all = period.selection
        let rated = chosen.questionnaire.scaleItems.filter(\.isRated).map(\.id)
        let rows = all.groups(byEach: [segment.id])[segment.id]?.rows ?? []
        return rows.compactMap { row -> Part? in
            guard row.composite.value != nil,
                let condition = SegmentCondition(
                    segment.id, in: [row.value], of: chosen.questionnaire)
            else { return nil }
            let hidden = zip(rated, row.items).filter { $1.value == nil }.map(\.0)
            var sources = period.sources
            sources.earlier = sources.earlier.map { wave in
                EarlierWave(selection: wave.selection.also(condition), answered: wave.answered)
            }
            return Part(
                value: row.value,
                data: data(of: all.also(condition), hiding: Set(hidden), sources))
        }
    }
}
