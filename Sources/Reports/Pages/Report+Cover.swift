import Figures
import Questionnaires

extension Report {
    /// A page as the cover lists it.
    struct Entry {
        let title: Words
        /// Of its page, from 1.
        let number: Int
    }

    /// The title, what the report is about, and the contents, each with a link to its page.
    func cover(_ entries: [Entry]) -> [Mark] {
        let page = context.theme.page
        let (size, margin) = (page.layout, page.margin)
        let split = size.width * 0.52
        return coverGround(split: split)
            + coverTitle(x: margin, width: split - margin - 36, in: size)
            + contents(
                entries,
                in: Rect(
                    left: split + 36, top: size.height * 0.17, right: size.width - margin,
                    bottom: size.height - margin))
    }

    private func coverGround(split: Double) -> [Mark] {
        let size = context.theme.page.layout
        return [
            .part(
                .artifact,
                [
                    .rect(
                        Rect(left: split, top: 0, right: size.width, bottom: size.height),
                        fill: context.theme.panel),
                    .rect(
                        Rect(x: split, y: 0, width: 3, height: size.height),
                        fill: context.theme.between),
                ])
        ]
    }

    private func coverTitle(x: Double, width: Double, in size: Size) -> [Mark] {
        let theme = context.theme
        let title = Words(data.questionnaire.title)
        // On one line where it fits in a size that is still a title's.
        let type = context.size(
            of: title[context.lead], within: width, among: [32, 29, 27, 25, 23, 26], .bold)
        let lines = context.wrapped(
            title[context.lead], within: width, size: type, .bold, most: 4)
        var y = size.height * 0.36
        var marks: [Mark] =
            context.theme.logo.map { logo in
                [logo.mark(in: Rect(x: x, y: 42, width: width, height: 40), anchor: .start)]
            } ?? []
        marks += [
            .part(
                .heading(1),
                context.paragraph(
                    lines, x: x, y: y, size: type, leading: type * 1.22, .bold))
        ]
        y += Double(lines.count - 1) * type * 1.22
        if let second = context.second, title[second] != title[context.lead] {
            let under = context.wrapped(title[second], within: width, size: 15, most: 2, in: second)
            y += 30
            marks.append(
                .part(
                    .paragraph,
                    context.paragraph(
                        under, x: x, y: y, size: 15, leading: 20, colour: theme.secondary,
                        in: second)))
            y += Double(under.count - 1) * 20
        }
        y += 26
        marks.append(
            .part(
                .artifact, [.rect(Rect(x: x, y: y, width: 44, height: 3), fill: theme.between)]))
        y += 30
        let names = ([context.lead] + [context.second].compactMap(\.self)).map {
            definition.title[$0]
        }
        let kind = names.enumerated().filter { $0.offset == 0 || $0.element != names[0] }
            .map(\.element).joined(separator: "  ·  ")
        marks.append(
            .part(
                .paragraph,
                [
                    context.line(
                        context.fitted(kind, within: width, size: 12, .semibold), x: x, y: y,
                        size: 12, .semibold)
                ]))
        for part in coverFacts {
            y += 17
            marks.append(
                .part(
                    .paragraph,
                    [
                        context.line(
                            context.fitted(part[context.lead], within: width, size: 9.5), x: x,
                            y: y, size: 9.5, colour: theme.secondary)
                    ]))
        }
        marks.append(
            .part(
                .paragraph,
                [
                    context.line(
                        context.fitted(data.program, within: width, size: 7.5), x: x,
                        y: size.height - context.theme.page.margin, size: 7.5,
                        colour: theme.secondary)
                ]))
        return marks
    }

    /// The wave, then what every page says of the replies.
    private var coverFacts: [Words] {
        let isNamed = data.wave.name != "\(data.questionnaire.id)"
        let wave = Words("Wave \(data.wave.name)", "批次 \(data.wave.name)")
        return (isNamed ? [wave] : []) + scopeParts
    }

    private func contents(_ entries: [Entry], in area: Rect) -> [Mark] {
        let theme = context.theme
        var marks: [Mark] = [
            .part(
                .heading(2),
                context.heading(
                    Words("Contents", "目录"), x: area.x, y: area.y, size: 12, within: area.width))
        ]
        let step = min(29, (area.height - 20) / Double(max(1, entries.count)))
        let hasSecond = context.second != nil && step >= 24
        for (place, entry) in entries.enumerated() {
            let y = area.y + 20 + Double(place) * step
            let middle = y + step / 2
            var words = [
                context.line(
                    context.fitted(
                        entry.title[context.lead], within: area.width - 30, size: 10, .medium),
                    x: area.x, y: middle + (hasSecond ? -1 : 3.5), size: 10, .medium),
                context.line(
                    "\(entry.number)", x: area.right, y: middle + 3.5, size: 10, .semibold,
                    colour: theme.between, anchor: .end),
            ]
            if let second = context.second, hasSecond {
                words.append(
                    context.line(
                        context.fitted(
                            entry.title[second], within: area.width - 30, size: 7.8, in: second),
                        x: area.x, y: middle + 9.6, size: 7.8, colour: theme.secondary,
                        in: second))
            }
            marks.append(.part(.link(to: "page-\(entry.number)"), words))
            marks.append(
                .part(
                    .artifact,
                    [
                        .line(
                            from: Point(x: area.x, y: y + step),
                            to: Point(x: area.right, y: y + step),
                            Stroke(theme.rule, width: 0.6))
                    ]))
        }
        return marks
    }
}
