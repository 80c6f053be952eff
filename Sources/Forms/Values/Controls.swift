/// One answer on a row of boxes.
public struct ScaleControl: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        /// `nil` for all but the first.
        public let id: String?
        public let name: String
        public let value: String
        /// What stands in the box: the number, or words where there are no numbers.
        public let face: ShownText
        /// What the number means, spoken, and printed where there is room.
        public let words: ShownText?
        public let isChosen: Bool
    }

    public let points: [Point]
    /// What stands below the boxes: the words of the lowest and the highest point, and of the one
    /// between them where few points have words, each with its number. Empty texts keep the place of
    /// those without words.
    public let ends: [ShownText]
    /// "Not applicable" and "don't know".
    public let offers: [Point]
    /// Classes: how many points, and what else decides the layout.
    public let layout: String
    public let hasEnds: Bool
    public let hasOffers: Bool
}

/// One or several answers from a list.
public struct OptionsControl: Hashable, Sendable {
    public struct Option: Hashable, Sendable {
        public let id: String
        /// `radio` or `checkbox`.
        public let type: String
        public let name: String
        public let value: String
        public let words: ShownText
        public let isChosen: Bool
        /// Behind a gap: it excludes the others.
        public let isApart: Bool
        /// Where something may be written beside it.
        public let line: Line?
    }

    public struct Line: Hashable, Sendable {
        public let id: String
        public let words: ShownText
        public let value: String
    }

    public let options: [Option]
    /// How many to choose; `nil` where it is one.
    public let limit: Described?
    public let isLong: Bool
}

/// One answer of many, in a menu.
public struct MenuControl: Hashable, Sendable {
    public struct Choice: Hashable, Sendable {
        public let value: String
        public let words: ShownText
        public let isChosen: Bool
    }

    public let id: String
    public let invitation: ShownText
    public let choices: [Choice]
    public let describedBy: String?
    public let isWrong: Bool
    /// What may be written beside its options.
    public let lines: [OptionsControl.Line]
}

/// A rank for each option.
public struct RankingControl: Hashable, Sendable {
    public struct Option: Hashable, Sendable {
        public let id: String
        public let words: ShownText
        public let ranks: [Rank]
    }

    public struct Rank: Hashable, Sendable {
        public let value: String
        public let isChosen: Bool
    }

    public let options: [Option]
    public let limit: Described
    public let offers: [OptionsControl.Option]
}

/// One line to fill in.
public struct LineControl: Hashable, Sendable {
    public let id: String
    /// The `type` of the input.
    public let type: String
    /// Which keys a phone shows, and what the browser may offer.
    public let inputMode: String?
    public let autocomplete: String?
    public let value: String
    public let earliest: String?
    public let latest: String?
    /// `short`, `medium` or `long`.
    public let width: String
    public let unit: Described?
    public let limit: Described?
    public let describedBy: String?
    public let isWrong: Bool
    public let offers: [OptionsControl.Option]
}

/// Several lines to fill in.
public struct AreaControl: Hashable, Sendable {
    public let id: String
    public let value: String
    public let limit: Described
    /// How much is written already; `nil` where nothing is.
    public let written: ShownText?
    public let describedBy: String?
    public let isWrong: Bool
    public let offers: [OptionsControl.Option]
}
