import Analysis
import Statistics

/// Why there is no trend.
extension TrendFindings {
    static func sentence(
        _ refusal: NoTrend, of measure: Measure, _ words: AnalysisWords
    ) -> String {
        let floor = words.questionnaire.floor(of: measure)
        return switch refusal {
        case .unknownMeasure:
            words.say("the questionnaire has no such figure", "问卷没有这项指标")
        case .noDays:
            words.say(
                "no reply has a day: import the answers with a column for it ('submitted' in the mapping)",
                "答卷没有日期：导入时请在映射中给出日期列（submitted）")
        case .hidden:
            words.say(
                "no period has as many answers as the reporting floor of "
                    + "\(floor), so nothing is shown; take longer periods "
                    + "with --by week or --by month",
                "没有哪一期的作答达到报告下限 \(floor)，不予显示；请用 --by week 或 --by month 取更长的时段"
            )
        case .chart(let refusal): because(refusal, words)
        }
    }

    private static func because(_ refusal: ChartRefusal, _ words: AnalysisWords) -> String {
        switch refusal {
        case .noDays: sentence(.noDays, of: .composite, words)
        case .tooFewBaselineDays(let found, let wanted):
            words.say(
                "the limits come from \(found) \(found == 1 ? "period" : "periods"), and it takes \(wanted); "
                    + "name a longer --baseline or take shorter periods with --by",
                "控制限只能取自 \(found) 期，至少需要 \(wanted) 期；请延长 --baseline 或用 --by 取更短的时段")
        case .noVariation:
            words.say(
                "all answers of the baseline are the same, so that any other one would be an alarm; name a "
                    + "longer --baseline",
                "基准期的作答全部相同，任何不同都会成为警示；请延长 --baseline")
        case .noRepeatsWithinDays:
            words.say(
                "no period of the baseline has two answers, so that nothing tells how they vary within "
                    + "one; take longer periods with --by",
                "基准期内没有哪一期有两份作答，无从得知期内差异；请用 --by 取更长的时段")
        case .impossibleCount, .valueTooLarge, .outOfRange:
            words.say("the figures are too large for a chart", "数值过大，无法作图")
        }
    }
}
