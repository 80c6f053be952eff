import Foundation
import Testing

/// A kind of chart with its finding on the example of the service firm.
struct DrawnChart: Sendable, CustomStringConvertible {
    let kind: String
    let english: String
    let chinese: String
    /// Whether it is made of what a file of sources names.
    var takesSources = false

    var description: String { kind }

    static let all = [
        DrawnChart(
            kind: "items",
            english:
                "“Courtesy” leads on this page with 4.74; “Waiting time” and “Complaint handling” miss the "
                + "4.0 limit",
            chinese: "本页最高为“礼貌友好”（4.74 分）；低于 4.0 下限：“等待时间”和“投诉处理”"),
        DrawnChart(
            kind: "groups",
            english: "4 of 5 departments shown reach the 4.0 limit; the lowest stands at 3.91",
            chinese: "所示 5 个部门中 4 个达到 4.0 下限；最低为 3.91 分"),
        DrawnChart(
            kind: "classes",
            english: "41 % of respondents are in the class “Satisfied”, 23 % in “Dissatisfied”",
            chinese: "41% 的受访者得分处于“满意”等级，23% 处于“不满意”等级"),
        DrawnChart(
            kind: "composite",
            english: "41 % of respondents are in the class “Satisfied”, 23 % in “Dissatisfied”",
            chinese: "41% 的受访者得分处于“满意”等级，23% 处于“不满意”等级"),
        DrawnChart(
            kind: "dimensions",
            english: "“Our people” leads with 4.64; “Response and time” is lowest with 4.11",
            chinese: "最高为“服务人员”（4.64 分），最低为“响应与时效”（4.11 分）"),
        DrawnChart(
            kind: "fix-first",
            english: "“Waiting time” and “Complaint handling” miss the 4.0 limit",
            chinese: "“等待时间”和“投诉处理”低于 4.0 下限"),
        DrawnChart(
            kind: "heat-map",
            english: "13 of 90 means miss the 4.0 limit; “Waiting time” in Field service is lowest "
                + "with 3.26",
            chinese: "90 个均值中有 13 个低于 4.0 下限；现场服务部的“等待时间”最低（3.26 分）"),
        DrawnChart(
            kind: "recommendation", english: "The net promoter score stands at +42",
            chinese: "净推荐值为 +42"),
        DrawnChart(
            kind: "indices", english: "NPS stands at +42, CSAT at 83 %",
            chinese: "NPS 为 +42，CSAT 为 83%"),
        DrawnChart(
            kind: "tiles",
            english: "Satisfaction score stands at 4.32: 77 % of respondents reach the 4.0 limit, "
                + "41 % the 4.5 target",
            chinese: "综合满意度为 4.32 分：77% 的受访者达到 4.0 下限，41% 达到 4.5 目标"),
        DrawnChart(
            kind: "waves", english: "Satisfaction score rose since 2024, to 4.32",
            chinese: "综合满意度较 2024 上升，达 4.32 分", takesSources: true),
        DrawnChart(
            kind: "daily",
            english: "The daily score averages 4.41; 4 days fell below the control limits",
            chinese: "每日得分的平均水平为 4.41；有 4 天跌破控制下限", takesSources: true),
        DrawnChart(
            kind: "drivers",
            english: "Fix first: “Waiting time” and “Complaint handling” matter most and score low",
            chinese: "优先改进：“等待时间”和“投诉处理”影响大而得分低"),
        DrawnChart(
            kind: "importance", english: "2 strong drivers score low",
            chinese: "优先改进：“等待时间”和“投诉处理”影响大而得分低"),
        DrawnChart(
            kind: "response", english: "35 % of those asked answered: the goal of 35 % is reached",
            chinese: "有效回收率为 35%，达到 35% 的目标", takesSources: true),
        DrawnChart(
            kind: "sizes", english: "Field service has the most replies: 629",
            chinese: "现场服务部的答卷最多，共 629 份"),
        DrawnChart(
            kind: "revenue", english: "Platinum brings 45 % of revenue",
            chinese: "白金贡献 45% 的收入", takesSources: true),
        DrawnChart(
            kind: "themes", english: "Remarks speak most of “Complaint handling” (22 %)",
            chinese: "书面意见最多涉及“投诉处理”（22%）", takesSources: true),
    ]
}

