public import Figures
public import Questionnaires

/// Every chart of the catalogue, drawn of one wave.
public struct Gallery {
    public struct Entry: Sendable {
        /// A name for its files: that of the kind, with a number where there are several.
        public let id: String
        public let kind: ChartKind
        /// Whether `canvass chart` draws it by the name of its kind.
        public let isFirst: Bool
        public let outcome: Result<Figure, NoChart>

        /// What a reader who cannot see it is told; empty where nothing is drawn.
        public var alternative: String {
            switch outcome {
            case .success(let figure): figure.alternatives.joined(separator: " ")
            case .failure: ""
            }
        }
    }

    /// The segments whose groups its charts show.
    public static func segments(of questionnaire: Questionnaire) -> [SegmentID] {
        ChartKind.allCases.flatMap { $0.segments(by: nil, for: questionnaire) }
    }

    /// What takes time to work out and its charts show.
    public static let parts = Set(ChartKind.allCases.flatMap(\.parts))

    private let chart: StandaloneChart

    /// - Parameter data: made with `segments` and `parts`.
    public init(_ data: ReportData, context: DrawingContext) {
        chart = StandaloneChart(data, context: context)
    }

    /// One of a kind, or several where one has no room for all there is: the answers to many items,
    /// or on scales of several lengths.
    public func entries(_ kind: ChartKind) -> [Entry] {
        guard kind == .items else {
            return [Entry(id: kind.rawValue, kind: kind, isFirst: true, outcome: drawn(kind))]
        }
        let charts = chart.report.itemsCharts
        guard !charts.isEmpty else {
            return [
                Entry(id: kind.rawValue, kind: kind, isFirst: true, outcome: .failure(.noItems))
            ]
        }
        return charts.enumerated().compactMap { place, titled in
            guard let figure = try? chart.figure(of: titled, kind, size: nil) else { return nil }
            return Entry(
                id: place == 0 ? kind.rawValue : "\(kind.rawValue)-\(place + 1)", kind: kind,
                isFirst: place == 0, outcome: .success(figure))
        }
    }

    private func drawn(_ kind: ChartKind) -> Result<Figure, NoChart> {
        do throws(StandaloneChart.Refusal) {
            return .success(try chart.figure(kind))
        } catch {
            switch error {
            case .nothing(let reason): return .failure(reason)
            // Every kind fits the size it asks for.
            case .tooSmall: return .failure(.noItems)
            }
        }
    }
}
