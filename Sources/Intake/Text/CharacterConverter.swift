import Glibc

/// The system's iconv from one encoding to UTF-8, strict: nothing is left out or replaced. A class
/// because it owns the handle.
final class CharacterConverter {
    enum Outcome {
        case converted([UInt8])
        /// The text ends inside a character. What comes before is `good`.
        case truncated(good: [UInt8])
        /// - Parameter offset: of the first byte that stands for nothing, as an index of the input.
        case invalid(offset: Int, good: [UInt8])
    }

    private let handle: iconv_t

    /// - Returns: `nil` when the system has no table for the encoding.
    init?(from encoding: TextEncoding) {
        guard let handle = iconv_open("UTF-8", encoding.title),
            handle != iconv_t(bitPattern: -1)
        else { return nil }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// - Complexity: one pass; memory of the input and the output.
    func utf8(of bytes: ArraySlice<UInt8>) -> Outcome {
        var input = Array(bytes)
        var output: [UInt8] = []
        output.reserveCapacity(input.count + input.count / 2)
        var room = [UInt8](repeating: 0, count: 1 << 16)
        var position = 0
        while position < input.count {
            let step = convert(&input, from: position, into: &room)
            output += room[..<step.written]
            position += step.read
            switch step.problem {
            case 0, E2BIG: continue
            case EINVAL: return .truncated(good: output)
            default: return .invalid(offset: bytes.startIndex + position, good: output)
            }
        }
        return .converted(output)
    }

    private func convert(
        _ input: inout [UInt8], from position: Int, into room: inout [UInt8]
    ) -> (read: Int, written: Int, problem: Int32) {
        input.withUnsafeMutableBytes { source in
            room.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.advanced(by: position)
                    .assumingMemoryBound(to: CChar.self)
                var left = source.count - position
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var free = target.count
                let result = iconv(handle, &from, &left, &to, &free)
                let problem = result == Int(bitPattern: UInt.max) ? errno : 0
                return (source.count - position - left, target.count - free, problem)
            }
        }
    }
}
