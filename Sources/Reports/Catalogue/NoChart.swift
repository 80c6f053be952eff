public import Figures

/// Why a page or a chart is left out.
public enum NoChart: Error, Hashable, Sendable {
    case noComposite
    case noSegments
    case noClasses
    case noThreshold
    case noItemUnderThreshold
    case noItems
    case noIndices
    case noChoices
    case noRecommendation
    case noGroupShown(Words)
    case noEarlierWave
    case noDaily
    /// No day has enough answers, or too few days have.
    case noDays
    /// Nothing tells how far the days may lie apart.
    case noVariation
    case noResponse
    case noRevenue
    case noRemarks
    case noActions
    /// No item outside the composite that drivers could explain, or no item within it.
    case noOutcome
    /// Fewer complete replies than drivers take.
    case tooFewForDrivers(least: Int)
    /// The items explain nothing, or each other.
    case noDrivers
    case tooFewScores(floor: Int)
    /// A condition of the report's definition.
    case needsReplies(Int)
    case needsGroups(Int)
    case needsWaves(Int)

    /// Without a full stop.
    public var words: Words {
        switch self {
        case .noComposite: Words("the questionnaire has no composite", "问卷没有综合得分")
        case .noSegments: Words("the questionnaire defines no segments", "问卷未定义分组")
        case .noClasses: Words("the questionnaire defines no classes", "问卷未定义等级")
        case .noThreshold:
            Words(
                "the questionnaire defines no classes, so no item can be under a threshold",
                "问卷未定义等级，没有可低于的临界值")
        case .noItemUnderThreshold:
            Words("no item that may be shown is under a threshold", "可显示的题目均达标")
        case .noItems: Words("no item has answers that may be shown", "没有可以显示的题目")
        case .noIndices: Words("the questionnaire defines no indices", "问卷未定义其他指标")
        case .noChoices: Words("the questionnaire has no questions with options", "问卷没有选择题")
        case .noRecommendation:
            Words("no question on recommending may be shown", "没有可以显示的推荐意愿题")
        case .noGroupShown(let name):
            Words(
                "no group by \(name.english.inSentence) may be shown",
                "按\(name.chinese)没有可以显示的分组")
        case .noEarlierWave: Words("no earlier wave is named", "未指定更早的批次")
        case .noDaily: Words("no daily form is named", "未指定每日问卷")
        case .noDays: Words("too few days have enough answers", "作答足够的天数太少")
        case .noVariation:
            Words("the answers of the daily form are all the same", "每日问卷的作答完全相同")
        case .noResponse:
            Words("it is not known how many were asked, by which group", "未提供各组的发放与回收数")
        case .noRevenue: Words("no revenue is given", "未提供收入数据")
        case .noRemarks: Words("no themes of remarks may be shown", "没有可以显示的意见主题")
        case .noActions: Words("no actions are given", "未提供改进措施")
        case .noOutcome:
            Words(
                "there is no rated item outside the composite that its items could explain",
                "综合得分之外没有可供解释的评分题")
        case .tooFewForDrivers(let least):
            Words(
                "drivers take at least \(least) replies that answered everything",
                "驱动因素分析至少需要 \(least) 份完整作答的答卷")
        case .noDrivers:
            Words(
                "the items do not tell apart what goes with the outcome", "各题无法区分与结果的关联")
        case .tooFewScores(let floor):
            Words(
                "fewer replies have a score than the reporting floor of \(floor)",
                "有得分的答卷少于披露下限 \(floor) 份")
        case .needsReplies(let count):
            Words(
                "the report’s definition wants at least \(count) replies with a score for it",
                "报告定义要求至少 \(count) 份计分答卷")
        case .needsGroups(let count):
            Words(
                "the report’s definition wants at least \(count) groups that may be shown for it",
                "报告定义要求至少 \(count) 个可显示的分组")
        case .needsWaves(let count):
            Words(
                "the report’s definition wants at least \(count) waves for it",
                "报告定义要求至少 \(count) 个批次")
        }
    }
}
