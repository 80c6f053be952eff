import CPangoCairo

/// A Cairo surface and the context that draws on it, released together. Whoever uses the two
/// pointers keeps hold of this object meanwhile.
final class DrawingTarget {
    let surface: OpaquePointer
    let cairo: OpaquePointer
    private let sink: ByteSink?

    /// - Parameters:
    ///   - surface: released with this object.
    ///   - sink: where the surface writes, kept until the surface is gone; `nil` for an image.
    init(surface: OpaquePointer, sink: ByteSink? = nil) {
        self.surface = surface
        self.sink = sink
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
            throw .drawingFailed(
                step: step, reason: String(cString: cairo_status_to_string(status)))
        }
    }

    /// Ends the file: nothing can be drawn afterwards.
    ///
    /// - Returns: what was written; nothing for an image.
    func finish() throws(RenderingFault) -> [UInt8] {
        try check("drawing")
        cairo_surface_finish(surface)
        try check("ending the file")
        return sink?.bytes ?? []
    }
}
