/// One question with its control.
public struct Question: Hashable, Sendable {
    /// Its name in lists of questions.
    public let name: String
    /// `nil` for the second half of a pair and for what is not counted.
    public let number: String?
    public let ask: ShownText
    /// That it may, or must not, be left out, where that is the exception.
    public let mark: ShownText?
    /// The id of the only box that the question names; `nil` where several have names of their own.
    public let namedBox: String?
    public let help: Described?
    public let error: Described?
    /// The ids of what explains a question of several boxes.
    public let describedBy: String?
    public let control: Control
    /// Belongs to the question above: the second half of a pair.
    public let isContinued: Bool
    public let notes: [Note]
}

/// A text that explains a control, and the id by which the control says so.
public struct Described: Hashable, Sendable {
    public let id: String
    public let text: ShownText
}

/// Several ratings on one scale under one question.
public struct MatrixQuestion: Hashable, Sendable {
    public let ask: ShownText
    public let help: Described?
    public let heading: MatrixHeading
    /// Each is a rating.
    public let rows: [Question]
    public let notes: [Note]
    /// The class that lays it out as a grid on wide screens; empty for a scale too long for one.
    public let layout: String
}

/// The scale of a matrix, said once.
public struct MatrixHeading: Hashable, Sendable {
    public let points: [Point]
    public let offers: [ShownText]

    public struct Point: Hashable, Sendable {
        public let numeral: String
        public let words: ShownText?
    }
}

/// A text to read.
public struct Information: Hashable, Sendable {
    public let text: ShownText
    public let help: ShownText?
    /// Shown because of an answer, and set apart so that it is seen.
    public let isNotice: Bool
    public let notes: [Note]
}

/// What is filled in or chosen. Ids and names are those of the fields of a reply.
public enum Control: Hashable, Sendable {
    /// A row of numbered boxes.
    case scale(ScaleControl)
    /// A list of options, one or several to choose.
    case options(OptionsControl)
    /// One of many, unfolded on demand.
    case menu(MenuControl)
    case ranking(RankingControl)
    /// One line.
    case line(LineControl)
    /// Several lines.
    case area(AreaControl)

    /// The id of its first box, at which an error is looked for.
    var anchor: String {
        switch self {
        case .scale(let control): control.points.first?.id ?? ""
        case .options(let control): control.options.first?.id ?? ""
        case .menu(let control): control.id
        case .ranking(let control): control.options.first?.id ?? ""
        case .line(let control): control.id
        case .area(let control): control.id
        }
    }
}
