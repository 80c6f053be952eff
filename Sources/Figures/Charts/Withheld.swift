import ExactNumbers
import Questionnaires

/// What charts say of what they do not show.
enum Withheld {
    /// In place of a row that too few answered.
    static let tooFew = Words("Too few answers to show", "作答人数过少，不予显示")
    /// In place of a row that nobody answered.
    static let noAnswers = Words("No answers in this wave", "本次调查无人作答")
    static let noScores = Words("No scores to show", "没有可以显示的得分")

    /// The names of groups that may not be shown, and why; `nil` without any.
    static func names(_ hidden: [Words], most: Int = 12) -> Words? {
        guard !hidden.isEmpty else { return nil }
        let names = Array(hidden.prefix(most))
        let rest = hidden.count - names.count
        let more = rest > 0 ? [Words("\(rest) more", "其他\(rest)组")] : []
        let list = Words.list(names + more)
        return Words(
            "Not shown: \(list.english) – too few answers, or hidden so that nothing can be worked out "
                + "from the total.",
            "不予显示：\(list.chinese)（作答人数过少，或为防止由总数推算而一并隐藏）。")
    }

    /// What does not fit is counted, never squeezed until it cannot be read.
    static func leftOut(_ count: Int) -> Words {
        Words("\(count) more left out for lack of room", "另有\(count)行因篇幅所限未列出")
    }

    static func leftOut(columns count: Int) -> Words {
        Words(
            "\(count) more \(count == 1 ? "column" : "columns") left out for lack of room",
            "另有\(count)列因篇幅所限未列出")
    }
}

extension DrawingContext {
    /// The names of groups that may not be shown, on two small lines at most; none without any.
    func hiddenNote(_ hidden: [Words], within width: Double) -> [String] {
        guard let note = Withheld.names(hidden) else { return [] }
        return wrapped(note[lead], within: width, size: 7.4, most: 2)
    }

    /// A share as a whole per cent: `84 %`, in Chinese `84%`.
    func percent(_ share: Ratio) -> String { perCent(NumberText.percent(share)) }

    /// A share that has lost its exact form.
    func percent(_ share: Double) -> String {
        perCent(NumberText.grouped(share * 100, places: 0))
    }

    private func perCent(_ number: String) -> String { number + (lead.isChinese ? "%" : " %") }
}

extension DataTable.Cell {
    /// A score with the decimals it is printed with.
    static func score(_ value: Ratio, thresholds: [FixedDecimal]) -> DataTable.Cell {
        let text = NumberText.score(value, thresholds: thresholds)
        let places = text.split(separator: ".").dropFirst().first?.count ?? 0
        return .number(value.double, places: places)
    }

    /// A figure that may be missing.
    static func number(_ value: Double?, places: Int) -> DataTable.Cell {
        value.map { .number($0, places: places) } ?? .none
    }

    static func share(_ value: Ratio?) -> DataTable.Cell {
        value.map { .share($0.double) } ?? .none
    }
}

extension DataTable.Column {
    static let name = DataTable.Column("name", Words("Name", "名称"))
    static let section = DataTable.Column("section", Words("Section", "分类"))
    static let item = DataTable.Column("item", Words("Item", "题目"))
    static let score = DataTable.Column("score", Words("Score", "得分"))
    static let low = DataTable.Column("low", Words("Interval from", "区间下限"))
    static let high = DataTable.Column("high", Words("Interval to", "区间上限"))
    static let count = DataTable.Column("n", Words("n"))
    static let previous = DataTable.Column("previous", Words("Previous", "上次"))
    static let change = DataTable.Column("change", Words("Change", "变化"))
    static let significance = DataTable.Column("significance", Words("Significance", "显著性"))
}
