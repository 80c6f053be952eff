import Documents
import ExactNumbers

/// Looking up names, and guessing what an unknown one was meant to be.
extension Checker {
    mutating func named(
        _ name: String, at range: Range<Int>, facing options: [String] = []
    ) -> Term? {
        switch scope.entry(name) {
        case .known(let type): return Term(name, type)
        case .later:
            note(
                "'\(shortened(name))' is asked later; a condition can only look back", at: range,
                advice: "use a name that is asked before")
        case .elsewhere(let reason): note(reason, at: range)
        case nil:
            note(
                "\(name.quoted(limit: 40)) is not a name known here", at: range,
                advice: advice(forUnknown: name, facing: options))
        }
        return nil
    }

    private func advice(forUnknown name: String, facing options: [String]) -> String {
        if options.contains(name) {
            return "write it between apostrophes: '\(shortened(name))'"
        }
        if let parts = subtraction(in: name) {
            return "put blanks round the minus: \(shortened(parts.joined(separator: " - ")))"
        }
        if let function = Function(rawValue: name) { return "write \(function.usage)" }
        if let near = guess(name, among: options) {
            return "did you mean '\(shortened(near))', between apostrophes?"
        }
        if let near = guess(name, among: candidates(for: name)) {
            return "did you mean '\(shortened(near))'?"
        }
        guard options.isEmpty else { return "write one of: \(listed(options.map { "'\($0)'" }))" }
        return scope.names.isEmpty
            ? "no names are known here" : "names known here: \(listed(scope.names))"
    }

    /// What a word was probably meant to be; `nil` for a single letter, which is near to any other,
    /// and when so much is wrong that nobody would read it.
    func guess(_ word: String, among known: [String]) -> String? {
        let mostGuesses = 20
        guard faults.count < mostGuesses, word.unicodeScalars.count > 1 else { return nil }
        return nearest(to: word, among: known)
    }

    /// The parts of `a-b` where both `a` and `b` mean something.
    private func subtraction(in name: String) -> [String]? {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        func isKnown(_ part: String) -> Bool { scope[part] != nil || Token.isNumber(part) }
        guard parts.count > 1 else { return nil }
        if parts.allSatisfy(isKnown) { return parts }
        for end in parts.indices.dropFirst() {
            let halves = [parts[..<end], parts[end...]].map { $0.joined(separator: "-") }
            if halves.allSatisfy(isKnown) { return halves }
        }
        return nil
    }

    /// The known names, those that start with the same letter first: of very many only the first
    /// are compared.
    private func candidates(for name: String) -> [String] {
        let first = name.lowercased().first
        func isLikely(_ known: String) -> Bool { known.lowercased().first == first }
        return scope.names.filter(isLikely) + scope.names.filter { !isLikely($0) }
    }
}

extension Token {
    /// Whether the language reads this text as a number.
    static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
            && FixedDecimal(text) != nil
    }
}
