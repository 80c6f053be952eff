import CPangoCairo
import Glibc

/// librsvg, loaded when the first SVG is drawn: a report without one must neither need it nor pay for
/// the start of so large a library.
///
/// A class to own the library's handle, which is never given back.
final class VectorLibrary: Sendable {
    private typealias New =
        @convention(c) (
            UnsafePointer<UInt8>?, UInt, UnsafeMutablePointer<UnsafeMutablePointer<GError>?>?
        ) -> OpaquePointer?
    private typealias Render =
        @convention(c) (
            OpaquePointer?, OpaquePointer?, UnsafePointer<Double>?,
            UnsafeMutablePointer<UnsafeMutablePointer<GError>?>?
        ) -> Int32

    private let new: New
    private let render: Render

    private init?() {
        guard let library = dlopen(Self.file, RTLD_NOW | RTLD_LOCAL),
            let new = dlsym(library, "rsvg_handle_new_from_data"),
            let render = dlsym(library, "rsvg_handle_render_document")
        else { return nil }
        self.new = unsafeBitCast(new, to: New.self)
        self.render = unsafeBitCast(render, to: Render.self)
    }

    private static let file = "librsvg-2.so.2"
    private static let library = VectorLibrary()

    /// - Throws: `.noVectorLibrary` where it is not installed.
    static func loaded() throws(RenderingFault) -> VectorLibrary {
        guard let library else { throw .noVectorLibrary }
        return library
    }

    /// Draws an SVG as large as its proportions let it be. The bytes have no base address, so that
    /// nothing else can be read.
    func draw(
        _ bytes: [UInt8], width: Double, height: Double, on surface: OpaquePointer
    ) throws(RenderingFault) {
        var error: UnsafeMutablePointer<GError>?
        defer { if let error { g_error_free(error) } }
        guard let handle = new(bytes, UInt(bytes.count), &error) else {
            throw .pictureBroken(reason: Self.text(of: error))
        }
        defer { g_object_unref(UnsafeMutableRawPointer(handle)) }
        let cairo = cairo_create(surface)
        defer { cairo_destroy(cairo) }
        // `RsvgRectangle` is four doubles: x, y, width and height.
        guard render(handle, cairo, [0, 0, width, height], &error) != 0,
            cairo_status(cairo) == CAIRO_STATUS_SUCCESS
        else { throw .pictureBroken(reason: Self.text(of: error)) }
    }

    private static func text(of error: UnsafeMutablePointer<GError>?) -> String {
        guard let message = error?.pointee.message else { return "no reason given" }
        return String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
