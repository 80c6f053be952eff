/// Where libyaml stopped reading, and why.
struct YAMLStop {
    /// libyaml's words.
    let words: String
    let place: Place
    /// Where the group, list or text began that it was reading.
    let start: Place?
    /// Where a text between quotation marks began that ended on this line and not on its own.
    let longText: Place?

    init(_ words: String, at place: Place, from start: Place? = nil, longText: Place? = nil) {
        self.words = words
        self.place = place
        self.start = start
        self.longText = longText
    }
}
