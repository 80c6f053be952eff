import Foundation

/// A yearly survey in two waves with remarks, and a short form that is asked day by day, with every
/// file that a report needs besides.
enum SourcesSurvey {
    static let definition = """
        canvass: 1
        id: yearly
        title: {en: Yearly survey, zh: 年度调查}
        languages: [en, zh]
        replies: confidential
        scales: {five: {range: [1, 5]}}
        segments:
          branch: {title: {en: Branch, zh: 分部}, values: {north: {en: North, zh: 北}, south: {en: South, zh: 南}}}
          customer: {title: {en: Customer, zh: 客户}}
        dimensions:
          - id: work
            title: {en: Work, zh: 工作}
            weight: 1
            items: [{id: speed, weight: 1, scale: five, ask: {en: Speed, zh: 速度}}]
        also: [{id: improve, type: text, ask: {en: What to improve?, zh: 改进什么？}}]
        score:
          classes: [{id: well, from: 4, label: {en: Well, zh: 良好}}, {id: ill, label: {en: Ill, zh: 欠佳}}]
        reporting: {floor: 5}

        """

    static let daily = """
        canvass: 1
        id: daily
        title: {en: Daily form, zh: 日常问卷}
        languages: [en, zh]
        replies: confidential
        scales: {five: {range: [1, 5]}}
        also: [{id: overall, scale: five, ask: {en: All in all, zh: 总体}}]
        reporting: {floor: 5}

        """

    static let files = [
        "by-branch.csv": "branch,sent,bounced\nnorth,40,2\nsouth,30,0\n",
        "actions.csv": """
        number,action-en,action-zh,owner,branch,due,status,opened,closed,alert-day
        1,A late shift,增设晚班,Ann,north,2026-06-30,in-progress,2026-02-01,,
        2,A second server,备用服务器,Bob,,2026-01-31,done,2026-01-10,2026-01-20,2026-01-09

        """,
        "alerts.csv": "day,note,status,closed\n2026-01-09,Out of order,closed,2026-01-10\n",
        "themes.yaml": """
        canvass-themes: 1
        themes:
          - {id: waiting, title: {en: Waiting, zh: 等待}, keywords: [wait*, 等]}
          - {id: price, title: {en: Price, zh: 价格}, keywords: [price*, 价格]}

        """,
        "coding.csv": "wave,reply,theme\n2026,r1,price\n2025,r2,\n",
        "revenue.csv": "branch,customers,revenue\nsouth,12,1.5\nnorth,30,2.5\n",
        "sources.yaml": sources,
    ]

    static let sources = """
        canvass-sources: 1
        earlier: [2025]
        daily: {questionnaire: daily, figure: overall, baseline: 2026-01-01..2026-01-08, smallest: 6}
        response: {goal: 0.5, branch: by-branch.csv}
        actions: actions.csv
        alerts: alerts.csv
        themes: {frame: themes.yaml, coding: coding.csv, item: improve, by: branch}
        revenue: {by: branch, file: revenue.csv}
        holidays: [{days: 2026-01-03, name: {en: Fair, zh: 展会}}]

        """

    private static func answers(year: Int) -> String {
        var text = "reply,submitted,branch,customer,speed,improve\n"
        for number in 1...40 {
            let remark = number % 4 == 0 ? "" : number % 2 == 0 ? "等了很久" : "the price"
            let day = String(format: "%02d", number % 28 + 1)
            text += "r\(number),\(year)-02-\(day),\(number % 5 < 3 ? "north" : "south"),"
            text += "c\(number),\((number * 7 + year) % 5 + 1),\(remark)\n"
        }
        return text
    }

    private static var days: String {
        var text = "reply,submitted,overall\n"
        for number in 0..<120 {
            let day = String(format: "%02d", number / 10 + 1)
            text += "d\(number),2026-01-\(day),\(number * 13 % 5 + 1)\n"
        }
        return text
    }

    /// A folder with the waves in its store and every file.
    static func imported() async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile("yearly.yaml", definition)
        try program.folder.newFile("daily.yaml", daily)
        for (name, text) in files { try program.folder.newFile(name, text) }
        try program.folder.newFile("2025.csv", answers(year: 2025))
        try program.folder.newFile("2026.csv", answers(year: 2026))
        try program.folder.newFile("days.csv", days)
        for (definition, wave, answers) in [
            ("yearly.yaml", "2025", "2025.csv"), ("yearly.yaml", "2026", "2026.csv"),
            ("daily.yaml", "2026", "days.csv"),
        ] {
            let outcome = try await program.run(
                "import", "--questionnaire", definition, "--wave", wave, answers)
            guard outcome.status == 0 else {
                throw CanvassProgram.ImportFailed(errors: outcome.errors)
            }
        }
        return program
    }
}
