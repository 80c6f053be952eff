import ExactNumbers
import Statistics
import Testing

@Suite("The bootstrap of importances in strata and clusters")
struct StratifiedBootstrapTests {
    private struct Row {
        let stratum: Int
        let cluster: Int
        /// Outcome and two predictors.
        let values: [Int]
        let weight: Int
    }

    /// Four strata of six clusters of four rows, from a generator that is easily written in R: the
    /// outcome differs more between strata than in them.
    private static let rows: [Row] = {
        var state = 7
        let drawn = (0..<288).map { _ in
            state = state * 16_807 % 2_147_483_647
            return state
        }
        return (0..<96).map { index in
            let stratum = index / 24 + 1
            let cluster = index / 4 + 1
            let first = stratum + drawn[index] % 3
            let outcome = first + 3 * stratum + cluster % 3 + drawn[192 + index] % 4
            return Row(
                stratum: stratum - 1, cluster: cluster,
                values: [outcome, first, 1 + drawn[96 + index] % 5], weight: 1 + (index + 1) % 3)
        }
    }()

    private static func sample(
        _ rows: [Row] = rows, clustered: Bool, stratified: Bool = true
    ) -> DriverSample {
        var sample = DriverSample(columns: 3)
        for row in rows {
            sample.add(
                row.values.map { FixedDecimal($0) }, weight: FixedDecimal(row.weight),
                stratum: stratified ? row.stratum : 0, cluster: clustered ? row.cluster : nil)
        }
        return sample
    }

    private static func design(
        clusters: [Int], clustered: Bool, lone: StratifiedDesign.LoneCluster = .refuse
    ) -> StratifiedDesign {
        StratifiedDesign(
            strata: clusters.map { .init(clusters: $0, weightedClusters: $0) },
            isClustered: clustered, loneCluster: lone)
    }

    /// R: `withReplicates(as.svrepdesign(d, type = "subbootstrap", replicates = 20000), johnson)` and
    /// the standard deviation of the replicates, where `d` is `svydesign(ids = ~k, strata = ~h,
    /// weights = ~w, nest = TRUE)`, the same with `ids = ~1`, and without strata.
    @Test("scatters as R's does", arguments: [(true, true), (false, true), (false, false)])
    func reference(clustered: Bool, stratified: Bool) throws {
        let known =
            clustered
            ? [0.0323695, 0.0137342]
            : stratified ? [0.0467175, 0.0118820] : [0.0493893, 0.0121107]
        let clusters = clustered ? 6 : 24
        let bootstrap = try DriverBootstrap.draw(
            Self.sample(clustered: clustered, stratified: stratified),
            design: stratified
                ? Self.design(
                    clusters: Array(repeating: clusters, count: 4), clustered: clustered) : nil,
            seed: 1, replicates: 0..<6_000
        ).get()
        #expect(bootstrap.units == (clustered ? 24 : 96))
        #expect(bootstrap.strata == (stratified ? 4 : 1))
        for (predictor, known) in known.enumerated() {
            let values = bootstrap.values.map { $0[predictor] }
            let mean = values.reduce(0, +) / Double(values.count)
            let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let deviation = (square / Double(values.count - 1)).squareRoot()
            #expect(abs(deviation / known - 1) < 0.04)
        }
    }

    @Test("leaves nothing to chance where each stratum repeats one row")
    func equalStrata() throws {
        let rows = (0..<40).map { index in
            let stratum = index / 4
            return Row(
                stratum: stratum, cluster: index,
                values: [stratum * stratum % 7, stratum, stratum * 5 % 8], weight: 1)
        }
        let design = Self.design(clusters: Array(repeating: 4, count: 10), clustered: false)
        let sample = Self.sample(rows, clustered: false)
        let importance = try DriverModel.fit(sample.products).get().correlations
            .relativeWeights().get()
        let intervals = try DriverBootstrap.draw(
            sample, design: design, seed: 3, replicates: 0..<50
        ).get().intervals().get()
        for (interval, value) in zip(intervals, importance.values) {
            #expect(abs(interval.value.low - value) < 1e-12)
            #expect(abs(interval.value.high - value) < 1e-12)
        }
    }

    @Test("draws clusters without a complete row, which add nothing")
    func emptyClusters() throws {
        func spread(clusters: Int) throws -> Double {
            let design = Self.design(
                clusters: Array(repeating: clusters, count: 4), clustered: true)
            let bootstrap = try DriverBootstrap.draw(
                Self.sample(clustered: true), design: design, seed: 1, replicates: 0..<2_000
            ).get()
            #expect(bootstrap.units == 4 * clusters)
            let interval = try bootstrap.intervals().get()[0].value
            return interval.high - interval.low
        }
        // The rows drawn are fewer in some replicates and more in others.
        #expect(try spread(clusters: 12) > spread(clusters: 6))
    }

    @Test("is refused for a stratum with one unit, unless that is certain")
    func loneUnits() throws {
        let rows = Self.rows.filter { $0.stratum != 2 || $0.cluster == 13 }
        let sample = Self.sample(rows, clustered: true)
        func draw(
            _ lone: StratifiedDesign.LoneCluster
        ) -> Result<DriverBootstrap, DriverBootstrap.Refusal> {
            DriverBootstrap.draw(
                sample, design: Self.design(clusters: [6, 6, 1, 6], clustered: true, lone: lone),
                seed: 1, replicates: 0..<40)
        }
        #expect(draw(.refuse) == .failure(.loneUnit(stratum: 2)))
        #expect(draw(.adjust) == .failure(.loneUnit(stratum: 2)))
        #expect(try draw(.certainty).get().units == 19)
    }
}
