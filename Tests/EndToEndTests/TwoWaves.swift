import Foundation

/// A service asked in two years by much the same customers, in four departments of which one is
/// small; the second year was better at one thing.
enum TwoWaves {
    static let definition = """
        canvass: 1
        id: service
        title: {en: Service survey, zh: 服务调查}
        languages: [en, zh]
        replies: confidential
        scales:
          five:
            points: {1: {en: bad, zh: 差}, 2: {en: poor, zh: 较差}, 3: {en: fair, zh: 一般},
                     4: {en: good, zh: 好}, 5: {en: great, zh: 很好}}
        segments:
          customer: {title: {en: Customer, zh: 客户}}
          department:
            title: {en: Department, zh: 部门}
            values: {hotline: {en: Hotline, zh: 热线}, field: {en: Field service, zh: 现场服务},
                     shop: {en: Shop, zh: 门店}, lab: {en: Lab, zh: 实验室}}
        dimensions:
          - id: people
            title: {en: People, zh: 人员}
            weight: 60
            items:
              - {id: polite, weight: 1, scale: five, ask: {en: Politeness, zh: 礼貌}}
              - {id: able, weight: 2, scale: five, ask: {en: Competence, zh: 专业}}
          - id: process
            title: {en: Process, zh: 流程}
            weight: 40
            items:
              - {id: speed, weight: 1, scale: five, ask: {en: Speed, zh: 速度}}
              - {id: clear, weight: 1, scale: five, ask: {en: Clarity, zh: 清楚}}
        also:
          - {id: overall, scale: five, ask: {en: All in all, zh: 总体}}
        score:
          classes:
            - {id: well, from: 4, role: limit, label: {en: Well, zh: 良好}}
            - {id: ill, label: {en: Ill, zh: 欠佳}}
        reporting: {floor: 5}

        """

    static let mapping = """
        canvass-mapping: 1
        reply: id
        submitted: day

        """

    /// - Parameter lift: added to every other answer about speed.
    static func answers(year: Int, lift: Int) -> String {
        var text = "id,day,customer,department,polite,able,speed,clear,overall\n"
        let departments = ["hotline", "field", "shop"]
        for number in 1...63 {
            let department = number > 60 ? "lab" : departments[number % 3]
            // A fixed pattern without meaning, in which the shop does worse.
            let mood = (number * 7 + year) % 5
            let base = 3 + (mood > 2 ? 1 : 0) - (department == "shop" ? 1 : 0)
            func answer(_ step: Int) -> Int {
                let noise = (number * 31 + step * 17) * (number + step * 7 + year % 10)
                return min(5, max(1, base + noise % 97 % 3 - 1 + (step > 9 ? 1 : 0)))
            }
            let speed = min(5, answer(11) - 1 + (number % 2 == 0 ? lift : 0))
            let overall = min(5, (answer(2) + speed + 1) / 2)
            let day = "\(year)-03-\(String(format: "%02d", number % 9 + 1))"
            let clear = number % 10 == 0 ? "" : String(answer(13))
            text +=
                "r\(number),\(day),c\(number),\(department),\(answer(2)),\(answer(5)),"
                + "\(max(1, speed)),\(clear),\(overall)\n"
        }
        return text
    }

    /// How the items are put together otherwise.
    enum Weights {
        /// Three items of the same weight, no two alike in how they do.
        case level
        /// All items in one dimension, which is the composite then.
        case oneDimension
        /// Each customer counts once.
        case units(classes: Bool)

        func applied(to definition: String) -> String {
            let items = """
                dimensions:
                  - id: work
                    title: {en: Work, zh: 工作}
                    weight: 1
                    items:
                      - {id: polite, weight: 1, scale: five, ask: {en: Politeness, zh: 礼貌}}
                      - {id: able, weight: 1, scale: five, ask: {en: Competence, zh: 专业}}
                      - {id: speed, weight: 1, scale: five, ask: {en: Speed, zh: 速度}}
                """
            let clear =
                "\n      - {id: clear, weight: 1, scale: five, ask: {en: Clarity, zh: 清楚}}\n"
            func before(_ key: String) -> String {
                definition.components(separatedBy: key)[0]
            }
            func from(_ key: String) -> String { String(definition.dropFirst(before(key).count)) }
            switch self {
            case .level: return before("dimensions:") + items + "\n" + from("also:")
            case .oneDimension: return before("dimensions:") + items + clear + from("also:")
            case .units(let classes):
                let rules = "score:\n  unit: customer\n  headline: units\n"
                return before("score:") + rules
                    + (classes
                        ? String(from("score:\n").dropFirst("score:\n".count)) : from("reporting:"))
            }
        }
    }

    /// - Parameters:
    ///   - weights: in place of those of the definition.
    ///   - sample: how the customers were drawn, as a definition says it.
    ///   - change: to the answers of the second year.
    static func imported(
        weights: Weights? = nil, sample: String? = nil, change: (String) -> String = { $0 }
    ) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "service.yaml",
            (weights?.applied(to: definition) ?? definition)
                + (sample.map { "sample: {\($0)}\n" } ?? ""))
        try program.folder.newFile("mapping.yaml", mapping)
        for (year, lift) in [(2025, 0), (2026, 2)] {
            let answers = answers(year: year, lift: lift)
            try program.folder.newFile("\(year).csv", year == 2026 ? change(answers) : answers)
            let outcome = try await program.run(
                "import", "--questionnaire", "service.yaml", "--mapping", "mapping.yaml", "--wave",
                "\(year)", "\(year).csv")
            guard outcome.status == 0 else {
                throw CanvassProgram.ImportFailed(errors: outcome.errors)
            }
        }
        return program
    }
}
