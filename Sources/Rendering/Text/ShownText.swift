/// Text as the fonts can show it, and the way back to what it was.
struct ShownText {
    private(set) var text: String
    /// What was replaced, in the order it stands.
    private(set) var missing: [Unicode.Scalar] = []
    /// From `after` bytes of `text` on, the source is `shift` bytes ahead.
    private var shifts: [(after: Int, shift: Int)] = []

    /// The fonts have all of it.
    init(complete text: String) {
        self.text = text
    }

    /// - Parameter missing: what neither font has of a character; empty for one that can be drawn.
    init(_ source: String, missing missingScalars: (Character) -> [Unicode.Scalar]) {
        text = ""
        var shift = 0
        for character in source {
            let absent = missingScalars(character)
            guard !absent.isEmpty else {
                text.append(character)
                continue
            }
            text.append(PangoTypesetter.replacement)
            missing += absent
            shift += character.utf8.count - PangoTypesetter.replacement.utf8.count
            shifts.append((after: text.utf8.count, shift: shift))
        }
    }

    /// Byte offsets of the source, given those of `text` in rising order.
    func sourceOffsets(of offsets: [Int]) -> [Int] {
        var passed = shifts[...]
        var shift = 0
        return offsets.map { offset in
            while let next = passed.first, next.after <= offset {
                shift = next.shift
                passed = passed.dropFirst()
            }
            return offset + shift
        }
    }
}
