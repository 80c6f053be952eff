import Analysis
public import Figures
import Questionnaires

extension Report {
    /// The numbers behind every figure of the report, in the order of its pages, each once; with what
    /// holds for all of them as notes.
    public var tables: [DataTable] {
        var seen: Set<String> = []
        let all = definition.pages.filter { absence(of: $0) == nil }.flatMap(charts).map(\.table)
        return all.filter { !$0.columns.isEmpty && seen.insert($0.id).inserted }.map { table in
            var table = table
            table.notes += [scope, intervalNote, floorNote, madeNote]
            return table
        }
    }

    /// Which program, questionnaire and rules the numbers come from.
    var madeNote: Words {
        let questionnaire = data.questionnaire
        return Words(
            "\(data.program); wording \(questionnaire.wordingHash), scoring \(questionnaire.scoringHash)",
            "\(data.program)；问卷文本 \(questionnaire.wordingHash)，计分规则 \(questionnaire.scoringHash)")
    }

    /// The charts that a page draws.
    private func charts(of page: ReportPage) -> [any Chart] {
        let segments = page.segments(for: data.questionnaire)
        let groups = segments.compactMap { data.groups[$0] }
        func those(_ kinds: ChartKind..., by segment: SegmentID? = nil) -> [any Chart] {
            kinds.compactMap { try? chart($0, by: segment).get().chart }
        }
        switch page.kind {
        case .cover, .actions, .method, .table: return []
        case .summary:
            return those(.tiles, .groups, .dimensions, .importance, .fixFirst)
        case .sheet: return those(.tiles) + [sheetItems]
        case .indices:
            return those(.indices) + ((try? indexRecommendation.get()).map { [$0.chart] } ?? [])
        case .choices: return optionCharts(within: .infinity)
        case .response: return those(.response)
        case .items: return itemCharts + those(.recommendation)
        case .groups: return groups.map(groupDots)
        case .heatMap: return groups.map(heatMap)
        case .drivers: return those(.drivers, .importance)
        case .daily: return those(.daily)
        case .segments:
            return segments.flatMap { segment in
                those(.groups, .recommendation, .classes, by: segment) + those(.revenue)
            }
        case .classes:
            return data.rules.classes.isEmpty
                ? those(.composite) : [classSharesChart(by: segments)] + those(.composite)
        case .years: return those(.waves, .themes)
        case .figures:
            return page.figures.compactMap { try? chart($0.kind, by: $0.segment).get().chart }
        }
    }

    /// Pages with the tables, one after the other, numbered in the order of the figures.
    var appendix: [Draft] {
        let tables = tables
        guard !tables.isEmpty else { return [] }
        let title = Words("Appendix: the numbers behind the figures", "附录：图表背后的数据")
        let page = frame(
            [title], scope: scope, footnote: [intervalNote, floorNote, madeNote].sentences)
        let area = page.content
        let set = tables.map { AppendixTable($0, width: area.width, context: context) }
        let numbers = Dictionary(
            uniqueKeysWithValues: tables.enumerated().map { ($1.id, $0 + 1) })
        let pages = AppendixTable.pages(of: set, height: area.height)
        return pages.enumerated().map { number, slices in
            var y = area.y
            var body: [Mark] = []
            for slice in slices {
                body += slice.table.marks(
                    slice, number: numbers[slice.table.table.id] ?? 0, x: area.x, y: y,
                    width: area.width)
                y += slice.height + 18
            }
            let part = pages.count == 1 ? nil : (number + 1, pages.count)
            return Draft(outline: Words("Appendix", "附录").part(part), frame: page, body: body)
        }
    }
}
