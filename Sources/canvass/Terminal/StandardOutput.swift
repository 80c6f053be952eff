import ArgumentParser
import Glibc

/// Where results go. Each write has reached the system when it returns.
enum StandardOutput {
    /// - Throws: `.cannotWrite`; `ExitCode.success` when the reader has left, which is not a failure.
    static func write(_ text: String) throws {
        guard let code = writeAll(text, to: STDOUT_FILENO) else { return }
        if code == EPIPE { throw ExitCode.success }
        throw CommandFault.cannotWrite(path: "standard output", reason: reason(of: code))
    }
}

/// Where faults and progress go. What cannot be written there has nowhere else to go.
enum StandardError {
    static func write(_ text: String) {
        _ = writeAll(text, to: STDERR_FILENO)
    }
}

/// The system's words for an error code.
func reason(of code: Int32) -> String { String(cString: strerror(code)) }

/// - Returns: the code of the error that stopped it; `nil` when all was written.
private func writeAll(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
        var rest = UnsafeRawBufferPointer(bytes)
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return errno }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return nil
    }
}
