extension Figure {
    /// The figure as text for golden files: the size, then one mark a line, those of a group
    /// indented by two spaces under it. Numbers are points rounded to 0.01.
    public var markList: String {
        var lines = ["figure \(size.width.hundredths)×\(size.height.hundredths)"]
        for mark in marks { mark.list(depth: 0, into: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Mark {
    fileprivate func list(depth: Int, into lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        switch self {
        case .rect(let rect, let radius, let fill, let stroke):
            let size = "\(rect.width.hundredths)×\(rect.height.hundredths)"
            let corners = radius == 0 ? "" : " radius \(radius.hundredths)"
            lines.append(
                indent + "rect \(Point(x: rect.x, y: rect.y).listed) \(size)" + corners
                    + paint(fill, stroke))
        case .circle(let centre, let radius, let fill, let stroke):
            lines.append(
                indent + "circle \(centre.listed) radius \(radius.hundredths)"
                    + paint(fill, stroke))
        case .line(let from, let to, let stroke):
            lines.append(indent + "line \(from.listed) \(to.listed)" + paint(nil, stroke))
        case .path(let points, let fill, let stroke):
            let run = points.map { " " + $0.listed }.joined()
            lines.append(indent + "path" + run + paint(fill, stroke))
        case .text(let line):
            lines.append(indent + line.listed)
        case .image(let picture, let rect):
            lines.append(
                indent + "image \(picture.format.rawValue) \(Point(x: rect.x, y: rect.y).listed) "
                    + "\(rect.width.hundredths)×\(rect.height.hundredths)")
        case .group(let caption, let marks):
            let outline = caption.outline.map { " outline " + $0.quoted } ?? ""
            lines.append(
                indent + "group \(caption.id)" + outline
                    + " alternative \(caption.alternative.quoted)")
            for mark in marks { mark.list(depth: depth + 1, into: &lines) }
        case .part(let part, let marks):
            lines.append(indent + "part " + part.listed)
            for mark in marks { mark.list(depth: depth + 1, into: &lines) }
        }
    }

    private func paint(_ fill: Colour?, _ stroke: Stroke?) -> String {
        (fill.map { " fill \($0.listed)" } ?? "") + (stroke.map { " stroke \($0.listed)" } ?? "")
    }
}

extension Part {
    fileprivate var listed: String {
        switch self {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .artifact: "artifact"
        case .link(let id): "link \(id)"
        case .table: "table"
        case .row: "row"
        case .headerCell: "header cell"
        case .cell: "cell"
        }
    }
}

extension Point {
    fileprivate var listed: String { "\(x.hundredths),\(y.hundredths)" }
}

extension Colour {
    fileprivate var listed: String { opacity == 1 ? hex : "\(hex)@\(opacity.hundredths)" }
}

extension Stroke {
    fileprivate var listed: String {
        let dashes = dash.isEmpty ? "" : " dash " + dash.map(\.hundredths).joined(separator: ",")
        return "\(colour.listed) \(width.hundredths)" + dashes + (cap == .round ? " round" : "")
    }
}

extension TextLine {
    fileprivate var listed: String {
        let type = "\(font.size.hundredths) \(font.weight.rawValue) \(font.script.rawValue)"
        return "text \(position.listed) \(anchor.rawValue) \(type) \(colour.listed) \(text.quoted)"
    }
}

extension String {
    /// In double quotes, on one line whatever it holds: controls and quotes are written out.
    fileprivate var quoted: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator:
                    result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
                default:
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
