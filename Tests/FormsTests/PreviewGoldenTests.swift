import GoldenFiles
import Questionnaires
import Testing

@testable import Forms

@Suite("A preview of every type of item")
struct PreviewGoldenTests {
    @Test("has the markup of the golden file", arguments: ["zh", "en", "ar"])
    func golden(tag: String) throws {
        let language = try #require(Language(tag))
        let questionnaire = try EveryItem.questionnaire()
        let preview = Preview(questionnaire, in: language, files: EveryItem.files)
        try compareWithGoldenPage(preview.html, "every.\(tag).html")
    }

    @Test("has the style of the golden file")
    func style() throws {
        try compareWithGolden(FormStyle.everything, "form.css")
    }
}
