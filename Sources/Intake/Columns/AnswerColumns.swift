import Dispatch
import Documents
public import Questionnaires
import Synchronization

/// A file of answers that is read straight into columns, in pieces and on several threads, where it
/// can be: text in UTF-8 with a row a line.
///
/// Every cell means what it means to `CheckedAnswers`, which is asked about each kind of cell once. At
/// the first thing that is not understood reading stops, and `CheckedAnswers` must read the file: it
/// alone says what is wrong, and where.
public struct AnswerColumns: Sendable {
    public struct Progress: Hashable, Sendable {
        /// Rows read so far, without the header.
        public let rows: Int
        public let bytes: Int
        public let totalBytes: Int
    }

    public enum Outcome: Hashable, Sendable {
        /// - Parameters:
        ///   - rows: without the header and blank rows.
        ///   - leftOut: those of them that the mapping leaves out.
        case read(rows: Int, leftOut: Int)
        /// `body` did not want any more.
        case stopped
        /// Nothing that was read counts.
        case notUnderstood
    }

    private let pieces: FilePieces
    private let plan: ColumnPlan
    private let score: Flow.Score
    private let pieceCount: Int
    /// Where the first row begins.
    private let start: Int

    /// Reads the header.
    ///
    /// - Parameters:
    ///   - score: asked where a condition of the questionnaire names a score.
    ///   - pieceSize: bytes that a thread reads at a time; no result depends on it.
    /// - Returns: `nil` when the file is not understood; also when there is none, or it is no file.
    public init?(
        path: String, name: String, for questionnaire: Questionnaire, by mapping: Mapping? = nil,
        pieceSize: Int = 1 << 22, score: @escaping Flow.Score = { _, _ in nil }
    ) {
        let rules = mapping ?? .none
        guard rules.encoding == nil || rules.encoding == .utf8,
            let pieces = FilePieces(path: path, pieceSize: pieceSize),
            let beginning = pieces.beginning(Self.longestHeader),
            let header = Self.header(of: beginning, rules, pieces.byteCount)
        else { return nil }
        do throws(IntakeFaults) {
            let reading = try ReadingPlan(
                file: name, header: Header(header.names), questionnaire: questionnaire,
                mapping: rules)
            plan = ColumnPlan(reading, questionnaire, delimiter: rules.delimiter)
        } catch {
            return nil
        }
        self.pieces = pieces
        self.score = score
        start = header.end
        pieceCount = pieces.count(from: header.end)
    }

    private static let longestHeader = 1 << 20

    /// The first row that is not blank; `nil` when it is not understood.
    private static func header(
        of beginning: [UInt8], _ mapping: Mapping, _ byteCount: Int
    ) -> (names: [String], end: Int)? {
        let mark = TextEncoding.marked(beginning)
        guard mark == nil || mark?.encoding == .utf8, !beginning.starts(with: [0x50, 0x4B, 3, 4]),
            !beginning.contains(0)
        else { return nil }
        var start = mark?.markLength ?? 0
        guard mapping.delimiter.other(inHeaderOf: Array(beginning[start...])) == nil else {
            return nil
        }
        while start < beginning.count {
            let found = beginning[start...].firstIndex(of: UInt8(ascii: "\n"))
            guard
                let end = found.map({ $0 + 1 }) ?? (beginning.count == byteCount ? byteCount : nil)
            else { return nil }
            var line = Array(beginning[start..<end])
            if line.count > 1, line[line.count - 2] == UInt8(ascii: "\r") {
                line.remove(at: line.count - 2)
            }
            guard !line.contains(UInt8(ascii: "\r")),
                String(validating: line, as: UTF8.self) != nil,
                let reader = CSVReader(delimiter: mapping.delimiter)
            else { return nil }
            var names: [String]?
            do throws(CSVReader.Failure) {
                try reader.read(line) { names = $0.cells }
            } catch {
                return nil
            }
            if let names { return names.count <= CSVReader.mostColumns ? (names, end) : nil }
            start = end
        }
        return nil
    }

