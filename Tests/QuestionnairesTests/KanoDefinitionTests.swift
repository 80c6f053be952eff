import Documents
import ExactNumbers
import Questionnaires
import Testing

@Suite("An index of features")
struct KanoDefinitionTests {
    private static let text = """
        canvass: 1
        id: kano
        title: Kano
        languages: [en, zh]
        scales: {kano: {range: [1, 5]}}
        also:
          - {id: one, scale: kano, ask: With it?}
          - {id: two, scale: kano, ask: Without it?}
          - {id: three, scale: kano, ask: With that?}
          - {id: four, scale: kano, ask: Without that?}
        indices:
          - id: wishes
            type: kano
            title: {en: Wishes, zh: 愿望}
            features:
              - {title: {en: It, zh: 它}, present: one, absent: two}
              - {title: {en: That, zh: 那个}, present: three, absent: four}

        """

    private static func changed(_ part: String, _ other: String) -> String {
        SmallDefinition.replacing(part, with: other, in: text)
    }

    @Test("has its features in the order of the file")
    func features() throws {
        let index = try #require(try SmallDefinition.read(Self.text).indices.first)
        guard case .kano(let features) = index.kind else {
            Issue.record("\(index.kind)")
            return
        }
        #expect(features.map(\.present.name) == ["one", "three"])
        #expect(features.map(\.absent.name) == ["two", "four"])
        #expect(index.classes.isEmpty && index.floor == 5)
    }

    @Test("names the text of a feature by its first question, and takes it from a file of texts")
    func texts() throws {
        let questionnaire = try SmallDefinition.read(Self.text)
        let addresses = questionnaire.texts.map(\.address)
        #expect(addresses.contains("indices/wishes/features/one/title"))
        #expect(addresses.contains("indices/wishes/features/three/title"))
        let half = Self.changed("{en: It, zh: 它}", "It")
        #expect(
            try SmallDefinition.read(half).untranslated(in: #require(Language("zh")))
                .contains("indices/wishes/features/one/title"))
        let texts = """
            canvass-texts: 1
            of: kano
            language: zh
            texts: {indices/wishes/features/one/title: 它}

            """
        let source = SourceText(
            name: "d.yaml",
            text: SmallDefinition.replacing(
                "languages: [en, zh]\n", with: "languages: [en, zh]\ntexts: {zh: zh.yaml}\n",
                in: half))
        let read = try Questionnaire(source) { SourceText(name: $0, text: texts) }
        #expect(read.canonicalDefinition == questionnaire.canonicalDefinition)
    }

    @Test(
        "is scored otherwise with other pairs, and not with other names or another order",
        arguments: [
            ("present: one, absent: two", "present: two, absent: one", true),
            ("  - {title: {en: That, zh: 那个}, present: three, absent: four}\n", "", true),
            ("{en: It, zh: 它}", "{en: This, zh: 它}", false),
            ("title: {en: Wishes, zh: 愿望}", "title: {en: Hopes, zh: 愿望}\n    floor: 9", false),
        ])
    func hashes(part: String, other: String, isOther: Bool) throws {
        let before = try SmallDefinition.read(Self.text)
        let after = try SmallDefinition.read(Self.changed(part, other))
        #expect((after.scoringHash != before.scoringHash) == isOther)
        #expect(after.wordingHash == before.wordingHash)
    }

    @Test(
        "is compared by its features and their questions",
        arguments: [
            (
                [("present: one, absent: two", "present: two, absent: one")],
                "features", "regrouped: after-rescoring"
            ),
            ([("{en: It, zh: 它}", "{en: This, zh: 它}")], "features/one/title", ""),
            (
                [
                    ("absent: two", "absent: spare"), ("absent: four", "absent: two"),
                    ("absent: spare", "absent: four"),
                ],
                "features/one/absent, features/three/absent", "regrouped: after-rescoring"
            ),
            (
                [("      - {title: {en: That, zh: 那个}, present: three, absent: four}\n", "")],
                "features", "left-out: after-rescoring"
            ),
            ([("ask: With it?", "ask: And now?")], "", "reworded: with-care"),
        ] as [([(String, String)], String, String)])
    func comparison(changes: [(String, String)], keys: String, reasons: String) throws {
        let before = try SmallDefinition.read(Self.text)
        let after = try SmallDefinition.read(
            changes.reduce(Self.text) {
                SmallDefinition.replacing($1.0, with: $1.1, in: $0)
            })
        let comparison = QuestionnaireComparison(from: before, to: after)
        let differences = comparison.parts.flatMap { part -> [String] in
            guard case .index = part.part, case .changed(let all) = part.change else { return [] }
            return all.map(\.key)
        }
        #expect(differences.joined(separator: ", ") == keys)
        let index = try #require(comparison.indices.first { $0.type == "kano" })
        let told = index.reasons.map { reason -> String in
            guard case .items(let cause, _, _) = reason.cause else { return "\(reason.cause)" }
            return "\(cause.rawValue): \(reason.effect.rawValue)"
        }
        #expect(told.joined(separator: ", ") == reasons)
    }
}
