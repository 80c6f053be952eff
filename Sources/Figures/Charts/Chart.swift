/// One figure of the catalogue: what it shows is settled, where and how large it is drawn is not.
public protocol Chart: Sendable {
    /// The drawing in `size`, as one group with an alternative text. Pure: the same data, size and
    /// context give the same marks.
    func figure(size: Size, context: DrawingContext) -> Figure

    /// The numbers that are drawn, in the order they stand; nothing that the drawing hides.
    var table: DataTable { get }
}
