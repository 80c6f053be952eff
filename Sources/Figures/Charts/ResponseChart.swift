import Questionnaires

/// From sent to valid: what share of what was sent came back and could be used.
public struct ResponseChart: Chart {
    /// A department or a channel; `nil` for what is not known.
    public struct Row: Hashable, Sendable {
        public let name: Words
        public let sent: Int?
        public let delivered: Int?
        public let returned: Int?
        public let valid: Int?

        public init(name: Words, sent: Int?, delivered: Int?, returned: Int?, valid: Int?) {
            self.name = name
            self.sent = sent
            self.delivered = delivered
            self.returned = returned
            self.valid = valid
        }

        /// Valid of sent; `nil` when nothing was sent or either is not known.
        public var rate: Double? {
            guard let sent, let valid, sent > 0 else { return nil }
            return Double(valid) / Double(sent)
        }
    }

    public struct Section: Hashable, Sendable {
        public let title: Words?
        public let rows: [Row]
        /// Names of rows that may not be shown.
        public let hidden: [Words]

        public init(title: Words?, rows: [Row], hidden: [Words]) {
            self.title = title
            self.rows = rows
            self.hidden = hidden
        }
    }

    let id: String
    let title: Words
    let sections: [Section]
    let goal: Double?

    /// - Parameter goal: the share of what was sent that is hoped for, of one.
    public init(id: String, title: Words, sections: [Section], goal: Double?) {
        self.id = id
        self.title = title
        self.sections = sections
        self.goal = goal
    }

    var rows: [Row] { sections.flatMap(\.rows) }

    public var table: DataTable {
        func count(_ value: Int?) -> DataTable.Cell { value.map { .count($0) } ?? .none }
        let rows = sections.flatMap { section in
            section.rows.map { row -> [DataTable.Cell] in
                [
                    section.title.map { .text($0) } ?? .none, .text(row.name), count(row.sent),
                    count(row.delivered), count(row.returned), count(row.valid),
                    row.rate.map { .share($0) } ?? .none,
                ]
            }
        }
        return DataTable(
            id: id, title: title,
            columns: [
                .section, .name,
                .init("sent", Stage.sent.title), .init("delivered", Stage.delivered.title),
                .init("returned", Stage.returned.title), .init("valid", Stage.valid.title),
                .init("rate", Words("Rate", "有效回收率")),
            ], rows: rows,
            notes: [Withheld.names(sections.flatMap(\.hidden))].compactMap(\.self))
    }

    func alternative(_ context: DrawingContext) -> String {
        let parts = rows.map { row in
            let name = row.name[context.lead]
            guard let rate = row.rate, let sent = row.sent, let valid = row.valid else {
                return "\(name) –"
            }
            let share = context.percent(rate)
            let (part, whole) = (NumberText.count(valid), NumberText.count(sent))
            return context.lead.isChinese
                ? "\(name) \(share)（发出\(whole)份，有效\(part)份）"
                : "\(name) \(share) (\(part) valid of \(whole) sent)"
        }
        return context.alternative(title, parts.isEmpty ? ["–"] : parts)
    }
}

extension ResponseChart {
    /// What becomes of what was sent, each a part of the one before.
    enum Stage: CaseIterable, Hashable, Sendable {
        case sent, delivered, returned, valid

        var title: Words {
            switch self {
            case .sent: Words("Sent", "发出")
            case .delivered: Words("Delivered", "送达")
            case .returned: Words("Returned", "收回")
            case .valid: Words("Valid", "有效")
            }
        }

        /// What its shade stands for where the next one does not cover it.
        var rest: Words {
            switch self {
            case .sent: Words("not delivered", "未送达")
            case .delivered: Words("no answer", "未答复")
            case .returned: Words("returned, not valid", "收回但无效")
            case .valid: Words("valid", "有效")
            }
        }

        func colour(_ theme: Theme) -> Colour {
            switch self {
            case .sent: theme.grid
            case .delivered: theme.sequential[1]
            case .returned: theme.sequential[2]
            case .valid: theme.between
            }
        }
    }
}

extension ResponseChart.Row {
    func count(_ stage: ResponseChart.Stage) -> Int? {
        switch stage {
        case .sent: sent
        case .delivered: delivered
        case .returned: returned
        case .valid: valid
        }
    }

    /// Whether a part of the stage is left uncovered by the next one that is known.
    func shows(_ stage: ResponseChart.Stage) -> Bool {
        guard let sent, sent > 0, let own = count(stage), own > 0 else { return false }
        let later = ResponseChart.Stage.allCases.drop { $0 != stage }.dropFirst()
        return own > (later.compactMap(count).first ?? 0)
    }
}