    /// Reads every row.
    ///
    /// - Parameters:
    ///   - threads: at least one is used.
    ///   - progress: called now and then on one thread.
    ///   - body: takes the blocks of the thread with this number, from 0, which come one after the
    ///     other; says whether to go on.
    /// - Complexity: one pass over the file, in the memory of one piece a thread and eight bytes for
    ///   each id of a reply. Some tens of nanoseconds a cell; where conditions decide what was asked,
    ///   as long as `CheckedAnswers` takes.
    public func read(
        threads: Int, progress: @Sendable (Progress) -> Void = { _ in },
        body: @Sendable (Int, ReplyBlock) -> Bool
    ) -> Outcome {
        let shared = Shared()
        let count = max(1, min(threads, pieceCount))
        DispatchQueue.concurrentPerform(iterations: count) { thread in
            read(thread, shared, progress, body)
        }
        if shared.isNotUnderstood.load(ordering: .acquiring) { return .notUnderstood }
        if shared.isStopped.load(ordering: .acquiring) { return .stopped }
        var ids = shared.ids.withLock { $0 }
        ids.sort()
        // Two replies of one id, or two ids that happen to look alike here.
        for (id, next) in zip(ids, ids.dropFirst()) where id == next { return .notUnderstood }
        return .read(
            rows: shared.rows.load(ordering: .acquiring),
            leftOut: shared.leftOut.load(ordering: .acquiring))
    }

    /// What the threads have in common: a class, as there is one of it.
    private final class Shared: Sendable {
        let nextPiece = Atomic<Int>(0)
        let isNotUnderstood = Atomic<Bool>(false)
        let isStopped = Atomic<Bool>(false)
        let rows = Atomic<Int>(0)
        let leftOut = Atomic<Int>(0)
        let bytes = Atomic<Int>(0)
        let ids = Mutex<[UInt64]>([])

        var isOver: Bool {
            isNotUnderstood.load(ordering: .relaxed) || isStopped.load(ordering: .relaxed)
        }
    }

    private func read(
        _ thread: Int, _ shared: Shared, _ progress: (Progress) -> Void,
        _ body: (Int, ReplyBlock) -> Bool
    ) {
        var reader = PieceReader(plan, RouteCheck(plan.questionnaire, score: score))
        var block = ReplyBlock(plan.questionnaire)
        var room: [UInt8] = []
        while !shared.isOver {
            let piece = shared.nextPiece.add(1, ordering: .relaxed).oldValue
            guard piece < pieceCount else { break }
            guard let lines = pieces.lines(ofPiece: piece, from: start, into: &room),
                Self.isText(room, lines)
            else {
                shared.isNotUnderstood.store(true, ordering: .releasing)
                return
            }
            let before = reader.rows
            let isUnderstood = room.withUnsafeBufferPointer { bytes in
                let lines = UnsafeBufferPointer(rebasing: bytes[lines])
                return take(lines, &reader, &block, thread, shared, body)
            }
            guard isUnderstood else {
                shared.isNotUnderstood.store(true, ordering: .releasing)
                return
            }
            let rows = shared.rows.add(reader.rows - before, ordering: .relaxed).newValue
            let read = shared.bytes.add(lines.count, ordering: .relaxed).newValue
            if thread == 0 {
                progress(
                    Progress(
                        rows: rows, bytes: start + read, totalBytes: pieces.byteCount))
            }
        }
        shared.leftOut.add(reader.leftOut, ordering: .relaxed)
        shared.ids.withLock { $0 += reader.idHashes }
    }

    /// - Returns: whether every line was understood.
    private func take(
        _ lines: UnsafeBufferPointer<UInt8>, _ reader: inout PieceReader,
        _ block: inout ReplyBlock, _ thread: Int, _ shared: Shared,
        _ body: (Int, ReplyBlock) -> Bool
    ) -> Bool {
        var position = 0
        while position < lines.count, !shared.isOver {
            do throws(PieceReader.NotUnderstood) {
                try reader.fill(&block, from: lines, at: &position)
            } catch {
                return false
            }
            if block.count > 0, !body(thread, block) {
                shared.isStopped.store(true, ordering: .releasing)
            }
        }
        return true
    }

    /// Whether the lines are UTF-8. A character does not go over the end of a line.
    private static func isText(_ bytes: [UInt8], _ lines: Range<Int>) -> Bool {
        let isPlain = bytes.withUnsafeBytes { bytes in
            var high: UInt64 = 0
            var position = lines.lowerBound
            while position + 8 <= lines.upperBound {
                high |= bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                position += 8
            }
            while position < lines.upperBound {
                high |= UInt64(bytes[position])
                position += 1
            }
            return high & 0x8080_8080_8080_8080 == 0
        }
        return isPlain || String(validating: bytes[lines], as: UTF8.self) != nil
    }
}