@Suite("The chart command")
struct ChartFilesTests {
    private func draw(
        _ chart: DrawnChart, with program: CanvassProgram, _ arguments: String...
    ) async throws {
        let sources = chart.takesSources ? ["--sources", ServiceFirm.file("sources.yaml")] : []
        let outcome = try await program.run(
            ["chart", chart.kind, "--questionnaire", "service-firm", "--output", "chart"] + sources
                + arguments)
        #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    }

    @Test("draws each kind in each format", arguments: DrawnChart.all)
    func kinds(chart: DrawnChart) async throws {
        let program = try await ServiceFirm.imported()
        // In both languages, which takes most room.
        for (format, magic) in [
            ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), ("pdf", Array("%PDF-".utf8)),
        ] as [(String, [UInt8])] {
            try await draw(chart, with: program, "--format", format)
            let bytes = try Data(
                contentsOf: program.folder.url.appendingPathComponent("chart.\(format)"))
            #expect(bytes.starts(with: magic))
        }
        for (language, finding, name) in [
            ("en", chart.english, "Velmarin Plant Service customer survey"),
            ("zh", chart.chinese, "蔚岭设备服务客户满意度调查"),
        ] {
            try await draw(chart, with: program, "--format", "svg", "--language", language)
            let text = try program.folder.text(of: "chart.svg")
            #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
            #expect(text.contains("<title>\(name) – \(chart.kind)</title>"))
            let first = text.split(separator: "\n").first { $0.contains("<text ") }
            #expect(first?.hasSuffix(">\(finding)</text>") == true, "\(first ?? "no text")")
        }
    }

    @Test("knows no other kind than these")
    func all() async throws {
        let outcome = try await CanvassProgram().run("chart", "--help")
        let names = DrawnChart.all.map(\.kind).joined(separator: ", ")
        let help = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(help.contains("(values: \(names))"), "\(help)")
    }

    @Test("keeps text as text in SVG, and is well formed")
    func svg() async throws {
        let program = try await CanvassProgram.withCableGroup()
        _ = try await program.run("chart", "items", "--format", "svg", "--output", "items")
        let text = try program.folder.text(of: "items.svg")
        #expect(text.contains(">产品性能稳定可靠</text>"))
        let outcome = try await program.shell(
            "python3 -c 'import xml.dom.minidom as m; m.parse(\"items.svg\")'")
        #expect(outcome.status == 0)
    }

    @Test("refuses what it cannot draw, and writes nothing")
    func refuses() async throws {
        let program = try await CanvassProgram.withCableGroup()
        func refusal(_ arguments: String..., status: Int32) async throws -> String {
            let outcome = try await program.run(["chart"] + arguments)
            #expect(outcome.status == status && outcome.output == "")
            return outcome.errors
        }
        #expect(
            try await refusal("tiles", "--size", "758x190", status: 1)
                == "'tiles' does not fit a picture of this size; 758x204 is enough: --size 758x204\n"
        )
        #expect(
            try await refusal("items", "--by", "tier", status: 1)
                == "the chart 'items' shows no groups; leave --by out\n")
        #expect(
            try await refusal("groups", "--by", "teir", status: 1)
                == "unknown segment 'teir'; did you mean 'tier'? this questionnaire defines: company, "
                + "tier, region\n")
        #expect(
            try await refusal("items", "--dpi", "100000", status: 1)
                == "a resolution of 100000.0 dots per inch was asked for; 18 to 1200 can be drawn\n"
        )
        let kind = try await refusal("pie", status: 2)
        #expect(
            kind.hasPrefix(
                "Error: The value 'pie' is invalid for '<kind>'. Please provide one of the following:\n"
                    + DrawnChart.all.map { "  - \($0.kind)\n" }.joined()))
        let size = try await refusal("items", "--size", "1e9x5", status: 2)
        #expect(
            size.hasPrefix(
                "Error: The value '1e9x5' is invalid for '--size <width×height>': wanted a size such "
                    + "as --size 640x400, from 150 to 5000 points a side, found '1e9x5'.\n"))
        #expect(try await program.shell("ls *.png 2>/dev/null").output == "")
        let enough = try await program.run("chart", "tiles", "--size", "758x204")
        #expect(enough.output == "cable-group-annual-2021-tiles.png\n")
    }
}

