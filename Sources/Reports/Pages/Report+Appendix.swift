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
        case .cover, .actions, .method, .table, .indices, .choices: return []
        case .summary:
            return those(.groups, .dimensions, .importance, .fixFirst)
        case .sheet: return [sheetItems]
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

    /// Pages with the tables, one table after the other.
    var appendix: [Draft] {
        let tables = tables
        return tables.enumerated().flatMap { place, table -> [Draft] in
            let pages = AppendixTable.pages(of: table)
            return pages.enumerated().map { number, slice in
                let title = Words(
                    "Appendix \(place + 1): \(table.title.english)",
                    "附录 \(place + 1)：\(table.title.chinese)")
                let page = frame(
                    [title], scope: scope,
                    footnote: (table.notes.dropLast() + [madeNote]).sentences)
                let part = pages.count == 1 ? nil : (number + 1, pages.count)
                return Draft(
                    outline: title.part(part), frame: page,
                    body: AppendixTable(slice, context: context).marks(in: page.content))
            }
        }
    }
}
