import CPangoCairo

/// A font file that a theme names.
public enum FontFile {
    /// The names that the fonts in a file go by, each once.
    ///
    /// - Returns: none for a file that is no font, or is not there.
    public static func families(at path: String) -> [String] {
        var names: [String] = []
        var (index, count): (UInt32, Int32) = (0, 1)
        while index < UInt32(max(0, count)), index < 64 {
            guard let pattern = FcFreeTypeQuery(path, index, nil, &count) else { break }
            defer { FcPatternDestroy(pattern) }
            var place: Int32 = 0
            var name: UnsafeMutablePointer<FcChar8>?
            while FcPatternGetString(pattern, FC_FAMILY, place, &name) == FcResultMatch {
                if let name {
                    let text = String(cString: name)
                    if !names.contains(text) { names.append(text) }
                }
                place += 1
            }
            index += 1
        }
        return names
    }
}
