/// The keys of one kind of group in a file of sources.
struct SourcesKeys: Hashable {
    /// With its article: "the daily form".
    let what: String
    /// What stands before its keys in the documentation: `daily.`.
    let path: String
    let required: [String]
    var optional: [String] = []

    static let version = "canvass-sources"
    /// The one key of the response that is no segment.
    static let goal = "goal"

    static let file = SourcesKeys(
        what: "a file of sources", path: "", required: [version],
        optional: [
            "earlier", "daily", "response", "actions", "alerts", "themes", "revenue", "holidays",
        ])
    static let daily = SourcesKeys(
        what: "the daily form", path: "daily.", required: ["questionnaire"],
        optional: ["wave", "figure", "baseline", "smallest"])
    static let themes = SourcesKeys(
        what: "the themes", path: "themes.", required: ["frame", "item"],
        optional: ["coding", "by"])
    static let revenue = SourcesKeys(
        what: "the revenue", path: "revenue.", required: ["by", "file"])
    static let holiday = SourcesKeys(
        what: "a holiday", path: "holidays.", required: ["days", "name"])

    static let all = [file, daily, themes, revenue, holiday]
}
