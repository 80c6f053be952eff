import Figures

/// A figure with every mark and every property of marks.
enum DrawingSample {
    static let ink = Colour(0x1B2A41)

    static let figure = Figure(
        size: Size(width: 200, height: 120.5),
        marks: [
            .rect(Rect(x: 0, y: 0, width: 200, height: 120.5), fill: Colour(0xF5F7FA)),
            .group(
                Caption(
                    id: "scores", outline: "Scores & \"marks\"",
                    alternative: "Two <bars>, one line\nand a dot"),
                [
                    .rect(
                        Rect(x: 10, y: 10, width: 1.0 / 3, height: 20), radius: 2.5,
                        fill: Colour(0x00FF0A, opacity: 0.25),
                        stroke: Stroke(ink, width: 0.8, dash: [3, 1.555], cap: .round)),
                    .circle(centre: Point(x: 50, y: 50), radius: 4, fill: ink),
                    .group(
                        Caption(id: "inner", alternative: ""),
                        [
                            .line(
                                from: Point(x: -0.001, y: 1), to: Point(x: 99.999, y: -7.05),
                                Stroke(Colour(0xB3261E, opacity: 0.5), width: 1)),
                            .path(
                                [Point(x: 1, y: 2), Point(x: 3.25, y: 4)],
                                stroke: Stroke(ink, width: 1.2)),
                        ]),
                    .path(
                        [Point(x: 1, y: 1), Point(x: 9, y: 1), Point(x: 5, y: 8)], fill: ink),
                ]),
            .text(
                TextLine(
                    "4.5 ± 0.1 & <b>", at: Point(x: 190, y: 100), font: Font(9, .semibold),
                    colour: ink, anchor: .end)),
            .text(
                TextLine(
                    "客户\u{202E}满意\u{0}度\n", at: Point(x: 100, y: 110),
                    font: Font(7.5, .medium, script: .chinese), colour: ink, anchor: .middle)),
        ])
}
