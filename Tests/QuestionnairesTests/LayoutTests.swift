import Questionnaires
import Testing

@Suite("The layout of a definition")
struct LayoutTests {
    @Test("changes neither hash and no value", arguments: 1...60)
    func layout(seed: Int) throws {
        var plain = LayoutWriter(seed: nil)
        var shuffled = LayoutWriter(seed: UInt64(seed))
        let expected = try SmallDefinition.read(plain.write(Self.definition))
        let text = shuffled.write(Self.definition)
        let found = try SmallDefinition.read(text)
        #expect(found.wordingHash == expected.wordingHash, "\(text)")
        #expect(found.scoringHash == expected.scoringHash, "\(text)")
        #expect(found.canonicalWording == expected.canonicalWording)
        #expect(found.canonicalScoring == expected.canonicalScoring)
        #expect(found.dimensions == expected.dimensions)
        #expect(found.score == expected.score)
        #expect(found.sample == expected.sample)
    }

    static let definition: Layout = .group([
        .key("canvass", .plain("1")),
        .key("id", .text("layout")),
        .key(
            "title",
            .group([.key("zh", .text("2021年度客户满意度调查")), .key("en", .text("A \"survey\""))])),
        .key("languages", .list([.text("zh"), .text("en")])),
        .defaultKey("replies", .text("confidential")),
        .key(
            "scales",
            .group([
                .key(
                    "five",
                    .group([
                        .key(
                            "points",
                            .group([
                                .key("1", .text("非常不满意")), .key("2", .text("不满意")),
                                .key("3", .text("so: so")),
                                .key("4", .text("# good")), .key("5", .text("it's great")),
                            ])),
                        .defaultKey("direction", .text("high-is-good")),
                    ])),
                .key("ten", .group([.key("range", .list([.plain("0"), .plain("10")]))])),
            ])),
        .key(
            "segments",
            .group([
                .key("team", .group([.key("title", .text("Team"))])),
                .key("tier", .group([.key("title", .text("Tier"))])),
            ])),
        .key(
            "dimensions",
            .list([
                .group([
                    .key("id", .text("d")), .key("title", .text("D")),
                    .key("weight", .number("50")),
                    .key(
                        "items",
                        .list([
                            .group([
                                .key("id", .text("q1")), .key("scale", .text("five")),
                                .key("ask", .text("One, two?")),
                                .key("weight", .number("0.5")),
                                .defaultKey("type", .text("rating")),
                            ]),
                            .group([
                                .key("id", .text("q2")), .key("scale", .text("five")),
                                .key("ask", .text("- no")),
                                .defaultKey("weight", .number("1")),
                                .defaultKey("reverse", .plain("no")),
                            ]),
                        ])),
                ])
            ])),
        .key(
            "also",
            .list([
                .group([
                    .key("id", .text("nps")), .key("type", .text("recommendation")),
                    .key("scale", .text("ten")), .key("ask", .text("Recommend?")),
                ])
            ])),
        .key(
            "score",
            .group([
                .key("unit", .text("team")),
                .defaultKey("headline", .text("respondents")),
                .defaultKey("missing", .text("within-dimension")),
                .defaultKey("minimum-answered", .number("0.5")),
                .defaultKey("not-applicable", .text("unanswered")),
                .defaultKey("range", .list([.plain("1"), .plain("5")])),
                .key(
                    "classes",
                    .list([
                        .group([
                            .key("id", .text("high")), .key("from", .number("4.5")),
                            .key("label", .text("High")),
                        ]),
                        .group([.key("id", .text("low")), .key("label", .text("Low"))]),
                    ])),
            ])),
        .defaultKey(
            "sample",
            .group([
                .defaultKey("weight", .text("none")), .defaultKey("clusters", .text("team")),
                .key("lone-cluster", .text("refuse")),
            ])),
        .defaultKey("reporting", .group([.key("floor", .plain("5"))])),
    ])
}

