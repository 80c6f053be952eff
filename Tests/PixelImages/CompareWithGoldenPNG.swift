import GoldenFiles

/// Compares a PNG with the file `Golden/<name>` beside the calling test file, by
/// `PixelImage.difference`.
///
/// - Parameter file: leave it out; it finds the folder of the calling test.
/// - Throws: `GoldenDifference`, after writing `<stem>.changed.png`.
public func compareWithGoldenPNG(
    _ png: [UInt8], _ name: String, file: String = #filePath
) throws {
    try compareWithGolden(png, name, file: file) { golden, found in
        guard let before = PixelImage(png: golden), let now = PixelImage(png: found) else {
            return "one of the two is not a PNG"
        }
        return now.difference(from: before)
    }
}
