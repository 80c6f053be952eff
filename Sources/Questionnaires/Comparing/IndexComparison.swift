/// A figure in two versions of a questionnaire: whether the waves before and after may be compared.
public struct IndexComparison: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        case composite
        /// The score of a dimension by itself.
        case dimension(DimensionID)
        case index(IndexID)

        /// As results name it.
        public var name: String {
            switch self {
            case .composite: "composite"
            case .dimension(let id): id.name
            case .index(let id): id.name
            }
        }
    }

    public enum Standing: Hashable, Sendable {
        case added
        case removed
        /// - Parameter classes: `nil` where the figure has none now.
        case kept(scores: Comparability, classes: Comparability?)
    }

    public let subject: Subject
    /// Of the newer version, or of the older where it was removed; `nil` where reports have their own
    /// word for it.
    public let title: LocalizedText?
    /// `composite`, `dimension`, or the type of an index.
    public let type: String
    public let standing: Standing
    /// The gravest first; empty when nothing changed, or when there is nothing to compare.
    public let reasons: [ComparabilityReason]

    /// Whether a series of this figure ends here.
    public var isBroken: Bool {
        switch standing {
        case .added: false
        case .removed: true
        case .kept(let scores, _): scores == .notComparable
        }
    }

    /// Whether nothing needs to be said or done before its waves are compared.
    public var isUntouched: Bool {
        switch standing {
        case .added: true
        case .removed: false
        case .kept(let scores, let classes):
            scores == .comparable && (classes ?? .comparable) == .comparable
        }
    }
}
