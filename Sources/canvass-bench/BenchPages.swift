import Figures

/// Pages of typical charts with invented figures, the same in every run.
struct BenchPages {
    private(set) var texts = 0
    private(set) var shapes = 0
    private var state: UInt64 = 42
    private var marks: [Mark] = []

    init() {}

    /// Key figures, items, departments, a year of days, heat maps and a scatter plot, in two languages.
    mutating func all() -> [Figure] {
        [
            page("Executive summary 管理报告") { $0.keyFigures() },
            page("Overall satisfaction is 4.3; waiting time is weak") { $0.items(Self.english) },
            page("总体满意度 4.3 分，等候时间仍是主要短板") { $0.items(Self.chinese) },
            page("Field service is below the 4.0 watch line") { $0.bars(Self.departments) },
            page("现场服务部低于 4.0 关注线") { $0.bars(Self.chineseDepartments) },
            page("Daily score: three days below the limit") { $0.trend() },
            page("Mean score by item and department") {
                $0.heat(Self.english, Self.departments)
            },
            page("Fix first: waiting time and complaint handling") { $0.scatter(Self.english) },
            page("热力图：部门 × 项目均值") { $0.heat(Self.chinese, Self.chineseDepartments) },
            page("每日服务后评价：三次低于控制下限") { $0.trend() },
        ]
    }

    /// A page of one department.
    mutating func sheet(_ number: Int) -> Figure {
        page("部门 \(number) 的满意度 Department \(number)") { $0.items(Self.chinese) }
    }

    // MARK: - Pages

    private mutating func page(_ title: String, _ draw: (inout BenchPages) -> Void) -> Figure {
        marks = []
        text(title, 40, 46, 18, .bold)
        text("Share of ratings by item, sorted by mean score", 40, 66, 10)
        let head = marks
        marks = []
        draw(&self)
        let chart = Mark.group(Caption(id: "chart-\(state)", alternative: title), marks)
        marks = []
        text("n = 2,314 valid responses; weighted by department and tier. 95% CI.", 40, 578, 8)
        text("Customer satisfaction 2025", 802, 578, 8, anchor: .end)
        let foot = Mark.part(.artifact, marks)
        let heading = Mark.part(.heading(1), Array(head.prefix(1)))
        let rest = Mark.part(.paragraph, Array(head.dropFirst()))
        return Figure(
            size: Size(width: 842, height: 595), marks: [heading, rest, chart, foot])
    }

    private mutating func items(_ names: [String]) {
        for (row, name) in names.enumerated() {
            let y = 90 + Double(row) * 22.5
            let draws = (1...5).map { 0.2 + next() * Double($0) }
            let sum = draws.reduce(0, +)
            text(name, 222, y + 11, 9.5, anchor: .end)
            var x = 230.0
            for (index, draw) in draws.enumerated() {
                let width = 430 * draw / sum
                rect(x, y, width - 0.8, 15, Self.colours[index])
                if draw / sum > 0.05 {
                    let ink: UInt32 = index == 0 || index == 4 ? 0xFFFFFF : 0x1B2A41
                    text(
                        "\(Int(100 * draw / sum))", x + width / 2, y + 11, 8.5, anchor: .middle, ink
                    )
                }
                x += width
            }
            text(
                "\(hundredths(3.6 + next())) ±0.0\(3 + draw(6))", 720, y + 11, 9, .bold,
                anchor: .end)
            text("\(300 + draw(2000))", 780, y + 11, 9, anchor: .end)
        }
    }

    private mutating func bars(_ names: [String]) {
        for tick in 0...8 {
            let x = 200 + 65 * Double(tick)
            line(x, 95, x, 540)
            text(hundredths(3 + Double(tick) / 4), x, 555, 9, anchor: .middle)
        }
        for (row, name) in names.enumerated() {
            let y = 100 + Double(row) * 36.5
            let mean = 3.6 + next() * 1.2
            let half = 0.03 + next() * 0.1
            func place(_ score: Double) -> Double { 200 + (score - 3) * 260 }
            text(name, 192, y + 16, 10, anchor: .end)
            rect(200, y, place(mean) - 200, 26, 0x67A9CF)
            line(place(mean - half), y + 13, place(mean + half), y + 13)
            line(place(mean - half), y + 9, place(mean - half), y + 17)
            line(place(mean + half), y + 9, place(mean + half), y + 17)
            text(
                "\(hundredths(mean))  (n=\(30 + draw(400)))", 790, y + 16, 9.5, .bold, anchor: .end)
        }
        line(460, 92, 460, 542)
        line(590, 92, 590, 542)
    }

