import BigInt
public import ExactNumbers
public import Statistics

/// Where things stand that matter more or less and go better or worse: four quadrants about two
/// declared lines.
///
/// A point on a line belongs above it. Lines are compared exactly; that a line of means is itself
/// estimated is not taken into account. A point whose interval reaches across a line is marked, as its
/// quadrant is not certain.
///
/// Source: Martilla & James (1977), Importance-performance analysis, Journal of Marketing 41(1).
public struct ImportancePerformance<Subject: Hashable & Sendable>: Hashable, Sendable {
    public enum Quadrant: String, Hashable, Sendable, CaseIterable {
        /// Matters and goes badly.
        case concentrateHere = "concentrate-here"
        /// Matters and goes well.
        case keepUp = "keep-up"
        /// Matters little and goes badly.
        case lowPriority = "low-priority"
        /// Matters little and goes well.
        case possibleOverkill = "possible-overkill"
    }

    public enum Axis: Hashable, Sendable { case importance, performance }

    /// Where a line stands.
    public enum Line: Hashable, Sendable {
        /// At the unweighted mean of the points.
        case grandMean
        /// Halfway between two ends, such as those of a scale.
        case middle(ClosedRange<Int>)
        case at(FixedDecimal)
    }

    /// How much something matters.
    public enum Importance: Hashable, Sendable {
        /// As it is declared, such as a weight of the definition: certain.
        case stated(Ratio)
        /// Of answers to how much it matters.
        case asked(MeanEstimate)
        /// From the association with an overall judgement, in any unit.
        case derived(Double, interval: ConfidenceInterval?)
    }

    /// One thing, before it is placed.
    public struct Source: Hashable, Sendable {
        public let subject: Subject
        public let importance: Importance
        /// `nil` when nobody answered.
        public let performance: Ratio?
        public let interval: ConfidenceInterval?

        /// - Parameters:
        ///   - performance: high is good, such as a mean on the score's range.
        ///   - interval: of the performance; `nil` when there is none.
        public init(
            _ subject: Subject, importance: Importance, performance: Ratio?,
            interval: ConfidenceInterval?
        ) {
            self.subject = subject
            self.importance = importance
            self.performance = performance
            self.interval = interval
        }
    }

    public struct Point: Hashable, Sendable {
        public let subject: Subject
        public let importance: Ratio
        /// `nil` for a stated importance, and where none could be given.
        public let importanceInterval: ConfidenceInterval?
        public let performance: Ratio
        public let performanceInterval: ConfidenceInterval?
        public let quadrant: Quadrant
        /// The axes on which the interval reaches across the line.
        public let crosses: Set<Axis>
        /// The axes on which there is no interval to say so; a stated importance is certain.
        public let uncertain: Set<Axis>
    }

    /// Why there is no picture.
    public enum NoPicture: Error, Hashable, Sendable {
        /// Of one point a mean is the point itself.
        case fewerThanTwoPoints
        /// An importance that is no number.
        case importanceIsNoNumber(Subject)
    }

    /// In the order they were given.
    public let points: [Point]
    /// Those without a performance or an importance.
    public let leftOut: [Subject]
    public let importanceLine: Ratio
    public let performanceLine: Ratio

    /// Places subjects in the quadrants of two lines.
    ///
    /// - Parameters:
    ///   - sources: in the order in which the points are wanted; those without a performance or an
    ///     importance are left out.
    ///   - importanceLine: on the scale of the importances.
    ///   - performanceLine: on the scale of the performances.
    /// - Returns: `.fewerThanTwoPoints` where too few are left, `.importanceIsNoNumber` of a derived
    ///   importance that is none.
    public static func placing(
        _ sources: [Source], importanceLine: Line = .grandMean, performanceLine: Line = .grandMean
    ) -> Result<ImportancePerformance, NoPicture> {
        var measured: [Measured] = []
        var leftOut: [Subject] = []
        for source in sources {
            switch source.importance {
            case .derived(let value, _) where !value.isFinite:
                return .failure(.importanceIsNoNumber(source.subject))
            case .stated, .asked, .derived: break
            }
            if let point = Measured(source) {
                measured.append(point)
            } else {
                leftOut.append(source.subject)
            }
        }
        guard measured.count > 1 else { return .failure(.fewerThanTwoPoints) }
        let importance = importanceLine.place(among: measured.map(\.importance))
        let performance = performanceLine.place(among: measured.map(\.performance))
        return .success(
            ImportancePerformance(
                points: measured.map {
                    $0.placed(importance: importance, performance: performance)
                },
                leftOut: leftOut, importanceLine: importance, performanceLine: performance))
    }
}

