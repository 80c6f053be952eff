import Figures

/// Proves that figures can be drawn, page by page, and lists the groups on them.
struct PageCheck {
    struct Group {
        let caption: Caption
        /// The highest ink in it, in points from the top of the page; 0 for an empty group.
        let top: Double
    }

    /// The groups of each page in drawing order, an outer one before those in it.
    private(set) var groups: [[Group]] = []
    /// Those of all pages, each once, in the order they were met.
    private(set) var pictures: [Picture] = []
    private var pageOfID: [String: Int] = [:]

    init() {}

    /// The top of each group by its id.
    var destinations: [String: Double] {
        var tops: [String: Double] = [:]
        for group in groups.joined() { tops[group.caption.id] = group.top }
        return tops
    }

    /// The pictures of all pages, decoded.
    func decodedPictures() throws(RenderingFault) -> [Picture: DecodedPicture] {
        var decoded: [Picture: DecodedPicture] = [:]
        for picture in pictures { decoded[picture] = try DecodedPicture(picture) }
        return decoded
    }

    /// Checks the next page.
    mutating func add(_ figure: Figure) throws(RenderingFault) {
        let page = groups.count + 1
        let longest = Double(DrawingLimits.longestPageSide)
        let size = figure.size
        guard size.width > 0, size.width <= longest, size.height > 0, size.height <= longest else {
            throw .pageSize(page: page, width: size.width, height: size.height)
        }
        groups.append([])
        _ = try check(figure.marks, page: page, group: nil)
    }

    /// - Returns: the highest ink of the marks; `nil` when there is none.
    private mutating func check(
        _ marks: [Mark], page: Int, group: String?
    ) throws(RenderingFault) -> Double? {
        var top: Double?
        for mark in marks {
            let markTop: Double?
            if case .group(let caption, let inner) = mark {
                let place = groups[page - 1].count
                try enter(caption, page: page)
                markTop = try check(inner, page: page, group: caption.id)
                groups[page - 1][place] = Group(caption: caption, top: markTop ?? 0)
            } else if case .part(_, let inner) = mark {
                markTop = try check(inner, page: page, group: group)
            } else {
                guard mark.numbers.allSatisfy({ abs($0) <= Double(DrawingLimits.farthest) }) else {
                    throw .markOutOfRange(page: page, group: group, mark: mark.kind)
                }
                if case .text(let line) = mark, !line.font.canBeDrawn {
                    throw .fontSize(page: page, group: group, size: line.font.size)
                }
                if case .image(let picture, _) = mark, !pictures.contains(picture) {
                    pictures.append(picture)
                }
                markTop = mark.ink().map { min($0.top, $0.bottom) }
            }
            if let markTop { top = min(top ?? markTop, markTop) }
        }
        return top
    }

    private mutating func enter(_ caption: Caption, page: Int) throws(RenderingFault) {
        let id = caption.id
        guard (1...100).contains(id.utf8.count), id.utf8.allSatisfy(\.isFitForDestination) else {
            throw .groupID(page: page, id: id)
        }
        if let otherPage = pageOfID.updateValue(page, forKey: id) {
            throw .groupTwice(id: id, page: otherPage, otherPage: page)
        }
        groups[page - 1].append(Group(caption: caption, top: 0))
    }
}

extension UInt8 {
    fileprivate var isFitForDestination: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }
}

extension Mark {
    /// What a person calls the mark.
    fileprivate var kind: String {
        switch self {
        case .rect: "rectangle"
        case .circle: "circle"
        case .line: "line"
        case .path: "path"
        case .text: "text"
        case .image: "picture"
        case .group: "group"
        case .part: "part"
        }
    }

    /// Every number of the mark itself, for the check of their range.
    fileprivate var numbers: [Double] {
        switch self {
        case .rect(let rect, let radius, let fill, let stroke):
            [rect.x, rect.y, rect.width, rect.height, radius] + paint(fill, stroke)
        case .circle(let centre, let radius, let fill, let stroke):
            [centre.x, centre.y, radius] + paint(fill, stroke)
        case .line(let from, let to, let stroke):
            [from.x, from.y, to.x, to.y] + paint(nil, stroke)
        case .path(let points, let fill, let stroke):
            points.flatMap { [$0.x, $0.y] } + paint(fill, stroke)
        case .text(let line):
            [line.position.x, line.position.y, line.font.size, line.colour.opacity]
        case .image(_, let rect): [rect.x, rect.y, rect.width, rect.height]
        case .group, .part: []
        }
    }

    private func paint(_ fill: Colour?, _ stroke: Stroke?) -> [Double] {
        [fill?.opacity ?? 1, stroke?.colour.opacity ?? 1, stroke?.width ?? 0] + (stroke?.dash ?? [])
    }
}
