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

    public func figure(size: Size, context: DrawingContext) -> Figure {
        context.figure(saying: title, caption: Caption(id: id, alternative: ""), size: size)
    }

    public var table: DataTable {
        DataTable(id: id, title: title, columns: [], rows: [])
    }
}
