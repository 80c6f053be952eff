import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("An estimated quantile")
struct QuantileEstimateTests {
    @Test("has the intervals of R under every design")
    func reference() throws {
        let samples = try QuantileSample.all()
        #expect(samples.count == 5)
        let rows = try ReferenceTable.rows(of: "quantiles.csv")
        var compared = 0
        for fields in rows {
            let sample = try #require(samples[fields[0]])
            let share = Ratio(try #require(FixedDecimal(fields[1])))
            let confidence = try #require(Double(fields[2]))
            func estimate(_ method: QuantileEstimate.Method) -> QuantileEstimate {
                sample.isSimple
                    ? QuantileEstimate(
                        simple: sample.table, share: share, method: method, confidence: confidence)
                    : QuantileEstimate(
                        sample.table, design: sample.design, share: share, method: method,
                        degreesOfFreedom: Int(fields[10]), confidence: confidence)
            }
            let ends: [(QuantileEstimate.Method, Int)] = [
                (.woodruff, 4), (.woodruffAroundShare, 6), (.inversion, 8),
            ]
            for (method, column) in ends {
                let found = estimate(method)
                #expect(found.value == Ratio(try #require(Int(fields[3]))))
                let interval = try #require(found.uncertainty.interval)
                #expect(String(interval.degreesOfFreedom) == fields[10])
                let wanted = fields[column...(column + 1)].map { Int($0).map { Ratio($0) } }
                let values = sample.table.byValue.map(\.value)
                switch method {
                case .woodruff, .inversion:
                    #expect(interval.low == wanted[0] && interval.high == wanted[1], "\(fields)")
                case .woodruffAroundShare:
                    // R gives the outermost values where there is no bound.
                    #expect(interval.low ?? values.first == wanted[0], "\(fields)")
                    #expect(interval.high ?? values.last == wanted[1], "\(fields)")
                }
                compared += 2
            }
        }
        #expect(compared == rows.count * 6 && rows.count == 50)
    }

    @Test("of merged shards, in any order, is that of the whole")
    func merge() throws {
        for sample in try QuantileSample.all().values {
            var (even, odd) = (ValueTable(), ValueTable())
            for (index, row) in sample.rows.enumerated().reversed() {
                if index % 2 == 0 { row.add(to: &even) } else { row.add(to: &odd) }
            }
            odd.merge(even)
            let share = Ratio(Int128(1), 3)
            #expect(
                QuantileEstimate(odd, design: sample.design, share: share)
                    == QuantileEstimate(sample.table, design: sample.design, share: share))
        }
    }

    @Test("leaves an end open where no value bounds it")
    func open() throws {
        var table = ValueTable()
        for value in 1...10 { table.add(Ratio(value), weight: .one) }
        // F̂(1) = 0.1 with SE = 0.1 and t = 2.26: the share is within −0.13...0.33.
        let low = QuantileEstimate(simple: table, share: .zero)
        #expect(low.value == Ratio(1) && low.uncertainty.interval?.low == nil)
        #expect(low.uncertainty.interval?.high == Ratio(4))
        let high = QuantileEstimate(simple: table, share: Ratio(7), method: .woodruffAroundShare)
        #expect(high.share == Ratio(1) && high.value == Ratio(10))
        // All weight is up to the highest value, and nothing varies there.
        #expect(high.uncertainty.interval?.low == Ratio(10))
        #expect(high.uncertainty.interval?.high == Ratio(10))
    }

    @Test("does not call the highest code certain when half gave it, by inversion")
    func codes() throws {
        var table = ValueTable()
        for (code, count) in [(3, 10), (4, 38), (5, 52)] {
            table.add(Ratio(code), weight: .one, times: FrequencyWeight(clamping: count))
        }
        let half = Ratio(Int128(1), 2)
        let woodruff = QuantileEstimate(simple: table, share: half)
        #expect(woodruff.value == Ratio(5) && woodruff.uncertainty.interval?.low == Ratio(5))
        let inverted = QuantileEstimate(simple: table, share: half, method: .inversion)
        #expect(inverted.value == Ratio(5))
        #expect(inverted.uncertainty.interval?.low == Ratio(4))
        #expect(inverted.uncertainty.interval?.high == Ratio(5))
    }

    @Test("says why it has no interval")
    func refusals() throws {
        let half = Ratio(Int128(1), 2)
        #expect(
            QuantileEstimate(simple: ValueTable(), share: half).uncertainty
                == .unknown(.nothingObserved))
        var table = ValueTable()
        table.add(Ratio(3), weight: .zero)
        let weightless = QuantileEstimate(simple: table, share: half)
        #expect(weightless.value == nil && weightless.uncertainty == .unknown(.allWeightsZero))
        table.add(Ratio(4), weight: .one)
        let one = QuantileEstimate(simple: table, share: half)
        #expect(one.value == Ratio(4) && one.uncertainty == .unknown(.oneObservation))
        let design = StratifiedDesign(
            strata: [
                StratifiedDesign.Stratum(clusters: 3, weightedClusters: 3, population: 2)
            ], isClustered: false)
        table.add(Ratio(5), weight: .one)
        #expect(
            QuantileEstimate(table, design: design, share: half).uncertainty
                == .unknown(.moreThanThePopulation(stratum: 0)))
    }
}

/// The rows of a design of `Reference/quantile_rows.csv`.
struct QuantileSample {
    struct Row {
        let stratum: Int
        let cluster: Int
        let value: Int?
        let weight: FixedDecimal

        func add(to table: inout ValueTable) {
            guard let value else { return }
            table.add(Ratio(value), weight: weight, stratum: stratum, cluster: cluster)
        }
    }

    let rows: [Row]
    let isSimple: Bool
    let design: StratifiedDesign

    var table: ValueTable { rows.reduce(into: ValueTable()) { $1.add(to: &$0) } }

    static func all() throws -> [String: QuantileSample] {
        let rows = try ReferenceTable.rows(of: "quantile_rows.csv")
        return try Dictionary(grouping: rows) { $0[0] }.mapValues { try QuantileSample($0) }
    }

    private init(_ fields: [[String]]) throws {
        let name = fields[0][0]
        isSimple = name == "simple" || name == "codes"
        let isClustered = name.contains("clusters")
        let simple = isSimple
        rows = try fields.map { fields in
            Row(
                stratum: try #require(Int(fields[1])) - 1,
                cluster: isClustered ? try #require(Int(fields[2])) : 0, value: Int(fields[3]),
                weight: simple ? .one : try #require(FixedDecimal(fields[4])))
        }
        let population = Int(fields[0][5])
        let strata = Dictionary(grouping: rows, by: \.stratum)
        design = StratifiedDesign(
            strata: strata.keys.sorted().map { stratum in
                let rows = strata[stratum] ?? []
                let clusters = isClustered ? Set(rows.map(\.cluster)).count : rows.count
                return StratifiedDesign.Stratum(
                    clusters: clusters, weightedClusters: clusters, population: population)
            }, isClustered: isClustered)
    }
}
