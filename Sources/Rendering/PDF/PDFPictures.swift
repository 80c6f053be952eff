import Figures

/// The pictures of a document, each of which its file holds once (ISO 32000-1, 8.9.5).
struct PDFPictures {
    private let decoded: [Picture: DecodedPicture]
    /// In the order they were met.
    private let order: [Picture]

    init(_ check: PageCheck) throws(RenderingFault) {
        order = check.pictures
        decoded = try check.decodedPictures()
    }

    /// Its name among the resources of a page; `nil` for one that was not checked.
    func name(of picture: Picture) -> String? {
        order.firstIndex(of: picture).map { "Im\($0)" }
    }

    /// - Returns: the entry among the resources; nothing without pictures.
    func write(to file: inout PDFFile) throws(RenderingFault) -> String {
        var entries = ""
        for (index, picture) in order.enumerated() {
            guard let decoded = decoded[picture] else { continue }
            entries += "/Im\(index) \(try Self.write(decoded, to: &file)) "
        }
        return entries.isEmpty ? "" : " /XObject << \(entries)>>"
    }

    private static func write(
        _ picture: DecodedPicture, to file: inout PDFFile
    ) throws(RenderingFault) -> PDFFile.Reference {
        let (colours, opacities) = picture.parts
        let head =
            "/Type /XObject /Subtype /Image /Width \(picture.width) "
            + "/Height \(picture.height) "
        var mask = ""
        if let opacities {
            let stream = try file.add(
                stream: opacities, head + "/ColorSpace /DeviceGray /BitsPerComponent 8")
            mask = " /SMask \(stream)"
        }
        return try file.add(
            stream: colours, head + "/ColorSpace /DeviceRGB /BitsPerComponent 8\(mask)")
    }
}
