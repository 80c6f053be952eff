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
                footnote: [intervalNote, shareNote(of: slice), lowNote(of: slice), floorNote]
                    .compactMap { $0 }.sentences)
            let figure = IndicesChart(
                id: number == 0 ? "indices" : "indices-\(number + 1)", rows: slice
            ).figure(width: page.content.width, context: context)
            return Draft(
                outline: Words("Indices", "指标").part(count == 1 ? nil : (number + 1, count)),
                frame: page,
                body: figure.placed(at: Point(x: page.content.x, y: page.content.y)))
        }
    }

    var indexRows: [IndicesChart.Row] {
        data.indices.map { index, estimate in
            IndicesChart.Row(
                index: index, estimate: estimate,
                method: IndexMethod(index, of: data.questionnaire).words,
                range: index.kind.range(of: data.rules))
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

    private func lowNote(of rows: [IndicesChart.Row]) -> Words? {
        rows.contains { LowBase.holds(of: $0.estimate?.answered ?? 0) }
            ? lowBaseNote : nil
    }
}

/// Titles of a page of indices, composed from the figures, the fullest wording first.
struct IndexFindings {
    let rows: [IndicesChart.Row]

    var titles: [Words] {
        let said = rows.compactMap { row -> Words? in
            guard let value = row.estimate?.value else { return nil }
            let name = Words(row.index.title)
            let number = IndexNumber(row.index).words(value)
            // Latin letters stand apart from Chinese ones.
            let blank = name.chinese.last?.isASCII == true ? " " : ""
            return Words(
                "\(name.english) stands at \(number.english)",
                "\(name.chinese)\(blank)为 \(number.chinese)")
        }
        guard let first = said.first else {
            return [Words("No index can be shown", "没有可以显示的指标")]
        }
        let parts = (1...min(3, said.count)).reversed().map { count in
            Words(
                Array(said.prefix(count)), english: ", ", chinese: "\u{FF0C}")
        }
        return parts + [first]
    }
}
