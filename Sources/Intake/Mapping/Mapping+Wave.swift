public import Questionnaires

extension Mapping {
    /// The wave a file goes into: what the command line says, then what the mapping says.
    ///
    /// - Returns: `nil` when neither names one.
    public static func wave(named name: String?, sent: Int?, by mapping: Mapping?) -> Wave? {
        (name ?? mapping?.waveName).map { Wave(name: $0, sent: sent ?? mapping?.sent) }
    }
}
