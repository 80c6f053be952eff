import CPangoCairo

/// A Cairo surface and the context that draws on it, released together.
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

    /// Either can fail alone: a bad tag stops the surface, a bad matrix the context.
    func check(_ step: String) throws(RenderingFault) {
        for status in [cairo_status(cairo), cairo_surface_status(surface)]
        where status != CAIRO_STATUS_SUCCESS {
            throw .drawingFailed(step: step, reason: String(cString: cairo_status_to_string(status)))
        }
    }

    /// Ends the file: nothing can be drawn afterwards.
    func finish() throws(RenderingFault) {
        try check("drawing")
        cairo_surface_finish(surface)
        try check("ending the file")
    }
}
