import Questionnaires

/// A segment as a noun: `27 companies`, `27 个客户单位`.
struct NounForm {
    /// `company`, `客户单位`.
    let one: String
    /// `companies`, `客户单位`.
    let many: String
    private let language: OutputLanguage

    /// Regular English plurals are made from a title of plain words; any other title is left as it is.
    init(_ segment: Segment, in language: OutputLanguage) {
        self.language = language
        let title = language[segment.title]
        let isPlain = title.utf8.allSatisfy { byte in
            byte == UInt8(ascii: " ")
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
        guard !language.isChinese, isPlain, !title.isEmpty else {
            one = title
            many = title
            return
        }
        let noun = title.lowercased()
        one = noun
        let beforeLast = noun.dropLast().last.map { String($0) } ?? ""
        if noun.hasSuffix("y") && !"aeiou".contains(beforeLast) {
            many = noun.dropLast() + "ies"
        } else if ["s", "x", "ch", "sh"].contains(where: noun.hasSuffix) {
            many = noun + "es"
        } else {
            many = noun + "s"
        }
    }

    func counted(_ count: Int, _ style: NumberStyle) -> String {
        let number = style.count(count)
        return language.say("\(number) \(count == 1 ? one : many)", "\(number) 个\(one)")
    }

    /// As the heading of a column.
    var heading: String { language.say(many.prefix(1).uppercased() + many.dropFirst(), one) }
}