extension ImportancePerformance {
    /// The same picture of subjects called otherwise.
    public func naming<Other>(
        _ name: (Subject) -> Other
    ) -> ImportancePerformance<Other> {
        typealias Renamed = ImportancePerformance<Other>
        func quadrant(_ quadrant: Quadrant) -> Renamed.Quadrant {
            switch quadrant {
            case .concentrateHere: .concentrateHere
            case .keepUp: .keepUp
            case .lowPriority: .lowPriority
            case .possibleOverkill: .possibleOverkill
            }
        }
        func axes(_ axes: Set<Axis>) -> Set<Renamed.Axis> {
            Set(
                axes.map { axis in
                    switch axis {
                    case .importance: .importance
                    case .performance: .performance
                    }
                })
        }
        return Renamed(
            points: points.map { point in
                Renamed.Point(
                    subject: name(point.subject), importance: point.importance,
                    importanceInterval: point.importanceInterval,
                    performance: point.performance,
                    performanceInterval: point.performanceInterval,
                    quadrant: quadrant(point.quadrant), crosses: axes(point.crosses),
                    uncertain: axes(point.uncertain))
            },
            leftOut: leftOut.map(name), importanceLine: importanceLine,
            performanceLine: performanceLine)
    }
}

extension ImportancePerformance {
    /// A source with both values.
    private struct Measured {
        let source: Source
        let importance: Ratio
        let importanceInterval: ConfidenceInterval?
        let isStated: Bool
        let performance: Ratio

        init?(_ source: Source) {
            guard let performance = source.performance else { return nil }
            self.source = source
            self.performance = performance
            switch source.importance {
            case .stated(let value):
                (importance, importanceInterval, isStated) = (value, nil, true)
            case .asked(let estimate):
                guard let mean = estimate.mean else { return nil }
                (importance, isStated) = (mean, false)
                importanceInterval = estimate.uncertainty.precision?.interval
            case .derived(let value, let interval):
                guard let exact = Ratio(finite: value) else { return nil }
                (importance, importanceInterval, isStated) = (exact, interval, false)
            }
        }

        func placed(importance line: Ratio, performance standard: Ratio) -> Point {
            var crosses: Set<Axis> = []
            var uncertain: Set<Axis> = []
            if let interval = source.interval {
                if interval.crosses(standard) { crosses.insert(.performance) }
            } else {
                uncertain.insert(.performance)
            }
            if let importanceInterval {
                if importanceInterval.crosses(line) { crosses.insert(.importance) }
            } else if !isStated {
                uncertain.insert(.importance)
            }
            let quadrant: Quadrant =
                switch (importance >= line, performance >= standard) {
                case (true, false): .concentrateHere
                case (true, true): .keepUp
                case (false, false): .lowPriority
                case (false, true): .possibleOverkill
                }
            return Point(
                subject: source.subject, importance: importance,
                importanceInterval: importanceInterval, performance: performance,
                performanceInterval: source.interval, quadrant: quadrant, crosses: crosses,
                uncertain: uncertain)
        }
    }
}

extension ImportancePerformance.Line {
    /// - Parameter values: not empty.
    fileprivate func place(among values: [Ratio]) -> Ratio {
        switch self {
        case .grandMean: Ratio.sum(values) * Ratio(1, Int128(max(1, values.count)))
        case .middle(let range):
            Ratio(Int128(range.lowerBound) + Int128(range.upperBound), 2)
        case .at(let value): Ratio(value)
        }
    }
}

extension ConfidenceInterval {
    /// Whether it holds values on both sides of the line, which itself belongs above.
    fileprivate func crosses(_ line: Ratio) -> Bool { low < line.double && high >= line.double }
}

extension Ratio {
    /// The exact value of a double, so that equal ones have their mean; `nil` when it is not finite.
    fileprivate init?(finite value: Double) {
        guard value.isFinite else { return nil }
        guard value != 0 else {
            self = .zero
            return
        }
        // A significand has 52 binary places.
        let significand = BigInt(value.significand * 0x1p52)
        let shift = Int(value.exponent) - 52
        let sign: BigInt = value < 0 ? -1 : 1
        self.init(
            sign * (shift > 0 ? significand << shift : significand),
            shift > 0 ? 1 : BigInt(1) << -shift)
    }
}
