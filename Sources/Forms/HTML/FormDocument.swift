import Questionnaires

/// A page of a form as an HTML document of its own: no script, no other file.
public struct FormDocument: Sendable {
    let language: PageLanguage
    let title: String
    let style: String
    let frame: FormFrame

    /// - Parameter address: where the answers are sent.
    public init(_ page: FormPage, of pages: FormPages, sentTo address: String) {
        language = PageLanguage(pages.language)
        let name = pages.questionnaire.title[pages.language]
        title = page.errors == nil ? name : pages.words.errorInTitle + name
        style = FormStyle([page]).text
        frame = FormFrame(page, method: "post", address: address)
    }

    public var html: String { FormTemplates.html(self, as: "document") }
}

/// The form element around a page.
struct FormFrame: Hashable, Sendable {
    /// `dialog` sends nothing anywhere.
    let method: String
    let address: String?
    let page: FormPage
    let step = BoxName.step
    /// Where Enter leads: the first button in the source is a hidden one that goes on.
    let next: ShownText?

    init(_ page: FormPage, method: String, address: String? = nil) {
        self.method = method
        self.address = address
        self.page = page
        next = page.foot.buttons?.next
    }
}
