@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

/// Every file of the reference, held against what the program makes of the data beside it.
enum ComparedReference {
    /// In the order of their paths.
    static func files() async throws -> [FigureFile] {
        let files = try ReferenceFolder.files().compactMap { try FigureFile($0) }
        let sets = Dictionary(grouping: files, by: \.set)
        return try await withThrowingTaskGroup(of: [FigureFile].self) { group in
            for (path, files) in sets { group.addTask { try await compared(files, of: path) } }
            return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.path < $1.path }
        }
    }

    private static func compared(
        _ files: [FigureFile], of path: String
    ) async throws -> [FigureFile] {
        if files.contains(where: { $0.kind == .cableGroup }) {
            return try files.map { file in
                var file = file
                try file.holdCableGroup()
                return file
            }
        }
        let set = try ReferenceSet(path)
        var compared = SetComparison(files)
        for design in set.designs {
            try compared.holdSample(set, design)
            // Other tests may have waited for a thread.
            await Task.yield()
        }
        try compared.holdRows(set)
        try compared.holdParts(set)
        return compared.files
    }
}

/// The files of one data set.
private struct SetComparison {
    private(set) var files: [FigureFile]

    init(_ files: [FigureFile]) {
        self.files = files
    }

    private func has(_ kind: FigureFile.Kind) -> Bool { files.contains { $0.kind == kind } }

    private mutating func hold(
        _ kind: FigureFile.Kind, _ body: (inout FigureFile) throws -> Void
    ) rethrows {
        for index in files.indices where files[index].kind == kind { try body(&files[index]) }
    }

    /// What the program makes of replies.
    mutating func holdSample(_ set: ReferenceSet, _ design: ReferenceSet.Design) throws {
        let questionnaire = try set.definition(design: design).questionnaire()
        let replies = try set.replies(to: questionnaire)
        let sample = Sample(questionnaire, replies)
        try hold(.figures) { try $0.holdItems(of: sample, design) }
        guard design != .weights else { return }
        var groups: [String: GroupTable] = [:]
        for group in set.groups {
            groups[group] = sample.everyone.groups(by: try #require(SegmentID(group)))
        }
        try hold(.figures) { try $0.holdGroups(of: sample, groups, design) }
        guard has(.exact), questionnaire.hasComposite else { return }
        try hold(.exact) {
            $0.holdDimensions(of: sample, design)
            try $0.holdComposites(of: groups, design)
        }
        for rule in ["R1", "R2", "R1_min50"] {
            // Codes fit any rule.
            let scored =
                rule == "R1"
                ? sample
                : Sample(try set.definition(rule: rule, design: design).questionnaire(), replies)
            hold(.exact) { $0.holdComposite(of: scored, rule: rule, design) }
            guard design == .nothing else { continue }
            hold(.scores) { $0.holdScores(of: scored, rule: rule) }
            if rule == "R2" {
                try hold(.exact) { try $0.holdEffectiveWeights(scored.questionnaire) }
            }
        }
    }

    /// What it makes of rows.
    mutating func holdRows(_ set: ReferenceSet) throws {
        let rows = try DesignedRows(set)
        try hold(.figures) { file in
            try file.holdComparisons(rows)
            try file.holdTables(rows)
            try file.holdCorrelations(rows)
            try file.holdDrivers(rows, set)
            try file.holdReliability(rows, set)
        }
        let labels = files.first { $0.kind == .figures }?.figures["rake"]?["factor_by_cell"]
        if let raked = try RakedSet(set, rows, labels: (labels?.group ?? [:]).keys.sorted()) {
            try hold(.figures) { try $0.holdRaking(raked) }
            try hold(.raked) { try $0.holdWeights(raked) }
        }
    }

    /// What is about some replies only, or about answers that are first rounded.
    mutating func holdParts(_ set: ReferenceSet) throws {
        if let unit = set.specification["unit"], let column = unit["column"]?.text {
            let questionnaire = try set.definition(unit: column).questionnaire()
            let cells = try set.table[column]
            let counts = cells.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            let least = unit["min_n"]?.integer ?? 0
            let replies = zip(try set.replies(to: questionnaire), cells)
                .filter { counts[$1, default: 0] >= least }.map(\.0)
            let composite = Sample(questionnaire, replies).everyone.composite()
            hold(.figures) { $0.holdUnits(composite) }
        }
        if let item = set.specification["nps"], item["round"] != nil {
            var text = DefinitionText([])
            text.also = [DefinitionText.Item("rounded", 0...10, isRecommendation: true)]
            let questionnaire = try text.questionnaire()
            let replies = try set.table[item["item"]?.text ?? ""].map { cell in
                try questionnaire.reply([Double(cell).map { Int(($0 + 0.5).rounded(.down)) }])
            }
            let found = Sample(questionnaire, replies).everyone.estimates().also.first
            let recommendation = try #require(found?.netPromoter)
            hold(.figures) { $0.hold(recommendation, .nothing) }
        }
    }
}

extension Sample {
    init(_ questionnaire: Questionnaire, _ replies: [Reply]) {
        self.init(questionnaire, wave: Wave(name: "all", sent: nil), replies: replies)
    }
}
