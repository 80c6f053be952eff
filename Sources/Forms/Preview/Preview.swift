public import Questionnaires

/// A questionnaire as its respondents will see it, all pages one below the other, with remarks for
/// its author: one HTML file that sends nothing and needs nothing.
public struct Preview: Sendable {
    let language: PageLanguage
    let title: String
    let style: String
    let bar: Bar
    let frames: [Frame]

    /// - Parameter files: the names of the previews in the other languages.
    public init(_ questionnaire: Questionnaire, in language: Language, files: [Language: String]) {
        let words = FormWords(language)
        self.language = PageLanguage(language)
        title = "\(words.preview): \(questionnaire.title[language])"
        bar = Bar(questionnaire, language, words, files)
        var pages = FormPages(questionnaire, in: language)
        pages.addresses = files
        pages.annotations = Annotations(questionnaire, in: language)
        frames = Self.frames(of: pages)
        var style = FormStyle(frames.compactMap(\.form?.page))
        style.add(.preview)
        self.style = style.text
    }

    public var html: String { FormTemplates.html(self, as: "preview") }

    /// What is shown, and that it is not the real thing.
    struct Bar: Hashable, Sendable {
        let word: ShownText
        let sentence: ShownText
        let title: ShownText
        let facts: ShownText
        let links: [FormPage.LanguageSwitch]

        init(
            _ questionnaire: Questionnaire, _ language: Language, _ words: FormWords,
            _ files: [Language: String]
        ) {
            word = words.shown(words.preview)
            sentence = words.shown(words.nothingIsSent)
            title = FormPages(questionnaire, in: language).text(questionnaire.title)
            facts = words.shown(
                [
                    questionnaire.version.map(words.version),
                    words.wording(questionnaire.wordingHash.short),
                ].compactMap { $0 }.joined(separator: " · "))
            links = questionnaire.languages.filter { $0 != language }.compactMap { other in
                files[other].map {
                    FormPage.LanguageSwitch(
                        name: other.ownName, language: PageLanguage(other), address: $0)
                }
            }
        }
    }

    /// One page, or the names of pages that differ from the one above only in what they are about.
    struct Frame: Hashable, Sendable {
        let id: String
        let name: ShownText
        let form: FormFrame?
    }

    private static func frames(of pages: FormPages) -> [Frame] {
        let sections = pages.questionnaire.sections
        let words = pages.words
        var frames: [Frame] = []
        if let start = pages.start() {
            frames.append(
                Frame(
                    id: ":start", name: words.shown(words.startPage),
                    form: FormFrame(start, method: "dialog")))
        }
        for (index, section) in sections.enumerated() {
            let id = ":page-\(index + 1)"
            if index > 0, section.isTwin(of: sections[index - 1]) {
                let title = section.title.map {
                    pages.text($0, about: section.object, isPiped: true)
                }
                let name = title?.line ?? section.object?.label[pages.language] ?? ""
                frames.append(
                    Frame(
                        id: id,
                        name: words.shown(words.samePage(index + 1, of: sections.count, name)),
                        form: nil))
                continue
            }
            frames.append(
                Frame(
                    id: id,
                    name: words.shown(
                        words.page(index + 1, of: sections.count, section.id.declaredName)),
                    form: FormFrame(pages.page(at: index), method: "dialog")))
        }
        frames.append(
            Frame(
                id: ":thanks", name: words.shown(words.thanksPage),
                form: FormFrame(pages.thanks(), method: "dialog")))
        return frames
    }
}

extension Section {
    /// Whether both are one section of the definition, about two objects.
    fileprivate func isTwin(of other: Section) -> Bool {
        object != nil && id.declaredName == other.id.declaredName
    }
}

extension SectionID {
    /// As the definition has it, without the object.
    fileprivate var declaredName: String { String(name.prefix { $0 != "@" }) }
}
