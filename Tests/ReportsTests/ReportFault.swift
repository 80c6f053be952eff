/// A faulty report definition above the message it is expected to give.
struct ReportFault: Sendable, CustomStringConvertible {
    let text: String
    let expected: String

    var description: String { text }

    /// Lines under a good head.
    private init(
        after head: String = "canvass-report: 1\nid: a\ntitle: A\n", _ text: String,
        _ expected: String
    ) {
        self.text = head + text
        self.expected = expected
    }

    static let all = [
        ReportFault(
            "pages: []",
            """
            report.yaml:4:8: a report has at least one page
            4 │ pages: []
              │        ^ pages: summary, indices, items, choices, groups, classes, method
            """),
        ReportFault(
            "pages: [items, sumary]",
            """
            report.yaml:4:16: unknown page 'sumary'
            4 │ pages: [items, sumary]
              │                ^^^^^^ did you mean 'summary'? There are: summary, indices, items, choices, groups, classes, method
            """),
        ReportFault(
            """
            pages: [items]
            languages: [de]
            """,
            """
            report.yaml:5:13: reports are not written in 'de'
            5 │ languages: [de]
              │             ^^ languages: en, zh
            """),
        ReportFault(
            """
            pages: [items]
            languages: [en, zh, en]
            """,
            """
            report.yaml:5:12: a report has one or two languages, found 3
            5 │ languages: [en, zh, en]
              │            ^ the first leads, the second follows it
            """),
        ReportFault(
            "pages: [{groups: {by: [a, b]}}]",
            """
            report.yaml:4:23: a page of groups shows one segment, found 2
            4 │ pages: [{groups: {by: [a, b]}}]
              │                       ^ write a page for each
            """),
        ReportFault(
            "pages: [{groups: {by: a}, classes: {by: b}}]",
            """
            report.yaml:4:9: a page has one kind, found 2
            4 │ pages: [{groups: {by: a}, classes: {by: b}}]
              │         ^ start each page with its own '- '
            """),
        ReportFault(
            "pages: [{groups: {by: a b}}]",
            """
            report.yaml:4:23: 'a b' cannot be the name of a segment
            4 │ pages: [{groups: {by: a b}}]
              │                       ^^^ write the name from the questionnaire, such as region
            """),
        ReportFault(
            "pages: [{items: {by: a}}]",
            """
            report.yaml:4:10: unknown key 'items' in a page
            4 │ pages: [{items: {by: a}}]
              │          ^^^^^ keys of a page: groups, classes
            """),
        ReportFault(
            "pages: [{groups: {}}]",
            """
            report.yaml:4:18: a page has no 'by'
            4 │ pages: [{groups: {}}]
              │                  ^ add by: …
            """),
        ReportFault(
            after: "",
            """
            canvass-report: 2
            extra: 1
            """,
            """
            report.yaml:1:17: this report is written in version 2 of the format
            1 │ canvass-report: 2
              │                 ^ this program reads version 1: use a newer Canvass
            """),
        ReportFault(
            after: "",
            "canvass-report: '1'",
            """
            report.yaml:1:17: 'canvass-report' is the version of the format and cannot be '1'
            1 │ canvass-report: '1'
              │                 ^^^ write canvass-report: 1, without quotation marks
            """),
        ReportFault(
            after: "",
            """
            canvass-report: 1
            id: a
            title: {zh: 甲}
            pages: items
            extra: 1
            """,
            """
            report.yaml:3:8: the title has no 'en'
            3 │ title: {zh: 甲}
              │        ^ add en: …
            report.yaml:4:8: the pages must be a list, found 'items'
            4 │ pages: items
              │        ^^^^^ write [a, b] or one '- …' a line
            report.yaml:5:1: unknown key 'extra' in a report
            5 │ extra: 1
              │ ^^^^^ keys of a report: canvass-report, id, title, pages, languages
            """),
        ReportFault(
            after: "",
            "",
            """
            report.yaml: the file is empty
                write a definition into it
            """),
    ]
}
