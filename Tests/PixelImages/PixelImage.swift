import CPangoCairo
public import Figures

/// A decoded PNG, for comparing and measuring what was drawn.
public struct PixelImage {
    public let width: Int
    public let height: Int
    /// Red, green and blue of each pixel, row by row.
    private let bytes: [UInt8]

    /// `nil` when the bytes are not a PNG.
    public init?(png: [UInt8]) {
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

    /// How many black pixels there would be in a square if its ink were pushed together.
    public func ink(x: Int, y: Int, side: Int) -> Double {
        var sum = 0
        for row in y..<y + side {
            for column in x..<x + side { sum += 255 - Int(bytes[(row * width + column) * 3]) }
        }
        return Double(sum) / 255
    }

    public func colour(x: Int, y: Int) -> Colour {
        let place = (y * width + x) * 3
        return Colour(
            UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]))
    }

    /// The columns with a pixel darker than half; `nil` for a blank image.
    public var inkColumns: ClosedRange<Int>? {
        let columns = (0..<width).filter { x in
            (0..<height).contains { y in bytes[(y * width + x) * 3] < 128 }
        }
        guard let first = columns.first, let last = columns.last else { return nil }
        return first...last
    }

    /// What differs beyond what another version of a library may change: a step of 12 in a
    /// channel in more than one value of 500, or a square of `side` pixels that looks different –
    /// a figure, a bar or a label that is another, or stands elsewhere. `nil` when the images are
    /// near enough.
    public func difference(from other: PixelImage) -> String? {
        guard width == other.width, height == other.height else {
            return "\(other.width) × \(other.height) pixels became \(width) × \(height)"
        }
        let changed = zip(bytes, other.bytes).filter { abs(Int($0) - Int($1)) > 12 }.count
        let most = width * height * 3 / 500
        if changed > most { return "\(changed) colour values differ, at most \(most) may" }
        for top in stride(from: 0, to: height, by: Self.side) {
            for left in stride(from: 0, to: width, by: Self.side) {
                let mean = meanDifference(from: other, left: left, top: top)
                if mean > Self.mostInASquare {
                    return "the square at \(left), \(top) differs by \(Int(mean.rounded())) of 255 "
                        + "on average, at most \(Int(Self.mostInASquare)) may"
                }
            }
        }
        return nil
    }

    private static let side = 20
    private static let mostInASquare = 8.0

    /// Over the colour values of a square.
    private func meanDifference(from other: PixelImage, left: Int, top: Int) -> Double {
        var sum = 0
        var count = 0
        for row in top..<min(top + Self.side, height) {
            let start = (row * width + left) * 3
            let end = (row * width + min(left + Self.side, width)) * 3
            for place in start..<end { sum += abs(Int(bytes[place]) - Int(other.bytes[place])) }
            count += end - start
        }
        return Double(sum) / Double(max(1, count))
    }
}
