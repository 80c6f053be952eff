import CPangoCairo
public import Figures

/// A picture as pixels on a Cairo surface, ready to be drawn in every kind of file.
///
/// A class to own the surface.
final class DecodedPicture {
    /// Of the format ARGB32; released with this object.
    let surface: OpaquePointer
    let width: Int
    let height: Int

    /// - Throws: `.pictureBroken`, `.noVectorLibrary`; `.drawingFailed` when memory ends.
    /// - Complexity: four bytes of memory a pixel; a drawing is set 1,600 pixels long.
    init(_ picture: Picture) throws(RenderingFault) {
        switch picture.format {
        case .png:
            (width, height) = (Int(picture.size.width), Int(picture.size.height))
        case .svg:
            let longest = Rect(x: 0, y: 0, width: Self.drawnLength, height: Self.drawnLength)
            let place = picture.place(in: longest)
            (width, height) = (max(1, Int(place.width)), max(1, Int(place.height)))
        }
        guard
            let surface = cairo_image_surface_create(
                CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)),
            cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let pixels = cairo_image_surface_get_data(surface)
        else { throw .drawingFailed(step: "opening a picture", reason: "no surface") }
        self.surface = surface
        switch picture.format {
        case .png:
            let stride = Int(cairo_image_surface_get_stride(surface))
            try Self.decode(picture.bytes, into: pixels, stride: stride)
            Self.premultiply(pixels, width: width, height: height, stride: stride)
        case .svg:
            try VectorLibrary.loaded().draw(
                picture.bytes, width: Double(width), height: Double(height), on: surface)
            cairo_surface_flush(surface)
        }
        cairo_surface_mark_dirty(surface)
    }

    deinit {
        cairo_surface_destroy(surface)
    }

    /// In pixels: sharp at 600 dots an inch on a page's header and on its cover.
    private static let drawnLength = 1_600.0

    /// Through libpng's simplified reader, which takes every kind of PNG.
    private static func decode(
        _ bytes: [UInt8], into pixels: UnsafeMutablePointer<UInt8>, stride: Int
    ) throws(RenderingFault) {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        guard png_image_begin_read_from_memory(&image, bytes, bytes.count) != 0 else {
            throw .pictureBroken(reason: image.text)
        }
        image.format = UInt32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_BGR | PNG_FORMAT_FLAG_ALPHA)
        guard png_image_finish_read(&image, nil, pixels, Int32(stride), nil) != 0 else {
            throw .pictureBroken(reason: image.text)
        }
    }

    /// Cairo wants colours made as dark as they are transparent.
    private static func premultiply(
        _ pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int
    ) {
        for y in 0..<height {
            var pixel = pixels + y * stride
            for _ in 0..<width {
                let alpha = Int(pixel[3])
                if alpha < 255 {
                    for part in 0..<3 {
                        pixel[part] = UInt8((Int(pixel[part]) * alpha + 127) / 255)
                    }
                }
                pixel += 4
            }
        }
    }

    /// Three bytes a pixel, red first, and one of opacity where any pixel is not solid.
    var parts: (colours: [UInt8], opacities: [UInt8]?) {
        guard let pixels = cairo_image_surface_get_data(surface) else { return ([], nil) }
        let stride = Int(cairo_image_surface_get_stride(surface))
        var colours: [UInt8] = []
        var opacities: [UInt8] = []
        colours.reserveCapacity(width * height * 3)
        opacities.reserveCapacity(width * height)
        for y in 0..<height {
            var pixel = pixels + y * stride
            for _ in 0..<width {
                let alpha = Int(pixel[3])
                for part in [2, 1, 0] {
                    let value = Int(pixel[part])
                    colours.append(
                        alpha == 0 ? 255 : UInt8(min(255, (value * 255 + alpha / 2) / alpha)))
                }
                opacities.append(pixel[3])
                pixel += 4
            }
        }
        return (colours, opacities.allSatisfy { $0 == 255 } ? nil : opacities)
    }
}

extension Picture {
    /// Why the picture cannot be drawn, although its head is as it should be; `nil` when it can.
    ///
    /// - Complexity: decodes it.
    public var drawingFault: RenderingFault? {
        do throws(RenderingFault) {
            _ = try DecodedPicture(self)
            return nil
        } catch {
            return error
        }
    }
}
