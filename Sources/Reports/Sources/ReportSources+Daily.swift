public import Analysis
public import Expressions
public import Figures

extension ReportSources {
    /// The form that is asked day by day, such as after each service.
    public struct Daily: Sendable {
        /// Every reply of its wave.
        public var selection: Selection
        /// What is watched; the questionnaire of the selection has it.
        public var measure: Measure
        /// Days that the limits come from; `nil` for all.
        public var baseline: ClosedRange<Day>?
        /// A day with fewer answers is drawn hollow; never under the reporting floor.
        public var smallest: Int
        /// Days that are shown; `nil` for all.
        public var shown: ClosedRange<Day>?

        public init(
            selection: Selection, measure: Measure, baseline: ClosedRange<Day>?, smallest: Int,
            shown: ClosedRange<Day>? = nil
        ) {
            self.selection = selection
            self.measure = measure
            self.baseline = baseline
            self.shown = shown
            self.smallest = max(smallest, selection.questionnaire.floor(of: measure))
        }

        /// - Complexity: one pass over the replies.
        public func trend(by period: PeriodLength = .day) -> Result<Trend, NoTrend> {
            selection.trend(of: measure, by: period, baseline: baseline).flatMap { trend in
                guard let shown else { return .success(trend) }
                return trend.part(in: shown).map { .success($0) } ?? .failure(.hidden)
            }
        }
    }

    /// What was found out about a day that stood out.
    public struct AlertNote: Hashable, Sendable {
        public enum State: Hashable, Sendable {
            case open
            /// - Parameter day: `nil` when nobody wrote it down.
            case closed(Day?)
        }

        public var note: Words
        public var state: State

        public init(note: Words, state: State) {
            self.note = note
            self.state = state
        }
    }
}
