import Questionnaires

/// Replies of which every answer is the same, what was written included.
public struct IdenticalAnswers: Hashable, Sendable {
    /// Sets of answers that more than one reply has, of those long and varied enough to be judged.
    public let patterns: Int
    /// Replies with one of these.
    public let replies: Int
    /// Replies that are equal to another, of too few answers or with all ratings equal: not flagged.
    public let notJudged: Int
    /// How many pairs of equal replies there would be if answers to different items had nothing to do
    /// with each other: n(n−1)/2 times, over the items, the sum of the squared shares of the answers.
    /// Answers go together, so that more pairs than this are no proof of anything; many more of long
    /// patterns are a reason to look.
    public let expectedPairs: Double
    /// By member, whether the reply is one more of its kind: all but the one whose id is the first.
    let isSurplus: [Bool]

    init(_ replies: [Reply], _ questionnaire: Questionnaire, leastAnswers: Int) {
        struct Pattern: Hashable {
            let codes: [UInt8]
            let texts: [FieldID: String]
        }
        var groups: [Pattern: [Int]] = [:]
        for (member, reply) in replies.enumerated() {
            groups[Pattern(codes: reply.codes.bytes, texts: reply.texts), default: []]
                .append(member)
        }
        let rated = questionnaire.layout.fields.indices.filter {
            questionnaire.items[questionnaire.layout.fields[$0].item].scale != nil
        }
        let firsts = questionnaire.items.indices.compactMap {
            questionnaire.layout.fields(ofItemAt: $0).first
        }
        var isSurplus = [Bool](repeating: false, count: replies.count)
        var (patterns, inPatterns, notJudged) = (0, 0, 0)
        for (pattern, members) in groups where members.count > 1 {
            let answered = firsts.count { Missing(rawValue: pattern.codes[$0]) == nil }
            let ratings = Set(
                rated.map { pattern.codes[$0] }.filter { Missing(rawValue: $0) == nil })
            guard answered >= leastAnswers, ratings.count != 1 else {
                notJudged += members.count
                continue
            }
            patterns += 1
            inPatterns += members.count
            // Which of them is kept follows from its id, so that the order of replies is free.
            let kept = members.min { replies[$0].id < replies[$1].id }
            for member in members where member != kept { isSurplus[member] = true }
        }
        self.patterns = patterns
        self.replies = inPatterns
        self.notJudged = notJudged
        self.isSurplus = isSurplus
        expectedPairs = Self.expectedPairs(replies, fields: questionnaire.layout.fields.count)
    }

    private static func expectedPairs(_ replies: [Reply], fields: Int) -> Double {
        guard replies.count > 1 else { return 0 }
        let count = Double(replies.count)
        let agreement = (0..<fields).reduce(1.0) { product, field in
            var counts = [Int](repeating: 0, count: 256)
            for reply in replies { counts[Int(reply.codes.bytes[field])] += 1 }
            let squares = counts.reduce(0.0) { $0 + Double($1) * Double($1) }
            return product * squares / (count * count)
        }
        return count * (count - 1) / 2 * agreement
    }
}
