import Figures

/// What is wrong with where a figure's texts stand: those that lie on one another, and those that
/// leave the figure.
struct LayoutFaults: CustomStringConvertible {
    let messages: [String]

    private struct Box {
        let line: TextLine
        let rect: Rect

        var described: String {
            "“\(line.text.prefix(60))” at \(Int(rect.left))–\(Int(rect.right)), \(Int(rect.bottom))"
        }
    }

    /// - Parameter measuring: the one the figure was laid out with.
    init(of figure: Figure, measuring: any TextMeasuring) {
        let boxes = figure.marks.flatMap { Self.boxes(of: $0, measuring) }
            .sorted { $0.rect.top < $1.rect.top }
        var messages: [String] = []
        for box in boxes {
            let rect = box.rect
            if rect.left < -0.5 || rect.top < -0.5 || rect.right > figure.size.width + 0.5
                || rect.bottom > figure.size.height + 0.5
            {
                messages.append("leaves the figure: \(box.described)")
            }
        }
        for (index, box) in boxes.enumerated() {
            for other in boxes[(index + 1)...] {
                if other.rect.top >= box.rect.bottom { break }
                if Self.touch(box.rect, other.rect) {
                    messages.append("\(box.described) lies on \(other.described)")
                }
            }
        }
        self.messages = messages
    }

    var isEmpty: Bool { messages.isEmpty }

    var description: String { messages.joined(separator: "\n") }

    /// Half a point of shared width or height is not seen.
    private static func touch(_ a: Rect, _ b: Rect) -> Bool {
        min(a.right, b.right) - max(a.left, b.left) > 0.5
            && min(a.bottom, b.bottom) - max(a.top, b.top) > 0.5
    }

    private static func boxes(of mark: Mark, _ measuring: any TextMeasuring) -> [Box] {
        switch mark {
        case .rect, .circle, .line, .path, .image: return []
        case .group(_, let marks), .part(_, let marks):
            return marks.flatMap { boxes(of: $0, measuring) }
        case .text(let line):
            guard line.shown.contains(where: { $0 != " " }) else { return [] }
            let width = measuring.width(of: line.text, in: line.font)
            let left =
                switch line.anchor {
                case .start: line.position.x
                case .middle: line.position.x - width / 2
                case .end: line.position.x - width
                }
            // From the tops of capitals to a little under the baseline.
            let rect = Rect(
                left: left, top: line.position.y - line.font.size * 0.74, right: left + width,
                bottom: line.position.y + line.font.size * 0.16)
            return [Box(line: line, rect: rect)]
        }
    }
}
