/// A picture in a file's own bytes: PNG or SVG, proved to be small and harmless when it was read.
/// Decoding is left to whoever draws it.
public struct Picture: Hashable, Sendable {
    public enum Format: String, CaseIterable, Sendable {
        case png = "image/png"
        case svg = "image/svg+xml"
    }

    public static let largestByteCount = 2 << 20
    /// In pixels, or in the drawing's own units.
    public static let longestSide = 4_096

    public let bytes: [UInt8]
    public let format: Format
    /// In pixels of a PNG, in the units of an SVG: only its proportions matter.
    public let size: Size
    /// Of the bytes, so that looking a picture up does not read them all again.
    private let fingerprint: Int

    /// Looks at the bytes, not at the name they came under. Of a PNG only the header is read, so that
    /// a picture that would fill the memory is refused before any of it is decoded.
    public init(_ bytes: [UInt8]) throws(PictureFlaw) {
        guard bytes.count <= Self.largestByteCount else { throw .tooManyBytes }
        if bytes.starts(with: PNGHeader.signature) {
            format = .png
            size = try PNGHeader(bytes).size
        } else {
            format = .svg
            size = try SVGProof(bytes).size
        }
        self.bytes = bytes
        fingerprint = bytes.hashValue
    }

    public static func == (a: Picture, b: Picture) -> Bool {
        a.fingerprint == b.fingerprint && a.bytes == b.bytes
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

    /// The largest rectangle of the picture's proportions in `frame`, half-way up.
    public func place(in frame: Rect, anchor: TextLine.Anchor = .middle) -> Rect {
        guard frame.width > 0, frame.height > 0, size.width > 0, size.height > 0 else {
            return Rect(x: frame.x, y: frame.y, width: 0, height: 0)
        }
        let scale = min(frame.width / size.width, frame.height / size.height)
        let (width, height) = (size.width * scale, size.height * scale)
        let left =
            switch anchor {
            case .start: frame.left
            case .middle: frame.midX - width / 2
            case .end: frame.right - width
            }
        return Rect(x: left, y: frame.midY - height / 2, width: width, height: height)
    }
}

/// Why bytes are no picture that can be drawn.
public enum PictureFlaw: Error, Hashable, Sendable, CustomStringConvertible {
    case tooManyBytes
    /// Neither a PNG nor an SVG.
    case unknownFormat
    /// The PNG ends in its header, or its header contradicts itself.
    case brokenHeader
    /// In pixels or units; sides are at least 1.
    case sides(width: Double, height: Double)
    /// The SVG says neither its size nor the part that is seen.
    case noSize
    /// The SVG is no XML, from this line on.
    case brokenMarkup(line: Int)
    /// What an SVG may not hold: "the element <script>".
    case refused(String, line: Int)

    /// What was found.
    public var description: String {
        switch self {
        case .tooManyBytes: "it is too large"
        case .unknownFormat: "it is neither a PNG nor an SVG"
        case .brokenHeader: "its header is broken"
        case .sides(let width, let height):
            "it is \(width.hundredths) × \(height.hundredths) large"
        case .noSize: "it says neither its size nor its viewBox"
        case .brokenMarkup(let line): "line \(line) of it is not well-formed XML"
        case .refused(let what, let line): "line \(line) of it has \(what)"
        }
    }

    /// What was wanted, or what to do.
    public var advice: String {
        switch self {
        case .tooManyBytes: "a logo may have at most \(Picture.largestByteCount) bytes"
        case .unknownFormat: "save it as PNG or as SVG"
        case .brokenHeader, .brokenMarkup: "export it again"
        case .sides: "a logo may have 1 to \(Picture.longestSide) pixels a side"
        case .noSize: "add viewBox=\"0 0 WIDTH HEIGHT\" to <svg>, or export it again"
        case .refused:
            "a logo may hold shapes, groups, gradients and clips only: export it as plain SVG with "
                + "its text as paths, or save it as PNG"
        }
    }
}
