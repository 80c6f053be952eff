public import ExactNumbers
public import Questionnaires

extension ReportSources {
    /// How many customers a group has, and what they pay.
    public struct SegmentRevenue: Hashable, Sendable {
        public struct Row: Hashable, Sendable {
            /// As it is stored.
            public var value: String
            /// Zero or more; `nil` when unknown.
            public var customers: Int?
            /// Zero or more, in any currency or as shares: only its parts of the whole are shown.
            public var revenue: FixedDecimal

            public init(value: String, customers: Int?, revenue: FixedDecimal) {
                self.value = value
                self.customers = customers
                self.revenue = revenue
            }
        }

        public var segment: Segment
        /// In the order of the definition, then by name; each value once.
        public var rows: [Row]

        public init(segment: Segment, rows: [Row]) {
            self.segment = segment
            self.rows = rows
        }

        /// Of the revenue of all groups, from 0 to 1.
        ///
        /// - Returns: `nil` for a value that has no row, and where there is no revenue.
        public func share(of value: String) -> Ratio? {
            guard let row = rows.first(where: { $0.value == value }) else { return nil }
            let all = rows.reduce(Ratio.zero) { $0 + Ratio($1.revenue) }
            return Ratio(row.revenue) / all
        }
    }
}
