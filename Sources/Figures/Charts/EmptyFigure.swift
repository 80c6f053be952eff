extension DrawingContext {
    /// A figure that has nothing to draw says why.
    func figure(saying words: Words, caption: Caption, size: Size) -> Figure {
        let lines = wrapped(words[lead], within: size.forLayout.width, size: 9, most: 3)
        return Figure(
            size: size,
            marks: [
                .group(
                    caption,
                    paragraph(lines, x: 0, y: 20, size: 9, leading: 13, colour: theme.secondary))
            ])
    }
}
