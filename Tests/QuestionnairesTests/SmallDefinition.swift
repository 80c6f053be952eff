import Documents
import Questionnaires
import Testing

/// A whole definition of the smallest size that has a bit of everything.
enum SmallDefinition {
    static let text = """
        canvass: 1
        id: small
        title: Small
        languages: [en, zh]
        replies: confidential
        scales:
          five:
            points: {1: Bad, 2: Poor, 3: Fair, 4: Good, 5: Great}
          ten: {range: [0, 10]}
        segments:
          team: {title: Team}
          tier: {title: Tier, values: {gold: Gold, lead: Lead}}
        dimensions:
          - id: product
            title: Product
            weight: 1
            items:
              - {id: q1, weight: 2, scale: five, ask: Is it good?}
        also:
          - {id: nps, type: recommendation, scale: ten, ask: Recommend?}
        score:
          unit: team
          classes:
            - {id: high, from: 4.5, role: target, label: High}
            - {id: middle, from: 4, role: limit, label: Middle}
            - {id: low, label: Low}
        sample:
          clusters: team
        reporting:
          floor: 5

        """

    /// The text with the first occurrence of `part` replaced; the test fails when there is none.
    static func replacing(
        _ part: String, with other: String, in text: String = text,
        at location: SourceLocation = #_sourceLocation
    ) -> String {
        let (before, found, after) = text.divided(at: part)
        if !found { Issue.record("'\(part)' is not in the definition", sourceLocation: location) }
        return before + (found ? other : "") + after
    }

    static func read(_ text: String) throws(DocumentFaults) -> Questionnaire {
        try Questionnaire(SourceText(name: "d.yaml", text: text))
    }

    /// What is said of the file; empty when it is good.
    static func faults(of text: String) -> String {
        do throws(DocumentFaults) {
            _ = try read(text)
            return ""
        } catch {
            return error.description
        }
    }
}

/// A change of the small definition and all that is said of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: String

    init(_ name: String, _ part: String, becomes other: String, expected: String) {
        self.init(name, [(part, other)], expected: expected)
    }

    init(_ name: String, _ changes: [(part: String, other: String)], expected: String) {
        self.init(
            name,
            file: changes.reduce(SmallDefinition.text) {
                SmallDefinition.replacing($1.part, with: $1.other, in: $0)
            },
            expected: expected)
    }

    init(_ name: String, file text: String, expected: String) {
        self.name = name
        self.text = text
        self.expected = expected
    }

    var found: String { SmallDefinition.faults(of: text) }

    var testDescription: String { name }
}

extension String {
    /// The text around the first occurrence of `part`, byte for byte: a letter followed by a mark is
    /// not another letter here.
    fileprivate func divided(at part: String) -> (before: String, found: Bool, after: String) {
        let (bytes, wanted) = (Array(utf8), Array(part.utf8))
        let starts = bytes.indices.dropLast(max(0, wanted.count - 1))
        guard let start = starts.first(where: { bytes[$0...].starts(with: wanted) }) else {
            return (self, false, "")
        }
        return (
            String(decoding: bytes[..<start], as: UTF8.self), true,
            String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
        )
    }
}
