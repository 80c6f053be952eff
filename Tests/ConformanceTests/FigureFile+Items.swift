@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics

/// Items and recommendations of everyone, weights of the sample.
extension FigureFile {
    mutating func holdItems(of sample: Sample, _ design: ReferenceSet.Design) throws {
        let everyone = sample.everyone
        for item in everyone.estimates().items {
            let table = try everyone.itemTable(item.item.id)
            hold(item.mean, table, sample, design, of: item.item.column)
            hold(item.missing, design, of: item.item.column)
            // R has no distribution for a scale of more points than it takes for answers.
            if item.distribution.count <= 11 {
                hold(item, design)
                holdShares(item, table, everyone, design)
            }
            if let recommendation = item.netPromoter { hold(recommendation, design) }
        }
        for number in everyone.numbers() {
            let table = everyone.numberTable(number.item)
            hold(number.mean, table, sample, design, of: number.item.column)
            hold(number.missing, design, of: number.item.column)
        }
        switch design {
        case .nothing: hold(Double(sample.replies.count), at: ["n"])
        case .weights: break
        case .everything: holdWeights(of: sample)
        }
    }

    private mutating func hold(
        _ found: MeanEstimate, _ table: ValueTable, _ sample: Sample,
        _ design: ReferenceSet.Design, of item: String
    ) {
        let precision = found.precision
        let base = found.base
        var values: [(String, Double?)] = []
        switch design {
        case .nothing:
            values = [
                ("n", Double(base.count)), ("mean", found.mean?.double),
                ("sd", found.standardDeviation), ("se_mean", precision?.standardError),
                ("ci95_t_low", precision?.interval.low),
                ("ci95_t_high", precision?.interval.high),
            ]
        case .weights: values = [("se_weights_only_full_n", precision?.standardError)]
        case .everything:
            func quantile(_ share: Ratio) -> Double? {
                QuantileEstimate(table, design: sample.design.stratified, share: share)
                    .value?.double
            }
            let half = Ratio(Int128(1), 2)
            values = [
                ("n", Double(base.count)), ("n_nonzero_weight", Double(base.weightedCount)),
                ("sum_w", found.sumOfWeights), ("mean", found.mean?.double),
                ("mean_R_svymean", found.mean?.double),
                ("sd_times_n_over_nminus1", found.standardDeviation),
                ("se_design", precision?.standardError),
                ("degf_design", (precision?.degreesOfFreedom).map(Double.init)),
                ("ci95_design_t_low", precision?.interval.low),
                ("ci95_design_t_high", precision?.interval.high),
                ("kish_n_eff", base.effectiveCount),
                (
                    "kish_deff_over_nonzero",
                    base.effectiveCount.map { Double(base.weightedCount) / $0 }
                ),
                ("median_svyquantile_math", found.median?.double),
                ("median_lower", quantile(half)), ("q25_lower", quantile(half * half)),
                ("q75_lower", quantile(half + half * half)),
            ]
        }
        let key = design == .nothing ? "items" : "weighted_items"
        for (figure, value) in values { hold(value, at: [key, item, figure]) }
    }

    private mutating func hold(
        _ missing: [Missing: Int], _ design: ReferenceSet.Design, of item: String
    ) {
        guard design == .nothing else { return }
        hold(Double(missing.values.reduce(0, +)), at: ["items", item, "missing"])
    }

    private mutating func hold(_ item: ItemEstimate, _ design: ReferenceSet.Design) {
        let key = design == .nothing ? "items" : "weighted_items"
        let place = [key, item.item.column]
        guard design != .weights else { return }
        hold(item.distribution.map { Double($0.code) }, at: place + ["points"])
        hold(item.distribution.map { $0.share?.double }, at: place + ["shares"])
        hold(
            item.distribution.map { part in
                design == .nothing
                    ? Double(part.count) : part.share.map { $0.double * item.mean.sumOfWeights }
            }, at: place + ["counts"])
    }

