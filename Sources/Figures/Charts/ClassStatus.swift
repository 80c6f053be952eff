import Questionnaires

/// How a class stands to the thresholds that management has named.
struct ClassStatus {
    private enum Standing { case below, between, target, none }

    private let standing: Standing

    init(of scoreClass: ScoreClass, in classes: [ScoreClass]) {
        let own = classes.firstIndex { $0.id == scoreClass.id } ?? 0
        if let target = classes.firstIndex(where: { $0.role == .target }), own <= target {
            standing = .target
        } else if let limit = classes.firstIndex(where: { $0.role == .limit }), own > limit {
            standing = .below
        } else {
            standing = classes.contains { $0.role != nil } ? .between : .none
        }
    }

    /// The class with a sign that says the same as its colour.
    func marks(
        _ name: String, x: Double, middle: Double, within width: Double,
        _ context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        let colour: Colour
        var marks: [Mark] = []
        let (y, half) = (middle + 0.2, 3.2)
        switch standing {
        case .target:
            colour = theme.target
            marks.append(
                .triangle(.up, centre: Point(x: x + half, y: y), size: half, fill: colour))
        case .below:
            colour = theme.below
            marks.append(
                .triangle(.down, centre: Point(x: x + half, y: y), size: half, fill: colour))
        case .between, .none:
            colour = theme.between
            marks.append(
                .rect(Rect(x: x, y: y - 2.6, width: 5.2, height: 5.2), fill: colour))
        }
        let lines = context.wrapped(name, within: width - 11, size: 8.4, most: 2)
        return marks
            + context.paragraph(
                lines, x: x + 11, y: middle + 3 - Double(lines.count - 1) * 5, size: 8.4,
                leading: 10, colour: colour)
    }
}