    private mutating func trend() {
        for tick in 0...6 {
            let y = 530 - 430 * Double(tick) / 6
            line(60, y, 790, y)
            text(hundredths(3.5 + Double(tick) / 4), 54, y + 3, 9, anchor: .end)
        }
        let days = (0..<365).map { day in
            Point(x: 60 + 730 * Double(day) / 364, y: 250 + (next() - 0.5) * 86)
        }
        let band =
            days.map { Point(x: $0.x, y: $0.y - 40) }
            + days.reversed().map { Point(x: $0.x, y: $0.y + 40) }
        path(band, fill: Colour(0x66A8CF, opacity: 0.25))
        for day in days {
            shapes += 1
            marks.append(.circle(centre: day, radius: 1.6, fill: Colour(0x8AA0B5)))
        }
        path(days, stroke: Stroke(Colour(0x1F4E79), width: 1.8))
        for (month, name) in Self.months.enumerated() {
            text(name, 60 + 730 * (Double(month) + 0.5) / 12, 547, 9, anchor: .middle)
        }
    }

    private mutating func heat(_ items: [String], _ departments: [String]) {
        for (column, name) in departments.prefix(8).enumerated() {
            text(name, 240 + 68 * (Double(column) + 0.5), 98, 9, anchor: .middle)
        }
        for (row, item) in items.enumerated() {
            let y = 110 + 22 * Double(row)
            text(item, 232, y + 14, 9.5, anchor: .end)
            for column in 0..<8 {
                let share = next()
                let x = 240 + 68 * Double(column)
                rect(x, y, 67, 21, Self.colours[Int(share * 4.99)])
                text(hundredths(3.4 + share * 1.5), x + 34, y + 14, 9, anchor: .middle)
            }
        }
    }

    private mutating func scatter(_ items: [String]) {
        line(80, 540, 780, 540)
        line(80, 100, 80, 540)
        line(430, 100, 430, 540)
        line(80, 320, 780, 320)
        for item in items {
            let x = 100 + next() * 560
            let y = 115 + next() * 410
            shapes += 1
            marks.append(.circle(centre: Point(x: x, y: y), radius: 4, fill: Colour(0x2166AC)))
            text(item, x + 7, y + 3, 8.5)
        }
    }

    private mutating func keyFigures() {
        for (index, name) in Self.keyNames.enumerated() {
            let x = 40 + Double(index % 3) * 257
            let y = 90 + Double(index / 3) * 120
            rect(x, y, 245, 105, 0xF3F5F8)
            rect(x, y, 4, 105, 0x2166AC)
            text(name, x + 16, y + 23, 10)
            text(Self.keyValues[index], x + 16, y + 66, 30, .bold)
            text("▲ +0.08 vs 2024 · threshold 4.0", x + 16, y + 91, 9)
            let line = (0..<24).map {
                Point(x: x + 150 + Double($0) * 3.6, y: y + 60 - next() * 25)
            }
            path(line, stroke: Stroke(Colour(0x2166AC), width: 1.3))
        }
        for (row, sentence) in Self.sentences.enumerated() {
            text(sentence, 56, 370 + Double(row) * 40, 11)
        }
    }

    // MARK: - Marks

    private mutating func text(
        _ words: String, _ x: Double, _ y: Double, _ size: Double, _ weight: Font.Weight = .regular,
        anchor: TextLine.Anchor = .start, _ ink: UInt32 = 0x1B2A41
    ) {
        texts += 1
        let isChinese = words.unicodeScalars.contains { $0.properties.isIdeographic }
        let font = Font(size, weight, script: isChinese ? .chinese : .latin)
        marks.append(
            .text(
                TextLine(
                    words, at: Point(x: x, y: y), font: font, colour: Colour(ink), anchor: anchor)))
    }

    private mutating func rect(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ fill: UInt32
    ) {
        shapes += 1
        marks.append(.rect(Rect(x: x, y: y, width: width, height: height), fill: Colour(fill)))
    }

    private mutating func line(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) {
        shapes += 1
        marks.append(
            .line(
                from: Point(x: x, y: y), to: Point(x: toX, y: toY),
                Stroke(Colour(0x1B2A41), width: 1)))
    }

    private mutating func path(_ points: [Point], fill: Colour? = nil, stroke: Stroke? = nil) {
        shapes += 1
        marks.append(.path(points, fill: fill, stroke: stroke))
    }

    private mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 33 & 0x7FFF_FFFF) / Double(0x7FFF_FFFF)
    }

    private mutating func draw(_ bound: Int) -> Int { Int(next() * Double(bound)) }

    private func hundredths(_ value: Double) -> String {
        let rounded = Int((value * 100).rounded())
        let digits = "\(rounded % 100)"
        return "\(rounded / 100)." + (digits.count == 1 ? "0" : "") + digits
    }
}
