import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    /// The full table behind the figures, on as many pages as it needs.
    func tablePages() -> [Draft] {
        let rows = TableRow.all(of: data)
        let codes = codes
        let otherScales = otherScales(than: codes)
        let perPage = 26
        let pages = max(1, (rows.count + perPage - 1) / perPage)
        return (0..<pages).map { index in
            let page = frame(
                [Words("The full table", "完整数据表")], scope: scope,
                footnote: [
                    Words(
                        "n: unweighted answers; missing: skipped / not applicable / don’t know / not asked; "
                            + "SE, interval: \(intervalNote.english); top-2: the two best answers, with "
                            + shareInterval.english,
                        "n：未加权作答人数；缺失：跳过/不适用/不清楚/未询问；标准误与区间：\(intervalNote.chinese)；"
                            + "前两项：最好两个选项的占比及其 95%区间（\(shareInterval.chinese)）"),
                    otherScales, floorNote,
                ].compactMap { $0 }.sentences)
            let area = page.content
            let slice = Array(rows.dropFirst(index * perPage).prefix(perPage))
            let figure = FullTable(
                id: index == 0 ? "table" : "table-\(index + 1)", rows: slice, codes: codes,
                rules: data.rules
            )
            .figure(size: Size(width: area.width, height: area.height), context: context)
            return Draft(
                outline: Words("Full table", "完整数据表").part(
                    pages == 1 ? nil : (index + 1, pages)), frame: page,
                body: figure.placed(at: Point(x: area.x, y: area.y)))
        }
    }

    /// The codes of the scale that most items share; empty when it has more than the table has room
    /// for columns.
    private var codes: [Int] {
        var uses: [ClosedRange<Int>: Int] = [:]
        for item in data.table.items {
            if let codes = item.item.scale?.codes { uses[codes, default: 0] += 1 }
        }
        let most = uses.max { a, b in
            (a.value, b.key.count, b.key.lowerBound) < (b.value, a.key.count, a.key.lowerBound)
        }
        return most.flatMap { $0.key.count <= 11 ? Array($0.key) : nil } ?? []
    }

    /// Said where some items have no columns for their answers.
    private func otherScales(than codes: [Int]) -> Words? {
        guard data.table.items.contains(where: { $0.distribution.map(\.code) != codes }) else {
            return nil
        }
        return Words(
            "Shares of answers stand here for items on the commonest scale only",
            "此表仅列出最常用量表的回答占比")
    }
}

/// One line of the full table.
enum TableRow: Hashable {
    case heading(Words)
    /// `nil` when it may not be shown.
    case mean(Words, MeanEstimate?)
    case item(ItemEstimate, isHidden: Bool)

    static func all(of data: ReportData) -> [TableRow] {
        func item(_ item: ItemEstimate) -> TableRow {
            .item(item, isHidden: data.hiddenItems.contains(item.item.id))
        }
        var rows: [TableRow] = []
        if data.questionnaire.hasComposite {
            rows.append(
                .mean(
                    Words("Composite, respondents", "综合得分（受访者）"),
                    data.isCompositeHidden ? nil : data.composite.respondents))
        }
        if let unit = data.unitName, let mean = data.composite.unitMean {
            rows.append(
                .mean(
                    Words("Composite, \(unit.english.plural)", "综合得分（\(unit.chinese)）"),
                    data.isCompositeHidden ? nil : mean))
        }
        for dimension in data.table.dimensions {
            rows.append(.heading(Words(dimension.dimension.title)))
            rows.append(
                .mean(
                    Words("Dimension score", "维度得分"),
                    data.hiddenDimensions.contains(dimension.dimension.id) ? nil : dimension.mean))
            rows += dimension.items.map(item)
        }
        if !data.table.also.isEmpty {
            rows.append(
                .heading(
                    data.questionnaire.hasComposite
                        ? Words("Outside the composite", "不计入综合得分") : Words("Items", "题目")))
            rows += data.table.also.map(item)
        }
        return rows
    }
}
