public import ExactNumbers
public import Questionnaires

/// Weights that were made for the replies of a wave, with everything it takes to make them again.
/// The replies keep their own.
public struct WeightSet: Hashable, Sendable {
    /// What they were made from.
    public struct Recipe: Hashable, Sendable {
        /// The name of the file of margins, without a folder; `nil` when weights were only trimmed.
        public let marginsFile: String?
        /// The text of that file.
        public let margins: String
        public let base: Base
        /// How they were made, by name: trimming, sweeps.
        public let settings: [String: String]
        /// Written as it is printed: `canvass 0.1.0`.
        public let program: String

        public init(
            marginsFile: String?, margins: String, base: Base, settings: [String: String],
            program: String
        ) {
            self.marginsFile = marginsFile
            self.margins = margins
            self.base = base
            self.settings = settings
            self.program = program
        }

        public var marginsHash: ContentHash { ContentHash(ofBytes: Array(margins.utf8)) }
    }

    /// The weights that others were made from.
    public enum Base: Hashable, Sendable {
        /// Every respondent weighed the same.
        case equal
        /// Those of the replies.
        case stored
        case set(name: String, hash: ContentHash)
    }

    /// Unique in its wave.
    public let name: String
    public let recipe: Recipe
    /// Of before and after, as a person or a program reads it.
    public let report: String
    /// By id of the reply.
    public let weights: [String: FixedDecimal]
    /// Over what the weights were made from and the weights: the same inputs again give the same.
    /// The program and the names of files are no part of it.
    public let hash: ContentHash

    public init(
        name: String, recipe: Recipe, report: String, weights: [String: FixedDecimal]
    ) {
        self.name = name
        self.recipe = recipe
        self.report = report
        self.weights = weights
        hash = Self.hash(recipe, weights)
    }

    private static func hash(_ recipe: Recipe, _ weights: [String: FixedDecimal]) -> ContentHash {
        let parts = [
            recipe.marginsHash.hex, recipe.base.text.0, recipe.base.text.1 ?? "",
            NamedTexts(recipe.settings).json,
            NamedTexts(weights.mapValues(\.description)).json,
        ]
        return ContentHash(ofBytes: Array(parts.joined(separator: "\n").utf8))
    }
}

extension WeightSet.Base {
    private static let mark = "set "

    /// What the store writes: a word or a name, and the hash of a set.
    var text: (String, String?) {
        switch self {
        case .equal: ("none", nil)
        case .stored: ("stored", nil)
        case .set(let name, let hash): (Self.mark + name, hash.hex)
        }
    }

    init?(text: String, hash: String?) {
        switch (text, hash.flatMap(ContentHash.init(hex:))) {
        case ("none", nil): self = .equal
        case ("stored", nil): self = .stored
        case (_, let hash?) where text.hasPrefix(Self.mark):
            self = .set(name: String(text.dropFirst(Self.mark.count)), hash: hash)
        default: return nil
        }
    }
}
