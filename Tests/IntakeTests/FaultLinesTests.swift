import Intake
import Testing

@Suite("The faults of many rows")
struct FaultLinesTests {
    @Test("of one kind in one column are counted after the third")
    func alike() throws {
        var rows = ""
        for number in 1...6 { rows += "r\(number),A,x\(number),9\n" }
        rows += "r7,A\nr8,A,2021-10-29,5.0\n"
        let checked = try SampleSurvey.check("response,company,submitted,q1\n" + rows)
        let lines = checked.faults.map { IntakeFault.row($0) }.lines
        func day(_ row: Int) -> String {
            "answers.csv:\(row): column submitted: found 'x\(row - 1)', wanted a day such as "
                + "2026-11-01 or 2026/11/1; say its format in the mapping file, submitted: {column: "
                + "…, format: …}"
        }
        func code(_ row: Int) -> String {
            "answers.csv:\(row): column q1: found '9', wanted a code from 1 to 5 or its label; map it "
                + "in the mapping file if it means something"
        }
        #expect(
            lines == [
                day(2), code(2), day(3), code(3), day(4),
                "… and 3 more rows like this in column 'submitted'", code(4),
                "… and 3 more rows like this in column 'q1'",
                "answers.csv:8: has 2 cells, the header has 4: 2 are missing",
                "answers.csv:9: column q1: found '5.0', wanted a whole number; map it in the mapping "
                    + "file, values: {'5.0': 5}",
            ])
        #expect(checked.faults.count == 14)
    }

    @Test("of the whole row are counted without a column")
    func ragged() throws {
        let checked = try SampleSurvey.check("response,company,q1\nr1\nr2\nr3\nr4\n")
        let lines = checked.faults.map { IntakeFault.row($0) }.lines
        #expect(lines.count == 4)
        #expect(lines.last == "… and 1 more row like this")
    }
}
