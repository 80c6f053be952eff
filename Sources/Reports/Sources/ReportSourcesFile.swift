public import Documents
public import Expressions
public import Questionnaires

/// Where the parts of a report come from that are no replies of its wave, as a person wrote it down.
///
/// What it names is not looked up here: neither files nor waves nor segments.
public struct ReportSourcesFile: Hashable, Sendable {
    public struct Daily: Hashable, Sendable {
        public let questionnaire: Written<String>
        /// `nil` for the newest.
        public let wave: Written<String>?
        /// A measure; `nil` for the composite, or the first measure where there is none.
        public let figure: Written<String>?
        public let baseline: ClosedRange<Day>?
        /// From 1.
        public let smallest: Int
    }

    public struct Response: Hashable, Sendable {
        public struct Part: Hashable, Sendable {
            public let segment: Written<SegmentID>
            public let file: Written<String>
        }

        /// Above 0, at most 1.
        public let goal: Double?
        /// In the order of the file, never empty; no segment twice.
        public let parts: [Part]
    }

    public struct Themes: Hashable, Sendable {
        public let frame: Written<String>
        public let coding: Written<String>?
        /// Never empty.
        public let items: [Written<ItemID>]
        public let segment: Written<SegmentID>?
    }

    public struct Revenue: Hashable, Sendable {
        public let segment: Written<SegmentID>
        public let file: Written<String>
    }

    /// What the faults of what it names are shown in.
    public let source: SourceText
    /// Names of waves, the oldest first; none twice.
    public let earlier: [Written<String>]
    public let daily: Daily?
    public let response: Response?
    public let actions: Written<String>?
    public let alerts: Written<String>?
    public let themes: Themes?
    public let revenue: Revenue?
    /// By their first day.
    public let holidays: [ReportSources.Holiday]

    /// - Throws: every fault of the file at once.
    public init(_ source: SourceText) throws(DocumentFaults) {
        var reader = SourcesReader(source)
        let fields = reader.parts()
        earlier = fields?["earlier"].map { reader.earlier($0) } ?? []
        daily = fields?["daily"].flatMap { reader.daily($0) }
        response = fields?["response"].flatMap { reader.response($0) }
        actions = fields?["actions"].flatMap { reader.path($0) }
        alerts = fields?["alerts"].flatMap { reader.path($0) }
        themes = fields?["themes"].flatMap { reader.themes($0) }
        revenue = fields?["revenue"].flatMap { reader.revenue($0) }
        holidays = fields?["holidays"].map { reader.holidays($0) } ?? []
        self.source = source
        if let alerts, daily == nil, fields?.has("daily") == false {
            reader.document.fault(
                "there are notes to alerts and no 'daily' that could give an alert",
                at: alerts.place, advice: "add daily: {questionnaire: …}, or leave 'alerts' out")
        }
        try reader.document.finish()
    }

    /// Every file it names, as it is written there, with its place; none twice.
    public var files: [Written<String>] {
        var files = response?.parts.map(\.file) ?? []
        files += [actions, alerts, themes?.frame, themes?.coding, revenue?.file].compactMap(\.self)
        return files
    }

    /// Where a path written in the file leads from where the program runs: an absolute one as it is,
    /// any other from the folder of the file.
    public func path(of file: Written<String>) -> String {
        file.value.hasPrefix("/") ? file.value : source.folder + file.value
    }

    /// A fault of something the file names.
    public func fault(
        _ message: String, at place: Place, advice: String = ""
    ) -> DocumentFault {
        DocumentFault(source: source, place: place, message: message, advice: advice)
    }
}