@Suite("The charts command")
struct GalleryFilesTests {
    private func names(in program: CanvassProgram, _ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: program.folder.url.appendingPathComponent(folder).path
        ).sorted()
    }

    /// What a page names as the address of a picture or of another file.
    private func addresses(_ page: String) -> [String] {
        page.matches(of: /(?:src|href)="([^"#]+)"/).map { String($0.1) }
    }

    @Test("draws all kinds into a folder, with a page that shows them", arguments: ["en", "zh"])
    func gallery(language: String) async throws {
        let program = try await ServiceFirm.imported()
        let outcome = try await program.run(
            "charts", "--questionnaire", "service-firm", "--sources",
            ServiceFirm.file("sources.yaml"), "--language", language, "--dpi", "40", "--output",
            "new/gallery")
        #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
        #expect(outcome.output == "new/gallery/index.html\n")
        let page = try program.folder.text(of: "new/gallery/index.html")
        // The answers to the items take two.
        let ids = DrawnChart.all.map(\.kind) + ["items-2"]
        for id in ids { #expect(page.contains("<figure id=\"\(id)\""), "\(id)") }
        #expect(page.contains(language == "zh" ? "共 19 幅，全部绘出。" : "All 19 charts are drawn."))
        #expect(!page.contains("<script") && !page.contains("://"))
        let files = try names(in: program, "new/gallery")
        #expect(
            files
                == (ids.flatMap { ["\($0).png", "\($0).svg"] } + ["gallery.css", "index.html"])
                .sorted())
        #expect(Set(addresses(page)) == Set(files).subtracting(["index.html"]))
        // Each shows a chart, and one command draws it.
        for chart in DrawnChart.all {
            #expect(
                page.contains(
                    "<code>canvass chart \(chart.kind) --questionnaire service-firm --language "
                        + "\(language) --sources "), "\(chart)")
        }
    }

    @Test("says what is not drawn, and why, on its page in the page's language")
    func missing() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let missing = [
            ("recommendation", "no question on recommending may be shown", "没有可以显示的推荐意愿题"),
            ("indices", "the questionnaire defines no indices", "问卷未定义其他指标"),
            ("waves", "no earlier wave is named", "未指定更早的批次"),
            ("daily", "no daily form is named", "未指定每日问卷"),
            (
                "drivers",
                "there is no rated item outside the composite that its items could explain",
                "综合得分之外没有可供解释的评分题"
            ),
            (
                "importance",
                "there is no rated item outside the composite that its items could explain",
                "综合得分之外没有可供解释的评分题"
            ),
            (
                "response", "it is not known how many were asked, by which group",
                "未提供各组的发放与回收数"
            ),
            ("revenue", "no revenue is given", "未提供收入数据"),
            ("themes", "no themes of remarks may be shown", "没有可以显示的意见主题"),
        ]
        for language in ["en", "zh"] {
            let outcome = try await program.run(
                "charts", "--language", language, "--dpi", "40", "--output", language)
            #expect(outcome.status == 0)
            #expect(
                outcome.errors
                    == missing.map { "not drawn: '\($0.0)': \($0.1)\n" }.joined())
            let page = try program.folder.text(of: "\(language)/index.html")
            for (kind, english, chinese) in missing {
                let reason =
                    language == "zh"
                    ? "\(chinese)。" : english.prefix(1).uppercased() + english.dropFirst() + "."
                #expect(page.contains(" <code>\(kind)</code></dt>\n<dd>\(reason)</dd>"), "\(kind)")
                #expect(!program.folder.has("\(language)/\(kind).svg"))
            }
        }
    }

    @Test("draws nothing where the folder cannot be made")
    func unwritable() async throws {
        let program = try await CanvassProgram.withCableGroup()
        try program.folder.newFile("taken", "")
        let outcome = try await program.run("charts", "--output", "taken/gallery")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors == "taken/gallery: cannot be written: Not a directory\n")
    }
}
