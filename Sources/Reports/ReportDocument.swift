public import Figures

/// A report ready to be drawn: its pages in order and what the file says about itself.
public struct ReportDocument: Hashable, Sendable {
    public struct Page: Hashable, Sendable {
        /// The entry in the outline: a page is the parent of the groups on it that ask for an entry.
        public var outline: String
        public var figure: Figure

        public init(outline: String, figure: Figure) {
            self.outline = outline
            self.figure = figure
        }
    }

    public var title: String
    public var author: String
    public var subject: String
    public var keywords: String
    /// BCP 47, such as `en` or `zh-CN`: the language the text is mostly in.
    public var language: String
    /// Written as the file's dates, in ISO 8601 with a zone; taken from the data and never from the
    /// clock, so that the same input gives the same bytes. `nil` leaves the dates out.
    public var date: String?
    public var pages: [Page]

    public init(
        title: String, author: String, subject: String, keywords: String, language: String,
        date: String?, pages: [Page]
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.date = date
        self.pages = pages
    }
}
