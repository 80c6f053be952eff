import CPangoCairo

/// Glyphs of one font in the order they stand on a line, from left to right.
struct GlyphRun {
    struct Glyph {
        /// By its number in the whole font.
        let number: UInt32
        /// From the start of the line's baseline in points; `y` grows downwards.
        let x: Double
        let y: Double
        /// What the glyph stands for; empty for a further glyph of the same character.
        let text: String
        /// Whether the glyph before it belongs to the same character.
        let continues: Bool
    }

    let font: FontProgram
    let glyphs: [Glyph]
}

extension GlyphRun {
    /// The runs of a line.
    ///
    /// - Parameter text: the UTF-8 of the whole layout.
    static func runs(
        of line: UnsafePointer<PangoLayoutLine>, text: [UInt8], programs: FontPrograms
    ) -> [GlyphRun] {
        var runs: [GlyphRun] = []
        var pen: Int32 = 0
        var node = line.pointee.runs
        while let current = node {
            node = current.pointee.next
            guard let item = current.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self)
            else { continue }
            if let run = run(of: item, text: text, pen: &pen, programs: programs) {
                runs.append(run)
            }
        }
        return runs
    }

    private static func run(
        of item: UnsafePointer<PangoGlyphItem>, text: [UInt8], pen: inout Int32,
        programs: FontPrograms
    ) -> GlyphRun? {
        guard let string = item.pointee.glyphs, let piece = item.pointee.item,
            let infos = string.pointee.glyphs, let clusters = string.pointee.log_clusters
        else { return nil }
        let count = Int(string.pointee.num_glyphs)
        let font = piece.pointee.analysis.font
        let program = font.flatMap { programs.program(of: $0) }
        let start = Int(piece.pointee.offset)
        let length = Int(piece.pointee.length)
        let isReversed = piece.pointee.analysis.level & 1 == 1

        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(count)
        for index in 0..<count {
            let info = infos[index]
            let x = pen + info.geometry.x_offset
            pen += info.geometry.width
            // Neither has a picture in any font: no glyph at all, and one that is not there.
            guard info.glyph != PangoGlyph(0x0FFF_FFFF), info.glyph & 0x1000_0000 == 0 else {
                continue
            }
            let cluster = Int(clusters[index])
            let continues = index > 0 && Int(clusters[index - 1]) == cluster
            var characters = ""
            if !continues {
                // The text goes on to the next cluster: to the right, or to the left in a run that
                // is read from there.
                var end = length
                if isReversed {
                    if index > 0 { end = Int(clusters[index - 1]) }
                } else if let next = (index + 1..<count).first(where: {
                    Int(clusters[$0]) != cluster
                }) {
                    end = Int(clusters[next])
                }
                let range = start + cluster..<start + max(end, cluster)
                if range.upperBound <= text.count {
                    characters = String(decoding: text[range], as: UTF8.self)
                }
            }
            glyphs.append(
                Glyph(
                    number: info.glyph, x: Double(x) / Double(PANGO_SCALE),
                    y: Double(info.geometry.y_offset) / Double(PANGO_SCALE), text: characters,
                    continues: continues))
        }
        guard let program, !glyphs.isEmpty else { return nil }
        return GlyphRun(font: program, glyphs: glyphs)
    }
}
