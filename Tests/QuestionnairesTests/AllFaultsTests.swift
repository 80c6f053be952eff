import Documents
import Questionnaires
import Testing

@Suite("All faults of a definition")
struct AllFaultsTests {
    @Test("come at once, in the order of the file")
    func atOnce() {
        #expect(
            SmallDefinition.faults(
                of: """
                    canvass: 1
                    id: cable group
                    title: {zh: 2021年度客户满意度调查, fr: Satisfaction}
                    languages: [zh, en]
                    replies: identified
                    scales:
                      satisfaction:
                        points: {5: {zh: 非常满意}, 4: {zh: 满意}, 3: {zh: 一般}, 1: {zh: 非常不满意}}
                        direction: high
                    segments:
                      company: {title: &t {zh: 厂家, en: Company}}
                      tier: {title: *t, values: {gold: 黄金, gold: 铅质}}
                    dimensions:
                      - id: product
                        title: {zh: 产品质量, en: Product quality}
                        weight: -50
                        items:
                          - {id: q1, weight: 2, scale: satisfacton, ask: {zh: 产品性能稳定可靠}}
                          - {id: q1, wieght: 2, scale: satisfaction, ask: {zh: 产品\u{202E}好}}
                    also:
                      - {id: comment, type: text, scale: satisfaction, ask: {zh: 您的意见与建议}}
                    score:
                      unit: compny
                      minimum-answered: 50%
                      classes:
                        - {id: satisfied, from: 4.0, role: target, label: {zh: 满意}}
                        - {id: fairly, from: 4.5, label: {zh: 比较满意,存在不足}}
                    """) == """
                    d.yaml:2:5: 'cable group' cannot be the id of a definition
                    2 │ id: cable group
                      │     ^^^^^^^^^^^ use letters from a to z, digits, - _ and . with no spaces, at most 64; the first a letter or a digit
                    d.yaml:3:28: 'fr' is not a language of this questionnaire
                    3 │ title: {zh: 2021年度客户满意度调查, fr: Satisfaction}
                      │                                     ^^ its languages are: zh, en
                    d.yaml:8:5: the points of a scale go from 1 to 3
                    8 │     points: {5: {zh: 非常满意}, 4: {zh: 满意}, 3: {zh: 一般}, 1: {zh: 非常不满意}}
                      │     ^^^^^^ add 2; or add range: [1, 5] when only some points have words
                    d.yaml:9:16: unknown direction 'high'
                    9 │     direction: high
                      │                ^^^^ did you mean 'high-is-good'? It may be one of: high-is-good, low-is-good
                    d.yaml:11:20: an anchor (&name) is not allowed
                    11 │   company: {title: &t {zh: 厂家, en: Company}}
                       │                    ^^^^ write the value out
                    d.yaml:12:17: an alias (*name) is not allowed
                    12 │   tier: {title: *t, values: {gold: 黄金, gold: 铅质}}
                       │                 ^^ write the value out
                    d.yaml:12:40: the key 'gold' appears twice
                    12 │   tier: {title: *t, values: {gold: 黄金, gold: 铅质}}
                       │                                          ^^^^ the first is on line 12; keep one
                    d.yaml:16:13: the weight of a dimension cannot be '-50'
                    16 │     weight: -50
                       │             ^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                    d.yaml:18:36: unknown scale 'satisfacton'
                    18 │       - {id: q1, weight: 2, scale: satisfacton, ask: {zh: 产品性能稳定可靠}}
                       │                                    ^^^^^^^^^^^ did you mean 'satisfaction'? This file defines: satisfaction
                    d.yaml:19:14: the item 'q1' is already defined on line 18
                    19 │       - {id: q1, wieght: 2, scale: satisfaction, ask: {zh: 产品\u{FFFD}好}}
                       │              ^^ give each item an id of its own
                    d.yaml:19:18: unknown key 'wieght' in an item
                    19 │       - {id: q1, wieght: 2, scale: satisfaction, ask: {zh: 产品\u{FFFD}好}}
                       │                  ^^^^^^ did you mean 'weight'?
                    d.yaml:19:62: a question contains the character U+202E, which turns the direction of the line
                    19 │       - {id: q1, wieght: 2, scale: satisfaction, ask: {zh: 产品\u{FFFD}好}}
                       │                                                                ^ delete it; it does not show in most editors
                    d.yaml:21:31: an item of the type text has no 'scale'
                    21 │   - {id: comment, type: text, scale: satisfaction, ask: {zh: 您的意见与建议}}
                       │                               ^^^^^ leave scale out, or write another type
                    d.yaml:23:9: unknown segment 'compny'
                    23 │   unit: compny
                       │         ^^^^^^ did you mean 'company'? This file defines: company, tier
                    d.yaml:24:21: the share 'minimum-answered' cannot be '50%'
                    24 │   minimum-answered: 50%
                       │                     ^^^ write a number from 0 to 1, such as 0.5 for one half
                    d.yaml:26:5: the classes stand from the lowest up
                    26 │     - {id: satisfied, from: 4.0, role: target, label: {zh: 满意}}
                       │     ^ write them from the highest down: fairly, satisfied
                    """)
    }

    @Test("are only those of the format when it is another")
    func otherVersion() {
        #expect(
            SmallDefinition.faults(of: "canvass: 3\nname: x\npages: []\n") == """
                d.yaml:1:10: this definition is written in version 3 of the format
                1 │ canvass: 3
                  │          ^ this program reads version 1: use a newer Canvass
                """)
    }

    @Test("of a file that has nothing of a definition are few")
    func stranger() {
        #expect(
            SmallDefinition.faults(of: "nowhere: x\n") == """
                d.yaml:1:1: unknown key 'nowhere' in a definition
                1 │ nowhere: x
                  │ ^^^^^^^ keys of a definition: canvass, id, title, languages, version, texts, \
                replies, intro, thanks, privacy, scales, segments, objects, dimensions, also, \
                sections, checks, score, indices, completion, sample, reporting
                d.yaml:1:1: a definition has no 'canvass', 'id', 'title', 'languages'
                1 │ nowhere: x
                  │ ^ add canvass: …, id: …, title: …, languages: …
                d.yaml:1:1: the questionnaire asks nothing
                1 │ nowhere: x
                  │ ^ add dimensions: or also: with the questions
                """)
    }

    @Test("of a scale are said once, not again where it is used")
    func brokenScale() {
        let text = SmallDefinition.replacing("3: Fair, ", with: "")
        #expect(
            SmallDefinition.faults(of: text) == """
                d.yaml:8:5: the points of a scale go from 2 to 4
                8 │     points: {1: Bad, 2: Poor, 4: Good, 5: Great}
                  │     ^^^^^^ add 3; or add range: [1, 5] when only some points have words
                """)
    }
}
