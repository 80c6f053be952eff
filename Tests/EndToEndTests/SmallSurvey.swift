import Foundation

/// A confidential survey of a few people in departments, some of them too small to be shown.
enum SmallSurvey {
    static let definition = """
        canvass: 1
        id: small
        title: {en: Small survey, zh: 小调查}
        languages: [en, zh]
        replies: confidential
        scales:
          five:
            points: {1: {en: bad, zh: 差}, 2: {en: poor, zh: 较差}, 3: {en: fair, zh: 一般},
                     4: {en: good, zh: 好}, 5: {en: great, zh: 很好}}
            dont-know: {en: no idea, zh: 不知道}
          ten: {range: [0, 10], points: {0: {en: never, zh: 绝不}, 10: {en: surely, zh: 一定}}}
        segments:
          department:
            title: {en: Department, zh: 部门}
            values: {sales: {en: Sales, zh: 销售部}, works: {en: Works, zh: 生产部},
                     office: {en: Office, zh: 办公室}}
        dimensions:
          - id: work
            title: {en: Work, zh: 工作}
            weight: 1
            items:
              - {id: a, weight: 1, scale: five, ask: {en: Tools, zh: 工具}}
              - {id: b, weight: 1, scale: five, ask: {en: Pay, zh: 薪酬}}
        also:
          - {id: c, type: recommendation, scale: ten, ask: {en: Recommend, zh: 推荐}}
          - {id: d, scale: five, ask: {en: Canteen, zh: 食堂}}
        score:
          classes:
            - {id: well, from: 4, role: limit, label: {en: Well, zh: 良好}}
            - {id: ill, label: {en: Ill, zh: 欠佳}}
        reporting: {floor: 4}

        """

    /// Ten in sales, five in the works, two in the office; nearly nobody rates the canteen.
    static var answers: String {
        var text = "response,department,a,b,c,d\n"
        for number in 1...17 {
            let department = number <= 10 ? "sales" : number <= 15 ? "works" : "office"
            let a = number % 5 + 1
            let b = number % 4 == 0 ? "" : String(number % 3 + 3)
            let canteen = number <= 2 ? "4" : number == 3 ? "no idea" : ""
            text += "r\(number),\(department),\(a),\(b),\(number % 11),\(canteen)\n"
        }
        return text
    }

    static func imported() async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", definition)
        try program.folder.newFile("answers.csv", answers)
        let outcome = try await program.run(
            "import", "--questionnaire", "small.yaml", "answers.csv")
        guard outcome.status == 0 else {
            throw CanvassProgram.ImportFailed(errors: outcome.errors)
        }
        return program
    }
}
