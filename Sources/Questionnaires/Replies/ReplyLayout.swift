/// Where the answers of a questionnaire stand in a reply.
public struct ReplyLayout: Hashable, Sendable {
    /// Every item, those of the dimensions first.
    public let items: [Item]
    /// Every byte of a reply's codes.
    public let fields: [Field]
    /// The fields of each ranking.
    let rankings: [Range<Int>]
    /// By item, the first of its fields; that of the next item when it has none.
    private let offsets: [Int]
    private let indices: [ItemID: Int]

    init(_ items: [Item]) {
        self.items = items
        var fields: [Field] = []
        var rankings: [Range<Int>] = []
        var offsets: [Int] = []
        var indices: [ItemID: Int] = [:]
        fields.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            offsets.append(fields.count)
            indices[item.id] = index
            fields += item.fields(at: index)
            if case .ranking = item.kind { rankings.append(offsets[index]..<fields.count) }
        }
        offsets.append(fields.count)
        self.fields = fields
        self.rankings = rankings
        self.offsets = offsets
        self.indices = indices
    }

    /// `nil` when there is no such item.
    public func index(of item: ItemID) -> Int? { indices[item] }

    /// The names of everything that may be written: items, and options with a line beside them.
    public var writtenFields: Set<FieldID> {
        var written = Set(fields.filter { $0.content == .written }.map(\.id))
        for item in items {
            written.formUnion((item.options?.all ?? []).compactMap(item.writtenField))
        }
        return written
    }

    /// The fields of the item at `index`: one for most, one an option for several choices and
    /// rankings, none for a text to read.
    public func fields(ofItemAt index: Int) -> Range<Int> { offsets[index]..<offsets[index + 1] }
}

/// One byte of a reply's codes, and the column of data it stands for.
public struct Field: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// A position on a scale or among options, of so many.
        case position(of: Int)
        /// Whether the option at this position was chosen.
        case chosen(Int)
        /// The rank of the option at this position, from 1 to so many; 0 when it was not ranked.
        case rank(Int, of: Int)
        /// That something was written.
        case written
    }

    /// The item's id, with the option's behind it where there are several fields.
    public let id: FieldID
    /// Where the item stands in the layout.
    public let item: Int
    public let content: Content

    /// Whether the byte is one of the values the field may have besides a `Missing`.
    func holds(_ byte: UInt8) -> Bool {
        switch content {
        case .position(let count): Int(byte) < count
        case .chosen: byte < 2
        case .rank(_, let count): Int(byte) <= count
        case .written: byte == 0
        }
    }
}

extension Item {
    /// The name of the column in which stands what was written beside an option.
    public func writtenField(of option: AnswerOption) -> FieldID? {
        option.isWritten ? FieldID("\(id.name)/\(option.id.name)/text") : nil
    }

    fileprivate func fields(at index: Int) -> [Field] {
        func field(_ content: Field.Content, _ option: AnswerOption? = nil) -> Field? {
            FieldID(option.map { "\(id.name)/\($0.id.name)" } ?? id.name)
                .map { Field(id: $0, item: index, content: content) }
        }
        func perOption(
            _ options: Options, _ content: (Int) -> Field.Content
        ) -> [Field] {
            options.all.enumerated().compactMap { field(content($0.offset), $0.element) }
        }
        switch kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .yesNo(let scale), .perception(let scale), .expectation(let scale):
            return [field(.position(of: scale.codes.count))].compactMap { $0 }
        case .choice(let options):
            return [field(.position(of: options.all.count))].compactMap { $0 }
        case .choices(let options, _): return perOption(options) { .chosen($0) }
        case .ranking(let options, _):
            return perOption(options) { .rank($0, of: options.all.count) }
        case .number, .date, .text: return [field(.written)].compactMap { $0 }
        case .information: return []
        }
    }
}
