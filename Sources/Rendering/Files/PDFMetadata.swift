import CPangoCairo
import Figures
import Reports

/// What a PDF says about itself.
struct PDFMetadata {
    private let entries: [(cairo_pdf_metadata_t, String)]

    /// - Throws: `.date` when the date is not ISO 8601 with a zone.
    init(_ document: ReportDocument) throws(RenderingFault) {
        var entries = [
            (CAIRO_PDF_METADATA_TITLE, document.title),
            (CAIRO_PDF_METADATA_AUTHOR, document.author),
            (CAIRO_PDF_METADATA_SUBJECT, document.subject),
            (CAIRO_PDF_METADATA_KEYWORDS, document.keywords),
            (CAIRO_PDF_METADATA_CREATOR, "Canvass"),
        ].filter { !$0.1.isEmpty }
        if let date = document.date {
            guard Self.isDateWithZone(date) else { throw .date(date) }
            entries += [
                (CAIRO_PDF_METADATA_CREATE_DATE, date), (CAIRO_PDF_METADATA_MOD_DATE, date),
            ]
        } else {
            // Left alone, Cairo writes the time of the clock; an empty date leaves it out.
            entries.append((CAIRO_PDF_METADATA_CREATE_DATE, ""))
        }
        self.entries = entries
    }

    func write(to target: DrawingTarget) {
        for (key, value) in entries {
            cairo_pdf_surface_set_metadata(
                target.surface, key, HarmlessText(value, longest: TextLine.longest).text)
        }
    }

    /// `2025-11-21T09:00:00Z` or with `+08:00` in place of `Z`: Cairo drops other forms silently.
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
