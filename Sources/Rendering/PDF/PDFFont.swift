import Figures

/// A font in a document: which of its glyphs stand on the pages, and the text that each stands for.
struct PDFFont {
    let program: FontProgram
    private var texts: [UInt32: String] = [:]

    init(_ program: FontProgram) {
        self.program = program
    }

    /// Takes a glyph in.
    ///
    /// - Returns: whether whoever reads the glyph back gets `text`; a glyph stands for one text
    ///   only, the first it is used for.
    mutating func use(_ glyph: UInt32, for text: String) -> Bool {
        if let known = texts[glyph] { return known == text }
        texts[glyph] = text
        return true
    }

    /// Writes the font's objects.
    ///
    /// - Returns: the reference of the font, and the code of each glyph.
    func write(
        to file: inout PDFFile
    ) throws(RenderingFault) -> (reference: PDFFile.Reference, codes: [UInt32: UInt16]) {
        let subset = try FontSubset(of: program, glyphs: texts.keys.sorted())
        let pairs = subset.codes.map { (code: $1, glyph: $0) }.sorted { $0.code < $1.code }

        let descriptor: PDFFile.Reference
        let name: String
        let kind: String
        switch subset.program {
        case .compact(let bytes):
            name = tagged(bytes)
            let stream = try file.add(stream: bytes, "/Subtype /CIDFontType0C")
            descriptor = file.add(self.descriptor(name, "/FontFile3 \(stream)"))
            kind = "/CIDFontType0"
        case .trueType(let bytes):
            name = tagged(bytes)
            let stream = try file.add(stream: bytes, "/Length1 \(bytes.count)")
            descriptor = file.add(self.descriptor(name, "/FontFile2 \(stream)"))
            kind = "/CIDFontType2 /CIDToGIDMap /Identity"
        }
        var widths = ""
        for pair in pairs {
            widths += "\(pair.code) [\(PDFSyntax.number(program.advance(of: pair.glyph)))] "
        }
        let descendant = file.add(
            """
            << /Type /Font /Subtype \(kind) /BaseFont /\(name) /FontDescriptor \(descriptor) \
            /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> \
            /DW 1000 /W [\(widths)] >>
            """)
        let map = pairs.map { (code: $0.code, text: texts[$0.glyph] ?? "") }
        let unicode = try file.add(stream: GlyphTexts(map).bytes)
        let reference = file.add(
            """
            << /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H \
            /DescendantFonts [\(descendant)] /ToUnicode \(unicode) >>
            """)
        return (reference, subset.codes)
    }

    private func tagged(_ bytes: [UInt8]) -> String {
        var print = Fingerprint()
        print.add(bytes)
        return "\(print.letters)+\(program.name)"
    }

    /// Flag 4: the glyphs are named by number, outside of any standard set. The height of capitals
    /// and the width of stems serve a reader to make up a font that is not embedded.
    private func descriptor(_ name: String, _ file: String) -> String {
        let measures = program.measures
        return """
            << /Type /FontDescriptor /FontName /\(name) /Flags 4 \
            /FontBBox \(PDFSyntax.rectangle(measures.box)) /ItalicAngle 0 \
            /Ascent \(PDFSyntax.number(measures.ascent)) \
            /Descent \(PDFSyntax.number(measures.descent)) \
            /CapHeight 727 /StemV 80 \(file) >>
            """
    }
}

/// The stream that gives the text back which the codes of a font stand for.
///
/// Source: ISO 32000-1, 9.10.3.
struct GlyphTexts {
    let bytes: [UInt8]

    /// - Parameter pairs: in rising order of the codes; those without text are left out.
    init(_ pairs: [(code: UInt16, text: String)]) {
        let pairs = pairs.filter { !$0.text.isEmpty }
        var result = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        // A hundred are the most that one block may hold.
        for start in stride(from: 0, to: pairs.count, by: 100) {
            let block = pairs[start..<min(start + 100, pairs.count)]
            result += "\(block.count) beginbfchar\n"
            for pair in block {
                var code: [UInt8] = []
                code.append(hexadecimal: pair.code)
                result += "<\(String(decoding: code, as: UTF8.self))> "
                result += "<\(PDFSyntax.hexadecimal(pair.text))>\n"
            }
            result += "endbfchar\n"
        }
        result += """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end

            """
        bytes = Array(result.utf8)
    }
}
