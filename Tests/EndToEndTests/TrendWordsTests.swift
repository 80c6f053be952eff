import Foundation
import Testing

@Suite("The words of a trend")
struct TrendWordsTests {
    /// - Parameters:
    ///   - days: from the first of March.
    ///   - clusters: whether the people of a branch were drawn together.
    ///   - answer: to the recommendation, by the day from 0 and the number within the day.
    private static func program(
        days: Int, clusters: Bool = false, _ answer: (Int, Int) -> Int
    ) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "days.yaml",
            """
            canvass: 1
            id: days
            title: {en: Days, zh: 逐日}
            languages: [en, zh]
            replies: confidential
            scales:
              ten: {range: [0, 10], points: {0: {en: never, zh: 绝不}, 10: {en: surely, zh: 一定}}}
            segments: {branch: {title: {en: Branch, zh: 网点}}}
            also: [{id: rec, type: recommendation, scale: ten, ask: {en: Recommend, zh: 推荐}}]
            indices: [{id: nps, type: nps, item: rec}]
            reporting: {floor: 5}
            \(clusters ? "sample: {clusters: branch}" : "")

            """)
        try program.folder.newFile(
            "days.map.yaml", "canvass-mapping: 1\nreply: id\nsubmitted: day\n")
        var text = "id,day,branch,rec\n"
        for day in 0..<days {
            for number in 0..<12 {
                let date = String(format: "2026-%02d-%02d", 3 + day / 30, day % 30 + 1)
                text += "r\(day)_\(number),\(date),b\(number % 4),\(answer(day, number))\n"
            }
        }
        try program.folder.newFile("days.csv", text)
        let stored = try await program.run(
            "import", "--questionnaire", "days.yaml", "--mapping", "days.map.yaml", "days.csv")
        #expect(stored.status == 0, "\(stored.errors)")
        return program
    }

    private static func calm(_ day: Int, _ number: Int) -> Int { (number * 5 + day * 3) % 11 }

    private let arguments = ["analyse", "trend", "--figure", "nps", "--explain", "--language"]

    @Test("have the unit of the figure, and the moving average in sigmas")
    func units() async throws {
        let program = try await Self.program(days: 24, Self.calm)
        let english = try await program.run(arguments + ["en"]).output
        #expect(english.contains(/Day +n +value +lower limit +upper limit +σ +EWMA \(σ\)/))
        #expect(english.contains(/2026-03-01 +12 +[−+0]\d* +−\d+ +[−+]\d+ +[−+0]/), "\(english)")
        #expect(english.contains(/Centre [−+]\d+ from 24 days\./))
        let chinese = try await program.run(arguments + ["zh"]).output
        #expect(chinese.contains(/日期 +人数 +数值 +下限 +上限 +σ +EWMA（σ）/))
        let shares = try await program.run(
            "analyse", "trend", "--figure", "rec/top-two", "--language", "zh")
        #expect(shares.output.contains(/日期 +人数 +占比/))
    }

    @Test("call limits from few periods provisional, and promise less then", arguments: [12, 24])
    func provisional(days: Int) async throws {
        let program = try await Self.program(days: days, Self.calm)
        let english = try await program.run(arguments + ["en"]).output
        let chinese = try await program.run(arguments + ["zh"]).output
        let isFew = days < 20
        #expect(english.contains("Limits from fewer than 20 days are provisional: ") == isFew)
        #expect(english.contains("there is nothing to explain.") == !isFew)
        #expect(english.contains("limits from so few days may miss a change.") == isFew)
        #expect(chinese.contains("控制限取自不足 20 天，只是暂定：") == isFew)
        #expect(chinese.contains("没有需要解释的事。") == !isFew)
        #expect(!english.contains("--baseline") && !english.contains("independent"))
    }

    @Test("show each shift with its own side, and name the setting for ordinary days")
    func collapse() async throws {
        let program = try await Self.program(days: 30) { day, number in
            day < 15 ? 8 + (number + day) % 3 : (number + day) % 8
        }
        let english = try await program.run(arguments + ["en"]).output
        #expect(
            english.contains(
                /CUSUM: lasting shifts show, upwards from 2026-03-\d+, then downwards from 2026-03-\d+\./
            ), "\(english)")
        #expect(english.contains("name days of ordinary work with --baseline day..day.\n"))
        let chinese = try await program.run(arguments + ["zh"]).output
        #expect(
            chinese.contains(/CUSUM：自 2026-03-\d+ 起持续上升，之后自 2026-03-\d+ 起持续下降。/))
        #expect(chinese.contains("请用 --baseline 日期..日期 指定平常的时段。"))
        let figure = ["analyse", "trend", "--figure", "rec", "--language", "en"]
        let given = try await program.run(figure + ["--baseline", "2026-03-01..2026-03-15"]).output
        #expect(given.contains("CUSUM: a lasting shift shows, downwards from 2026-03-16.\n"))
        #expect(!given.contains("--baseline"))
    }

    @Test("say that limits take the answers of a day as independent where there are clusters")
    func clusters() async throws {
        let program = try await Self.program(days: 24, clusters: true, Self.calm)
        let english = try await program.run(arguments + ["en"]).output
        #expect(
            english.contains(
                "The limits take the answers of a day as independent; those of one branch may be "
                    + "alike, and the limits too narrow.\n"))
        let chinese = try await program.run(arguments + ["zh"]).output
        #expect(chinese.contains("控制限视同一日的作答相互独立；同一网点的作答可能相近，控制限可能偏窄。\n"))
    }
}
