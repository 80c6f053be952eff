import CPangoCairo
public import Figures

/// A figure as an opaque PNG image on white.
///
/// - Parameter dotsPerInch: 18 to 1,200; 72 gives a pixel a point, 150 suits a screen or an office
///   document, 300 print. Sides are rounded to whole pixels.
/// - Throws: `.resolution`; `.imageSize` over 20,000 pixels a side or 50 million in all;
///   `.pageSize`, `.markOutOfRange`, `.fontSize`, `.groupID` and `.groupTwice` as for a PDF;
///   `.drawingFailed` and `.encodingFailed` when memory ends.
/// - Complexity: about 10 bytes of memory a pixel.
public func renderPNG(
    _ figure: Figure, dotsPerInch: Double, with typesetter: PangoTypesetter
) throws(RenderingFault) -> RenderedFile {
    guard dotsPerInch >= 18, dotsPerInch <= 1_200 else { throw .resolution(dotsPerInch) }
    var check = PageCheck()
    try check.add(figure)
    let scale = dotsPerInch / 72
    let width = max(1, (figure.size.width * scale).rounded())
    let height = max(1, (figure.size.height * scale).rounded())
    guard max(width, height) <= Double(DrawingLimits.longestImageSide),
        width * height <= Double(DrawingLimits.mostPixels)
    else { throw .imageSize(width: width, height: height) }

    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw .drawingFailed(step: "opening the image", reason: "no surface") }
    let target = DrawingTarget(surface: surface)
    cairo_set_source_rgb(target.cairo, 1, 1, 1)
    cairo_paint(target.cairo)
    cairo_scale(target.cairo, scale, scale)
    let painter = MarkPainter(on: target, pictures: try check.decodedPictures())
    var setter = LineSetter(typesetter)
    painter.paint(figure.marks, setting: &setter)
    try target.check("drawing the image")
    let bytes = try PNGFile(of: target, dotsPerInch: dotsPerInch).bytes
    return RenderedFile(bytes: bytes, warnings: setter.warnings)
}
