import Intake
import Questionnaires
import Testing

@Suite("The day of a row")
struct DayTests {
    @Test(
        "is read with the year first, without a mapping",
        arguments: [
            ("2026/11/1", "2026-11-01"), ("2026-1-5", "2026-01-05"), ("2026/01/05", "2026-01-05"),
        ])
    func yearFirst(cell: String, expected: String) throws {
        let checked = try SampleSurvey.check(RowTests.header + "r1,Acme,,\(cell),4,4,,\n")
        #expect(checked.messages == [])
        #expect(checked.replies.map(\.submitted) == [expected])
    }

    @Test("is read as the mapping says, where it says so")
    func mappedDay() throws {
        let checked = try SampleSurvey.check(
            "response,company,D,q1\nr1,A,2026/11/1,4\n",
            mapping: "submitted: {column: D, format: \"%d/%m/%Y\"}")
        #expect(
            checked.messages == [
                "answers.csv:2: column D: found '2026/11/1', wanted a day written as %d/%m/%Y; say "
                    + "its format in the mapping file, submitted: {column: …, format: …}"
            ])
    }
}
