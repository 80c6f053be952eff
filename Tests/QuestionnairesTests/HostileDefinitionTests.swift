import Documents
import Questionnaires
import Testing

@Suite("A hostile definition", .timeLimit(.minutes(20)))
struct HostileDefinitionTests {
    @Test("may have twenty thousand items and no more", arguments: [20_000, 20_001])
    func items(count: Int) throws {
        let line = "{id: q1, weight: 2, scale: five, ask: Is it good?}"
        let items = (2..<count).map { "      - {id: q\($0), scale: five, ask: x}" }
        let text = SmallDefinition.replacing(
            line, with: ([line] + items).joined(separator: "\n"))
        if count > 20_000 {
            #expect(
                SmallDefinition.faults(of: text) == """
                    d.yaml:20019:5: there are more than 20000 items
                    20019 │   - {id: nps, type: recommendation, scale: ten, ask: Recommend?}
                          │     ^ divide the questionnaire
                    """)
        } else {
            #expect(try SmallDefinition.read(text).items.count == 20_000)
        }
    }

    @Test("may repeat one fault ten thousand times, of which the first are shown")
    func faults() {
        let items = (2..<10_000).map { "      - {id: q\($0), scale: fiv, ask: x}" }
        let text = SmallDefinition.replacing(
            "also:", with: items.joined(separator: "\n") + "\nalso:")
        let found = SmallDefinition.faults(of: text)
        #expect(
            found.hasPrefix(
                """
                d.yaml:19:25: unknown scale 'fiv'
                19 │       - {id: q2, scale: fiv, ask: x}
                   │                         ^^^ did you mean 'five'? This file defines: five, ten
                d.yaml:20:25: unknown scale 'fiv'
                """))
        #expect(found.hasSuffix("\nd.yaml: 9798 more faults are not shown; mend these first"))
    }

    @Test("may have too many scales or segments")
    func groups() {
        let scales = (0..<1001).map { "  s\($0): {range: [0, 1]}" }.joined(separator: "\n")
        #expect(
            SmallDefinition.faults(
                of: SmallDefinition.replacing(
                    "  ten: {range: [0, 10]}", with: scales + "\n  ten: {range: [0, 10]}")
            ).hasPrefix(
                """
                d.yaml:1008:3: there are 1003 scales
                1008 │   s999: {range: [0, 1]}
                     │   ^^^^ at most 1000
                """))
        let segments = (0..<1001).map { "  s\($0): {title: S}" }.joined(separator: "\n")
        #expect(
            SmallDefinition.faults(
                of: SmallDefinition.replacing(
                    "  team: {title: Team}", with: "  team: {title: Team}\n" + segments)
            ).hasPrefix(
                """
                d.yaml:1011:3: there are 1003 segments
                1011 │   s999: {title: S}
                     │   ^^^^ at most 1000
                """))
    }

    @Test("may have a hundred thousand values of a segment, and a population of each")
    func values() throws {
        let values = (0..<100_000).map { "v\($0): x" }.joined(separator: ", ")
        let counts = (0..<90_000).map { "v\($0): 1" }.joined(separator: ", ")
        let text = SmallDefinition.replacing(
            "values: {gold: Gold, lead: Lead}", with: "values: {\(values)}",
            in: SmallDefinition.replacing(
                "  clusters: team", with: "  strata: tier\n  population: {\(counts)}"))
        let found = SmallDefinition.faults(of: text)
        #expect(
            found.hasPrefix("d.yaml:29:15: the population of the stratum 'v90000' is not given\n"))
        #expect(found.hasSuffix("\nd.yaml: 9800 more faults are not shown; mend these first"))
    }

    @Test("may have a hundred thousand conditions, circles among them")
    func conditions() {
        let items = (0..<100_000).map {
            "  - {id: c\($0), scale: five, ask: x, when: c\(($0 + 1) % 100_000) > 2 and c\($0 / 2) < 3}"
        }
        let text = SmallDefinition.replacing(
            "also:", with: "also:\n" + items.joined(separator: "\n"))
        #expect(
            SmallDefinition.faults(of: text).contains("more than 400000 keys and values")
                || SmallDefinition.faults(of: text).contains("there are more than 20000 items"))
        let fewer = SmallDefinition.replacing(
            "also:", with: "also:\n" + items.prefix(19_000).joined(separator: "\n"))
        #expect(SmallDefinition.faults(of: fewer).contains("look at each other, in a circle"))
    }

    @Test(
        "may have conditions that nest, run on or name nothing",
        arguments: [
            String(repeating: "(", count: 1_900), String(repeating: "not ", count: 450) + "q1 = 1",
            "q1 in [" + String(repeating: "1,", count: 900) + "1]",
            String(repeating: "q1 = 1 or ", count: 199) + "q1",
            String(repeating: "\u{0301}", count: 1_900),
            String(repeating: "score(", count: 300),
            "q1" + String(repeating: " * 99999999999999", count: 110),
        ])
    func condition(text: String) {
        let faults = SmallDefinition.faults(
            of: SmallDefinition.replacing(
                "ask: Recommend?", with: "ask: Recommend?, when: '\(text)'"))
        #expect(faults.hasPrefix("d.yaml:20:"), "\(faults)")
    }

    @Test("may ask about many objects, and no more items than others")
    func objects() {
        let values = (0..<500).map { "o\($0): x" }.joined(separator: ", ")
        let items = (0..<500).map { "  - {id: r\($0), scale: five, ask: x}" }.joined(
            separator: "\n")
        let shown = (0..<500).map { "r\($0)" }.joined(separator: ", ")
        let text = SmallDefinition.replacing(
            "also:",
            with: "objects: {shop: {title: Shop, values: {\(values)}}}\nsections:\n"
                + "  - {id: a, show: [product, nps]}\n  - {id: b, for-each: shop, show: [\(shown)]}\n"
                + "also:\n\(items)")
        #expect(
            SmallDefinition.faults(of: text).contains(
                "there are 250002 items when each is counted for each of its objects"))
    }

    @Test("may be broken anywhere and is refused or read, never more", arguments: 1...600)
    func mutations(seed: Int) throws {
        var mutation = Mutation(seed: UInt64(seed))
        let text = seed.isMultiple(of: 2) ? RichDefinition.text : HashTests.definition
        let bytes = mutation.applied(to: Array(text.utf8))
        do throws(DocumentFaults) {
            _ = try Questionnaire(SourceText(name: "d.yaml", bytes: bytes))
        } catch {
            #expect(!error.faults.isEmpty)
            #expect(!error.description.isEmpty)
        }
    }
}

/// A few changes of bytes by a fixed rule.
private struct Mutation {
    private var state: UInt64
    private static let signs = Array("{}[]:,-&*!|>'\"%@`#?~ \t\n\r0159.eE+<\\".utf8)

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func applied(to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...number(below: 4) {
            let place = number(below: bytes.count)
            let end = min(bytes.count, place + 1 + number(below: 12))
            switch number(below: 6) {
            case 0: bytes[place] = UInt8(number(below: 256))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(Self.signs[number(below: Self.signs.count)], at: place)
            case 3: bytes[place] = Self.signs[number(below: Self.signs.count)]
            case 4: bytes.removeSubrange(place..<end)
            default: bytes.insert(contentsOf: bytes[place..<end], at: number(below: bytes.count))
            }
        }
        return bytes
    }
}
