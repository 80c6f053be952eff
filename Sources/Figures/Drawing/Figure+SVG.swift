import Foundation

extension Figure {
    /// The figure as a whole SVG document in UTF-8: text stays text, groups carry their
    /// alternative text, and the same figure always gives the same characters.
    ///
    /// - Parameters:
    ///   - title: what a screen reader calls the drawing.
    ///   - fonts: those the figure was laid out with.
    public func svg(title: String, fonts: ThemeFonts = ThemeFonts()) -> String {
        var writer = SVGWriter(fonts: fonts)
        writer.open(size: size, title: title)
        for mark in marks { writer.write(mark) }
        writer.close()
        return writer.text
    }
}

private struct SVGWriter {
    let fonts: ThemeFonts
    private(set) var text = ""
    private var depth = 1

    init(fonts: ThemeFonts) {
        self.fonts = fonts
    }

    mutating func open(size: Size, title: String) {
        let width = size.width.hundredths
        let height = size.height.hundredths
        text += """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)pt" height="\(height)pt" \
            viewBox="0 0 \(width) \(height)" role="group" aria-label="\(title.escaped)" \
            style="white-space: pre; font-feature-settings: 'tnum' 1, 'liga' 0, 'clig' 0">
              <title>\(title.escaped)</title>

            """
    }

    mutating func close() {
        text += "</svg>\n"
    }

    mutating func write(_ mark: Mark) {
        switch mark {
        case .rect(let rect, let radius, let fill, let stroke):
            let corners = radius == 0 ? "" : number("rx", radius)
            element(
                "rect",
                number("x", rect.x) + number("y", rect.y) + number("width", rect.width)
                    + number("height", rect.height) + corners + paint(fill, stroke))
        case .circle(let centre, let radius, let fill, let stroke):
            element(
                "circle",
                number("cx", centre.x) + number("cy", centre.y) + number("r", radius)
                    + paint(fill, stroke))
        case .line(let from, let to, let stroke):
            element(
                "line",
                number("x1", from.x) + number("y1", from.y) + number("x2", to.x)
                    + number("y2", to.y) + paint(nil, stroke))
        case .path(let points, let fill, let stroke):
            let run = points.map { "\($0.x.hundredths),\($0.y.hundredths)" }
            element(
                fill == nil ? "polyline" : "polygon",
                attribute("points", run.joined(separator: " ")) + paint(fill, stroke)
                    + (stroke == nil ? "" : attribute("stroke-linejoin", "round")))
        case .text(let line):
            write(line)
        case .image(let picture, let rect):
            let place = picture.place(in: rect)
            let data = Data(picture.bytes).base64EncodedString()
            element(
                "image",
                number("x", place.x) + number("y", place.y) + number("width", place.width)
                    + number("height", place.height)
                    + attribute("href", "data:\(picture.format.rawValue);base64,\(data)"))
        case .group(let caption, let marks):
            indent()
            text += "<g" + attribute("id", caption.id.escaped)
            if !caption.alternative.isEmpty {
                text += attribute("role", "img")
                text += attribute("aria-label", caption.alternative.escaped)
            }
            text += ">\n"
            depth += 1
            for mark in marks { write(mark) }
            depth -= 1
            indent()
            text += "</g>\n"
        case .part(_, let marks):
            for mark in marks { write(mark) }
        }
    }

    private mutating func write(_ line: TextLine) {
        indent()
        text += "<text" + number("x", line.position.x) + number("y", line.position.y)
        // Text that is read from the right starts there for SVG.
        let isTurned = line.isReadFromRight
        let anchor = isTurned ? line.anchor.turned : line.anchor
        if anchor != .start { text += attribute("text-anchor", anchor.rawValue) }
        if isTurned { text += attribute("direction", "rtl") }
        text += attribute("xml:lang", line.font.script.language)
        text += attribute("font-family", families(of: line.font.script))
        text += number("font-size", line.font.size)
        text += attribute("font-weight", line.font.weight.css)
        text += paint(line.colour, nil) + ">\(line.shown.escaped)</text>\n"
    }

    private mutating func element(_ name: String, _ attributes: String) {
        indent()
        text += "<\(name)\(attributes)/>\n"
    }

    private mutating func indent() {
        text += String(repeating: "  ", count: depth)
    }

    private func paint(_ fill: Colour?, _ stroke: Stroke?) -> String {
        var result = attribute("fill", fill?.hex ?? "none")
        if let fill, fill.opacity != 1 { result += number("fill-opacity", fill.opacity) }
        guard let stroke else { return result }
        result += attribute("stroke", stroke.colour.hex) + number("stroke-width", stroke.width)
        if stroke.colour.opacity != 1 { result += number("stroke-opacity", stroke.colour.opacity) }
        if !stroke.dash.isEmpty {
            let dash = stroke.dash.map(\.hundredths).joined(separator: " ")
            result += attribute("stroke-dasharray", dash)
        }
        if stroke.cap == .round { result += attribute("stroke-linecap", "round") }
        return result
    }

    /// The theme's families in order, then names they go by elsewhere.
    private func families(of script: Font.Script) -> String {
        func listed(_ family: ThemeFonts.Family) -> [String] {
            let name = family.name.filter { $0 != "'" && $0 != "\\" }
            let own = name.contains(" ") ? "'\(name)'" : name
            return family == ThemeFonts.notoSans ? [own, "'Noto Sans SC'"] : [own]
        }
        let (latin, chinese) = (listed(fonts.latin), listed(fonts.chinese))
        let ordered =
            switch script {
            case .latin: latin + chinese + ["sans-serif"]
            case .chinese: chinese + latin + ["sans-serif"]
            }
        return ordered.joined(separator: ", ").escaped
    }

    private func number(_ name: String, _ value: Double) -> String {
        attribute(name, value.hundredths)
    }

    private func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(value)\"" }
}

extension TextLine.Anchor {
    fileprivate var turned: TextLine.Anchor {
        switch self {
        case .start: .end
        case .middle: .middle
        case .end: .start
        }
    }
}

extension Font.Script {
    fileprivate var language: String {
        switch self {
        case .latin: "en"
        case .chinese: "zh-CN"
        }
    }
}

extension Font.Weight {
    fileprivate var css: String {
        switch self {
        case .regular: "400"
        case .medium: "500"
        case .semibold: "600"
        case .bold: "700"
        }
    }
}

extension String {
    /// Safe in XML text and in double-quoted attributes, of any length.
    fileprivate var escaped: String {
        var result = ""
        for scalar in HarmlessText(self, longest: .max).text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
