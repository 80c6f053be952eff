import Documents
import Questionnaires

/// Reads a report definition, noting every fault.
struct ReportReader {
    var document: DocumentReader
    /// What it is for; `nil` where that is not known, so that any segment may be named.
    let questionnaire: Questionnaire?

    /// Notes a segment that the questionnaire does not define.
    mutating func lookUp(_ segment: SegmentID, at place: Place) {
        guard let questionnaire, questionnaire.segment(segment) == nil else { return }
        let known = questionnaire.segments.map(\.id.name)
        let guess = nearest(to: segment.name, among: known).map { "did you mean '\($0)'? " } ?? ""
        document.fault(
            "unknown segment \(segment.name.quoted())", at: place,
            advice: known.isEmpty
                ? "the questionnaire defines none"
                : "\(guess)the questionnaire defines: \(known.joined(separator: ", "))")
    }
}
