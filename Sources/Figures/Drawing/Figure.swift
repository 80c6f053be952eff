/// A finished drawing: a size and the marks on it, in points with the origin at the top left.
/// Marks later in the list lie on top.
public struct Figure: Hashable, Sendable {
    public var size: Size
    public var marks: [Mark]

    public init(size: Size, marks: [Mark]) {
        self.size = size
        self.marks = marks
    }
}

public indirect enum Mark: Hashable, Sendable {
    /// A rectangle with corners of `radius` points.
    case rect(Rect, radius: Double = 0, fill: Colour? = nil, stroke: Stroke? = nil)
    case circle(centre: Point, radius: Double, fill: Colour? = nil, stroke: Stroke? = nil)
    case line(from: Point, to: Point, Stroke)
    /// An open run of points when it has a stroke only, closed when it is filled.
    case path([Point], fill: Colour? = nil, stroke: Stroke? = nil)
    case text(TextLine)
    /// A picture as large as its proportions let it be, in the middle of the rectangle.
    case image(Picture, in: Rect)
    /// Marks that belong together: a chart, a tile, a table.
    case group(Caption, [Mark])
    /// Marks that are one part of a page's text, in the order they are read.
    case part(Part, [Mark])
}

/// What marks are to a reader who hears the page. Marks outside of every part and group are text if
/// they are text, decoration otherwise. A group may hold no parts: its alternative text stands for
/// it.
public enum Part: Hashable, Sendable {
    /// 1 for the page's title, 2 for a heading under it.
    case heading(Int)
    case paragraph
    /// Decoration and what every page repeats: not read.
    case artifact
    /// Leads to the group or the page with this id.
    case link(to: String)
    /// Holds rows, which hold cells.
    case table
    case row
    case headerCell
    case cell
}

/// What a reader who cannot see a group of marks is told, and where a reader can jump to.
public struct Caption: Hashable, Sendable {
    /// The link destination: a name unique in its document, of at most 100 ASCII letters, digits,
    /// hyphens, underscores and full stops.
    public var id: String
    /// The entry in the document's outline; `nil` keeps the group out of it.
    public var outline: String?
    /// What the group shows, in words.
    public var alternative: String

    public init(id: String, outline: String? = nil, alternative: String) {
        self.id = id
        self.outline = outline
        self.alternative = alternative
    }
}
