import Analysis
import ExactNumbers
import Expressions
import Figures
import Questionnaires
import Statistics

extension Report {
    /// Period, n and weighting in one line.
    var scope: Words { Words(scopeParts, english: "  ·  ", chinese: "  ·  ") }

    var scopeParts: [Words] {
        var parts: [Words] = []
        if let period = data.period {
            parts.append(
                Words(Self.days(period, .english), Self.days(period, .chinese)))
        }
        parts += data.conditions.map(Self.words)
        parts.append(returned)
        if let unit = data.unitName, !data.isCompositeHidden {
            let count = data.composite.units.count
            parts.append(Words(unit.english.counted(count), "\(count) 个\(unit.chinese)"))
        }
        parts.append(weighting)
        return parts
    }

    private var weighting: Words {
        if let named = data.design.namedWeights {
            return Words(
                "weighted by the set “\(named.name)”", "按权重集“\(named.name)”加权")
        }
        return data.design.isWeighted
            ? Words("weighted to the population", "按总体加权") : Words("unweighted", "未加权")
    }

    /// `Region: North China, South China`.
    private static func words(_ condition: SegmentCondition) -> Words {
        let segment = condition.segment
        func list(_ language: Language, _ separator: String) -> String {
            condition.values.sorted().map { segment.label(of: $0, in: language) }
                .joined(separator: separator)
        }
        let title = Words(segment.title)
        return Words(
            "\(title.english): \(list(.english, ", "))",
            "\(title.chinese)：\(list(.chinese, "、"))")
    }

    private var returned: Words {
        guard let replies = data.replies else {
            let floor = data.questionnaire.reportingFloor
            return Words("fewer than \(floor) replies", "答卷不足 \(floor) 份")
        }
        let count = NumberText.count(replies)
        guard let sent = data.wave.sent, sent >= replies, sent > 0, data.isWholeWave else {
            return Words(replies == 1 ? "1 reply" : "\(count) replies", "\(count) 份答卷")
        }
        let share = NumberText.percent(Ratio(Int128(replies), Int128(sent)))
        return Words(
            "\(count) of \(NumberText.count(sent)) questionnaires returned (\(share) %)",
            "发出 \(NumberText.count(sent)) 份，收回 \(count) 份（\(share)%）")
    }

    /// `8–29 October 2021`, with what both days share said once.
    static func days(_ period: ClosedRange<String>, _ language: Language) -> String {
        let (first, last) = (period.lowerBound, period.upperBound)
        if first == last { return day(first, language) }
        let start = day(first, language)
        let end = day(last, language)
        guard let from = Day(first), let to = Day(last), from.year == to.year else {
            return start + (language.isChinese ? "至" : " – ") + end
        }
        let isOneMonth = from.month == to.month
        if language.isChinese { return "\(start)至\(isOneMonth ? "" : "\(to.month)月")\(to.day)日" }
        return isOneMonth
            ? "\(from.day)–\(end)" : "\(start.dropLast(" \(from.year)".count)) – \(end)"
    }

    /// `2021-10-08` as `8 October 2021` or `2021年10月8日`; other text as it is.
    static func day(_ text: String, _ language: Language) -> String {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return text }
        if language.isChinese { return "\(parts[0])年\(parts[1])月\(parts[2])日" }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    }

    /// What the colour of a change says; `nil` where none is shown.
    var changeNote: Words? {
        data.changes == nil
            ? nil
            : Words(
                "Changes in colour are significant at 5 % (Holm); grey ones are not",
                "有颜色的变化在 5% 水平显著（Holm 校正），灰色不显著")
    }

    /// What is weighted and what is not; `nil` where nothing is.
    var weightedNote: Words? {
        data.design.isWeighted
            ? Words("Shares are weighted, n is not", "占比为加权结果，n 未加权") : nil
    }

    /// How the interval of the composite was found, for footnotes.
    var intervalNote: Words {
        let design = data.design
        if let unit = data.unitName, design.clusters == data.rules.unit, !design.isWeighted {
            return Words(
                "95 % intervals by Taylor linearisation with \(unit.english.plural) as clusters",
                "95%置信区间采用泰勒线性化方法，以\(unit.chinese)为整群")
        }
        if design.isSimple {
            return Words(
                "95 % intervals from Student’s t", "95%置信区间采用 t 分布")
        }
        return Words(
            "95 % intervals by Taylor linearisation under the sample design",
            "95%置信区间按抽样设计采用泰勒线性化方法")
    }

    /// Which interval shares carry.
    var shareInterval: Words {
        if data.design.isCensus {
            return Words("no error of chance, because everyone is answered", "全数结果，无抽样误差")
        }
        return data.design.stratified.isClustered
            ? Words(
                "Korn and Graubard’s 95 % interval, which counts the clusters",
                " Korn–Graubard 法，计入整群效应")
            : Words(
                "Wilson’s 95 % interval on the effective number of answers",
                "基于有效样本量的 Wilson 法")
    }

    var floorNote: Words {
        let floor = data.questionnaire.reportingFloor
        guard floor > 0 else {
            return Words("Replies are identified: all groups are shown", "实名答卷：显示全部分组")
        }
        return Words(
            "Groups with fewer than \(floor) answers are not shown, nor a second one where totals would "
                + "give the first away",
            "作答不足 \(floor) 人的分组不予显示；若可由总数推算，则另一分组一并隐藏")
    }

    var lowBaseNote: Words {
        Words(
            "† fewer than \(LowBase.bound) answers: read with care",
            "† 作答不足\(LowBase.bound)人，请谨慎解读")
    }
}

extension [Words] {
    /// Sentences one after the other.
    var sentences: Words {
        Words(
            map { $0.english.hasSuffix(".") ? $0.english : $0.english + "." }
                .joined(separator: " "),
            map { $0.chinese.hasSuffix("。") ? $0.chinese : $0.chinese + "。" }.joined())
    }
}
