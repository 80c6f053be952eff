import Documents
import Testing

/// A file and all that is said of it.
struct DocumentFaultCase: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: String

    init(_ name: String, _ text: String, expected: String) {
        self.name = name
        self.text = text
        self.expected = expected
    }

    var found: String { faults(of: Array(text.utf8)) }

    var testDescription: String { name }
}

/// What is said of a file with these bytes; empty when nothing is wrong.
func faults(of bytes: [UInt8]) -> String {
    do throws(DocumentFaults) {
        let reader = DocumentReader(try SourceText(name: "d.yaml", bytes: bytes))
        try reader.finish()
        return ""
    } catch {
        return error.description
    }
}

/// What a reader has noted.
func faults(of reader: DocumentReader) -> String {
    do throws(DocumentFaults) {
        try reader.finish()
        return ""
    } catch {
        return error.description
    }
}