    private mutating func holdShares(
        _ item: ItemEstimate, _ table: ValueTable, _ domain: Domain,
        _ design: ReferenceSet.Design
    ) {
        let key = design == .nothing ? "items" : "weighted_items"
        let codes = item.distribution.map(\.code)
        let ends = [("1", 1)] + (codes.count >= 4 ? [("2", 2)] : [])
        for (suffix, count) in ends {
            for (name, part) in [("top", codes.suffix(count)), ("bottom", codes.prefix(count))] {
                let codes = Set(part.map { Ratio($0) })
                // The best answers of a reversed item are the lowest.
                let isBest = name == (item.item.lowIsGood ? "bottom" : "top") && count == 2
                let share =
                    isBest ? item.topTwo : domain.share(table, .design, where: codes.contains)
                let error = domain.estimate(
                    table.mapped { codes.contains($0) ? Ratio(1) : .zero }, .design, within: 0...1)
                hold(
                    share, standardError: error.precision?.standardError,
                    sumOfWeights: item.mean.sumOfWeights, design,
                    at: [key, item.item.column, name + suffix])
            }
        }
    }

    private mutating func hold(
        _ share: ShareEstimate, standardError: Double?, sumOfWeights: Double,
        _ design: ReferenceSet.Design, at place: JSONTree.Place
    ) {
        var values: [(String, Double?)] = []
        switch design {
        case .nothing:
            let exact = ConfidenceInterval.clopperPearson(
                successes: share.count, trials: share.base)
            values = [
                ("count", Double(share.count)), ("n", Double(share.base)),
                ("share", share.share?.double), ("wilson_low", share.interval?.low),
                ("wilson_high", share.interval?.high), ("wilson_R_low", share.interval?.low),
                ("wilson_R_high", share.interval?.high), ("clopper_pearson_low", exact?.low),
                ("clopper_pearson_high", exact?.high),
            ]
        case .weights: values = [("se_weights_only", standardError)]
        case .everything:
            values = [
                ("share", share.share?.double),
                ("weighted_count", share.share.map { $0.double * sumOfWeights }),
                ("wilson_kish_low", share.interval?.low),
                ("wilson_kish_high", share.interval?.high), ("se_design", standardError),
            ]
            hold(
                [share.designInterval?.low, share.designInterval?.high],
                at: place + ["svyciprop_beta"])
        }
        for (key, value) in values { hold(value, at: place + [key]) }
    }

    mutating func hold(_ found: NetPromoter, _ design: ReferenceSet.Design) {
        let precision = found.score.precision
        let score = found.score.mean?.double
        switch design {
        case .nothing:
            let count = Double(found.score.base.count)
            let values: [(String, Double?)] = [
                ("n", count), ("promoters", Double(found.promoters.count)),
                ("detractors", Double(found.detractors.count)), ("nps", score),
                (
                    "variance_of_one_answer",
                    found.score.standardDeviation.map { $0 * $0 * (count - 1) / count }
                ),
                ("se_divide_n_minus_1", precision?.standardError),
                ("se_sd_over_sqrt_n_R", precision?.standardError),
            ]
            for (key, value) in values { hold(value, at: ["nps", key]) }
        case .weights: break
        case .everything:
            let values: [(String, Double?)] = [
                ("nps", score), ("nps_R", score), ("se_design", precision?.standardError),
                ("promoter_share", found.promoters.share?.double),
                ("detractor_share", found.detractors.share?.double),
                ("degf", (precision?.degreesOfFreedom).map(Double.init)),
            ]
            for (key, value) in values { hold(value, at: ["nps", "weighted", key]) }
        }
    }

    private mutating func holdWeights(of sample: Sample) {
        let figures = WeightFigures(sample.replies.map { ($0.reply.weight, .one) })
        let values: [(String, Double?)] = [
            ("n", Double(sample.replies.count)), ("sum", figures?.sum.double),
            ("max", figures.map { Ratio($0.greatest).double }),
            ("zero", figures.map { Double($0.weightless) }),
            ("kish_n_eff", figures?.effectiveCount),
            ("kish_deff_over_nonzero", figures?.designEffect),
            ("degf", Double(sample.design.stratified.degreesOfFreedom)),
        ]
        for (key, value) in values { hold(value, at: ["weights", key]) }
    }
}

extension Domain {
    fileprivate func itemTable(_ item: ItemID) throws -> ValueTable {
        table(of: .item(item)) ?? ValueTable()
    }

    fileprivate func numberTable(_ item: Item) -> ValueTable {
        let field = FieldID(item.id.name)
        return table { member in
            field.flatMap { sample.replies[member].reply.texts[$0] }
                .flatMap { FixedDecimal($0) }.map { Ratio($0) }
        }
    }
}

extension MeanEstimate {
    var precision: Precision? { uncertainty.precision }

    var sumOfWeights: Double { base.weight.ratio.double / 1e12 }
}
