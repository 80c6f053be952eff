import CPangoCairo
import Figures

/// A decoded PNG, for comparing and measuring what was drawn.
struct PixelImage {
    let width: Int
    let height: Int
    /// Red, green and blue of each pixel, row by row.
    private let bytes: [UInt8]

    /// `nil` when the bytes are not a PNG.
    init?(png: [UInt8]) {
        var rest = png[...]
        let surface = withUnsafeMutablePointer(to: &rest) { pointer in
            cairo_image_surface_create_from_png_stream(
                { closure, target, length in
                    guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
                    let rest = closure.assumingMemoryBound(to: ArraySlice<UInt8>.self)
                    guard rest.pointee.count >= length else { return CAIRO_STATUS_READ_ERROR }
                    for (index, byte) in rest.pointee.prefix(Int(length)).enumerated() {
                        target[index] = byte
                    }
                    rest.pointee = rest.pointee.dropFirst(Int(length))
                    return CAIRO_STATUS_SUCCESS
                }, pointer)
        }
        guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        defer { cairo_surface_destroy(surface) }
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let pixel = data + y * stride + x * 4
                bytes += [pixel[2], pixel[1], pixel[0]]
            }
        }
        self.bytes = bytes
    }

    /// The first page of a PDF as poppler draws it.
    init?(pdf: [UInt8], dotsPerInch: Int) {
        let arguments = ["-png", "-singlefile", "-r", "\(dotsPerInch)", "@"]
        guard let output = try? PDFTool.pdftoppm.run(arguments, on: pdf), output.status == 0 else {
            return nil
        }
        self.init(png: output.bytes)
    }

    /// How many black pixels there would be in a square if its ink were pushed together.
    func ink(x: Int, y: Int, side: Int) -> Double {
        var sum = 0
        for row in y..<y + side {
            for column in x..<x + side { sum += 255 - Int(bytes[(row * width + column) * 3]) }
        }
        return Double(sum) / 255
    }

    func colour(x: Int, y: Int) -> Colour {
        let place = (y * width + x) * 3
        return Colour(
            UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]))
    }

    /// The columns with a pixel darker than half; `nil` for a blank image.
    var inkColumns: ClosedRange<Int>? {
        let columns = (0..<width).filter { x in
            (0..<height).contains { y in bytes[(y * width + x) * 3] < 128 }
        }
        guard let first = columns.first, let last = columns.last else { return nil }
        return first...last
    }

    /// What differs beyond what another version of a library may change: a step of 12 in a
    /// channel in more than one pixel of 500. `nil` when the images are near enough.
    func difference(from other: PixelImage) -> String? {
        guard width == other.width, height == other.height else {
            return "\(other.width) × \(other.height) pixels became \(width) × \(height)"
        }
        let changed = zip(bytes, other.bytes).filter { abs(Int($0) - Int($1)) > 12 }.count
        let most = width * height * 3 / 500
        return changed > most ? "\(changed) colour values differ, at most \(most) may" : nil
    }
}
