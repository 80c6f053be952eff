import Foundation

/// A page read by the rules of HTML that our own markup keeps: every tag closed but those that never
/// are, every value between double quotation marks.
struct ParsedPage {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// Indices of the elements around it, the innermost last.
        let around: [Int]
        /// All text in it, decoded.
        var text = ""
    }

    struct Flaw: Error, CustomStringConvertible {
        let description: String
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    private static let void: Set = ["meta", "input", "path", "circle"]
    /// Parts of pictures, which are closed in themselves.
    private static let selfClosed: Set = ["path", "circle"]

    init(_ html: String) throws {
        var rest = Substring(html)
        guard rest.hasPrefix("<!DOCTYPE html>\n") else { throw Flaw(description: "no doctype") }
        rest = rest.dropFirst("<!DOCTYPE html>".count)
        while let start = rest.unicodeScalars.firstIndex(of: "<") {
            addText(rest[..<start])
            rest = rest[start...]
            if let last = open.last, elements[last].name == "style" {
                guard let end = rest.range(of: "</style>") else { throw Flaw(description: "style") }
                rest = rest[end.lowerBound...]
            }
            try addTag(&rest)
        }
        guard open.isEmpty else { throw Flaw(description: "open at the end: \(open)") }
    }

    private mutating func addText(_ text: Substring) {
        let decoded = Self.decoded(text)
        for index in open { elements[index].text += decoded }
    }

    private mutating func addTag(_ rest: inout Substring) throws {
        let around = String(rest.prefix(80))
        var scanner = rest.unicodeScalars.dropFirst()
        let isEnd = scanner.first == "/"
        if isEnd { scanner = scanner.dropFirst() }
        let name = Self.word(&scanner)
        guard !name.isEmpty else { throw Flaw(description: "a < that begins no tag: \(around)") }
        if isEnd {
            guard scanner.first == ">", let last = open.popLast(), elements[last].name == name
            else { throw Flaw(description: "a tag closed in the wrong place: \(around)") }
            rest = Substring(scanner.dropFirst())
            return
        }
        var attributes: [String: String] = [:]
        while scanner.first != ">" {
            if scanner.first == "/", Self.selfClosed.contains(name) {
                scanner = scanner.dropFirst()
                continue
            }
            guard let blank = scanner.first, blank == " " || blank == "\n" else {
                throw Flaw(description: "no blank between attributes: \(around)")
            }
            scanner = scanner.drop { $0 == " " || $0 == "\n" }
            let key = Self.word(&scanner)
            guard !key.isEmpty, attributes[key] == nil else {
                throw Flaw(description: "an attribute without a name, or twice: \(around)")
            }
            attributes[key] = ""
            guard scanner.first == "=" else { continue }
            scanner = scanner.dropFirst()
            guard scanner.first == "\"", let end = scanner.dropFirst().firstIndex(of: "\"") else {
                throw Flaw(description: "a value without quotation marks: \(around)")
            }
            attributes[key] = Self.decoded(Substring(scanner[..<end].dropFirst()))
            scanner = scanner[end...].dropFirst()
        }
        elements.append(Element(name: name, attributes: attributes, around: open))
        if !Self.void.contains(name) { open.append(elements.count - 1) }
        rest = Substring(scanner.dropFirst())
    }

    private static func word(_ scanner: inout Substring.UnicodeScalarView.SubSequence) -> String {
        let word = scanner.prefix {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
                || $0 == "-"
        }
        scanner = scanner[word.endIndex...]
        return String(word)
    }

    /// By bytes: an entity followed by a combining mark is no entity to `String`.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            bytes += rest[..<start]
            let found = entities.first { rest[start...].starts(with: $0.entity) }
            bytes.append(found?.decoded ?? UInt8(ascii: "&"))
            rest = rest[(start + (found?.entity.count ?? 1))...]
        }
        bytes += rest
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let entities: [(entity: [UInt8], decoded: UInt8)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }
}

extension ParsedPage {
    func elements(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

    /// The text of the label of a control: around it, or with its id in `for`.
    func label(of control: Element) -> String? {
        if let around = control.around.last(where: { elements[$0].name == "label" }) {
            return elements[around].text
        }
        let id = control.attributes["id"]
        return elements("label").first { $0.attributes["for"] == id && id != nil }?.text
    }

    /// The legends of the fieldsets around a control, the outermost first.
    func legends(of control: Element) -> [String] {
        control.around.filter { elements[$0].name == "fieldset" }.compactMap { fieldset in
            elements.first { $0.name == "legend" && $0.around.last == fieldset }?.text
        }
    }
}
