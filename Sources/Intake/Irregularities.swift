public import Questionnaires

/// What a form would not have let pass and a file may hold, because paper asks nobody again. It is
/// counted and stored as it is.
public struct Irregularities: Hashable, Sendable {
    /// Answers to items that the conditions do not ask.
    public internal(set) var unasked = 0
    /// Required items that were asked and not answered.
    public internal(set) var unanswered = 0
    /// Answers with fewer options than must be chosen or ranked.
    public internal(set) var tooFewOptions = 0
    public internal(set) var tooManyOptions = 0
    /// Answers with an option that stands alone, and others.
    public internal(set) var notAlone = 0
    /// Replies that fail a check, by the item at which its message stands.
    public internal(set) var failedChecks: [ItemID: Int] = [:]
    /// Texts beside options that were not chosen.
    public internal(set) var strayTexts = 0
    /// Replies without a day where conditions look at it, so that nobody knows what was asked.
    public internal(set) var undecided = 0

    public var isEmpty: Bool { self == Irregularities() }

    static func += (sum: inout Self, other: Self) {
        sum.unasked += other.unasked
        sum.unanswered += other.unanswered
        sum.tooFewOptions += other.tooFewOptions
        sum.tooManyOptions += other.tooManyOptions
        sum.notAlone += other.notAlone
        sum.failedChecks.merge(other.failedChecks, uniquingKeysWith: +)
        sum.strayTexts += other.strayTexts
        sum.undecided += other.undecided
    }
}

extension Irregularities {
    /// One sentence for each kind there is.
    var notes: [String] {
        var notes: [String] = []
        func add(_ count: Int, _ one: String, _ many: String, _ rest: String) {
            if count > 0 { notes.append("\(count) \(count == 1 ? one : many) \(rest)") }
        }
        add(
            unasked, "answer to a question", "answers to questions",
            "that the conditions do not ask, kept")
        add(
            undecided, "reply", "replies",
            "without a day, which conditions look at: their blank cells stay skipped")
        add(unanswered, "required question", "required questions", "without an answer")
        add(
            tooFewOptions, "answer", "answers", "with fewer options than the questionnaire asks for"
        )
        add(
            tooManyOptions, "answer", "answers", "with more options than the questionnaire asks for"
        )
        add(notAlone, "answer", "answers", "with an option that stands alone, and others")
        add(
            strayTexts, "text", "texts", "beside an option that was not chosen, kept")
        if !failedChecks.isEmpty {
            let places = failedChecks.sorted { $0.key < $1.key }.prefix(Self.mostPlaces)
                .map { "\($0.value) at \($0.key)" }.joined(separator: ", ")
            let more = failedChecks.count - Self.mostPlaces
            notes.append("failed checks: \(places)" + (more > 0 ? " and \(more) places more" : ""))
        }
        return notes
    }

    private static var mostPlaces: Int { 8 }
}
