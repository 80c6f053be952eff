import Figures
import Reports

/// Small reports for the tests.
enum Sample {
    static let ink = Colour(0x1B2A41)

    static func text(
        _ text: String, x: Double = 20, y: Double = 40, _ font: Font = Font(10),
        anchor: TextLine.Anchor = .start
    ) -> Mark {
        .text(TextLine(text, at: Point(x: x, y: y), font: font, colour: ink, anchor: anchor))
    }

    static func page(_ marks: [Mark], width: Double = 400, height: Double = 300) -> Figure {
        Figure(size: Size(width: width, height: height), marks: marks)
    }

    /// Both scripts in all weights, every mark, groups with and without an entry.
    static let figure: Figure = {
        var marks: [Mark] = [
            .rect(Rect(x: 10, y: 10, width: 380, height: 280), fill: Colour(0xF5F7FA)),
            .rect(
                Rect(x: 20, y: 180, width: 100, height: 40), radius: 6,
                fill: Colour(0x1F5F99, opacity: 0.5), stroke: Stroke(ink, width: 0.8)),
            .circle(centre: Point(x: 160, y: 200), radius: 12, fill: Colour(0xA8450F)),
            .line(
                from: Point(x: 200, y: 180), to: Point(x: 380, y: 220),
                Stroke(ink, width: 1, dash: [4, 2], cap: .round)),
            .path(
                [Point(x: 200, y: 230), Point(x: 260, y: 280), Point(x: 320, y: 240)],
                stroke: Stroke(Colour(0x0F766E), width: 2)),
            .path(
                [Point(x: 40, y: 240), Point(x: 60, y: 280), Point(x: 20, y: 280)],
                fill: Colour(0xB3261E)),
        ]
        let weights: [Font.Weight] = [.regular, .medium, .semibold, .bold]
        for (index, weight) in weights.enumerated() {
            let y = 40 + Double(index) * 30
            marks.append(text("Office staff 4.5 ± 0.1 − ≥ →", y: y, Font(10, weight)))
            marks.append(
                text("服务人员的礼貌与态度 2025年", y: y + 12, Font(9, weight, script: .chinese)))
        }
        return page([
            .group(Caption(id: "marks-1", outline: "All (marks) 图形", alternative: "Marks"), marks),
            .group(Caption(id: "quiet", alternative: "Nothing"), []),
        ])
    }()

    static let document = ReportDocument(
        title: "Customer satisfaction (2025) 客户满意度", author: "Survey \"team\"",
        subject: "Yearly", keywords: "survey, report", language: "en",
        date: "2025-11-21T09:00:00+08:00",
        pages: [
            ReportDocument.Page(outline: "Cover 封面", figure: figure),
            ReportDocument.Page(
                outline: "Items",
                figure: page(
                    [
                        .group(
                            Caption(id: "likert", outline: "Likert chart", alternative: "Bars"),
                            [text("第二页 second page", y: 150, Font(12, script: .chinese))])
                    ], width: 842, height: 595)),
        ])
}
