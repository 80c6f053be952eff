import Glibc

/// How far a long reading has come: one line that is written over on a terminal, one line a minute in
/// a log. Silent in the first second.
struct ProgressLine {
    private let name: String
    /// What is counted.
    private let noun: String
    private let terminal: Terminal
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant
    private var isShown = false

    init(
        name: String, counting noun: String = "rows",
        on terminal: Terminal = Terminal(descriptor: STDERR_FILENO, environment: [:])
    ) {
        self.name = name
        self.noun = noun
        self.terminal = terminal
        start = clock.now
        last = start
    }

    /// - Parameter share: of the whole, from 0 to 1; `nil` when nobody knows how much it is.
    mutating func show(rows: Int, share: Double? = nil) {
        let now = clock.now
        let pause: Duration =
            terminal.isInteractive ? (isShown ? .milliseconds(200) : .seconds(1)) : .seconds(60)
        guard now - last >= pause else { return }
        last = now
        let seconds = (now - start) / .seconds(1)
        let text =
            share.map { words(rows: rows, share: $0, seconds: seconds) }
            ?? words(rows: rows, seconds: seconds)
        isShown = true
        StandardError.write(terminal.isInteractive ? "\r\u{1B}[K\(text)" : text + "\n")
    }

    /// Takes the line off the terminal.
    func end() {
        if isShown && terminal.isInteractive { StandardError.write("\r\u{1B}[K") }
    }

    /// `2021  120000 rows, 60000 a second`.
    private func words(rows: Int, seconds: Double) -> String {
        "\(name)  \(rows) \(noun), \(rate(rows, seconds)) a second"
    }

    private func rate(_ rows: Int, _ seconds: Double) -> Int {
        seconds > 0 ? Int(Double(rows) / seconds) : 0
    }

    /// `answers.csv  [#####     ]  48 %  120000 rows, 60000 a second, 3 s left`.
    private func words(rows: Int, share: Double, seconds: Double) -> String {
        let share = min(max(share, 0), 1)
        let filled = Int((share * 20).rounded(.down))
        let bar =
            String(repeating: "#", count: filled) + String(repeating: " ", count: 20 - filled)
        let rate = rate(rows, seconds)
        let left = share > 0 ? Int((seconds * (1 - share) / share).rounded(.up)) : 0
        return "\(name)  [\(bar)]  \(Int(share * 100)) %  \(rows) \(noun), \(rate) a second, "
            + "\(left) s left"
    }
}
