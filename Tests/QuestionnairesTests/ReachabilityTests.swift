import Questionnaires
import Testing

@Suite("A condition that can never be met")
struct ReachabilityTests {
    /// A question of each kind, and one whose condition is tried.
    private static func definition(_ condition: String) -> String {
        """
        canvass: 1
        id: d
        title: D
        languages: [en]
        scales: {five: {range: [1, 5]}}
        segments: {tier: {title: Tier, values: {gold: Gold, lead: Lead}}, company: {title: Company}}
        also:
          - {id: rate, scale: five, ask: Good?}
          - {id: again, type: yes-no, ask: Again?}
          - {id: how, type: choice, ask: How?, options: {phone: Phone, visit: Visit}}
          - {id: why, type: choices, ask: Why?, options: {price: Price, time: Time}}
          - {id: age, type: number, ask: Age?, minimum: 18, maximum: 99}
          - {id: size, type: number, ask: Size?, places: 1}
          - {id: late, type: yes-no, ask: Late?, when: rate <= 2}
          - {id: name, type: text, ask: Name?}
          - {id: day, type: date, ask: When?}
          - {id: last, type: text, ask: More?, when: "\(condition)"}

        """
    }

    @Test(
        "is found",
        arguments: [
            "rate > 5", "rate > 3 and rate < 3", "rate in [6, 7]", "again and not again",
            "how = 'phone' and how = 'visit'", "'price' in why and 'price' not in why",
            "count(why) > 2", "age < 18", "age > 60 and age < 18", "age = 18.5",
            "size > 1 and size < 1.1",
            "tier = 'gold' and tier = 'lead'", "late and rate > 2", "late and not answered(rate)",
            "rate > 4 and (age < 10 or how = 'phone' and rate < 2)", "false",
        ])
    func found(condition: String) {
        let faults = SmallDefinition.faults(of: Self.definition(condition))
        #expect(faults.contains("this condition can never be met"), "\(faults)")
    }

    @Test(
        "is not seen where answers could meet it, or where that cannot be told",
        arguments: [
            "rate > 4", "rate >= 5 or rate > 9", "not answered(rate)", "not again",
            "count(why) = 2",
            "age > 98", "age >= 18 and age <= 18", "size > 1 and size < 1.2", "size = 0.1",
            "tier = 'gold' and company = 'Acme'", "late and rate = 2", "not answered(late)",
            "not-applicable(rate)", "dont-know(rate)", "rate + age > 103", "length(name) > 3",
            "days(day, today()) > 10000", "name = 'x' and name = 'y'", "year(day) = 0",
        ])
    func unseen(condition: String) {
        #expect(SmallDefinition.faults(of: Self.definition(condition)) == "", "\(condition)")
    }

    @Test("says what the answers may be")
    func advice() {
        #expect(
            SmallDefinition.faults(of: Self.definition("rate > 5 and age < 18")) == """
                d.yaml:17:46: this condition can never be met
                17 │   - {id: last, type: text, ask: More?, when: "rate > 5 and age < 18"}
                   │                                              ^^^^^^^^^^^^^^^^^^^^^^^ mend it: 'rate' is from 1 to 5; 'age' is from 18 to 99
                """)
        #expect(
            SmallDefinition.faults(of: Self.definition("late and rate > 2")) == """
                d.yaml:17:46: this condition can never be met
                17 │   - {id: last, type: text, ask: More?, when: "late and rate > 2"}
                   │                                              ^^^^^^^^^^^^^^^^^^^ mend it: 'late' is asked only when rate <= 2; 'rate' is from 1 to 5
                """)
    }
}
