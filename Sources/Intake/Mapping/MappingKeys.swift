import Questionnaires

/// The keys that one kind of group in a mapping file may have: data, so that a test can hold the
/// reference for authors against it.
struct MappingKeys {
    /// What the group is, with its article, as faults call it.
    let what: String
    let required: [String]
    let optional: [String]

    static let mapping = MappingKeys(
        what: "a mapping", required: ["canvass-mapping"],
        optional: [
            "encoding", "delimiter", "wave", "sample", "reply", "submitted", "weight", "segments",
            "items", "not-asked", "leave-out",
        ])

    static let wave = MappingKeys(what: "the wave", required: [], optional: ["name", "sent"])

    static let sample = MappingKeys(
        what: "the sample", required: [], optional: SampleDesignReader.keys)

    static let submitted = MappingKeys(
        what: "'submitted'", required: ["column"], optional: ["format", "before"])

    static let segment = MappingKeys(
        what: "a segment", required: ["column"], optional: ["values", "blank"])

    static let item = MappingKeys(
        what: "an entry of 'items'", required: [],
        optional: [
            "column", "columns", "item", "not-applicable", "dont-know", "skipped", "not-asked",
            "values", "format",
        ])

    static let leaveOut = MappingKeys(
        what: "'leave-out'", required: ["column", "cells"], optional: [])

    /// Every group of the format.
    static let all = [mapping, wave, sample, submitted, segment, item, leaveOut]
}
