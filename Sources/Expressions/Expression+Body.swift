public import ExactNumbers

/// The parts of a checked expression. Each type holds only what can be worked out.
extension Expression {
    public enum Body: Hashable, Sendable {
        case condition(Condition)
        case number(Quantity)
        case date(Moment)
        case text(Wording)
    }

    /// What is true, false or unknown.
    public indirect enum Condition: Hashable, Sendable {
        case constant(Bool)
        case named(String)
        case not(Condition)
        /// Two or more, none of them `all` itself.
        case all([Condition])
        /// Two or more, none of them `any` itself.
        case any([Condition])
        case numbers(Quantity, Relation, Quantity)
        case dates(Moment, Relation, Moment)
        case texts(Wording, Equality, Wording)
        case truths(Condition, Equality, Condition)
        /// A choice and one of its options.
        case choice(String, Equality, option: String)
        /// Two choices, by name.
        case choices(String, Equality, String)
        case membership(Membership)
        case presence(Presence, of: String)
    }

    public enum Equality: String, Hashable, Sendable, CaseIterable {
        case equal = "="
        case unequal = "!="
    }

    /// What stands on both sides of `in`.
    public enum Membership: Hashable, Sendable {
        case number(Quantity, among: [FixedDecimal])
        case date(Moment, among: [Day])
        case text(Wording, among: [String])
        case choice(String, among: [String])
        /// An option in a choice of several, or anywhere in a ranking.
        case option(String, chosenIn: String)
        /// A choice whose option was chosen in another.
        case optionOf(String, chosenIn: String)
    }

    /// Questions about whether there is an answer, which themselves always have one.
    public enum Presence: String, Hashable, Sendable, CaseIterable {
        case answered
        case notApplicable = "not-applicable"
        case dontKnow = "dont-know"
    }

    public indirect enum Quantity: Hashable, Sendable {
        case constant(FixedDecimal)
        case named(String)
        /// A score by its identifier, the main one by `nil`.
        case score(String?)
        /// How many options were chosen or ranked.
        case chosen(in: String)
        /// How many are true.
        case trueAmong([Condition])
        /// From 1 for the option ranked first.
        case rank(String, option: String)
        /// In characters as people count them.
        case length(Wording)
        case span(Span, from: Moment, to: Moment)
        case part(DatePart, of: Moment)
        case negated(Quantity)
        case calculated(Quantity, Operation, Quantity)
    }

    public enum Span: String, Hashable, Sendable, CaseIterable { case days, years }

    public enum DatePart: String, Hashable, Sendable, CaseIterable { case year, month, weekday }

    public enum Moment: Hashable, Sendable {
        case constant(Day)
        case named(String)
        case today
    }

    public enum Wording: Hashable, Sendable {
        case constant(String)
        case named(String)
    }
}
