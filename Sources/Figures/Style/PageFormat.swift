/// The paper or screen a report is laid out for, and how close its lines stand.
///
/// Pages are laid out on `layout` and then drawn `scale` times as large: a compact page is a larger
/// sheet, made smaller, so that rows, type and lines shrink alike and no chart knows of it.
public struct PageFormat: Hashable, Sendable {
    /// All lie on their longer side.
    public enum Paper: String, CaseIterable, Hashable, Sendable {
        case a4 = "A4"
        case letter = "Letter"
        /// For screens and projectors.
        case screen = "16:9"
    }

    public enum Density: String, CaseIterable, Hashable, Sendable {
        case comfortable, compact
    }

    public var paper: Paper
    public var density: Density

    public init(_ paper: Paper = .a4, density: Density = .comfortable) {
        self.paper = paper
        self.density = density
    }

    /// The finished page in points.
    public var size: Size {
        switch paper {
        case .a4: Size(width: 841.89, height: 595.28)
        case .letter: Size(width: 792, height: 612)
        case .screen: Size(width: 960, height: 540)
        }
    }

    /// How much larger than laid out the page is drawn: 1 or less.
    public var scale: Double {
        switch density {
        case .comfortable: 1
        case .compact: 0.88
        }
    }

    /// The page that charts and texts are laid out on, in points before scaling.
    public var layout: Size { Size(width: size.width / scale, height: size.height / scale) }

    /// Left and right of everything on the page: 42 points of the finished page, before scaling.
    public var margin: Double { 42 / scale }
}
