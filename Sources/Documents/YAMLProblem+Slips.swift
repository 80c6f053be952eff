extension YAMLProblem {
    /// A slip of the keyboard on the line where reading stopped, on the one where it began or on
    /// those just before.
    static func slip(near line: StoppedLine) -> YAMLProblem? {
        let number = line.stop.place.line
        // A line without a colon runs on into the next, where reading stops.
        let near = [number, line.stop.start?.line, number - 1].compactMap { $0 }
            .map { WrittenLine($0, of: line.source) }
        let above = [line.line] + line.lines(above: number, most: 6).prefix(3)
        return first(on: near) { SlipOfTheKeyboard(fullWidthOn: $0) }
            ?? first(on: above + near) { SlipOfTheKeyboard(blankOn: $0) }
            ?? first(on: near) { SlipOfTheKeyboard(missingBlankOn: $0) }
            ?? (line.isOfLines || line.says("could not find expected ':'")
                ? first(on: above) { SlipOfTheKeyboard(missingBlankBehindDashOn: $0) } : nil)
    }

    private static func first(
        on lines: [WrittenLine], _ slip: (WrittenLine) -> SlipOfTheKeyboard?
    ) -> YAMLProblem? {
        for line in lines {
            guard let slip = slip(line) else { continue }
            return YAMLProblem(
                at: Place(line: line.number, column: slip.column, length: slip.length),
                slip.message, slip.advice)
        }
        return nil
    }
}
