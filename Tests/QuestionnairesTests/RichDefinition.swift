import Documents
import Questionnaires
import Testing

/// A definition that uses every part of the format, for rules that need several of them.
enum RichDefinition {
    static let text = """
        canvass: 1
        id: rich
        version: "2026.1"
        title: Rich
        languages: [en, zh]
        replies: confidential
        intro: Welcome, {company|customer}.
        thanks: "Thank you, {tier|friend}."
        privacy: {notice: We ask for ourselves., consent: I agree, retention: 24 months}
        scales:
          five: {range: [1, 5], not-applicable: Not used}
          seven: {range: [1, 7]}
          ten: {range: [0, 10]}
        segments:
          company: {title: Company}
          tier: {title: Tier, values: {gold: {en: Gold, zh: 黄金}, lead: Lead}}
        objects:
          shop: {title: Shop, values: {old: {en: Old shop, zh: 老店}, new: New shop}}
        dimensions:
          - id: work
            title: Work
            weight: 2
            items:
              - {id: speed, weight: 2, scale: five, ask: Fast?, required: yes}
              - id: care
                type: matrix
                scale: five
                ask: How careful?
                order: random
                fixed: [tidy]
                rows:
                  - {id: tidy, ask: Tidy}
                  - {id: kind, ask: Kind, weight: 3}
                  - {id: calm, ask: Calm, when: speed > 1}
          - id: trust
            title: Trust
            weight: 1
            items:
              - {id: honest, type: pair, scale: five, ask: Honest?, expectation: Should be honest?}
        also:
          - {id: recommend, type: recommendation, scale: ten, ask: Recommend?}
          - {id: ease, type: effort, scale: seven, ask: Easy?, help: As a whole}
          - {id: again, type: yes-no, ask: Again?, dont-know: I don't know}
          - id: contact
            type: choice
            ask: How?
            options: {phone: {en: By phone, zh: 电话}, visit: Visit, other: {label: Else, write: yes}}
          - id: reasons
            type: choices
            ask: Why, as you said {contact|nothing}?
            when: contact in ['phone', 'visit']
            options: {price: Price, time: Time, place: Place, none: {label: None, exclusive: yes}}
            order: random
            at-most: 2
          - {id: best, type: ranking, ask: Order?, options: {a: A, b: B, c: C}, at-least: 2}
          - {id: age, type: number, ask: Age?, unit: {en: years, zh: 岁}, minimum: 0, maximum: 120}
          - {id: visited, type: date, ask: When?, earliest: 2026-01-01, latest: today}
          - {id: name, type: text, ask: Name?, longest: 10}
          - {id: remark, type: long-text, ask: More?, when: not again}
          - {id: address, type: email, ask: Address?, not-applicable: I have none}
          - {id: number, type: phone, ask: Number?}
          - {id: note, type: information, ask: Read this.}
          - {id: used, type: choices, ask: Which shops?, options: {old: Old, new: New}}
          - {id: space, scale: five, ask: "Room in {shop}?"}
        sections:
          - {id: first, title: Work, show: [work, contact, reasons]}
          - {id: second, show: [trust], part: expectation}
          - {id: third, show: [trust], part: perception}
          - {id: fourth, when: score('work') < 4, show: [recommend, ease, again, remark]}
          - {id: fifth, order: random, fixed: [note], show: [note, best, age, visited, name]}
          - {id: sixth, show: [address, number, used]}
          - {id: shops, for-each: shop, when: shop in used, title: "About {shop}", show: [space]}
        checks:
          - {must: age < 100 or answered(name), message: Really?}
        score:
          title: Quality
          classes: [{id: high, from: 4, role: target, label: High}, {id: low, label: Low}]
        indices:
          - {id: csat, type: csat, item: speed}
          - {id: nps, type: nps, floor: 8, version: "2"}
          - {id: ces, type: ces, measure: share, best: 3}
          - {id: gap, type: gap, title: Gap}
          - id: loyal
            type: composite
            title: Loyalty
            missing: complete
            dimensions: [{id: loyal, title: Loyalty, weight: 1, items: {recommend: 2, again: 1}}]
        completion: {complete: 0.8, partial: 0.5, essential: [speed]}

        """

    static func questionnaire() throws -> Questionnaire { try SmallDefinition.read(text) }

    /// The text with the first occurrence of `part` replaced.
    static func replacing(_ part: String, with other: String) -> String {
        SmallDefinition.replacing(part, with: other, in: text)
    }
}
