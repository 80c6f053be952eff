import Intake
import Questionnaires
import Testing

@Suite("The columns of a file")
struct ColumnTests {
    @Test("are known by their names, whatever their case")
    func ownNames() throws {
        let checked = try SampleSurvey.check(
            "\u{FEFF}*Response, COMPANY ,Q1,Other,Recommend\nr1,A,4,x,9\n")
        #expect(checked.messages == [])
        #expect(checked.replies.map(\.id) == ["r1"])
        #expect(checked.answers() == "4 - 9")
        #expect(
            checked.summary.notes == [
                "1 of 5 columns not read: 'Other'", "without a column, so not asked: q2, comment",
                "segments without a column: tier",
            ])
    }

    @Test("are read as a mapping says")
    func mapped() throws {
        let checked = try SampleSurvey.check(
            """
            No,Batch,Firm,Class,Date,Speed,Q1,Q2,NPS,Said,Kind
            1,x,A,1,10/29/2021 01:05:00 PM,9,5,6,11,none,real
            1,y,B,9,1/2/2021 12:00:00 AM,4,5,3,0,well,real
            2,y,B,9,,4,5,3,0,well,test
            """,
            mapping: """
                reply: [Batch, No]
                submitted: {column: Date, format: "%m/%d/%Y %I:%M:%S %p"}
                segments:
                  company: Firm
                  tier: {column: Class, values: {1: gold}, blank: [9]}
                items:
                  - {columns: Q*, not-applicable: [6]}
                  - {item: q1, column: Speed, values: {9: 2}}
                  - {column: Q2, dont-know: [6]}
                  - {item: recommend, column: NPS, skipped: [11]}
                  - {item: comment, column: Said, not-asked: [none]}
                leave-out: {column: Kind, cells: [test]}
                """)
        #expect(checked.messages == [])
        #expect(checked.replies.map(\.id) == ["x-1", "y-1"])
        #expect(checked.replies.map(\.submitted) == ["2021-10-29", "2021-01-02"])
        #expect(checked.replies.map(\.segments) == [["A", "gold"], ["B", nil]])
        #expect(checked.answers(0) == "2 d s")
        #expect(checked.answers(1) == "4 3 0")
        #expect(checked.replies.map(\.texts) == [[:], [try SampleSurvey.field("comment"): "well"]])
        #expect(
            checked.summary.notes == [
                "1 row left out as the mapping says", "1 of 11 columns not read: 'Q1'",
            ])
    }

    @Test("a weight in a survey without weights is not read, and this is said")
    func ignoredWeight() throws {
        let checked = try SampleSurvey.check("response,company,q1,Weight\nr1,A,4,70.5 kg\n")
        #expect(checked.messages == [])
        #expect(
            checked.summary.notes.last
                == "the column 'Weight' was not read: the questionnaire does not weight its replies"
        )
    }

    @Test("must hold what the questionnaire needs, and each of it once")
    func needed() throws {
        let cases: [(String, Bool, String)] = [
            (
                "response,company,a,b\n", false,
                "answers.csv:1: no column is an item of the questionnaire; name the columns like the "
                    + "items (q1, q2, recommend, comment), or say in a mapping file which is which"
            ),
            (
                "response,q1\n", true,
                """
                answers.csv:1: no column holds the segment 'company', which is the scored unit; name \
                one 'company', or say 'segments: {company: COLUMN}' in a mapping file
                answers.csv:1: no column holds the segment 'tier', which is the strata of the \
                sample; name one 'tier', or say 'segments: {tier: COLUMN}' in a mapping file
                answers.csv:1: the questionnaire weights its replies and no column holds the \
                weights; name one 'weight', or say 'weight: COLUMN' in a mapping file
                """
            ),
            (
                "response,company,company,q1,Q2,x,*q2,response\n", false,
                """
                answers.csv:1: the column 'q2' appears twice, as columns 5 and 7; give each a name \
                of its own
                answers.csv:1: the column 'company' appears twice, as columns 2 and 3; give each a \
                name of its own
                answers.csv:1: no column holds the segment 'company', which is the scored unit; name \
                one 'company', or say 'segments: {company: COLUMN}' in a mapping file
                answers.csv:1: the column 'response' appears twice, as columns 1 and 8; give each a \
                name of its own
                """
            ),
        ]
        for (csv, weighted, expected) in cases {
            let faults = try #require(throws: IntakeFaults.self) {
                try SampleSurvey.check(csv, weighted: weighted)
            }
            #expect(faults.description == expected)
        }
    }

    @Test("must be those of the mapping")
    func mappingMisfits() throws {
        let faults = try #require(throws: IntakeFaults.self) {
            try SampleSurvey.check(
                "No,Firm,Speed,Q1,Q2,Said,Said\n",
                mapping: """
                    reply: Number
                    segments: {company: Frim}
                    items:
                      - {columns: Z*, skipped: [0]}
                      - {columns: "*", values: {9: 10}}
                      - {column: Speed}
                      - {item: q2, column: Q1}
                      - {item: comment, column: Said}
                    """)
        }
        #expect(
            faults.description == """
                mapping.yaml:5:15: no column of answers.csv that matches 'Z*' is an item
                5 │   - {columns: Z*, skipped: [0]}
                  │               ^^ '*' stands for any letters; take the pattern out
                mapping.yaml:6:29: 10 is not on the scale of 'q1'
                6 │   - {columns: "*", values: {9: 10}}
                  │                             ^ its codes are 1 to 5
                mapping.yaml:6:29: 10 is not on the scale of 'q2'
                6 │   - {columns: "*", values: {9: 10}}
                  │                             ^ its codes are 1 to 5
                mapping.yaml:7:14: the column 'Speed' is not named like an item
                7 │   - {column: Speed}
                  │              ^^^^^ Add item: … with one of: q1, q2, recommend, comment
                mapping.yaml:8:5: column 'Q1' is read as 'q1' already
                8 │   - {item: q2, column: Q1}
                  │     ^ one column answers one item: name another
                answers.csv:1: the column 'Said' appears twice, as columns 6 and 7; give each a name \
                of its own
                mapping.yaml:3:21: answers.csv has no column 'Frim'
                3 │ segments: {company: Frim}
                  │                     ^^^^ did you mean 'Firm'?
                mapping.yaml:2:8: answers.csv has no column 'Number'
                2 │ reply: Number
                  │        ^^^^^^ its columns: No, Firm, Speed, Q1, Q2, Said, Said
                """)
    }
}
