import CPangoCairo
import Figures

/// Draws marks that a `PageCheck` has passed, on a page of every kind of file.
struct MarkPainter {
    private let target: DrawingTarget
    private let pictures: [Picture: DecodedPicture]
    private let fonts: CutFonts?

    private var cairo: OpaquePointer { target.cairo }

    /// - Parameters:
    ///   - pictures: all that are to be drawn.
    ///   - fonts: those that a file embeds; `nil` draws in the whole ones.
    init(
        on target: DrawingTarget, pictures: [Picture: DecodedPicture] = [:],
        fonts: CutFonts? = nil
    ) {
        self.target = target
        self.pictures = pictures
        self.fonts = fonts
    }

    /// Draws marks in order, with all that they hold.
    func paint(_ marks: [Mark], setting setter: inout LineSetter) {
        for mark in marks {
            switch mark {
            case .text(let line):
                if let set = setter.set(line) { paint(line, as: set) }
            case .group(_, let inner), .part(_, let inner): paint(inner, setting: &setter)
            case .rect, .circle, .line, .path, .image: paint(shape: mark)
            }
        }
    }

    /// Draws a mark that is no text; nothing for one that holds others.
    func paint(shape mark: Mark) {
        switch mark {
        case .rect(let rect, let radius, let fill, let stroke):
            trace(.rectangle(rect, radius: radius))
            paint(fill: fill, stroke: stroke)
        case .circle(let centre, let radius, let fill, let stroke):
            trace(.circle(centre, radius: radius))
            paint(fill: fill, stroke: stroke)
        case .line(let from, let to, let stroke):
            trace(.run([from, to], isClosed: false))
            paint(fill: nil, stroke: stroke)
        case .path(let points, let fill, let stroke):
            trace(.run(points, isClosed: fill != nil))
            paint(fill: fill, stroke: stroke, join: CAIRO_LINE_JOIN_ROUND)
        case .image(let picture, let rect):
            if let decoded = pictures[picture] { paint(decoded, in: picture.place(in: rect)) }
        case .text, .group, .part: break
        }
    }

    /// Draws a line that is set already.
    func paint(_ line: TextLine, as set: SetLine) {
        use(line.colour)
        let start = Point(x: line.start(width: set.width), y: line.position.y)
        if let fonts {
            fonts.draw(set, at: start, size: line.font.size, on: cairo)
        } else {
            cairo_move_to(cairo, start.x, start.y)
            set.draw(on: cairo)
        }
        cairo_new_path(cairo)
    }

    private func paint(_ picture: DecodedPicture, in place: Rect) {
        guard place.width > 0, place.height > 0 else { return }
        cairo_save(cairo)
        cairo_translate(cairo, place.x, place.y)
        cairo_scale(
            cairo, place.width / Double(picture.width), place.height / Double(picture.height))
        cairo_set_source_surface(cairo, picture.surface, 0, 0)
        cairo_rectangle(cairo, 0, 0, Double(picture.width), Double(picture.height))
        cairo_fill(cairo)
        cairo_restore(cairo)
    }

    private func trace(_ outline: Outline) {
        for step in outline.steps {
            switch step {
            case .move(let point): cairo_move_to(cairo, point.x, point.y)
            case .line(let point): cairo_line_to(cairo, point.x, point.y)
            case .curve(let first, let second, let end):
                cairo_curve_to(cairo, first.x, first.y, second.x, second.y, end.x, end.y)
            case .close: cairo_close_path(cairo)
            case .rectangle(let rect):
                cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height)
            }
        }
    }

    /// Fills and strokes the current path, and forgets it.
    private func paint(
        fill: Colour?, stroke: Stroke?, join: cairo_line_join_t = CAIRO_LINE_JOIN_MITER
    ) {
        if let fill {
            use(fill)
            cairo_fill_preserve(cairo)
        }
        if let stroke, stroke.width > 0 {
            use(stroke.colour)
            cairo_set_line_width(cairo, stroke.width)
            cairo_set_line_join(cairo, join)
            cairo_set_line_cap(cairo, stroke.cap.cairo)
            let dash = stroke.inkedDash
            cairo_set_dash(cairo, dash, Int32(dash.count), 0)
            cairo_stroke_preserve(cairo)
        }
        cairo_new_path(cairo)
    }

    private func use(_ colour: Colour) {
        cairo_set_source_rgba(
            cairo, Double(colour.red) / 255, Double(colour.green) / 255,
            Double(colour.blue) / 255, min(max(colour.opacity, 0), 1))
    }
}

extension Stroke.Cap {
    fileprivate var cairo: cairo_line_cap_t {
        switch self {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        }
    }
}
