public import Figures

extension ChartKind {
    /// What it is called.
    public var name: Words {
        switch self {
        case .items: Words("Answers by item", "各题回答")
        case .groups: Words("Scores of groups", "分组得分")
        case .classes: Words("Class shares", "等级占比")
        case .composite: Words("Spread of the composite", "综合得分的分布")
        case .dimensions: Words("Composite and dimensions", "综合得分与各维度")
        case .fixFirst: Words("Fix first by weight", "按权重优先改进")
        case .heatMap: Words("Heat map", "热力图")
        case .recommendation: Words("Promoters and detractors", "推荐者与贬损者")
        case .indices: Words("Indices", "指标")
        case .tiles: Words("Key figures", "关键指标")
        case .waves: Words("Scores over the waves", "历次得分")
        case .daily: Words("Daily score on a control chart", "每日得分控制图")
        case .drivers: Words("Importance and score", "重要度与得分")
        case .importance: Words("Fix first by importance", "按重要度优先改进")
        case .response: Words("Response", "回收情况")
        case .sizes: Words("Replies by group", "各组答卷数")
        case .revenue: Words("Share of revenue", "收入占比")
        case .themes: Words("Themes of remarks", "意见主题")
        }
    }

    /// What it shows, as a sentence.
    public var purpose: Words {
        switch self {
        case .items:
            Words(
                "Who answered what: negative answers to the left, positive ones to the right, neutral ones beside them, and the mean with its interval beside the thresholds.",
                "各题的回答构成：负面在左，正面在右，中立单列，并给出均值、置信区间与临界值。")
        case .groups:
            Words(
                "The composite of each group with its interval, beside the thresholds and the wave before.",
                "各分组的综合得分及置信区间，对照临界值与上一批次。")
        case .classes:
            Words(
                "How many are in each threshold class, for all and by group.",
                "全体及各分组中各等级的人数与占比。")
        case .composite:
            Words(
                "How the scores of respondents are spread, coloured by class.",
                "受访者得分的分布，按等级着色。")
        case .dimensions:
            Words(
                "The composite above the dimensions it is made of.", "综合得分及其构成维度。")
        case .fixFirst:
            Words(
                "Items by their score and their weight in the composite, the lowest first.",
                "各题的得分及其在综合得分中的权重，得分最低者在前。")
        case .heatMap:
            Words(
                "The mean of each item in each group; colours change at the thresholds.",
                "各题在各分组的均值，颜色以临界值为界。")
        case .recommendation:
            Words(
                "Detractors, passives and promoters, and the net promoter score with its interval.",
                "贬损者、中立者与推荐者的占比，以及净推荐值与置信区间。")
        case .indices:
            Words(
                "CSAT, NPS, CES and other indices, each on its own range, with the rule it is made by.",
                "CSAT、NPS、CES 等指标，各按自身量程绘制，并注明计算规则。")
        case .tiles:
            Words(
                "What a manager reads first: the composite, recommendation, response and what changed.",
                "管理者首先要看的数字：综合得分、推荐意愿、回收情况及其变化。")
        case .waves:
            Words(
                "The composite and the dimensions that weigh most, wave by wave.",
                "综合得分与权重最大的维度在历次调查中的变化。")
        case .daily:
            Words(
                "The score of each day within control limits, with alerts, holidays and the number of answers.",
                "每日得分与控制限，并标出预警、假日与作答数。")
        case .drivers:
            Words(
                "What goes with overall satisfaction, and how it scores: top left is to be mended first.",
                "与总体满意度相关的因素及其得分：左上角应优先改进。")
        case .importance:
            Words(
                "The strongest drivers with their scores.", "影响最大的因素及其得分。")
        case .response:
            Words(
                "What became of those who were asked, from sent to valid, beside the goal.",
                "从发出到有效的各环节数量与占比，对照目标。")
        case .sizes:
            Words("How many replies each group has.", "各分组的答卷数。")
        case .revenue:
            Words(
                "What each group contributes to revenue, beside its customers and its score.",
                "各分组的收入占比、客户数与得分。")
        case .themes:
            Words(
                "What remarks are about, and how content those are who mention it.",
                "书面意见涉及的主题，以及提及者的得分。")
        }
    }

    /// Whether it is drawn of what a file of sources names, besides the answers.
    public var takesSources: Bool {
        switch self {
        case .waves, .daily, .response, .revenue, .themes: true
        case .items, .groups, .classes, .composite, .dimensions, .fixFirst, .heatMap,
            .recommendation, .indices, .tiles, .drivers, .importance, .sizes:
            false
        }
    }
}
