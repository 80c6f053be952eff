import Storage
import Testing

@Suite("A fault of the store")
struct StorageFaultTests {
    @Test(
        "says what was found and what to do",
        arguments: [
            (
                .cannotOpen(path: "a.db", reason: "Permission denied"),
                "a.db: the store cannot be opened: Permission denied"
            ),
            (
                .readOnly(path: "a.db"),
                "a.db: the store can only be read; nothing was stored: allow writing to the file and "
                    + "its folder"
            ),
            (
                .diskFull(path: "a.db"),
                "a.db: the disk is full; nothing was stored: make room and try again"
            ),
            (
                .diskError(path: "a.db"),
                "a.db: the disk reported an error; nothing was stored: check the disk, then try again"
            ),
            (
                .settingRefused(path: "a.db", setting: "journal_mode=WAL"),
                "a.db: SQLite refused journal_mode=WAL, without which a stored reply could be lost; "
                    + "keep the store on a local disk"
            ),
            (
                .otherContent(wave: "a\u{202E}b", ids: ["r\n1"], count: 1),
                "wave 'a\u{FFFD}b': 1 reply is already stored with other content; nothing was "
                    + "stored: 'r\u{FFFD}1'; correct the file, or import it into another wave with "
                    + "--wave"
            ),
        ] as [(StorageFault, String)])
    func messages(fault: StorageFault, expected: String) {
        #expect(fault.description == expected)
    }
}
