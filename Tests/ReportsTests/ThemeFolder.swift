import Documents
import Figures
import Foundation
import Reports

/// Files beside a theme, held in memory.
struct ThemeFolder {
    var files: [String: [UInt8]] = [:]
    /// The families in font files, by path.
    var fonts: [String: [String]] = [:]
    var flaw: String?

    var resources: ThemeResources {
        let (files, fonts, flaw) = (files, fonts, flaw)
        return ThemeResources(
            bytes: { path, most throws(ThemeResources.Unreadable) in
                guard let bytes = files[path] else {
                    throw ThemeResources.Unreadable("No such file or directory")
                }
                return Array(bytes.prefix(most + 1))
            },
            families: { fonts[$0] ?? [] }, flaw: { _ in flaw })
    }

    /// A theme of a few lines under a good head.
    func theme(_ text: String, name: String = "theme.yaml") throws(DocumentFaults) -> ThemeFile {
        try ThemeFile(
            SourceText(name: name, text: "canvass-theme: 1\nid: a\ntitle: A\n" + text),
            resources: resources)
    }

    /// The faults of such a theme; nothing of a good one.
    func faults(_ text: String) -> String {
        do throws(DocumentFaults) {
            _ = try theme(text)
            return ""
        } catch {
            return error.description
        }
    }

    /// The head of a PNG of these sides; nothing follows it.
    static func png(width: UInt32, height: UInt32) -> [UInt8] {
        func bytes(_ number: UInt32) -> [UInt8] {
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
            + Array("IHDR".utf8) + bytes(width) + bytes(height) + [8, 6, 0, 0, 0, 0, 0, 0, 0]
    }

    static let svg = Array(
        #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 0h60v20z"/></svg>"#
            .utf8)
}
