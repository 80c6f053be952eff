/// Words that need no mapping, in any language of a questionnaire.
enum PlainWords {
    /// What says yes or no.
    static let truths: [String: Bool] = [
        "1": true, "yes": true, "Yes": true, "YES": true, "true": true, "True": true, "TRUE": true,
        "是": true, "0": false, "no": false, "No": false, "NO": false, "false": false,
        "False": false, "FALSE": false, "否": false,
    ]

    /// Signs that say an option was chosen.
    static let ticks = ["x", "X", "✓", "✔", "√"]
}
