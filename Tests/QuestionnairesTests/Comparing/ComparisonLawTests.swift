import Documents
import Foundation
import Questionnaires
import Testing

@Suite("The comparison of two versions")
struct ComparisonLawTests {
    /// Every definition that is shipped or held here as an example.
    private static let files: [URL] = {
        let root = PackageFiles.root
        func content(_ folder: URL) -> [URL] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().map { folder.appending(path: $0) }
        }
        let shipped = content(root.appending(path: "questionnaires"))
            .map { $0.appending(path: "definition.yaml") }
        let valid = content(root.appending(path: "Tests/QuestionnairesTests/Valid"))
            .filter {
                $0.pathExtension == "yaml" && !$0.deletingPathExtension().path.hasSuffix(".en")
                    && !$0.deletingPathExtension().path.hasSuffix(".en-GB")
            }
        return (shipped + valid).filter { FileManager.default.fileExists(atPath: $0.path) }
    }()

    private static func read(_ file: URL) throws -> Questionnaire {
        let folder = file.deletingLastPathComponent()
        let bytes = [UInt8](try Data(contentsOf: file))
        return try Questionnaire(SourceText(name: file.lastPathComponent, bytes: bytes)) {
            name throws(DocumentFaults) in
            let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return SourceText(name: name, text: text ?? "")
        }
    }

    @Test("of a definition with itself finds nothing", arguments: files)
    func itself(file: URL) throws {
        let definition = try Self.read(file)
        let comparison = QuestionnaireComparison(from: definition, to: definition)
        #expect(comparison.isIdentical)
        #expect(comparison.items.allSatisfy { $0.labels == [.identical] })
        #expect(comparison.parts.isEmpty)
        #expect(comparison.leavesSeriesUntouched)
        #expect(!comparison.items.isEmpty)
    }

    @Test("of a definition with its canonical form finds nothing", arguments: files)
    func canonical(file: URL) throws {
        let definition = try Self.read(file)
        let again = try SmallDefinition.read(definition.canonicalDefinition)
        #expect(QuestionnaireComparison(from: definition, to: again).isIdentical)
    }

    @Test("turned round has added for removed, and the other labels as they are")
    func mirror() throws {
        let definitions = try Self.files.map(Self.read)
        for (a, b) in zip(definitions, definitions.dropFirst() + definitions.prefix(1)) {
            try expectMirror(a, b)
        }
        let base = try SmallDefinition.read(ComparedDefinition.text)
        for change in Self.changes { try expectMirror(base, ComparedDefinition.changed([change])) }
    }

    private func expectMirror(_ a: Questionnaire, _ b: Questionnaire) throws {
        let there = QuestionnaireComparison(from: a, to: b)
        let back = QuestionnaireComparison(from: b, to: a)
        let labels = Dictionary(uniqueKeysWithValues: back.items.map { ($0.id, $0.labels) })
        #expect(there.items.count == back.items.count)
        for item in there.items {
            let expected: [ItemLabel] =
                switch item.label {
                case .added: [.removed]
                case .removed: [.added]
                default: item.labels
                }
            #expect(labels[item.id] == expected, "\(item.id)")
        }
        #expect(there.isIdentical == back.isIdentical)
        let standings = Dictionary(
            uniqueKeysWithValues: back.indices.map { ($0.subject, $0.standing) })
        for index in there.indices {
            switch index.standing {
            case .added: #expect(standings[index.subject] == .removed)
            case .removed: #expect(standings[index.subject] == .added)
            case .kept: #expect(standings[index.subject] != nil)
            }
        }
    }

    @Test("finds something wherever a hash is another", arguments: changes)
    func hashes(change: (String, String)) throws {
        let base = try SmallDefinition.read(ComparedDefinition.text)
        let other = try ComparedDefinition.changed([change])
        let comparison = QuestionnaireComparison(from: base, to: other)
        #expect(base.wordingHash != other.wordingHash || base.scoringHash != other.scoringHash)
        #expect(!comparison.isIdentical)
        if base.wordingHash == other.wordingHash {
            // What people saw is the same, so re-scoring mends all there is to mend.
            #expect(
                comparison.indices.flatMap(\.reasons).allSatisfy {
                    $0.effect == .afterRescoring || $0.concernsAllFigures
                })
        }
    }

    static let changes: [(String, String)] = [
        ("en: Our service", "en: Services"), ("intro: {en: Hello, zh: 您好}\n", ""),
        ("We keep it safe.", "We keep it."), ("languages: [en, zh]", "languages: [en, zh, fr]"),
        ("replies: confidential", "replies: identified"), ("2: Poor", "2: Weak"),
        ("not-applicable: {en: Not used, zh: 不适用}", "dont-know: {en: No idea, zh: 不知道}"),
        ("gold: Gold", "gold: Golden"), ("south: South", "south: The south"),
        ("id: look\n        weight: 2", "id: look\n        weight: 3"),
        ("look good, {tier}", "look good, {tier|friend}"), ("Try to bend it.", "Try to break it."),
        ("when: price < 3", "when: price < 4"), ("At any of our sites.", "At a site."),
        ("id: kind,", "id: kindly,"), ("ask: \"Was it mended?\"", "ask: \"Mended?\""),
        ("Did you expect it to be mended?", "Should it be mended?"), ("no: I did not", "no: No"),
        ("order: random", "order: as-written"), ("at-most: 2", "at-most: 3"),
        ("minimum: 0", "minimum: 1"), ("longest: 100", "longest: 101"),
        ("show: [goods, used]", "show: [used, goods]"), ("title: About goods, ", ""),
        ("for-each: site, when: tier = 'gold', ", ""), ("price <= look", "price < look"),
        ("Too cheap to", "Much too cheap to"), ("unit: team", "unit: tier"),
        ("from: 4.5", "from: 4.499"), ("id: high, from: 4.5, role: target", "id: high, from: 4.5"),
        ("{id: nps, type: nps, item: again}", "{id: np, type: nps, item: again}"),
        ("items: {whole: 1, again: 3}", "items: {whole: 1, again: 2}"),
        ("complete: 0.8", "complete: 0.7"), ("clusters: team", "clusters: tier"),
        ("weight: 60", "weight: 30"), ("id: firm,", "id: firm, reverse: yes,"),
    ]

    @Test("does not see the layout of the file")
    func layout() throws {
        let shuffled = SmallDefinition.text.components(separatedBy: "\n")
        var blocks: [[String]] = []
        for line in shuffled where !line.isEmpty {
            if line.hasPrefix(" ") {
                blocks[blocks.count - 1].append(line)
            } else {
                blocks.append([line])
            }
        }
        let text = blocks.reversed().map { block in
            "\n# A note\n" + block.map { $0 + "   # more" }.joined(separator: "\n\n")
        }.joined(separator: "\n")
            .replacing(
                "id: q1, weight: 2, scale: five",
                with: "scale: 'five', weight: 2.0, type: rating, id: \"q1\""
            )
            .replacing("five", with: "satisfaction")
        let comparison = QuestionnaireComparison(
            from: try SmallDefinition.read(SmallDefinition.text), to: try SmallDefinition.read(text)
        )
        #expect(comparison.isIdentical)
        #expect(comparison.told == [])
    }

    @Test("of large definitions takes a moment")
    func large() throws {
        func text(_ ids: [Int]) -> String {
            "canvass: 1\nid: large\ntitle: Large\nlanguages: [en]\nscales: {five: {range: [1, 5]}}\n"
                + "dimensions:\n  - id: all\n    title: All\n    weight: 1\n    items:\n"
                + ids.map { "      - {id: q\($0), scale: five, ask: Question \($0)?}\n" }.joined()
        }
        let old = try SmallDefinition.read(text(Array(0..<4_000)))
        let new = try SmallDefinition.read(text((0..<4_000).reversed()))
        let start = ContinuousClock.now
        let comparison = QuestionnaireComparison(from: old, to: new)
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(comparison.items.count { $0.move != nil } == 3_999)
    }
}
