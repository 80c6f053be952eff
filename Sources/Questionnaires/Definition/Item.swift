public import ExactNumbers

/// One question, or a text to read.
///
/// A question of a section that is asked for each of several objects is one item for each of them.
public struct Item: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case rating(Scale)
        /// "How likely are you to recommend us?" on 0…10, from which the net promoter score comes.
        case recommendation(Scale)
        /// "How easy was it?" on 1…7.
        case effort(Scale)
        /// A scale of no, 0, and yes, 1.
        case yesNo(Scale)
        /// What is found, where `Item.expectation` is the item for what is expected.
        case perception(Scale)
        /// What is expected, half of a pair.
        case expectation(Scale)
        /// One of several options.
        case choice(Options)
        /// Any of several options.
        case choices(Options, many: ClosedRange<Int>)
        /// Options in order, the first is the most important.
        case ranking(Options, many: ClosedRange<Int>)
        case number(NumberForm)
        case date(DateForm)
        case text(TextForm)
        /// Nothing is answered.
        case information
    }

    public let id: ItemID
    public let kind: Kind
    /// What the respondent reads.
    public let ask: LocalizedText
    /// A short name for tables and figures; `nil` when the question is short enough.
    public let label: LocalizedText?
    /// A word of explanation below the question.
    public let help: LocalizedText?
    /// Within its dimension; more than zero. 1 for items outside the composite.
    public let weight: FixedDecimal
    /// True when agreeing is bad: the answer is turned around before it is scored.
    public let isReversed: Bool
    public let isRequired: Bool
    /// The words for "not applicable"; `nil` when respondents cannot say so.
    public let notApplicable: Offer
    /// The words for "don't know".
    public let dontKnow: Offer
    /// What must hold for it to be asked, besides the condition of its section; `nil` for always.
    public internal(set) var when: Condition?
    /// The matrix it is a row of.
    public internal(set) var matrix: MatrixID?
    /// What it is asked about; `nil` when it is asked once.
    public internal(set) var object: ObjectReference?

    /// Whether respondents may say that they cannot answer, and in which words.
    public enum Offer: Hashable, Sendable {
        /// As the scale says.
        case asScale
        case no
        case words(LocalizedText)
    }

    /// The scale of an answer that has one, `nil` for the others.
    public var scale: Scale? {
        switch kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .yesNo(let scale), .perception(let scale), .expectation(let scale):
            scale
        case .choice, .choices, .ranking, .number, .date, .text, .information: nil
        }
    }

    /// The options of a choice, of several choices or of a ranking, `nil` for the others.
    public var options: Options? {
        switch kind {
        case .choice(let options), .choices(let options, _), .ranking(let options, _): options
        case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .number, .date,
            .text, .information:
            nil
        }
    }

    /// Yes and no as options of the item, yes first; `nil` for any other.
    public var answersOfYesNo: [AnswerOption]? {
        guard case .yesNo(let scale) = kind else { return nil }
        return [(1, OptionID(known: "yes")), (0, OptionID(known: "no"))].compactMap { code, id in
            scale.labels[code].map {
                AnswerOption(id: id, label: $0, isExclusive: false, isWritten: false)
            }
        }
    }

    /// Whether the answer is a text of its own: a number, a day or words.
    public var isWritten: Bool {
        switch kind {
        case .number, .date, .text: true
        case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .choice,
            .choices, .ranking, .information:
            false
        }
    }

    public var isAnswered: Bool { kind != .information }

    /// Whether a low code is praise, from the scale's direction and the item's own.
    public var lowIsGood: Bool { (scale?.direction == .lowIsGood) != isReversed }

    /// What tables and figures call the item, with the object it is asked about.
    public var title: LocalizedText {
        let own = label ?? ask
        guard let object else { return own }
        return own.combined { language, text in
            let name = object.label[language]
            let braces = "{\(object.kind)}"
            if text.contains(braces) { return text.replacing(braces, with: name) }
            return language.primary == "zh" ? "\(text)（\(name)）" : "\(text) (\(name))"
        }
    }

    /// The words for "this does not apply to me"; `nil` when respondents cannot say so.
    public var notApplicableWords: LocalizedText? {
        switch notApplicable {
        case .asScale: scale?.notApplicable
        case .no: nil
        case .words(let text): text
        }
    }

    /// The words for "I don't know"; `nil` when respondents cannot say so.
    public var dontKnowWords: LocalizedText? {
        switch dontKnow {
        case .asScale: scale?.dontKnow
        case .no: nil
        case .words(let text): text
        }
    }

    /// The id the definition gave it, without the object it is asked about.
    public var declaredID: ItemID {
        guard object != nil else { return id }
        let parts = id.name.split(separator: "@", maxSplits: 1)
        let half = parts.last.flatMap { $0.split(separator: "/").dropFirst().first } ?? ""
        let name = parts.first.map(String.init) ?? id.name
        return ItemID(half.isEmpty ? name : "\(name)/\(half)") ?? id
    }
}

/// Items that measure one thing, and their weight in the composite.
public struct Dimension: Hashable, Sendable {
    public let id: DimensionID
    public let title: LocalizedText
    /// More than zero.
    public let weight: FixedDecimal
    /// Never empty; ratings and perceptions only.
    public internal(set) var items: [Item]
}

/// Several ratings on one scale under one question, shown as a table.
public struct Matrix: Hashable, Sendable {
    public let id: MatrixID
    public let ask: LocalizedText
    public let help: LocalizedText?
    public let order: Order
    /// What must hold for it to be asked at all; its rows may have conditions besides.
    public internal(set) var when: Condition?
}
