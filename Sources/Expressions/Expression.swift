/// A condition or a calculation as a definition writes it, checked: every name is known and every
/// sign stands between values it can work with.
///
/// Two expressions are equal when they say the same, however they are laid out.
public struct Expression: Hashable, Sendable {
    /// What an expression is written for, which decides what it must give.
    public enum Purpose: Hashable, Sendable { case condition, number, date, text }

    /// How long an expression may be, in Unicode scalars.
    public static let longest = 2_000
    /// How many names, values, lists and signs it may have.
    public static let mostNodes = 500
    /// How many levels of brackets, `not` and signs before a value.
    public static let deepest = 40
    /// Words that cannot be names.
    public static let reservedWords: Set<String> = Set(Keyword.allCases.map(\.rawValue))

    public let body: Body

    /// Reads and checks an expression.
    ///
    /// - Throws: all that is wrong with it; of a text that cannot be read as far as it can be told.
    public init(
        _ text: String, in scope: Scope, as purpose: Purpose = .condition
    ) throws(ExpressionFaults) {
        guard text.utf8.count <= 4 * Self.longest, text.unicodeScalars.count <= Self.longest else {
            throw Self.tooLong(text)
        }
        var lexer = Lexer(text, in: scope)
        let tokens = lexer.tokens()
        guard !lexer.hasGaps else { throw ExpressionFaults(lexer.faults, in: text) }
        var checker = Checker(Source(text), scope: scope)
        var faults = lexer.faults
        var body: Body?
        do throws(ExpressionFault) {
            var parser = PhraseParser(tokens, of: checker.source)
            body = checker.body(of: try parser.parse(), for: purpose)
            faults += checker.faults
        } catch {
            faults.append(error)
        }
        guard let body, faults.isEmpty else { throw ExpressionFaults(faults, in: text) }
        self.body = body
        let length = canonical.unicodeScalars.count
        guard length <= Self.longest else { throw Self.tooLong(text, canonicalLength: length) }
    }

    private static func tooLong(_ text: String) -> ExpressionFaults {
        ExpressionFaults(
            [
                ExpressionFault(
                    "more than \(longest) characters", at: longest..<longest + 1,
                    advice: "divide the expression")
            ],
            in: String(text.unicodeScalars.prefix(longest + 1)))
    }

    private static func tooLong(_ text: String, canonicalLength: Int) -> ExpressionFaults {
        let count = text.unicodeScalars.count
        return ExpressionFaults(
            [
                ExpressionFault(
                    "\(canonicalLength) characters when written with single blanks",
                    at: count..<count,
                    advice: "divide the expression; it may have \(longest)")
            ], in: text)
    }
}
