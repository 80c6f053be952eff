import Analysis
import Figures
import Questionnaires
import Statistics

extension Report {
    /// The fewest complete replies that drivers are drawn for.
    static let fewestForDrivers = 30

    /// Why a page is left out; `nil` when it is drawn.
    func absence(of page: ReportPage) -> NoChart? {
        unmet(page.needs, page) ?? missing(page)
    }

    /// Pages that are left out, each with its reason, in the order of the definition.
    var absences: [(page: Words, reason: NoChart)] {
        definition.pages.compactMap { page in
            absence(of: page).map { (page.kind.name, $0) }
        }
    }

    private func unmet(_ needs: ReportPage.Needs, _ page: ReportPage) -> NoChart? {
        if needs.replies > 0, data.composite.respondents.base.count < needs.replies {
            return .needsReplies(needs.replies)
        }
        if needs.groups > 0 {
            let shown =
                page.segments(for: data.questionnaire).compactMap { data.groups[$0] }
                .map(\.shownCount).max() ?? 0
            if shown < needs.groups { return .needsGroups(needs.groups) }
        }
        if needs.waves > max(1, data.waves.count) { return .needsWaves(needs.waves) }
        return nil
    }

    private func missing(_ page: ReportPage) -> NoChart? {
        let hasComposite = data.questionnaire.hasComposite
        switch page.kind {
        case .cover, .method, .table: return nil
        case .summary, .sheet, .classes: return hasComposite ? nil : .noComposite
        case .items: return itemCharts.isEmpty && itemPages().isEmpty ? .noItems : nil
        case .indices: return data.indices.isEmpty ? .noIndices : nil
        case .choices: return data.choices.isEmpty ? .noChoices : nil
        case .response: return data.sources.response == nil ? .noResponse : nil
        case .groups, .segments:
            guard hasComposite else { return .noComposite }
            return page.segments(for: data.questionnaire).contains { data.groups[$0] != nil }
                ? nil : .noSegments
        case .heatMap:
            guard hasComposite else { return .noComposite }
            guard
                let table = page.segments(for: data.questionnaire).lazy
                    .compactMap({ data.groups[$0] }).first
            else { return .noSegments }
            return table.shownCount > 0 ? nil : .noGroupShown(Words(table.segment.title))
        case .drivers: return noDrivers
        case .daily: return noTrend
        case .actions: return data.sources.actions.isEmpty ? .noActions : nil
        case .years:
            let waves = wavesChart.failure
            return waves == nil || themesChart.failure == nil ? nil : waves
        case .figures:
            let all = page.figures.map { chart($0.kind, by: $0.segment) }
            return all.contains { (try? $0.get()) != nil }
                ? nil : all.lazy.compactMap(\.failure).first
        }
    }

    /// Why there are no drivers; `nil` when there are.
    var noDrivers: NoChart? {
        switch data.drivers {
        case nil: return .noDrivers
        case .success(let analysis)?:
            return analysis.model.base.count < Self.fewestForDrivers
                ? .tooFewForDrivers(least: Self.fewestForDrivers) : nil
        case .failure(let refusal)?:
            switch refusal {
            case .unknown, .noPredictors, .madeOfThem, .isPredictor, .namedTwice: return .noOutcome
            case .hidden: return .tooFewForDrivers(least: Self.fewestForDrivers)
            case .refused: return .noDrivers
            }
        }
    }

    /// Why there is no daily chart; `nil` when there is.
    var noTrend: NoChart? {
        guard data.sources.daily != nil else { return .noDaily }
        switch data.trend {
        case .success?: return nil
        case .failure(.chart(.noVariation))?: return .noVariation
        case .failure?, nil: return .noDays
        }
    }
}

extension Result where Failure == NoChart {
    var failure: NoChart? { if case .failure(let reason) = self { reason } else { nil } }
}

extension GroupTable {
    /// How many groups may be shown.
    var shownCount: Int { rows.count { $0.composite.value != nil } }
}

extension ReportPage.Kind {
    /// As the outline and the method page call it.
    var name: Words {
        switch self {
        case .cover: Words("Cover", "封面")
        case .summary: Words("Summary", "概要")
        case .response: Words("Response", "回收情况")
        case .indices: Words("Indices", "指标")
        case .items: Words("Items", "各题结果")
        case .choices: Words("Questions with options", "选择题")
        case .groups: Words("Groups", "分组得分")
        case .heatMap: Words("Heat map", "热力图")
        case .drivers: Words("Drivers", "驱动因素")
        case .daily: Words("Daily score", "每日得分")
        case .actions: Words("Alerts and actions", "预警与措施")
        case .segments: Words("Customer segments", "客户分组")
        case .classes: Words("Classes", "等级")
        case .years: Words("Over the years", "历次比较")
        case .sheet: Words("Sheet", "单页")
        case .figures: Words("Figures", "图表")
        case .method: Words("Method", "方法")
        case .table: Words("Full table", "完整数据表")
        }
    }
}
