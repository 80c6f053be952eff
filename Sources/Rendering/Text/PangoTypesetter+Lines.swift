import CPangoCairo
public import Figures

extension PangoTypesetter {
    /// `text` broken where its language allows, spaces at the ends of lines trimmed, so that no
    /// line is wider than `width` points unless a single character is. A line break in `text`
    /// begins a new line. Never empty; an empty text gives one empty line.
    ///
    /// Controls are gone from what comes back; characters that no font has are still in it. Past
    /// 20,000 Unicode scalars the text ends with an ellipsis. A font size that cannot be drawn
    /// breaks nothing. Cost: 2 to 20 µs a character, not remembered.
    public func lines(of text: String, in font: Font, within width: Double) -> [String] {
        let longest = DrawingLimits.longestParagraph
        let harmless = HarmlessText(text, longest: longest, breaks: .newlines).text
        let paragraphs = harmless.split(separator: "\n", omittingEmptySubsequences: false)
        guard font.canBeDrawn else { return paragraphs.map(String.init) }
        let layout = context(of: font.script).layout(in: font)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        let farthest = Double(Int32.max / PANGO_SCALE)
        let points = width > 0 ? min(width, farthest) : 0
        pango_layout_set_width(layout, Int32(points * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        return paragraphs.flatMap { lines(ofParagraph: $0, on: layout, in: font) }
    }

    /// Pango takes time by the square of a long paragraph, so it is broken piece by piece. Lines
    /// fill from the start: a piece decides all of its lines but the last, which begins the next.
    private func lines(
        ofParagraph text: Substring, on layout: OpaquePointer, in font: Font
    ) -> [String] {
        var lines: [String] = []
        var rest = text
        var piece = DrawingLimits.pieceOfParagraph
        while true {
            let head = rest.prefix(piece)
            let isLast = head.endIndex == rest.endIndex
            let shown = show(String(head), on: layout, in: font, breaksAtQuotes: true)
            let offsets = shown.sourceOffsets(of: lineStarts(of: layout))
            let starts = offsets.map { head.utf8.index(head.startIndex, offsetBy: $0) }
            for (start, end) in zip(starts, starts.dropFirst()) {
                lines.append(head[start..<end].trimmingTrailingSpaces)
            }
            let lastStart = starts.last ?? head.startIndex
            if isLast {
                lines.append(head[lastStart...].trimmingTrailingSpaces)
                return lines
            }
            piece = lastStart == head.startIndex ? piece * 2 : DrawingLimits.pieceOfParagraph
            rest = rest[lastStart...]
        }
    }

    /// Byte offsets in the layout's text.
    private func lineStarts(of layout: OpaquePointer) -> [Int] {
        var starts: [Int] = []
        var node = pango_layout_get_lines_readonly(layout)
        while let current = node {
            if let line = current.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self) {
                starts.append(Int(line.pointee.start_index))
            }
            node = current.pointee.next
        }
        return starts
    }
}

extension Substring {
    fileprivate var trimmingTrailingSpaces: String {
        guard let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...end])
    }
}
