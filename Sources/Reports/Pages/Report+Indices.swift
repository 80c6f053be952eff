import Analysis
import ExactNumbers
import Figures
import Questionnaires

extension Report {
    /// The indices besides the composite, on as many pages as they need; none without indices.
    func indicesPages() -> [Draft] {
        let slices = Self.pages(of: indexRows)
        let count = slices.count
        return slices.enumerated().map { number, slice in
            let page = frame(
                IndexFindings(rows: slice).titles, scope: scope,
                footnote: [
                    intervalNote, shareNote(of: slice), certaintyNote(of: slice),
                    lowNote(of: slice), floorNote,
                ]
                .compactMap { $0 }.sentences)
            let figure = IndicesChart(
                id: number == 0 ? "indices" : "indices-\(number + 1)", rows: slice
            ).figure(width: page.content.width, context: context)
            let area = page.content
            let under = Rect(
                left: area.x, top: area.y + figure.size.height + 30, right: area.right,
                bottom: area.bottom)
            return Draft(
                outline: Words("Indices", "指标").part(count == 1 ? nil : (number + 1, count)),
                frame: page,
                body: figure.placed(at: Point(x: area.x, y: area.y))
                    + (number == count - 1 ? recommendation(in: under) : []))
        }
    }

    /// Who recommends, of all and by group, where there is room for it.
    private func recommendation(in area: Rect) -> [Mark] {
        guard let titled = try? indexRecommendation.get(),
            let chart = titled.chart as? PromoterChart
        else { return [] }
        let height = 30 + chart.comfortableHeight(context)
        guard height <= area.height else { return [] }
        let by = namedGroups.flatMap { data.groups[$0] }.map { Words($0.segment.title) }
        let name = by.map {
            Words("Recommendation by \($0.english.inSentence)", "按\($0.chinese)的推荐意愿")
        }
        return panel(
            named(titled, name ?? Words("Recommendation", "推荐意愿")),
            in: Rect(x: area.x, y: area.y, width: area.width, height: height))
    }

    /// The recommendation that stands under the indices.
    var indexRecommendation: Result<TitledChart, NoChart> { promoterChart(by: namedGroups) }

    /// Of many units most are too small to be shown; groups that are named are few.
    private var namedGroups: SegmentID? {
        ReportData.listedSegments(of: data.questionnaire).first { data.groups[$0] != nil }
    }

    var indexRows: [IndicesChart.Row] {
        data.indices.map { index, estimate in
            IndicesChart.Row(
                index: index, estimate: estimate,
                method: IndexMethod(index, of: data.questionnaire).words,
                range: index.kind.range(of: data.rules),
                certainty: estimate?.certainty.map {
                    CertaintyMethod($0, among: index.classes).name
                })
        }
    }

    /// As many rows together as a page has room for; one higher than a page is cut between its
    /// dimensions.
    static func pages(of rows: [IndicesChart.Row]) -> [[IndicesChart.Row]] {
        let room = 390.0
        var pages: [[IndicesChart.Row]] = []
        for row in rows.flatMap({ $0.slices(within: room) }) {
            if let last = pages.last, IndicesChart.height(of: last + [row]) <= room {
                pages[pages.count - 1].append(row)
            } else {
                pages.append([row])
            }
        }
        return pages
    }

    private func shareNote(of rows: [IndicesChart.Row]) -> Words? {
        let hasShares = rows.contains { row in
            if case .share = row.estimate?.figure { true } else { false }
        }
        guard hasShares else { return nil }
        return Words("Shares carry \(shareInterval.english)", "占比的区间采用\(shareInterval.chinese)")
    }

    private func certaintyNote(of rows: [IndicesChart.Row]) -> Words? {
        rows.contains { $0.certainty != nil } ? CertaintyMethod.meaning : nil
    }

    private func lowNote(of rows: [IndicesChart.Row]) -> Words? {
        rows.contains { LowBase.holds(of: $0.estimate?.answered ?? 0) }
            ? lowBaseNote : nil
    }
}

/// Titles of a page of indices, composed from the figures, the fullest wording first.
struct IndexFindings {
    let rows: [IndicesChart.Row]

    var titles: [Words] {
        let known = rows.compactMap { row in row.estimate?.value.map { (row: row, value: $0) } }
        guard !known.isEmpty else { return [Words("No index can be shown", "没有可以显示的指标")] }
        let list = (1...min(3, known.count)).reversed().map { count in
            standing(known.prefix(count).map(\.row))
        }
        guard known.count > 1, isComparable,
            let low = known.min(by: { $0.value < $1.value }),
            let high = known.max(by: { $0.value < $1.value }), low.value < high.value
        else { return list }
        // All of them where there is room; elsewhere never without the lowest.
        let lowest = said(low.row, low.value)
        let highest = said(high.row, high.value)
        let ends = Words(
            "\(lowest.name.english) is lowest with \(lowest.number.english), "
                + "\(highest.name.english) highest with \(highest.number.english)",
            "\(lowest.name.chinese)最低（\(lowest.number.chinese)），"
                + "\(highest.name.chinese)最高（\(highest.number.chinese)）")
        let only = Words(
            "\(lowest.name.english) is lowest with \(lowest.number.english)",
            "\(lowest.name.chinese)最低（\(lowest.number.chinese)）")
        return (known.count <= 3 ? [list[0]] : []) + [ends, only]
    }

    /// Whether they are told in one unit, so that one may be called the lowest.
    private var isComparable: Bool {
        guard let first = rows.first else { return false }
        return rows.allSatisfy { row in
            row.range == first.range && isShare(row) == isShare(first)
        }
    }

    private func isShare(_ row: IndicesChart.Row) -> Bool {
        switch row.index.kind {
        case .csat, .effortShare: true
        case .nps, .effortMean, .composite, .gap, .kano: false
        }
    }

    private func said(
        _ row: IndicesChart.Row, _ value: Ratio
    ) -> (name: Words, number: Words) {
        let title = Words(row.index.title)
        // Abbreviations need no quotation marks.
        let name = Words(
            title.english.contains(" ") ? title.inTitle.english : title.english, title.chinese)
        return (name, IndexNumber(row.index).words(value))
    }

    /// `NPS stands at +42, CSAT at 83 %`.
    private func standing(_ rows: [IndicesChart.Row]) -> Words {
        let parts = rows.enumerated().compactMap { place, row -> Words? in
            guard let value = row.estimate?.value else { return nil }
            let (name, number) = said(row, value)
            // Latin letters stand apart from Chinese ones.
            let blank = name.chinese.last?.isASCII == true ? " " : ""
            return Words(
                "\(name.english) \(place == 0 ? "stands at" : "at") \(number.english)",
                "\(name.chinese)\(blank)为 \(number.chinese)")
        }
        return Words(parts, english: ", ", chinese: "，")
    }
}
