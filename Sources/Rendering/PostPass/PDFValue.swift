/// A value in a PDF (ISO 32000-1, 7.3), as Cairo writes them.
enum PDFValue {
    /// A number, a string or a keyword, spelled as in the file.
    case token(String)
    /// Without its slash.
    case name(String)
    case reference(Int)
    case array([PDFValue])
    case dictionary(PDFDictionary)

    static func integer(_ value: Int) -> PDFValue { .token("\(value)") }
    static func string(_ text: String) -> PDFValue { .token(PDFSyntax.string(text)) }
    static func rectangle(_ sides: [Double]) -> PDFValue {
        .array(sides.map { .token(PDFSyntax.number($0)) })
    }

    var integer: Int? { if case .token(let text) = self { Int(text) } else { nil } }
    var name: String? { if case .name(let name) = self { name } else { nil } }
    var reference: Int? { if case .reference(let number) = self { number } else { nil } }
    var dictionary: PDFDictionary? {
        if case .dictionary(let dictionary) = self { dictionary } else { nil }
    }

    /// The values of an array; a value that is none stands for an array with nothing else.
    var list: [PDFValue] { if case .array(let values) = self { values } else { [self] } }
}

/// Keeps the order in which its entries were set, so that the same file comes of it each time.
struct PDFDictionary {
    private(set) var entries: [(name: String, value: PDFValue)] = []

    init(_ entries: [(name: String, value: PDFValue)] = []) {
        self.entries = entries
    }

    /// Setting `nil` removes the entry.
    subscript(name: String) -> PDFValue? {
        get { entries.first { $0.name == name }?.value }
        set {
            let place = entries.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append((name, value))
            case (nil, nil): break
            }
        }
    }
}

extension [UInt8] {
    /// - Parameter number: of each reference in the file being written.
    mutating func append(_ value: PDFValue, number: (Int) -> Int) {
        switch value {
        case .token(let text): append(contentsOf: text.utf8)
        case .name(let name):
            append(UInt8(ascii: "/"))
            append(contentsOf: name.utf8)
        case .reference(let old): append(contentsOf: "\(number(old)) 0 R".utf8)
        case .array(let values):
            append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { append(UInt8(ascii: " ")) }
                append(value, number: number)
            }
            append(UInt8(ascii: "]"))
        case .dictionary(let dictionary):
            append(contentsOf: "<<".utf8)
            for (name, value) in dictionary.entries {
                append(contentsOf: "/\(name) ".utf8)
                append(value, number: number)
            }
            append(contentsOf: ">>".utf8)
        }
    }
}
