import ExactNumbers

/// An expression as it was read, before any name in it is looked up.
struct Phrase: Sendable {
    indirect enum Form: Sendable {
        case number(FixedDecimal)
        case text(String)
        case truth(Bool)
        case name(String)
        case call(String, name: Range<Int>, [Phrase])
        case list([Phrase])
        case not(Phrase)
        case negated(Phrase)
        case joined(Conjunction, [Phrase])
        case compared(Phrase, Relation, Phrase)
        case member(Phrase, isIn: Bool, Phrase)
        case calculated(Phrase, Operation, Phrase)
        /// Something that was refused already.
        case refused
    }

    let form: Form
    /// Where it stands, with the brackets around it.
    let range: Range<Int>
}

/// How truths are joined.
enum Conjunction: String, Sendable { case and, or }
