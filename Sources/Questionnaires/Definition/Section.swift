/// One page of the questionnaire. A section that is asked for each of several objects is one for
/// each of them.
public struct Section: Hashable, Sendable {
    public enum Entry: Hashable, Sendable {
        case item(ItemID)
        /// - Parameter rows: those of its items that stand here, in the order they are written.
        case matrix(MatrixID, rows: [ItemID])

        public var items: [ItemID] {
            switch self {
            case .item(let id): [id]
            case .matrix(_, let rows): rows
            }
        }
    }

    /// Which half of pairs a section shows.
    public enum Part: String, Hashable, Sendable, CaseIterable { case expectation, perception }

    public let id: SectionID
    public let title: LocalizedText?
    public let intro: LocalizedText?
    /// In the order they are written; never empty.
    public let entries: [Entry]
    /// What the definition says it shows: ids of items, matrices and dimensions.
    public let show: [String]
    public let part: Part?
    public let order: Order
    public internal(set) var when: Condition?
    /// What the section is about; `nil` when it is asked once.
    public let object: ObjectReference?

    public var items: [ItemID] { entries.flatMap(\.items) }
}
