import CPangoCairo
import Figures

/// The fonts of every report, and no others: a private list for fontconfig, so that neither the
/// machine's settings nor its other fonts can change a page.
///
/// Making one costs about a millisecond when the system's font cache is fresh.
final class PinnedFonts {
    static let folders = ["/usr/share/fonts/opentype/inter", "/usr/share/fonts/opentype/noto"]
    static let files = [
        "Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf",
        "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc",
    ]

    /// Owned; released with this object.
    let configuration: OpaquePointer

    /// - Parameters:
    ///   - folders: where the files of the families that every installation has are looked for.
    ///   - fonts: those of the theme, whose own files are added.
    init(folders: [String] = folders, fonts: ThemeFonts = ThemeFonts()) throws(RenderingFault) {
        guard let configuration = FcConfigCreate() else { throw .fontsNotLoaded }
        let own = fonts.latin.files + fonts.chinese.files
        let settings = Self.settings(folders: folders)
        guard FcConfigParseAndLoadFromMemory(configuration, settings, 1) != 0,
            FcConfigBuildFonts(configuration) != 0
        else {
            FcConfigDestroy(configuration)
            throw .fontsNotLoaded
        }
        let found = Self.fileNames(in: configuration)
        let missing = Self.files.filter { !found.contains($0) }
        guard missing.isEmpty else {
            FcConfigDestroy(configuration)
            throw .fontsMissing(files: missing, folders: folders)
        }
        for file in own where FcConfigAppFontAddFile(configuration, file) == 0 {
            FcConfigDestroy(configuration)
            throw .fontUnreadable(file: file)
        }
        self.configuration = configuration
    }

    deinit {
        FcConfigDestroy(configuration)
    }

    /// Everything is rejected, then the files above accepted; of the collections, which hold
    /// the forms of five regions, only the one for simplified Chinese.
    private static func settings(folders: [String]) -> String {
        let accepted = folders.flatMap { folder in files.map { "<glob>\(folder)/\($0)</glob>" } }
        let otherForms = ["JP", "KR", "TC", "HK"].map { "Noto Sans CJK \($0)" }
        let mono = ["JP", "KR", "SC", "TC", "HK"].map { "Noto Sans Mono CJK \($0)" }
        let rejected = (otherForms + mono).map { family in
            #"<pattern><patelt name="family"><string>\#(family)</string></patelt></pattern>"#
        }
        return """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig>
            \(folders.map { "<dir>\($0)</dir>" }.joined(separator: "\n"))
            <cachedir>/var/cache/fontconfig</cachedir>
            <selectfont>
            <rejectfont><glob>*</glob>\(rejected.joined(separator: "\n"))</rejectfont>
            <acceptfont>\(accepted.joined(separator: "\n"))</acceptfont>
            </selectfont>
            </fontconfig>
            """
    }

    private static func fileNames(in configuration: OpaquePointer) -> Set<String> {
        guard let set = FcConfigGetFonts(configuration, FcSetSystem) else { return [] }
        var names: Set<String> = []
        for index in 0..<Int(set.pointee.nfont) {
            var path: UnsafeMutablePointer<FcChar8>?
            guard FcPatternGetString(set.pointee.fonts[index], FC_FILE, 0, &path) == FcResultMatch,
                let path
            else { continue }
            names.insert(String(cString: path).split(separator: "/").last.map(String.init) ?? "")
        }
        return names
    }
}
