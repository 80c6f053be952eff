/// Parts of a definition file with a simple survey as default: what a test cares about it replaces.
struct DefinitionText {
    var title = "{en: Customer survey, zh: 客户满意度调查}"
    var languages = "[en, zh]"
    var replies = "identified"
    var scales = """
          five:
            points:
              5: {en: Very satisfied, zh: 非常满意}
              4: {en: Satisfied, zh: 满意}
              3: {en: Neither, zh: 一般}
              2: {en: Dissatisfied, zh: 不满意}
              1: {en: Very dissatisfied, zh: 非常不满意}
        """
    var segments = """
          region:
            title: {en: Region, zh: 区域}
            values: {north: {en: North, zh: 北方}, south: {en: South, zh: 南方}, west: {en: West, zh: 西部}}
        """
    var dimensions = DefinitionText.dimensions([
        ("{en: Product, zh: 产品}", ["{en: Reliability, zh: 可靠性}", "{en: Packaging, zh: 包装}"]),
        ("{en: Service, zh: 服务}", ["{en: Delivery, zh: 交货}", "{en: Support, zh: 技术支持}"]),
    ])
    var also = ""
    var score = """
          classes:
            - {id: high, from: 4.5, role: target, label: {en: Satisfied, zh: 满意}}
            - {id: middle, from: 4.0, role: limit, label: {en: Fairly satisfied, zh: 比较满意}}
            - {id: low, label: {en: Dissatisfied, zh: 不满意}}
        """
    var sample = ""
    var reporting = "  floor: 5"

    /// The whole file; parts left empty are left out.
    var text: String {
        let parts = [
            ("scales", scales), ("segments", segments), ("dimensions", dimensions), ("also", also),
            ("score", score), ("sample", sample), ("reporting", reporting),
        ]
        let head = """
            canvass: 1
            id: survey
            title: \(title)
            languages: \(languages)
            replies: \(replies)

            """
        return parts.filter { !$0.1.isEmpty }.reduce(head) { $0 + "\($1.0):\n\($1.1)\n" }
    }

    /// Dimensions of equal weight with items `q1`, `q2`, … on the scale `five`.
    static func dimensions(
        _ parts: [(title: String, items: [String])], scale: (Int) -> String = { _ in "five" },
        more: (Int) -> String = { _ in "" }
    ) -> String {
        var number = 0
        return parts.enumerated().map { place, part in
            let items = part.items.map { title in
                number += 1
                let rest = "scale: \(scale(number)), ask: \(title)\(more(number))"
                return "      - {id: q\(number), \(rest)}"
            }
            return "  - id: d\(place + 1)\n    title: \(part.title)\n    weight: 1\n    items:\n"
                + items.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// `2` gives a scale of two codes from 1 up, with words at the ends.
    static func scale(_ name: String, points: Int, from lowest: Int = 1) -> String {
        let highest = lowest + points - 1
        return """
              \(name):
                range: [\(lowest), \(highest)]
                points: {\(highest): {en: Fully agree, zh: 完全同意}, \
            \(lowest): {en: Do not agree at all, zh: 完全不同意}}
            """
    }
}
