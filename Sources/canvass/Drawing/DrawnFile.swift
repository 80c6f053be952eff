import Glibc
import Rendering

/// A finished picture on its way to the disk.
struct DrawnFile {
    let path: String
    let rendered: RenderedFile

    private var draft: String { path + ".part" }

    /// Writes beside the place, where a reader does not look yet.
    ///
    /// - Throws: `.cannotWrite`, also when a folder lies in the place.
    fileprivate func prepare() throws(CommandFault) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw .cannotWrite(path: path, reason: String(cString: strerror(EISDIR)))
        }
        guard let file = fopen(draft, "w") else { throw fault }
        let written = rendered.bytes.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
            fwrite(bytes.baseAddress, 1, bytes.count, file)
        }
        guard fclose(file) == 0, written == rendered.bytes.count else { throw fault }
    }

    /// Moves what is prepared to its place: a reader never sees half a file.
    fileprivate func place() throws(CommandFault) {
        guard rename(draft, path) == 0 else { throw fault }
    }

    fileprivate func discard() { unlink(draft) }

    private var fault: CommandFault {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}

extension [DrawnFile] {
    /// Writes all or none, and says nothing of it.
    func store() throws(CommandFault) {
        do throws(CommandFault) {
            for file in self { try file.prepare() }
            for file in self { try file.place() }
        } catch {
            for file in self { file.discard() }
            throw error
        }
    }

    /// Writes all or none, says where they lie, and says once what could not be drawn as it was meant.
    func write() throws {
        try store()
        try StandardOutput.write(map { "\($0.path)\n" }.joined())
        var said: Set<String> = []
        for warning in flatMap(\.rendered.warnings) where said.insert("\(warning)").inserted {
            StandardError.write("\(warning)\n")
        }
    }
}
