/// Why nothing could be drawn.
public enum RenderingFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// These font files were looked for in these folders and are not there.
    case fontsMissing(files: [String], folders: [String])
    /// The library that finds fonts refused its settings or ran out of memory.
    case fontsNotLoaded
    /// A font file of a theme is no font, or is not there.
    case fontUnreadable(file: String)
    case noPages
    /// A side is not above 0 or over 14,400 points. Pages count from 1.
    case pageSize(page: Int, width: Double, height: Double)
    /// A number of the mark is not finite, or too far from the page to be drawn. `group` is the
    /// innermost group around it, `nil` on the bare page.
    case markOutOfRange(page: Int, group: String?, mark: String)
    /// A text's font size is not above 0 or over 1,000 points.
    case fontSize(page: Int, group: String?, size: Double)
    /// A group's id is empty or has characters that no link destination may have.
    case groupID(page: Int, id: String)
    case groupTwice(id: String, page: Int, otherPage: Int)
    /// The document's date is not ISO 8601 with a zone.
    case date(String)
    /// Dots per inch outside 18...1,200.
    case resolution(Double)
    /// Sides in pixels.
    case imageSize(width: Double, height: Double)
    /// A picture's head is good and the rest is not; the words of the library that stopped.
    case pictureBroken(reason: String)
    /// An SVG cannot be drawn without librsvg.
    case noVectorLibrary
    /// Cairo gave up; its own words.
    case drawingFailed(step: String, reason: String)
    /// The PNG library gave up; its own words.
    case encodingFailed(reason: String)

    public var description: String {
        switch self {
        case .fontsMissing(let files, let folders):
            """
            fonts: \(files.joined(separator: ", ")) not found in \
            \(folders.joined(separator: " or ")); reports are drawn in Inter and Noto Sans CJK SC: \
            install them with "apt-get install fonts-inter fonts-noto-cjk"
            """
        case .fontsNotLoaded:
            "fonts: fontconfig did not accept the list of fonts; is there memory left?"
        case .fontUnreadable(let file):
            "fonts: \(file) cannot be read as a font; the theme names it: put it there, or leave it out"
        case .noPages:
            "the document has no pages; a PDF needs at least one"
        case .pageSize(let page, let width, let height):
            """
            page \(page): its size is \(width) × \(height) points; each side must be above 0 and \
            at most \(DrawingLimits.longestPageSide)
            """
        case .markOutOfRange(let page, let group, let mark):
            """
            \(Self.place(page, group)): a \(mark) has a number that is \
            not finite or beyond ±\(DrawingLimits.farthest) points; correct the layout that \
            placed it
            """
        case .fontSize(let page, let group, let size):
            """
            \(Self.place(page, group)): a text has a font size of \(size) points; it must be \
            above 0 and at most \(DrawingLimits.largestFont)
            """
        case .groupID(let page, let id):
            """
            page \(page): the group id "\(id)" cannot be a link destination; use 1 to 100 ASCII \
            letters, digits, hyphens, underscores and full stops
            """
        case .groupTwice(let id, let page, let otherPage):
            """
            the group id "\(id)" is on page \(page) and again on page \(otherPage); a link \
            destination needs an id of its own
            """
        case .date(let text):
            """
            the document's date is "\(text)"; write it in ISO 8601 with a zone, such as \
            2025-11-21T09:00:00+08:00
            """
        case .resolution(let dotsPerInch):
            "a resolution of \(dotsPerInch) dots per inch was asked for; 18 to 1200 can be drawn"
        case .imageSize(let width, let height):
            """
            the image would be \(width) × \(height) pixels; at most \
            \(DrawingLimits.longestImageSide) a side and \(DrawingLimits.mostPixels) in all can be \
            drawn: ask for fewer dots per inch
            """
        case .pictureBroken(let reason):
            "a picture cannot be read: the library stopped with \"\(reason)\"; export it again"
        case .noVectorLibrary:
            """
            pictures: an SVG is drawn with librsvg, which is not installed: install it with \
            "apt-get install librsvg2-2", or save the picture as PNG
            """
        case .drawingFailed(let step, let reason):
            "\(step): the drawing library stopped with \"\(reason)\""
        case .encodingFailed(let reason):
            "writing the PNG: the library stopped with \"\(reason)\""
        }
    }

    private static func place(_ page: Int, _ group: String?) -> String {
        "page \(page)" + (group.map { ", group \"\($0)\"" } ?? "")
    }
}
