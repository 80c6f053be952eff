import Documents
import Questionnaires
import Reports

/// Everything that is wrong with what a file of sources names: what was found there first, then file
/// by file. Never empty.
struct SourcesRefusal: Refusal {
    let refusals: [any Refusal]

    var description: String { refusals.map { "\($0)" }.joined(separator: "\n") }
}

/// A table of counts that does not fit its place in the file of sources.
enum ResponseFileFault: Refusal {
    /// - Parameter found: what the first column is called; `nil` when it holds counts.
    case otherSegment(file: String, found: String?, wanted: SegmentID)
    case withoutCounts(file: String, values: [String])
    /// - Parameter sentences: with full stops, the groups named.
    case impossible(file: String, sentences: [String])
    /// Nothing says how many were asked.
    case nobodyAsked(file: String)

    var description: String {
        switch self {
        case .otherSegment(let file, let found, let wanted):
            "\(file):1: the first column is "
                + (found?.quoted() ?? "one of counts")
                + ", and the file of sources says that it holds '\(wanted)'; name it '\(wanted)'"
        case .withoutCounts(let file, let values):
            "\(file): there is no line for \(values.joined(separator: ", ")), where there are replies; "
                + "add one for each"
        case .impossible(let file, let sentences):
            sentences.map { "\(file): \($0)" }.joined(separator: "\n")
        case .nobodyAsked(let file):
            "\(file): nothing says how many were asked; add a column 'sent'"
        }
    }
}

/// Collects refusals where a part can be read without another.
struct SourcesFaults {
    private var found: [DocumentFault] = []
    private var refusals: [any Refusal] = []

    mutating func note(_ fault: DocumentFault) { found.append(fault) }

    /// - Returns: `nil` after noting a refusal.
    /// - Throws: what is none.
    mutating func attempt<Value>(_ read: () throws -> Value) throws -> Value? {
        do {
            return try read()
        } catch let fault as DocumentFault {
            found.append(fault)
        } catch let refusal as any Refusal {
            refusals.append(refusal)
        }
        return nil
    }

    /// - Throws: `SourcesRefusal` when anything was noted.
    func finish() throws(SourcesRefusal) {
        let document: [any Refusal] = found.isEmpty ? [] : [DocumentFaults(found)]
        guard !(document + refusals).isEmpty else { return }
        throw SourcesRefusal(refusals: document + refusals)
    }
}
