/// Names of sheets as Excel accepts them: at most 31 UTF-16 units, none of `[ ] : * ? / \`, no
/// apostrophe at an end, no two alike but for capital letters.
///
/// Every name begins with a number and a blank. So none is one of Excel's own, none reads like the
/// address of a cell, and all of them are quoted alike where they are referred to.
struct SheetNames {
    private static let longest = 31

    private(set) var names: [String] = []

    /// - Parameter titles: a sheet each, numbered from 1.
    init(_ titles: [String]) {
        for (place, title) in titles.enumerated() {
            names.append(Self.name("\(place + 1) ", title))
        }
    }

    private static func name(_ number: String, _ title: String) -> String {
        var name = number
        for character in CellText(title).text.map(allowed) {
            guard name.utf16.count + character.utf16.count <= longest else { break }
            if character == " " && name.last == " " { continue }
            name.append(character)
        }
        while name.last == " " { name.removeLast() }
        return name
    }

    private static func allowed(_ character: Character) -> Character {
        if "[]:*?/\\".contains(character) || character.isWhitespace { return " " }
        return character == "'" ? "’" : character
    }
}
