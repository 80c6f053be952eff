extension TextLine {
    /// Whether the line is read from the right: its first letter belongs to Hebrew, Arabic or another
    /// script that is. Where the line stands does not depend on it: an anchor is a point of the
    /// line as it is seen, `.start` its left end.
    ///
    /// Source: Unicode Standard Annex 9, rules P2 and P3, for text without controls.
    var isReadFromRight: Bool {
        let letter = shown.unicodeScalars.first { $0.properties.isAlphabetic }
        return letter?.isReadFromRight ?? false
    }
}

extension Unicode.Scalar {
    /// Within the blocks that Unicode keeps for such scripts.
    fileprivate var isReadFromRight: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
        case 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
