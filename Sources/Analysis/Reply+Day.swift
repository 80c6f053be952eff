public import Expressions
public import Questionnaires

extension Reply {
    /// The day it was given; `nil` when unknown.
    public var day: Day? { submitted.flatMap { Day($0.prefix(10)) } }
}
