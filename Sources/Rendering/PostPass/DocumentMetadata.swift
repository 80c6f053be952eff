import CPangoCairo
import Figures
import Reports

/// What a PDF says about itself, twice: in its information dictionary and in XMP.
struct DocumentMetadata {
    private let title: String
    private let author: String
    private let subject: String
    private let keywords: String
    let language: String
    private let date: String?

    /// - Throws: `.date` when the date is not ISO 8601 with a zone.
    init(_ document: ReportDocument) throws(RenderingFault) {
        if let date = document.date, !Self.isDateWithZone(date) { throw .date(date) }
        func shown(_ text: String) -> String {
            HarmlessText(text, longest: TextLine.longest).text
        }
        title = shown(document.title)
        author = shown(document.author)
        subject = shown(document.subject)
        keywords = shown(document.keywords)
        language = shown(document.language)
        date = document.date
    }

    /// Tells Cairo what goes into the information dictionary, but for the dates.
    func set(on surface: OpaquePointer) {
        for (kind, text) in [
            (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_AUTHOR, author),
            (CAIRO_PDF_METADATA_SUBJECT, subject), (CAIRO_PDF_METADATA_KEYWORDS, keywords),
            (CAIRO_PDF_METADATA_CREATOR, Self.creator),
        ] where !text.isEmpty {
            cairo_pdf_surface_set_metadata(surface, kind, text)
        }
    }

    private static let creator = "Canvass"

    /// The date as a PDF spells it, `D:20251121090000+08'00'`; `nil` without a date.
    var stamp: String? {
        guard let date else { return nil }
        let digits = date.filter(\.isNumber)
        let stamp = "D:" + digits.prefix(14)
        guard !date.hasSuffix("Z") else { return stamp + "Z" }
        // The zone's sign is kept, its colon becomes a quotation mark.
        return stamp + date.suffix(6).prefix(1) + digits.suffix(4).prefix(2) + "'"
            + digits.suffix(2) + "'"
    }

    /// The same in XMP (ISO 16684-1). Claims no standard.
    ///
    /// - Parameter producer: the program that wrote the file, by its own name.
    func packet(producer: String) -> [UInt8] {
        func list(_ kind: String, _ value: String, attribute: String = "") -> String {
            "<rdf:\(kind)><rdf:li\(attribute)>\(value.inXML)</rdf:li></rdf:\(kind)>"
        }
        let byDefault = " xml:lang=\"x-default\""
        var lines = ["<dc:format>application/pdf</dc:format>"]
        lines.append("<dc:title>\(list("Alt", title, attribute: byDefault))</dc:title>")
        if !author.isEmpty { lines.append("<dc:creator>\(list("Seq", author))</dc:creator>") }
        if !subject.isEmpty {
            lines.append(
                "<dc:description>\(list("Alt", subject, attribute: byDefault))</dc:description>")
        }
        lines.append("<dc:language>\(list("Bag", language))</dc:language>")
        if !keywords.isEmpty { lines.append("<pdf:Keywords>\(keywords.inXML)</pdf:Keywords>") }
        lines.append("<pdf:Producer>\(producer.inXML)</pdf:Producer>")
        lines.append("<xmp:CreatorTool>\(Self.creator)</xmp:CreatorTool>")
        if let date {
            lines.append("<xmp:CreateDate>\(date)</xmp:CreateDate>")
            lines.append("<xmp:ModifyDate>\(date)</xmp:ModifyDate>")
        }
        let text = """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            \(lines.joined(separator: "\n"))
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """
        return Array(text.utf8)
    }

    /// `2025-11-21T09:00:00Z` or with `+08:00` in place of `Z`.
    private static func isDateWithZone(_ text: String) -> Bool {
        let shapes = ["dddd-dd-ddTdd:dd:ddZ", "dddd-dd-ddTdd:dd:dd±dd:dd"]
        let characters = Array(text.unicodeScalars)
        return shapes.contains { shape in
            let wanted = Array(shape.unicodeScalars)
            return wanted.count == characters.count
                && zip(wanted, characters).allSatisfy { want, have in
                    switch want {
                    case "d": ("0"..."9").contains(have)
                    case "±": have == "+" || have == "-"
                    default: want == have
                    }
                }
        }
    }
}

extension String {
    fileprivate var inXML: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
