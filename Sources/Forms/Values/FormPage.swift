/// One page of a form, in one language, with everything that stands on it.
public struct FormPage: Hashable, Sendable {
    public enum Body: Hashable, Sendable {
        case start(StartBody)
        case questions(QuestionsBody)
        case thanks(ThanksBody)
    }

    public let top: TopBar?
    public let errors: ErrorSummary?
    public let body: Body
    public let foot: Foot

    /// Above everything: who asks, and the other languages.
    public struct TopBar: Hashable, Sendable {
        public let organisation: String?
        public let languages: [LanguageSwitch]
    }

    public struct LanguageSwitch: Hashable, Sendable {
        /// What the language calls itself.
        public let name: String
        public let language: PageLanguage
        /// Where the form is in that language; `nil` for a button that submits, so that answers
        /// survive.
        public let address: String?
    }

    /// The title of the form and how far the respondent has come.
    public struct Head: Hashable, Sendable {
        public let title: ShownText
        public let progress: ShownText?
        /// Empty where there is one page.
        public let steps: [Step]
    }

    public struct Step: Hashable, Sendable {
        public let isReached: Bool
    }

    /// What stands under a page: the promise and where to read more.
    public struct Foot: Hashable, Sendable {
        public let buttons: Buttons?
        public let promise: ShownText
        public let privacy: Link?
    }

    public struct Link: Hashable, Sendable {
        public let words: ShownText
        public let address: String
    }

    public struct Buttons: Hashable, Sendable {
        /// `nil` on the first page.
        public let previous: ShownText?
        public let next: ShownText
    }
}

/// What is told before the first question.
public struct StartBody: Hashable, Sendable {
    public let head: FormPage.Head
    public let intro: ShownText?
    public let privacy: PrivacyNotice?
    public let consent: Question?
}

public struct PrivacyNotice: Hashable, Sendable {
    public let anchor: String
    public let title: ShownText
    public let notice: ShownText
    /// How long answers are kept.
    public let retention: ShownText?
}

/// Questions under one title.
public struct QuestionsBody: Hashable, Sendable {
    public enum Block: Hashable, Sendable {
        case question(Question)
        case matrix(MatrixQuestion)
        /// A text to read.
        case information(Information)
    }

    public let head: FormPage.Head
    /// That of the whole form, on its first page.
    public let opening: ShownText?
    public let facts: [Fact]
    public let title: ShownText?
    public let intro: ShownText?
    public let notes: [Note]
    public let blocks: [Block]
}

/// What is known of the occasion: the number of a job, its day.
public struct Fact: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// What stands there once the answers are kept.
public struct ThanksBody: Hashable, Sendable {
    public let title: ShownText
    public let text: ShownText?
    /// The words for a number of a receipt.
    public let numberWords: ShownText
    public let receipt: Receipt?
    public let close: ShownText
}

/// What proves to respondents that their answers are kept.
public struct Receipt: Hashable, Sendable {
    public let number: String
    /// When the answers were sent, in words.
    public let time: String
    public let facts: [Fact]

    public init(number: String, time: String, facts: [Fact]) {
        self.number = number
        self.time = time
        self.facts = facts
    }
}

/// All that is to be mended on a page, each with the way to it.
public struct ErrorSummary: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let anchor: String
        public let words: ShownText
    }

    public let title: ShownText
    public let kept: ShownText
    public let lines: [Line]
}

/// A remark to the author, which respondents never see.
public struct Note: Hashable, Sendable {
    public let subject: ShownText
    public let words: ShownText
}
