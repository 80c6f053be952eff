import Questionnaires
import Testing

/// A definition with a bit of everything, and versions of it.
enum ComparedDefinition {
    static let text = """
        canvass: 1
        id: yearly
        version: "1"
        title: {en: Our service, zh: 服务}
        languages: [en, zh]
        replies: confidential
        intro: {en: Hello, zh: 您好}
        privacy: {notice: We keep it safe., retention: 2 years}
        scales:
          five:
            points: {1: {en: Bad, zh: 差}, 2: Poor, 3: Fair, 4: Good, 5: {en: Great, zh: 好}}
            not-applicable: {en: Not used, zh: 不适用}
          ten: {range: [0, 10]}
        segments:
          team: {title: Team}
          tier: {title: Tier, values: {gold: Gold, lead: Lead}}
        objects:
          site:
            title: Site
            values: {north: {en: North, zh: 北}, south: South}
        dimensions:
          - id: goods
            title: Goods
            weight: 60
            items:
              - id: look
                weight: 2
                scale: five
                ask: {en: "Does it look good, {tier}?", zh: "好看吗，{tier}？"}
                label: {en: Looks, zh: 外观}
              - {id: price, weight: 1, scale: five, ask: Is it cheap?, label: Price}
              - {id: firm, weight: 1, scale: five, ask: Is it firm?, help: Try to bend it.}
          - id: help
            title: Help
            weight: 40
            items:
              - id: desk
                type: matrix
                scale: five
                ask: {en: How is our desk?, zh: 前台如何？}
                help: At any of our sites.
                when: "used = 'yes'"
                rows:
                  - {id: quick, weight: 3, ask: Quick, when: price < 3}
                  - {id: kind, weight: 1, ask: Kind}
              - {id: repair, type: pair, scale: five, ask: "Was it mended?", expectation: "Did you expect it to be mended?"}
        also:
          - id: used
            type: choice
            ask: Did you need help?
            options: {yes: {en: I did, zh: 是}, no: I did not, other: {label: Something else, write: yes}}
          - id: reasons
            type: choices
            ask: Why?
            options: {cost: Cost, speed: Speed, none: {label: None, exclusive: yes}}
            order: random
            at-most: 2
          - {id: again, type: recommendation, scale: ten, ask: Recommend?}
          - {id: whole, scale: five, ask: In all?}
          - {id: years, type: number, unit: years, minimum: 0, maximum: 90, ask: How long?}
          - {id: day, type: date, latest: today, ask: When?}
          - {id: remark, type: text, longest: 100, ask: More?}
        sections:
          - {id: first, title: About goods, show: [goods, used]}
          - {id: second, show: [desk, repair, reasons]}
          - {id: each, for-each: site, when: tier = 'gold', show: [whole]}
          - {id: last, show: [again, years, day, remark]}
        checks:
          - {must: price <= look, message: Too cheap to look so good.}
        score:
          unit: team
          classes:
            - {id: high, from: 4.5, role: target, label: High}
            - {id: low, label: Low}
        indices:
          - {id: nps, type: nps, item: again}
          - {id: csat, type: csat, item: price, classes: [{id: good, from: 80, label: Good}, {id: poor, label: Poor}]}
          - id: loyal
            type: composite
            title: Loyalty
            dimensions:
              - {id: loyal, title: Loyalty, weight: 1, items: {whole: 1, again: 3}}
          - {id: gap, type: gap, title: Gap}
        completion: {complete: 0.8}
        sample:
          clusters: team
        reporting:
          floor: 5

        """

    static func changed(
        _ changes: [(String, String)], in text: String = text,
        at location: SourceLocation = #_sourceLocation
    ) throws -> Questionnaire {
        try SmallDefinition.read(
            changes.reduce(text) {
                SmallDefinition.replacing($1.0, with: $1.1, in: $0, at: location)
            })
    }

    /// From the definition to one with these changes.
    static func comparison(
        _ changes: [(String, String)], at location: SourceLocation = #_sourceLocation
    ) throws -> QuestionnaireComparison {
        QuestionnaireComparison(
            from: try SmallDefinition.read(text), to: try changed(changes, at: location))
    }
}

extension QuestionnaireComparison {
    func item(_ name: String) throws -> ItemComparison {
        try #require(items.first { $0.id.name == name })
    }

    func index(_ name: String) throws -> IndexComparison {
        try #require(indices.first { $0.subject.name == name })
    }

    /// `look: reworded ask, relabelled label` for each item that changed, and `moved` where it did.
    var told: [String] {
        items.compactMap { item in
            guard item.label != .identical || item.move != nil else { return nil }
            var words = item.changes.map { "\($0.label.rawValue) \($0.key)" }
            if item.changes.isEmpty && item.label != .identical { words = [item.label.rawValue] }
            if item.move != nil { words.append("moved") }
            return "\(item.id): " + words.joined(separator: ", ")
        }
    }
}
