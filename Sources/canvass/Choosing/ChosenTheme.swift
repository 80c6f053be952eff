import Documents
import Figures
import Foundation
import Rendering
import Reports

/// The look that a person asked for: a theme that comes with the program, or a file.
struct ChosenTheme {
    let theme: Theme

    /// - Parameters:
    ///   - name: of a shipped theme, or a path; `nil` for the standard one, which costs nothing.
    ///   - folder: where a path begins, with the slash at its end; empty for the current one.
    /// - Throws: `CommandFault.unknownTheme`; `DocumentFaults` with all the faults of the file.
    init(
        named name: String?, in folder: String = "",
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        guard let name else {
            theme = .standard
            return
        }
        theme = try Self.file(at: Self.path(named: name, in: folder, environment)).theme
    }

    /// The one that a report's definition names: a shipped theme, or a file beside the definition.
    ///
    /// - Throws: as above, a name that leads nowhere at its place in the definition.
    init(_ written: Written<String>, of source: SourceText) throws {
        func fault(_ message: String, _ advice: String) -> DocumentFaults {
            DocumentFaults([
                DocumentFault(
                    source: source, place: written.place, message: message, advice: advice)
            ])
        }
        do {
            try self.init(named: written.value, in: source.folder)
        } catch CommandFault.unknownTheme(let name, let known) where !known.isEmpty {
            throw fault(
                "\(name.quoted()) is neither a theme that comes with the program nor a file",
                ReportSourcesTables.choice("there are", known, near: name))
        } catch CommandFault.cannotRead(_, let reason) {
            throw fault(
                "the theme \(written.value.quoted()) cannot be read: \(reason)",
                "a path starts from the folder of this file")
        }
    }

    /// A theme's file with what lies beside it.
    static func file(at path: String) throws -> ThemeFile {
        try ThemeFile(AuthoredFile.source(at: path), resources: .disk)
    }

    private static func path(
        named name: String, in folder: String, _ environment: [String: String]
    ) throws(CommandFault) -> String {
        let path = name.hasPrefix("/") ? name : folder + name
        if name.contains("/") || name.contains(".") || AuthoredFile.exists(at: path) {
            return path
        }
        let shipped = ShippedFolder.path(
            "charts/themes", or: "CANVASS_THEMES", with: "standard.yaml", environment)
        guard let shipped else { throw .unknownTheme(name, known: []) }
        let file = "\(shipped)/\(name).yaml"
        guard AuthoredFile.exists(at: file) else {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: shipped)) ?? []
            let known = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
            throw .unknownTheme(name, known: known.sorted())
        }
        return file
    }
}

extension ThemeResources {
    /// Files of the disk, fonts as fontconfig reads them, pictures as they will be drawn.
    static var disk: ThemeResources {
        ThemeResources(
            bytes: { path, most throws(Unreadable) in
                do throws(CommandFault) {
                    return try AuthoredFile.bytes(at: path, most: most)
                } catch {
                    switch error {
                    case .cannotRead(_, let reason): throw Unreadable(reason)
                    default: throw Unreadable("\(error)")
                    }
                }
            },
            families: { FontFile.families(at: $0) },
            flaw: { $0.drawingFault?.description })
    }
}
