import Analysis
import Figures
import Questionnaires
import Statistics

extension Report {
    var responseChart: Result<TitledChart, NoChart> {
        guard let response = data.sources.response else { return .failure(.noResponse) }
        func row(_ name: Words, _ outcome: ResponseTable.Outcome) -> ResponseChart.Row {
            ResponseChart.Row(
                name: name, sent: outcome.sent, delivered: outcome.delivered,
                returned: outcome.returned, valid: outcome.valid)
        }
        let all = ResponseChart.Section(
            title: nil, rows: [row(Words("All", "全部"), response.whole)], hidden: [])
        let parts = response.parts.map { part in
            func name(_ value: String) -> Words {
                Words(
                    part.segment.label(of: value, in: .english),
                    part.segment.label(of: value, in: .chinese))
            }
            let shown = part.rows.compactMap { entry in
                entry.outcome.value.map { row(name(entry.value), $0) }
            }
            let hidden = part.rows.filter { $0.outcome.value == nil }.map { name($0.value) }
            return ResponseChart.Section(
                title: Words(part.segment.title), rows: shown, hidden: hidden)
        }
        return .success(
            TitledChart(
                Findings(data: data).response(response),
                subtitle: Words(
                    "From sent to valid, by group", "从发出到有效，按分组"),
                chart: ResponseChart(
                    id: "response", title: Words("Response", "回收情况"), sections: [all] + parts,
                    goal: response.goal)))
    }
}
