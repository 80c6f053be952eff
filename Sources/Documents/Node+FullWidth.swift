extension String {
    /// The number that full-width digits stand for: `６０` is `60`; `nil` when the text has none or
    /// something else besides digits, signs and points.
    var plainNumber: String? {
        var plain = String.UnicodeScalarView()
        var hasFullWidth = false
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{FF10}"..."\u{FF19}", "\u{FF0B}", "\u{FF0D}", "\u{FF0E}":
                guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
                plain.append(narrow)
                hasFullWidth = true
            case "0"..."9", "+", "-", ".": plain.append(scalar)
            default: return nil
            }
        }
        return hasFullWidth ? String(plain) : nil
    }
}

extension Node {
    /// What to do about a number in full-width digits or with a foreign blank; `nil` where there is
    /// neither.
    public var fullWidthAdvice: String? {
        guard case .scalar(let scalar) = self, scalar.text.utf8.count < 100 else { return nil }
        if let plain = scalar.text.plainNumber {
            return "the digits \(scalar.text.cut(to: 60)) are full-width; write \(plain)"
        }
        guard let blank = scalar.text.unicodeScalars.lazy.compactMap(ForeignBlank.init).first else {
            return nil
        }
        return "\(blank.name) stands beside it; write \(scalar.text.withoutForeignBlanks)"
    }
}
