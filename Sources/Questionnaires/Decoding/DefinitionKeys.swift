/// The keys that one kind of group in a definition may have: data, so that a test can hold the
/// reference for authors and the JSON Schema against it.
struct DefinitionKeys {
    /// What the group is, with its article, as faults call it.
    let what: String
    let required: [String]
    let optional: [String]

    static let definition = DefinitionKeys(
        what: "a definition",
        required: ["canvass", "id", "title", "languages"],
        optional: [
            "version", "texts", "replies", "intro", "thanks", "privacy", "scales", "segments",
            "objects", "dimensions", "also", "sections", "checks", "score", "indices", "completion",
            "sample", "reporting",
        ])

    static let scale = DefinitionKeys(
        what: "a scale", required: [],
        optional: ["points", "range", "direction", "not-applicable", "dont-know"])

    static let segment = DefinitionKeys(
        what: "a segment", required: ["title"], optional: ["values"])

    static let objectKind = DefinitionKeys(
        what: "a kind of objects", required: ["title", "values"], optional: [])

    static let dimension = DefinitionKeys(
        what: "a dimension", required: ["id", "title", "weight", "items"], optional: [])

    /// Of all types; `ItemType.keys` says which type has which.
    static let item = DefinitionKeys(
        what: "an item", required: ["id", "ask"],
        optional: [
            "type", "scale", "label", "help", "weight", "reverse", "when", "required",
            "not-applicable", "dont-know", "rows", "expectation", "yes", "no", "options", "order",
            "fixed", "at-least", "at-most", "unit", "minimum", "maximum", "places", "earliest",
            "latest", "longest",
        ])

    static let row = DefinitionKeys(
        what: "a row of a matrix", required: ["id", "ask"],
        optional: ["label", "weight", "reverse", "when", "required"])

    static let option = DefinitionKeys(
        what: "an option", required: ["label"], optional: ["exclusive", "write"])

    static let section = DefinitionKeys(
        what: "a section", required: ["id", "show"],
        optional: ["title", "intro", "part", "when", "for-each", "order", "fixed"])

    static let crossCheck = DefinitionKeys(
        what: "a check", required: ["must", "message"], optional: ["at"])

    static let privacy = DefinitionKeys(
        what: "'privacy'", required: ["notice"], optional: ["consent", "retention"])

    static let score = DefinitionKeys(
        what: "the score", required: [],
        optional: [
            "title", "version", "unit", "headline", "missing", "minimum-answered",
            "not-applicable", "range", "classes",
        ])

    static let scoreClass = DefinitionKeys(
        what: "a class", required: ["id", "label"], optional: ["from", "role"])

    /// Of all types; `IndexType.keys` says which type has which.
    static let index = DefinitionKeys(
        what: "an index", required: ["id", "type"],
        optional: [
            "title", "version", "classes", "floor", "item", "best", "measure", "dimensions", "over",
            "missing", "minimum-answered", "not-applicable", "range", "features",
        ])

    static let feature = DefinitionKeys(
        what: "a feature", required: ["title", "present", "absent"], optional: [])

    static let indexDimension = DefinitionKeys(
        what: "a dimension of an index", required: ["id", "title", "weight", "items"], optional: [])

    static let completion = DefinitionKeys(
        what: "'completion'", required: [], optional: ["complete", "partial", "essential"])

    static let sample = DefinitionKeys(
        what: "the sample", required: [],
        optional: ["weight", "strata", "clusters", "population", "lone-cluster"])

    static let reporting = DefinitionKeys(
        what: "the reporting", required: [], optional: ["floor"])

    static let texts = DefinitionKeys(
        what: "a file of texts", required: ["canvass-texts", "of", "language", "texts"],
        optional: [])

    /// Every group of the format.
    static let all = [
        definition, scale, segment, objectKind, dimension, item, row, option, section, crossCheck,
        privacy, score, scoreClass, index, indexDimension, feature, completion, sample, reporting,
        texts,
    ]
}
