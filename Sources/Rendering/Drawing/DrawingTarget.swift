import CPangoCairo

/// A Cairo surface and the context that draws on it, released together. Whoever uses the two
/// pointers keeps hold of this object meanwhile.
final class DrawingTarget {
    let surface: OpaquePointer
    let cairo: OpaquePointer

    /// - Parameter surface: released with this object.
    init(surface: OpaquePointer) {
        self.surface = surface
        cairo = cairo_create(surface)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// Either can fail alone.
    func check(_ step: String) throws(RenderingFault) {
        for status in [cairo_status(cairo), cairo_surface_status(surface)]
        where status != CAIRO_STATUS_SUCCESS {
            throw .drawingFailed(
                step: step, reason: String(cString: cairo_status_to_string(status)))
        }
    }
}
