/// What somebody filled in, and what was found wrong with it.
public struct FormInput: Hashable, Sendable {
    public struct Mistake: Hashable, Sendable {
        /// The item.
        public let item: String
        /// At the control.
        public let message: String
        /// In the list above the page.
        public let inShort: String

        public init(item: String, message: String, inShort: String? = nil) {
            self.item = item
            self.message = message
            self.inShort = inShort ?? message
        }
    }

    /// By the name of the box.
    public var values: [String: String]
    /// In the order of the page.
    public var mistakes: [Mistake]

    public static let empty = FormInput()

    public init(values: [String: String] = [:], mistakes: [Mistake] = []) {
        self.values = values
        self.mistakes = mistakes
    }

    func mistake(in item: String) -> Mistake? { mistakes.first { $0.item == item } }
}

/// Names and values that no item, option or object can have, since a colon is in no id.
enum BoxName {
    static let notApplicable = ":not-applicable"
    static let dontKnow = ":dont-know"
    static let consent = ":consent"
    static let privacy = ":privacy"
    /// The button that was pressed, and the language that was asked for.
    static let step = ":step"

    /// Why an answer that is written is missing.
    static func missing(_ item: String) -> String { "\(item):missing" }

    static func help(_ item: String) -> String { "\(item):help" }
    static func error(_ item: String) -> String { "\(item):error" }
    static func limit(_ item: String) -> String { "\(item):limit" }
    static func unit(_ item: String) -> String { "\(item):unit" }
}
