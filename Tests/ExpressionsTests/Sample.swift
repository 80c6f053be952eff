import ExactNumbers
import Expressions
import Testing

/// The names that the tests speak of.
enum Sample {
    static let scope = Scope(
        [
            "satisfaction": .number, "a": .number, "b": .number, "c": .number, "7a": .number,
            "consent": .truth, "member": .truth, "visited": .date, "joined": .date,
            "comment": .text, "city": .text, "contact": .one(of: ["phone", "visit"]),
            "tier": .one(of: ["gold", "platinum", "金卡"]), "level": .one(of: ["1", "2", "yes"]),
            "department": .one(of: ["sales", "service"]),
            "used": .several(of: ["service", "sales", "repair"]),
            "reasons": .several(of: ["price", "place", "it's near"]),
            "wishes": .ranking(of: ["speed", "care", "price"]),
        ],
        later: ["q9"], elsewhere: ["region": "'region' is known only after the reply is sent"],
        scores: .known(main: true, ids: ["service", "value"]))

    static let today = Day(year: 2026, month: 11, day: 24)

    /// What is said of a text; empty when nothing is wrong.
    static func faults(
        _ text: String, in scope: Scope = scope, as purpose: Expression.Purpose = .condition
    ) -> String {
        do throws(ExpressionFaults) {
            _ = try Expression(text, in: scope, as: purpose)
            return ""
        } catch {
            return error.description
        }
    }
}
