import CPangoCairo
import Figures

/// Draws marks that a `PageCheck` has passed, in order, and notes what it could not draw as asked.
struct MarkPainter {
    private let target: DrawingTarget
    let typesetter: PangoTypesetter
    /// The top of each group, in points from the top of its page, for link destinations;
    /// `nil` for files without links.
    let destinations: [String: Double]?
    private(set) var warnings: [RenderingWarning] = []
    private var missing: Set<Unicode.Scalar> = []
    private var lastShortened: Int?
    private var page = 1

    private var cairo: OpaquePointer { target.cairo }

    init(
        on target: DrawingTarget, typesetter: PangoTypesetter, destinations: [String: Double]? = nil
    ) {
        self.target = target
        self.typesetter = typesetter
        self.destinations = destinations
    }

    mutating func paint(_ figure: Figure, page: Int) {
        self.page = page
        for mark in figure.marks { paint(mark) }
    }

    private mutating func paint(_ mark: Mark) {
        switch mark {
        case .rect(let rect, let radius, let fill, let stroke):
            outline(rect, radius: radius)
            paint(fill: fill, stroke: stroke)
        case .circle(let centre, let radius, let fill, let stroke):
            cairo_new_sub_path(cairo)
            cairo_arc(cairo, centre.x, centre.y, max(0, radius), 0, 2 * Double.pi)
            cairo_close_path(cairo)
            paint(fill: fill, stroke: stroke)
        case .line(let from, let to, let stroke):
            cairo_move_to(cairo, from.x, from.y)
            cairo_line_to(cairo, to.x, to.y)
            paint(fill: nil, stroke: stroke)
        case .path(let points, let fill, let stroke):
            for point in points { cairo_line_to(cairo, point.x, point.y) }
            if fill != nil { cairo_close_path(cairo) }
            paint(fill: fill, stroke: stroke, join: CAIRO_LINE_JOIN_ROUND)
        case .text(let line):
            paint(line)
        case .group(let caption, let marks):
            if let top = destinations?[caption.id] {
                let place = "name='\(caption.id)' x=0 y=\(Int(max(0, top)))"
                cairo_tag_begin(cairo, CAIRO_TAG_DEST, place)
            }
            for mark in marks { paint(mark) }
            if destinations?[caption.id] != nil { cairo_tag_end(cairo, CAIRO_TAG_DEST) }
        case .image: break
        case .part(_, let marks):
            for mark in marks { paint(mark) }
        }
    }

    private mutating func paint(_ line: TextLine) {
        let harmless = HarmlessText(line.text, longest: TextLine.longest)
        guard let set = typesetter.setLine(harmless, in: line.font) else { return }
        for scalar in set.missing where missing.insert(scalar).inserted {
            warnings.append(.characterMissing(scalar, page: page))
        }
        if harmless.isShortened, lastShortened != page {
            lastShortened = page
            warnings.append(.lineShortened(page: page))
        }
        let start =
            switch line.anchor {
            case .start: line.position.x
            case .middle: line.position.x - set.width / 2
            case .end: line.position.x - set.width
            }
        use(line.colour)
        cairo_move_to(cairo, start, line.position.y)
        set.draw(on: cairo)
        cairo_new_path(cairo)
    }

    private func outline(_ rect: Rect, radius: Double) {
        let radius = min(radius, abs(rect.width) / 2, abs(rect.height) / 2)
        guard radius > 0 else {
            cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height)
            return
        }
        let left = min(rect.left, rect.right) + radius
        let right = max(rect.left, rect.right) - radius
        let top = min(rect.top, rect.bottom) + radius
        let bottom = max(rect.top, rect.bottom) - radius
        let quarter = Double.pi / 2
        cairo_new_sub_path(cairo)
        cairo_arc(cairo, right, top, radius, -quarter, 0)
        cairo_arc(cairo, right, bottom, radius, 0, quarter)
        cairo_arc(cairo, left, bottom, radius, quarter, 2 * quarter)
        cairo_arc(cairo, left, top, radius, 2 * quarter, 3 * quarter)
        cairo_close_path(cairo)
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
            // Cairo stops at a pattern without ink or with negative lengths.
            let dash =
                stroke.dash.allSatisfy { $0 >= 0 } && stroke.dash.contains { $0 > 0 }
                ? stroke.dash : []
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
