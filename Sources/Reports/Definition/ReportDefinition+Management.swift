import Figures

extension ReportDefinition {
    /// What a management meeting needs, for any questionnaire: the same pages as the shipped
    /// `charts/reports/management.yaml`, which is a file to start one's own from.
    public static let management = ReportDefinition(
        id: "management", title: Words("Management report", "管理报告"), languages: [],
        pages: [
            ReportPage(.summary), ReportPage(.indices), ReportPage(.items), ReportPage(.choices),
            ReportPage(.groups), ReportPage(.classes), ReportPage(.method), ReportPage(.table),
        ])
}
