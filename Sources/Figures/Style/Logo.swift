/// The sign of whoever publishes the report: in the header of each page and on the cover.
public struct Logo: Hashable, Sendable {
    public let picture: Picture
    /// Whose it is.
    public let name: Words

    public init(_ picture: Picture, name: Words) {
        self.picture = picture
        self.name = name
    }

    /// Read out in place of the picture.
    public var alternative: Words { Words("Logo of \(name.english)", "\(name.chinese)的标志") }

    /// The picture as large as it goes into `frame`.
    ///
    /// - Parameter anchor: which side of the frame it touches where it is narrower.
    public func mark(in frame: Rect, anchor: TextLine.Anchor = .start) -> Mark {
        .image(picture, in: picture.place(in: frame, anchor: anchor))
    }
}