/// A content that can be written in many ways.
indirect enum Layout: Sendable {
    case text(String)
    /// A decimal that may be written with an exponent or with zeros.
    case number(String)
    /// Written in one way.
    case plain(String)
    case list([Layout])
    case group([Entry])

    struct Entry: Sendable {
        let key: String
        let value: Layout
        /// May be left out, because it says what holds anyway.
        let isDefault: Bool
    }
}

extension Layout.Entry {
    static func key(_ key: String, _ value: Layout) -> Self {
        Self(key: key, value: value, isDefault: false)
    }

    static func defaultKey(_ key: String, _ value: Layout) -> Self {
        Self(key: key, value: value, isDefault: true)
    }
}

/// Writes a layout in one of its many ways; without a seed in the plainest.
struct LayoutWriter {
    private var state: UInt64?

    init(seed: UInt64?) {
        state = seed.map { $0 &* 0x9E37_79B9_7F4A_7C15 }
    }

    mutating func write(_ layout: Layout) -> String {
        block(layout, indent: 0) + (chance() ? "# the end\n" : "")
    }

    /// True in half the cases with a seed, never without.
    private mutating func chance() -> Bool { number(below: 2) == 1 }

    private mutating func number(below limit: Int) -> Int {
        guard let old = state else { return 0 }
        let new = old &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        state = new
        return Int(new >> 33) % limit
    }

    private mutating func order(_ entries: [Layout.Entry]) -> [Layout.Entry] {
        var entries = entries.filter { !$0.isDefault || chance() }
        for index in entries.indices.reversed() where state != nil {
            entries.swapAt(index, number(below: index + 1))
        }
        return entries
    }

    private mutating func block(_ layout: Layout, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        switch layout {
        case .group(let entries):
            let ordered = order(entries)
            guard !ordered.isEmpty else { return margin + "{}\n" }
            return ordered.map { entry in
                let comment = chance() ? "\(margin)# a note: [on] {\(entry.key)}\n\n" : ""
                return comment + margin + scalar(entry.key) + ":"
                    + child(entry.value, indent: indent)
            }.joined()
        case .list(let values):
            return values.map { margin + "-" + child($0, indent: indent) }.joined()
        case .text, .number, .plain: return margin + flow(layout) + "\n"
        }
    }

    private mutating func child(_ layout: Layout, indent: Int) -> String {
        switch layout {
        case .group, .list:
            if chance() { return " " + flow(layout) + (chance() ? "   # flow" : "") + "\n" }
            return "\n" + block(layout, indent: indent + 1 + number(below: 4))
        case .text, .number, .plain:
            return " " + flow(layout) + (chance() ? " # a word" : "") + "\n"
        }
    }

    private mutating func flow(_ layout: Layout) -> String {
        let blank = chance() ? " " : ""
        switch layout {
        case .group(let entries):
            let parts = order(entries).map { scalar($0.key) + ": " + flow($0.value) }
            return "{" + blank + parts.joined(separator: "," + blank + " ") + blank + "}"
        case .list(let values):
            return "[" + blank + values.map { flow($0) }.joined(separator: ", " + blank) + "]"
        case .text(let text): return scalar(text)
        case .number(let text): return decimal(text)
        case .plain(let text): return text
        }
    }

    private mutating func decimal(_ text: String) -> String {
        switch number(below: 4) {
        case 0: return text
        case 1: return text + (text.contains(".") ? "000" : ".0")
        case 2: return text + "e0"
        default: return "+0" + text
        }
    }

    private mutating func scalar(_ text: String) -> String {
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
        switch number(below: 3) {
        case 0 where isPlain && !text.hasPrefix("-"): return text
        case 1:
            return "'"
                + text.split(separator: "'", omittingEmptySubsequences: false).joined(
                    separator: "''") + "'"
        default:
            let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
            return "\"" + String(escaped) + "\""
        }
    }
}
