import CPangoCairo
public import Figures

/// A picture on a Cairo surface, ready to be drawn in every kind of file.
///
/// A class to own the surface.
final class DecodedPicture {
    /// An image of the format ARGB32, or a recording of a drawing, which stays sharp at any size;
    /// released with this object.
    let surface: OpaquePointer
    let width: Int
    let height: Int

    /// - Throws: `.pictureBroken`, `.noVectorLibrary`; `.drawingFailed` when memory ends.
    /// - Complexity: four bytes of memory a pixel.
    init(_ picture: Picture) throws(RenderingFault) {
        switch picture.format {
        case .png:
            (width, height) = (Int(picture.size.width), Int(picture.size.height))
            surface = try Self.image(of: picture, width: Int32(width), height: Int32(height))
        case .svg:
            let longest = Rect(x: 0, y: 0, width: Self.drawnLength, height: Self.drawnLength)
            let place = picture.place(in: longest)
            (width, height) = (max(1, Int(place.width)), max(1, Int(place.height)))
            surface = try Self.recording(of: picture, width: Double(width), height: Double(height))
        }
    }

    deinit {
        cairo_surface_destroy(surface)
    }

    /// In units of the recording, which are pixels only where a drawing has filters.
    private static let drawnLength = 1_600.0

    private static func image(
        of picture: Picture, width: Int32, height: Int32
    ) throws(RenderingFault) -> OpaquePointer {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height),
            let pixels = cairo_image_surface_get_data(surface)
        else { throw .drawingFailed(step: "opening a picture", reason: "no surface") }
        let stride = Int(cairo_image_surface_get_stride(surface))
        do throws(RenderingFault) {
            try decode(picture.bytes, into: pixels, stride: stride)
        } catch {
            cairo_surface_destroy(surface)
            throw error
        }
        premultiply(pixels, width: Int(width), height: Int(height), stride: stride)
        cairo_surface_mark_dirty(surface)
        return surface
    }

    private static func recording(
        of picture: Picture, width: Double, height: Double
    ) throws(RenderingFault) -> OpaquePointer {
        var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
        guard
            let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
        else { throw .drawingFailed(step: "opening a picture", reason: "no surface") }
        do throws(RenderingFault) {
            try VectorLibrary.loaded().draw(
                picture.bytes, width: width, height: height, on: surface)
        } catch {
            cairo_surface_destroy(surface)
            throw error
        }
        return surface
    }

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
