import Foundation

/// A folder of files that come with the program.
enum ShippedFolder {
    /// The folder that an environment variable names; else one of this path, or of this path under
    /// `share/canvass`, in a folder the program lies in.
    ///
    /// - Parameters:
    ///   - path: within the program's files, such as `charts/themes`.
    ///   - variable: names the folder in place of the program's own.
    ///   - mark: a file that lies in it.
    /// - Returns: `nil` when there is none with the file.
    static func path(
        _ path: String, or variable: String, with mark: String, _ environment: [String: String]
    ) -> String? {
        func isFolder(_ path: String) -> Bool { AuthoredFile.exists(at: "\(path)/\(mark)") }
        if let named = environment[variable], !named.isEmpty {
            return isFolder(named) ? named : nil
        }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        while folder.path != "/" {
            for place in [path, "share/canvass/\(path)"] {
                let candidate = folder.appendingPathComponent(place).path
                if isFolder(candidate) { return candidate }
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
