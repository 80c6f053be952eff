import CPangoCairo

/// Collects what a Cairo surface writes. Must outlive the surface's finish.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    /// A surface that writes a PDF here.
    func pdfSurface(size width: Double, _ height: Double) -> OpaquePointer? {
        cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(self).toOpaque(), width, height)
    }
}
