import Documents
import Glibc

/// Questions to the person at the terminal. Nobody is asked where there is no terminal.
struct Questions {
    /// Whether somebody can answer.
    let canAsk: Bool

    /// - Parameter areWanted: false where a flag says to take what is given.
    init(areWanted: Bool) {
        canAsk = areWanted && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    }

    /// Asks until the answer is good.
    ///
    /// - Parameters:
    ///   - standard: what an empty line stands for; `nil` when there must be an answer.
    ///   - accept: the value of an answer, or why it is none.
    /// - Throws: `.noMoreAnswers` at the end of the input.
    func ask<Value>(
        _ question: String, standard: String?,
        accept: (String) -> Result<Value, Refused>
    ) throws -> Value {
        while true {
            let hint = standard.map { " [\($0)]" } ?? ""
            StandardError.write("\(question)\(hint): ")
            guard let line = readLine() else {
                StandardError.write("\n")
                throw CommandFault.noMoreAnswers
            }
            let text = line.trimmingBlanks
            switch accept(text.isEmpty ? standard ?? "" : text) {
            case .success(let value): return value
            case .failure(let refused): StandardError.write("  \(refused.reason)\n")
            }
        }
    }

    /// Why an answer is not accepted.
    struct Refused: Error {
        let reason: String
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        let body = drop { $0.isWhitespace }
        return String(body.reversed().drop { $0.isWhitespace }.reversed())
    }
}
