public import Expressions
public import Figures
public import Questionnaires

extension ReportSources {
    /// What was decided, with who does it and by when.
    public struct Action: Hashable, Sendable {
        public enum Status: String, Hashable, Sendable, CaseIterable {
            case open
            case inProgress = "in-progress"
            case done

            public var words: Words {
                switch self {
                case .open: Words("open", "未开始")
                case .inProgress: Words("in progress", "进行中")
                case .done: Words("done", "已完成")
                }
            }
        }

        /// A group of the replies that the action is about.
        public struct Group: Hashable, Sendable {
            public var segment: Segment
            /// As it is stored.
            public var value: String

            public init(segment: Segment, value: String) {
                self.segment = segment
                self.value = value
            }

            public var name: Words {
                Words(
                    segment.label(of: value, in: .english), segment.label(of: value, in: .chinese))
            }
        }

        /// From 1; no two actions have the same.
        public var number: Int
        public var text: Words
        /// `nil` when none is given.
        public var reason: Words?
        public var owner: Words
        /// `nil` for all.
        public var group: Group?
        public var due: Day?
        public var status: Status
        public var opened: Day?
        /// Not before `opened`.
        public var closed: Day?
        /// The day of the daily form that it answers.
        public var alertDay: Day?

        public init(
            number: Int, text: Words, reason: Words? = nil, owner: Words, group: Group? = nil,
            due: Day? = nil, status: Status, opened: Day? = nil, closed: Day? = nil,
            alertDay: Day? = nil
        ) {
            self.number = number
            self.text = text
            self.reason = reason
            self.owner = owner
            self.group = group
            self.due = due
            self.status = status
            self.opened = opened
            self.closed = closed
            self.alertDay = alertDay
        }

        /// Whether it should have been done before `day`.
        public func isOverdue(on day: Day) -> Bool {
            status != .done && due.map { $0 < day } ?? false
        }
    }
}
