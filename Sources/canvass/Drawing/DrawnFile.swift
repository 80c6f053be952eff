import Glibc
import Rendering

/// A finished picture on its way to the disk.
struct DrawnFile {
    let path: String
    let rendered: RenderedFile

    /// Written beside the place and moved there whole: a reader never sees half a file.
    func write() throws(CommandFault) {
        let draft = path + ".part"
        guard let file = fopen(draft, "w") else {
            throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
        let written = rendered.bytes.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
            fwrite(bytes.baseAddress, 1, bytes.count, file)
        }
        let isClosed = fclose(file) == 0
        guard written == rendered.bytes.count, isClosed, rename(draft, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(draft)
            throw .cannotWrite(path: path, reason: reason)
        }
    }
}

extension [DrawnFile] {
    /// Writes all, says where they lie, and says once what could not be drawn as it was meant.
    func write() throws {
        for file in self { try file.write() }
        try StandardOutput.write(map { "\($0.path)\n" }.joined())
        var said: Set<String> = []
        for warning in flatMap(\.rendered.warnings) where said.insert("\(warning)").inserted {
            StandardError.write("\(warning)\n")
        }
    }
}
