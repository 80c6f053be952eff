import CPangoCairo
import Figures

/// A PDF of Cairo's with what Cairo 1.16 cannot write: a complete structure, language, XMP, dates in
/// the right spelling, and a name of the file that follows from its content.
struct PDFCompletion {
    let bytes: [UInt8]

    /// - Parameter notes: of all elements, in the order they were tagged.
    /// - Throws: `.drawingFailed` when the file is not what Cairo 1.16 makes of the tags,
    ///   `.encodingFailed` when memory ends.
    init(
        of file: [UInt8], notes: [ElementNote], metadata: DocumentMetadata
    ) throws(RenderingFault) {
        var objects = try StructurePass(
            PDFObjects(file), notes: notes, language: metadata.language
        ).objects
        Self.completeCatalog(of: &objects, metadata)
        Self.completeFonts(of: &objects)
        bytes = try PDFRepacking(objects).bytes
    }

    private static func completeCatalog(
        of objects: inout PDFObjects, _ metadata: DocumentMetadata
    ) {
        let version = String(cString: cairo_version_string())
        let packet = metadata.packet(producer: "cairo \(version) (https://cairographics.org)")
        // Not packed, so that programs that know nothing of PDF can find it.
        let stream = objects.add(
            PDFDictionary([("Type", .name("Metadata")), ("Subtype", .name("XML"))]),
            stream: packet)
        var catalog = objects[objects.root]
        catalog["Lang"] = .string(metadata.language)
        catalog["Metadata"] = .reference(stream)
        catalog["ViewerPreferences"] = .dictionary(
            PDFDictionary([("DisplayDocTitle", .token("true"))]))
        if let outlines = catalog["Outlines"]?.reference {
            catalog["PageMode"] = .name("UseOutlines")
            // Cairo writes the number of open entries as if the list were closed.
            if let count = objects[outlines]["Count"]?.integer {
                objects[outlines]["Count"] = .integer(abs(count))
            }
        }
        objects[objects.root] = catalog
        // Cairo leaves out the "D:" of dates.
        for name in ["CreationDate", "ModDate"] {
            objects[objects.information][name] = metadata.stamp.map { .string($0) }
        }
    }

    /// Cairo numbers the glyphs of a TrueType font as its file does, and does not say so.
    private static func completeFonts(of objects: inout PDFObjects) {
        for number in objects.objects.keys
        where objects[number]["Subtype"]?.name == "CIDFontType2" {
            objects[number]["CIDToGIDMap"] = .name("Identity")
        }
    }
}
