public import Expressions
public import Questionnaires

/// The pages of a questionnaire in one language: a pure function from the definition, and from what
/// is known and filled in, to what stands on each page.
public struct FormPages: Sendable {
    /// What becomes of the names between braces.
    public enum Known: Sendable {
        /// Nothing is known yet: each shows for what it stands.
        case nothing
        /// The words for a name; `nil` where there is no answer.
        case words(@Sendable (String) -> String?)
    }

    public let questionnaire: Questionnaire
    public let language: Language
    /// Who asks.
    public var organisation: String?
    /// Where the form is in other languages; a language without an address gets a button.
    public var addresses: [Language: String] = [:]
    /// Where the privacy notice is.
    public var privacyAddress = "#\(BoxName.privacy)"
    public var input = FormInput.empty
    public var known = Known.nothing
    /// The day of the answer, which days may be bound to; `nil` while nobody answers.
    public var today: Day?
    /// What is known of the occasion, above the first question.
    public var facts: [Fact] = []
    /// Remarks for the author, in a preview.
    var annotations: Annotations?
    let words: FormWords
    let numbers: [ItemID: Int]
    let marks: QuestionMarks

    public init(_ questionnaire: Questionnaire, in language: Language) {
        self.questionnaire = questionnaire
        self.language = language
        words = FormWords(language)
        numbers = questionnaire.questionNumbers
        marks = QuestionMarks(questionnaire)
    }

    /// Whether there is a page before the first question: a notice is read before any question.
    public var hasStart: Bool { questionnaire.privacy != nil }

    /// Who asks, what for, and whether the respondent agrees.
    ///
    /// - Returns: `nil` where the first page has questions.
    public func start() -> FormPage? {
        guard let privacy = questionnaire.privacy else { return nil }
        let notice = PrivacyNotice(
            anchor: BoxName.privacy, title: words.shown(words.privacy),
            notice: text(privacy.notice, isPiped: true),
            retention: privacy.retention.map { words.shown(words.kept($0)) })
        let consent = privacy.consent.map { self.consent($0) }
        let count = questionnaire.sections.count
        let head = FormPage.Head(
            title: text(questionnaire.title),
            progress: words.shown(count > 1 ? words.parts(count) : onePage), steps: [])
        let body = StartBody(
            head: head, intro: questionnaire.intro.map { text($0, isPiped: true) },
            privacy: notice, consent: consent)
        return FormPage(
            top: top, errors: errors(in: consent.map { [$0] } ?? []), body: .start(body),
            foot: foot(
                FormPage.Buttons(previous: nil, next: words.shown(words.start)), notice: false))
    }

    /// The questions of the section at `index`.
    public func page(at index: Int) -> FormPage {
        let sections = questionnaire.sections
        let section = sections[index]
        let blocks = blocks(of: section)
        let isFirst = index == 0 && !hasStart
        let head = FormPage.Head(
            title: text(questionnaire.title),
            progress: words.shown(
                sections.count > 1
                    ? words.progress(page: index + 1, of: sections.count) : onePage),
            steps: Self.steps(index + 1, of: sections.count))
        let body = QuestionsBody(
            head: head,
            opening: isFirst ? questionnaire.intro.map { text($0, isPiped: true) } : nil,
            facts: index == 0 ? facts : [],
            title: section.title.map { text($0, about: section.object, isPiped: true) },
            intro: section.intro.map { text($0, about: section.object, isPiped: true) },
            notes: annotations?.notes(of: section) ?? [], blocks: blocks)
        let buttons = FormPage.Buttons(
            previous: index == 0 && !hasStart ? nil : words.shown(words.previous),
            next: words.shown(index + 1 == sections.count ? words.submit : words.next))
        return FormPage(
            top: top, errors: errors(in: blocks.flatMap(\.questions)), body: .questions(body),
            foot: foot(buttons))
    }

    /// What stands there once the answers are kept.
    public func thanks(receipt: Receipt? = nil) -> FormPage {
        let written = questionnaire.thanks.map { text($0, isPiped: true) }
        let (title, rest) = written.map(split) ?? (nil, nil)
        let body = ThanksBody(
            title: title ?? words.shown(words.thanks), text: rest,
            numberWords: words.shown(words.receipt),
            receipt: receipt, close: words.shown(words.close))
        return FormPage(top: top, errors: nil, body: .thanks(body), foot: foot(nil))
    }

    // The frame.

    private var top: FormPage.TopBar? {
        let others = questionnaire.languages.filter { $0 != language }
        guard organisation != nil || !others.isEmpty else { return nil }
        return FormPage.TopBar(
            organisation: organisation,
            languages: others.map {
                FormPage.LanguageSwitch(
                    name: $0.ownName, language: PageLanguage($0), address: addresses[$0])
            })
    }

    private func foot(_ buttons: FormPage.Buttons?, notice: Bool = true) -> FormPage.Foot {
        FormPage.Foot(
            buttons: buttons, promise: words.shown(words.promise(questionnaire.confidentiality)),
            privacy: notice && questionnaire.privacy != nil
                ? FormPage.Link(words: words.shown(words.privacy), address: privacyAddress) : nil)
    }

    private var onePage: String {
        let minutes = questionnaire.intro == nil ? questionnaire.estimatedMinutes : nil
        return words.onePage(questions: Set(numbers.values).count, minutes: minutes)
    }

    /// One step a page, or a dozen that stand for more pages.
    private static func steps(_ page: Int, of count: Int) -> [FormPage.Step] {
        guard count > 1 else { return [] }
        let most = 12
        let shown = min(count, most)
        let reached = count <= most ? page : max(1, page * most / count)
        return (1...shown).map { FormPage.Step(isReached: $0 <= reached) }
    }

    /// The first line of the thanks as a title, when it is as short as one.
    private func split(_ thanks: ShownText) -> (ShownText?, ShownText?) {
        guard let first = thanks.parts.first, !first.isPlaceholder else { return (nil, thanks) }
        let lines = first.words.split(separator: "\n", maxSplits: 1)
        let isWhole = thanks.parts.count == 1
        guard let title = lines.first, title.count <= 48, lines.count > 1 || isWhole else {
            return (nil, thanks)
        }
        let rest =
            (lines.count > 1 ? [ShownText.Part(words: String(lines[1]), isPlaceholder: false)] : [])
            + thanks.parts.dropFirst()
        var bare = title
        if let last = bare.last, last == "。" || last == "." { bare.removeLast() }
        return (
            ShownText(
                [ShownText.Part(words: String(bare), isPlaceholder: false)], foreign: thanks.foreign
            ),
            rest.isEmpty ? nil : ShownText(rest, foreign: thanks.foreign)
        )
    }
}
