import ExactNumbers

/// One figure of one version: what it is made of and by which rules.
struct IndexOutline {
    let subject: IndexComparison.Subject
    /// `nil` where reports have their own word for it.
    let title: LocalizedText?
    let type: String
    let weights: ScoreWeights
    /// By the keys of a definition.
    let rules: [String: String]
    let classes: [ScoreClass]

    /// The order in which rules are told.
    private static let ruleOrder = [
        "measure", "best", "missing", "minimum-answered", "not-applicable", "range", "unit",
        "headline",
    ]

    /// The keys of the rules that either has.
    func ruleKeys(with other: IndexOutline) -> [String] {
        Self.ruleOrder.filter { rules[$0] != nil || other.rules[$0] != nil }
    }

    /// The composite.
    init?(compositeOf questionnaire: Questionnaire) {
        guard questionnaire.hasComposite else { return nil }
        let score = questionnaire.score
        subject = .composite
        title = score.title
        type = "composite"
        weights = ScoreWeights(questionnaire.dimensions)
        var rules = Self.rules(score)
        rules["unit"] = score.unit?.name
        rules["headline"] = score.headline.rawValue
        self.rules = rules
        classes = score.classes
    }

    /// The score of a dimension by itself. Whoever answered one of its items has one, so that no
    /// missing rule counts.
    init(_ dimension: Dimension, of questionnaire: Questionnaire) {
        subject = .dimension(dimension.id)
        title = dimension.title
        type = "dimension"
        weights = ScoreWeights([dimension])
        rules = ["range": questionnaire.score.range.written]
        classes = questionnaire.score.classes
    }

    init(_ index: Index, of questionnaire: Questionnaire) {
        subject = .index(index.id)
        title = index.title
        classes = index.classes
        func declared(_ item: ItemID) -> ItemID { questionnaire.item(item)?.declaredID ?? item }
        switch index.kind {
        case .composite(let parts, let rules):
            type = "composite"
            weights = ScoreWeights(parts, of: questionnaire)
            self.rules = Self.rules(rules)
        case .gap(let parts, let rules):
            type = "gap"
            weights = ScoreWeights(parts, of: questionnaire)
            self.rules = Self.rules(rules)
        case .csat(let item, let best):
            type = "csat"
            weights = ScoreWeights(item: declared(item))
            rules = ["best": String(best)]
        case .nps(let item):
            type = "nps"
            weights = ScoreWeights(item: declared(item))
            rules = [:]
        case .effortMean(let item):
            type = "ces"
            weights = ScoreWeights(item: declared(item))
            rules = ["measure": "mean"]
        case .effortShare(let item, let best):
            type = "ces"
            weights = ScoreWeights(item: declared(item))
            rules = ["measure": "share", "best": String(best)]
        case .kano(let features):
            type = "kano"
            weights = ScoreWeights(features)
            rules = [:]
        }
    }

    private static func rules(_ rules: ScoreRules) -> [String: String] {
        [
            "missing": rules.missing.rawValue,
            "minimum-answered": rules.minimumAnswered.description,
            "not-applicable": rules.notApplicable.rawValue,
            "range": rules.range.written,
        ]
    }
}

extension Questionnaire {
    /// The composite, its dimensions, and the indices.
    var indexOutlines: [IndexOutline] {
        [IndexOutline(compositeOf: self)].compactMap { $0 }
            + dimensions.map { IndexOutline($0, of: self) }
            + indices.map { IndexOutline($0, of: self) }
    }
}
