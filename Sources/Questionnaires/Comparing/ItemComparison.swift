public import ExactNumbers

/// An item in two versions of a questionnaire. One that is asked about several objects counts once.
public struct ItemComparison: Hashable, Sendable {
    public enum Presence: Hashable, Sendable {
        case added(Item)
        case removed(Item)
        case kept(old: Item, new: Item)
    }

    /// As the definition writes it.
    public let id: ItemID
    public let presence: Presence
    /// Empty for one that was added or removed.
    public let changes: [ItemChange]
    /// Of one that was added: an item that was removed and asked the same. Perhaps only the id was
    /// changed, and with it the answers were lost from sight.
    public let twin: ItemID?
    /// `nil` where it is asked between the same others as before.
    public let move: ItemMove?
    /// Its share of the weight of the composite; `nil` where it is no part of it.
    public let oldShare: Ratio?
    public let newShare: Ratio?

    /// All that applies, each once, the gravest first.
    public var labels: [ItemLabel] {
        switch presence {
        case .added: return [.added]
        case .removed: return [.removed]
        case .kept:
            let labels = Set(changes.map(\.label))
            return labels.isEmpty ? [.identical] : labels.sorted(by: >)
        }
    }

    /// The gravest of its labels.
    public var label: ItemLabel { labels.first ?? .identical }

    /// As the newer version has it, or the older where it was removed.
    public var item: Item {
        switch presence {
        case .added(let item), .removed(let item), .kept(_, let item): item
        }
    }
}

/// That an item is asked in another place, which may change how it is understood.
public struct ItemMove: Hashable, Sendable {
    public struct Place: Hashable, Sendable {
        /// The item that is asked before it; `nil` for the first.
        public let after: ItemID?
        /// `nil` where the definition has no sections.
        public let section: String?
    }

    public let from: Place
    public let to: Place
}
