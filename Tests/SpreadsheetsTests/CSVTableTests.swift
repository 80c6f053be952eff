import Figures
import Questionnaires
import Spreadsheets
import Testing

@Suite("A table as CSV")
struct CSVTableTests {
    @Test("holds a table for machines, with a column for each language")
    func table() {
        let text = CSVTable(SampleTables.items, languages: [.chinese, .english])
            .text(byteOrderMark: false)
        #expect(
            text
                == [
                    "item-zh,item-en,n,mean,top-two",
                    "等待时间,Waiting time,12345,3.8333333333333335,0.6543",
                    "'=1+1,'=1+1,–,–,–",
                    "延长保修,\"Warranty, \"\"extended\"\"\",0,,",
                    "'@净推荐值,'-NPS,-3,,1.0",
                ].map { $0 + "\r\n" }.joined())
    }

    @Test("has one column for texts in one language, and a byte order mark where it is wanted")
    func oneLanguage() {
        let table = CSVTable(SampleTables.items, languages: [.english])
        #expect(table.columns == ["item", "n", "mean", "top-two"])
        #expect(table.text.hasPrefix("\u{FEFF}item,n,"))
        #expect(table.text(byteOrderMark: false).hasPrefix("item,n,"))
        #expect(CSVTable(SampleTables.empty, languages: []).text(byteOrderMark: false) == "\r\n")
    }

    @Test("fills rows that are short and cuts those that are long")
    func rows() {
        var table = CSVTable(columns: ["a", "b"])
        table.add(row: [.integer(1)])
        table.add(row: [.flag(true), .number(.infinity), .text("x")])
        table.add(["b": .text("\n=2")])
        #expect(
            table.text(byteOrderMark: false) == "a,b\r\n1,\r\ntrue,\r\n,\"'\n=2\"\r\n")
    }
}
