import Testing

@testable import Forms

@Suite("A page like the mock-ups")
struct MockUpTests {
    @Test("is the same markup as in the golden file", arguments: MockUps.Page.allCases)
    func golden(page: MockUps.Page) throws {
        try compareWithGoldenPage(try MockUps.html(page), "\(page.rawValue).html")
    }

    @Test("stays under 16 KB", arguments: MockUps.Page.allCases)
    func size(page: MockUps.Page) throws {
        #expect(try MockUps.html(page).utf8.count < 16 * 1024)
    }
}
