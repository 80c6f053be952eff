import Questionnaires

/// How a class stands to the thresholds that management has named: a mark and a tone that say the
/// same.
struct ClassMark {
    let mark: String
    let tone: Tone

    init(of scoreClass: ScoreClass, in rules: ScoreRules) {
        self.init(of: scoreClass, in: rules.classes)
    }

    init(of scoreClass: ScoreClass, in classes: [ScoreClass]) {
        func position(_ role: ScoreClass.Role) -> Int? {
            classes.firstIndex { $0.role == role }
        }
        let own = classes.firstIndex { $0.id == scoreClass.id } ?? 0
        if let target = position(.target), own <= target {
            (mark, tone) = ("▲", .good)
        } else if let limit = position(.limit), own > limit {
            (mark, tone) = ("▼", .bad)
        } else {
            (mark, tone) = ("■", .middle)
        }
    }
}

extension ScoreClass {
    /// `比较满意（4.0 至 < 4.5）`: the class with the scores that belong to it.
    func described(in rules: ScoreRules, _ style: NumberStyle) -> String {
        let language = style.language
        guard let own = rules.classes.firstIndex(where: { $0.id == id }), rules.classes.count > 1
        else { return language[label] }
        let above = own > 0 ? rules.classes[own - 1].from.map(style.threshold) : nil
        let range: String
        switch (from.map(style.threshold), above) {
        case (let from?, let above?):
            range = language.say("\(from) to < \(above)", "\(from) 至 < \(above)")
        case (let from?, nil): range = "≥ \(from)"
        case (nil, let above?): range = "< \(above)"
        case (nil, nil): return language[label]
        }
        return language[label] + language.say(" (\(range))", "（\(range)）")
    }
}
