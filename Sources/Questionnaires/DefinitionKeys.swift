/// The keys that one kind of group in a definition may have: data, so that a test can hold the
/// reference for authors against it.
struct DefinitionKeys {
    /// What the group is, with its article, as faults call it.
    let what: String
    let required: [String]
    let optional: [String]

    static let definition = DefinitionKeys(
        what: "a definition",
        required: ["canvass", "id", "title", "languages", "scales", "dimensions"],
        optional: ["replies", "segments", "also", "score", "sample", "reporting"])

    static let scale = DefinitionKeys(
        what: "a scale", required: [],
        optional: ["points", "range", "direction", "not-applicable", "dont-know"])

    static let segment = DefinitionKeys(
        what: "a segment", required: ["title"], optional: ["values"])

    static let dimension = DefinitionKeys(
        what: "a dimension", required: ["id", "title", "weight", "items"], optional: [])

    static let item = DefinitionKeys(
        what: "an item", required: ["id", "ask"],
        optional: ["scale", "type", "label", "weight", "reverse"])

    static let score = DefinitionKeys(
        what: "the score", required: [],
        optional: [
            "unit", "headline", "missing", "minimum-answered", "not-applicable", "range", "classes",
        ])

    static let scoreClass = DefinitionKeys(
        what: "a class", required: ["id", "label"], optional: ["from", "role"])

    static let sample = DefinitionKeys(
        what: "the sample", required: [],
        optional: ["weight", "strata", "clusters", "population", "lone-cluster"])

    static let reporting = DefinitionKeys(
        what: "the reporting", required: [], optional: ["floor"])

    /// Every group of the format.
    static let all = [
        definition, scale, segment, dimension, item, score, scoreClass, sample, reporting,
    ]
}
