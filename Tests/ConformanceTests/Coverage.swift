import ReferenceData

/// What of the reference is compared and what is not, by kind of file and pattern.
struct Coverage {
    struct Row {
        var compared = 0
        var left: [NotCompared: Int] = [:]
        var worst = 0.0

        var all: Int { left.values.reduce(compared, +) }
    }

    private(set) var rows: [FigureFile.Kind: [String: Row]] = [:]
    /// What is decided of no figure or twice.
    let faults: [String]
    /// Rules that leave nothing out: their figures are gone.
    let idleRules: [String]

    init(_ files: [FigureFile]) {
        var used: Set<NotCompared.Rule> = []
        var faults: [String: Int] = [:]
        for file in files {
            var patterns: Set<String> = []
            for (_, pattern, outcome) in file.outcomes {
                patterns.insert(pattern)
                switch outcome {
                case .compared: rows[file.kind, default: [:]][pattern, default: Row()].compared += 1
                case .left(let reason):
                    rows[file.kind, default: [:]][pattern, default: Row()]
                        .left[reason, default: 0] += 1
                case .undecided:
                    let name =
                        "\(file.path) \(pattern) is neither compared nor in NotCompared.rules"
                    faults[name, default: 0] += 1
                case .contradictory(let reason):
                    let name = "\(file.path) \(pattern) is compared, but: \(reason.rawValue)"
                    faults[name, default: 0] += 1
                }
            }
            for (pattern, comparison) in file.comparisons {
                let worst = rows[file.kind]?[pattern]?.worst ?? 0
                rows[file.kind]?[pattern]?.worst = max(worst, comparison.worst)
            }
            for pattern in patterns {
                if let rule = NotCompared.rule(for: pattern, in: file) { used.insert(rule) }
            }
        }
        self.faults = faults.map { "\($0.key) (\($0.value) times)" }.sorted()
        idleRules = NotCompared.rules.filter { !used.contains($0) }
            .map { "\($0.kind.rawValue) \($0.pattern)" }
    }

    /// For the golden file: how many figures of each pattern are compared, and why others are not.
    var text: String {
        var lines = [
            "How many figures of the reference are compared with the program's own, and why others "
                + "are not."
        ]
        for kind in FigureFile.Kind.allCases {
            let patterns = (rows[kind] ?? [:]).sorted { $0.key < $1.key }
            let compared = patterns.reduce(0) { $0 + $1.value.compared }
            let all = patterns.reduce(0) { $0 + $1.value.all }
            lines += ["", "\(kind.rawValue): \(compared) of \(all)"]
            for (pattern, row) in patterns {
                var parts = row.compared > 0 ? ["\(row.compared)"] : []
                parts += row.left.sorted { $0.key.rawValue < $1.key.rawValue }
                    .map { "not \($0.value): \($0.key.rawValue)" }
                lines.append("  \(pattern)  \(parts.joined(separator: "; "))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// For the log: the largest relative difference of each pattern, the largest first.
    var worst: [String] {
        let patterns = rows.flatMap { kind, rows in
            rows.filter { $0.value.compared > 0 }
                .map { ("\(kind.rawValue) \($0.key)", $0.value.worst) }
        }
        return patterns.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { "\($0.1) \($0.0)" }
    }
}
