import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    /// The answers to questions with options, in two columns, on as many pages as they need; what too
    /// few answered is left out and named, on a page without charts where that is all of them.
    func choicesPages() -> [Draft] {
        let room = 372.0
        let charts = optionCharts(within: room)
        let hidden = data.choices.filter { $0.estimate == nil }.map { Words($0.item.title) }
        let titles = ChoiceFindings(data: data).titles
        // Columns are filled one after the other, each as high as the page.
        var columns: [[OptionsChart]] = []
        for chart in charts {
            let used = columns.last?.reduce(0) { $0 + $1.height + 14 } ?? .infinity
            if used + chart.height <= room {
                columns[columns.count - 1].append(chart)
            } else {
                columns.append([chart])
            }
        }
        if columns.isEmpty && !hidden.isEmpty { columns = [[]] }
        let pages = stride(from: 0, to: columns.count, by: 2).map {
            Array(columns[$0..<min($0 + 2, columns.count)])
        }
        return pages.enumerated().map { number, columns in
            let page = frame(
                titles, scope: scope, footnote: choicesNote(hidden).sentences)
            let area = page.content
            let gap = 30.0
            let width = (area.width - gap) / 2
            var body = charts.isEmpty ? names(of: hidden, in: area) : []
            for (place, charts) in columns.enumerated() {
                var y = area.y
                for chart in charts {
                    body += chart.figure(width: width, context: context)
                        .placed(at: Point(x: area.x + Double(place) * (width + gap), y: y))
                    y += chart.height + 14
                }
            }
            return Draft(
                outline: Words("Questions with options", "选择题").part(
                    pages.count == 1 ? nil : (number + 1, pages.count)),
                frame: page, body: body)
        }
    }

    /// A chart for each question that may be shown, several where one would be higher than `height`.
    func optionCharts(within height: Double) -> [OptionsChart] {
        data.choices.enumerated().flatMap { number, choice in
            choice.estimate.map {
                OptionsChart.charts(id: "choices-\(number + 1)", $0, within: height)
            } ?? []
        }
    }

    /// What stands on a page that may show nothing else.
    private func names(of hidden: [Words], in area: Rect) -> [Mark] {
        hidden.prefix(Int(area.height / 18)).enumerated().flatMap { number, name in
            context.heading(
                name, ending: Words(" – not shown", "（不予显示）"), x: area.x,
                y: area.y + 10 + 18 * Double(number), size: 9, within: area.width)
        }
    }

    private func choicesNote(_ hidden: [Words]) -> [Words] {
        var notes = [
            Words(
                "Shares are of those who answered the question; where several options may be chosen they "
                    + "add up to more than 100 %",
                "占比以作答者为基数；多选题合计可超过 100%")
        ]
        if data.choices.contains(where: { $0.estimate?.rows.contains { $0.rank != nil } ?? false })
        {
            notes.append(
                Words(
                    "ø: mean rank of those who ranked it, 1 is the most important; the longer the bar, "
                        + "the nearer to the first",
                    "ø：排序者给出的平均名次，1 为最重要；条越长，名次越靠前"))
        }
        if !hidden.isEmpty {
            let list = Words.list(hidden)
            notes.append(
                Words("Not shown: \(list.english)", "不予显示：\(list.chinese)"))
        }
        return notes + [floorNote]
    }
}

/// Titles of the pages of choices: what was chosen most, the fullest wording first.
private struct ChoiceFindings {
    let data: ReportData

    var titles: [Words] {
        let said = data.choices.compactMap { $0.estimate.flatMap { Self.finding($0) } }
        guard let first = said.first else {
            return [
                data.choices.allSatisfy { $0.estimate == nil }
                    ? Words("No question with options can be shown", "没有可以显示的选择题")
                    : Words("Questions with options", "选择题")
            ]
        }
        let parts = (1...min(3, said.count)).reversed().map { count in
            Words(Array(said.prefix(count)), english: "; ", chinese: "\u{FF1B}")
        }
        return parts + [first]
    }

    /// Which option most chose, of a ranking which is ranked highest; `nil` without answers.
    private static func finding(_ estimate: OptionEstimate) -> Words? {
        let item = Words(estimate.item.title)
        let ranked = estimate.rows.compactMap { row in row.rank?.mean.map { (row: row, mean: $0) } }
        if let first = ranked.min(by: { $0.mean < $1.mean }) {
            let option = Words(first.row.option.label).inTitle
            let mean = NumberText.score(first.mean)
            return Words(
                "\(item.english): \(option.english) is first with a mean rank of \(mean)",
                "\(item.chinese)：\(option.chinese)居首，平均名次 \(mean)")
        }
        guard
            let most = estimate.rows.max(by: {
                ($0.chosen.share ?? .zero) < ($1.chosen.share ?? .zero)
            }), let share = most.chosen.share
        else { return nil }
        let option = Words(most.option.label)
        let percent = NumberText.percent(share)
        return Words(
            "\(item.english): \(option.english) \(percent) %",
            "\(item.chinese)：\(option.chinese) \(percent)%")
    }
}
