import Questionnaires
import Testing

@Suite("What is no item, in two versions")
struct PartComparisonTests {
    /// `score: missing, range`.
    private func told(_ comparison: QuestionnaireComparison) -> [String] {
        comparison.parts.map { part in
            switch part.change {
            case .added: "\(part.part): added"
            case .removed: "\(part.part): removed"
            case .changed(let differences):
                "\(part.part): \(differences.map(\.key).joined(separator: ", "))"
            }
        }.map { $0.replacing("Questionnaires.", with: "") }
    }

    @Test(
        "is told by its keys",
        arguments: [
            (
                [("id: yearly", "id: monthly"), ("version: \"1\"", "version: \"2\"")],
                ["head: id, version"]
            ),
            (
                [("en: Our service", "en: Services"), ("en: Hello", "en: Hi")],
                ["head: title, intro"]
            ),
            (
                [("privacy: {notice: We keep it safe., retention: 2 years}", "thanks: Bye")],
                ["head: thanks", "privacy: removed"]
            ),
            ([("retention: 2 years", "consent: I agree")], ["privacy: consent, retention"]),
            ([("languages: [en, zh]", "languages: [zh, en]")], ["head: languages"]),
            ([("replies: confidential", "replies: anonymous")], ["head: replies"]),
            (
                [("  team: {title: Team}\n", "  team: {title: Crew}\n  city: {title: City}\n")],
                ["segment(team): title", "segment(city): added"]
            ),
            ([("lead: Lead}", "lead: Plumb, iron: Iron}")], ["segment(tier): values, values/lead"]),
            ([("gold: Gold, lead: Lead", "lead: Lead, gold: Gold")], ["segment(tier): values"]),
            (
                [("team: {title: Team}", "team: {title: Team, values: {a: A}}")],
                ["segment(team): values"]
            ),
            ([("title: Site", "title: Place")], ["objects(site): title"]),
            (
                [("title: Goods", "title: Wares"), ("weight: 40", "weight: 50")],
                ["dimension(goods): title", "dimension(help): weight"]
            ),
            ([("title: About goods, ", "")], ["section(\"first\"): title"]),
            ([("id: last", "id: end")], ["section(\"end\"): added", "section(\"last\"): removed"]),
            (
                [("id: last,", "id: last, order: random, intro: The last ones,")],
                ["section(\"last\"): intro, order"]
            ),
            (
                [("        rows:", "        order: random\n        rows:")],
                ["matrix(\"desk\"): order"]
            ),
            ([("price <= look", "price < look")], ["checks: must"]),
            ([("Too cheap to", "Much too cheap to")], ["checks: message"]),
            (
                [("  unit: team\n", "  title: Total\n  version: b\n  missing: flat\n")],
                ["score: title, version, unit, missing"]
            ),
            (
                [("from: 4.5, role: target", "from: 4"), ("label: Low", "label: Rest")],
                ["score: classes/high/from, classes/high/role, classes/low/label"]
            ),
            (
                [
                    ("title: Loyalty\n", "title: Loyalty\n    missing: flat\n"),
                    ("again: 3}", "again: 4, price: 1}"),
                ], ["index(loyal): missing, dimensions/loyal/items, dimensions/loyal/items/again"]
            ),
            (
                [("csat, item: price", "csat, item: firm"), ("from: 80", "from: 70")],
                ["index(csat): item, classes/good/from"]
            ),
            (
                [
                    (
                        "{id: nps, type: nps, item: again}",
                        "{id: nps, type: nps, floor: 20, title: Promoters, item: again}"
                    )
                ], ["index(nps): title, floor"]
            ),
            (
                [("complete: 0.8", "complete: 0.9, essential: [look, price]")],
                ["completion: complete, essential"]
            ),
            (
                [
                    (
                        "  clusters: team\n",
                        "  strata: tier\n  population: {gold: 10, lead: 20}\n  lone-cluster: adjust\n"
                    )
                ], ["sample: strata, population, lone-cluster"]
            ),
            ([("floor: 5", "floor: 6")], ["reporting: floor"]),
        ] as [([(String, String)], [String])])
    func parts(changes: [(String, String)], expected: [String]) throws {
        #expect(try told(ComparedDefinition.comparison(changes)) == expected)
    }
}
