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
              │        ^ pages: cover, summary, response, indices, items, choices, groups, heat-map, drivers, daily, actions, segments, classes, years, sheet, figures, method, table
            """),
        ReportFault(
            "pages: [items, sumary]",
            """
            report.yaml:4:16: unknown page 'sumary'
            4 │ pages: [items, sumary]
              │                ^^^^^^ did you mean 'summary'? There are: cover, summary, response, indices, items, choices, groups, heat-map, drivers, daily, actions, segments, classes, years, sheet, figures, method, table
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
            report.yaml:4:23: the page 'groups' shows one segment, found 2
            4 │ pages: [{groups: {by: [a, b]}}]
              │                       ^ write a page for each
            """),
        ReportFault(
            "pages: [{groups: {by: a}, classes: {by: b}}]",
            """
            report.yaml:4:9: a page has one kind, found 2
            4 │ pages: [{groups: {by: a}, classes: {by: b}}]
              │         ^ start each page with its own '- ', and indent its options under its name
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
            report.yaml:4:18: unknown key 'by' in the page 'items'
            4 │ pages: [{items: {by: a}}]
              │                  ^^ keys of the page 'items': title, needs
            """),
        ReportFault(
            "pages: [{groups: {kind: bars}}]",
            """
            report.yaml:4:19: unknown key 'kind' in the page 'groups'
            4 │ pages: [{groups: {kind: bars}}]
              │                   ^^^^ keys of the page 'groups': title, needs, by
            """),
        ReportFault(
            "pages: [{items: {titel: Fine}}]",
            """
            report.yaml:4:18: unknown key 'titel' in the page 'items'
            4 │ pages: [{items: {titel: Fine}}]
              │                  ^^^^^ did you mean 'title'?
            """),
        ReportFault(
            "pages: [{items: {title: {zh: 好}}}]",
            """
            report.yaml:4:25: the title has no 'en'
            4 │ pages: [{items: {title: {zh: 好}}}]
              │                         ^ add en: …
            """),
        ReportFault(
            "pages: [{figures: {charts: [pie]}}]",
            """
            report.yaml:4:29: unknown chart 'pie'
            4 │ pages: [{figures: {charts: [pie]}}]
              │                             ^^^ one of: items, groups, classes, composite, dimensions, fix-first, heat-map, recommendation, indices, tiles, waves, daily, drivers, importance, response, sizes, revenue, themes
            """),
        ReportFault(
            "pages: [{figures: {charts: [group]}}]",
            """
            report.yaml:4:29: unknown chart 'group'
            4 │ pages: [{figures: {charts: [group]}}]
              │                             ^^^^^ did you mean 'groups'? It may be one of: items, groups, classes, composite, dimensions, fix-first, heat-map, recommendation, indices, tiles, waves, daily, drivers, importance, response, sizes, revenue, themes
            """),
        ReportFault(
            "pages: [{figures: {charts: [{chart: items, by: region}]}}]",
            """
            report.yaml:4:44: the chart 'items' shows no groups
            4 │ pages: [{figures: {charts: [{chart: items, by: region}]}}]
              │                                            ^^ leave 'by' out; it goes with groups, classes, heat-map, recommendation, sizes
            """),
        ReportFault(
            "pages: [{figures: {charts: [{by: region}]}}]",
            """
            report.yaml:4:29: a chart has no 'chart'
            4 │ pages: [{figures: {charts: [{by: region}]}}]
              │                             ^ add chart: …
            """),
        ReportFault(
            "pages: [{figures: {charts: []}}]",
            """
            report.yaml:4:28: a page of figures has 1 to 4 charts, found 0
            4 │ pages: [{figures: {charts: []}}]
              │                            ^ write one, such as [groups]
            """),
        ReportFault(
            "pages: [{figures: {charts: [items, groups, classes, waves, daily]}}]",
            """
            report.yaml:4:28: a page of figures has 1 to 4 charts, found 5
            4 │ pages: [{figures: {charts: [items, groups, classes, waves, daily]}}]
              │                            ^ write a page for more
            """),
        ReportFault(
            "pages: [{figures: {title: Fine}}]",
            """
            report.yaml:4:19: the page 'figures' has no 'charts'
            4 │ pages: [{figures: {title: Fine}}]
              │                   ^ add charts: …
            """),
        ReportFault(
            "pages: [figures]",
            """
            report.yaml:4:9: a page of figures has charts, found none
            4 │ pages: [figures]
              │         ^^^^^^^ write figures: {charts: [groups, classes]}
            """),
        ReportFault(
            "pages: [{drivers: {needs: {replies: many}}}]",
            """
            report.yaml:4:37: the number of replies must be a whole number, found 'many'
            4 │ pages: [{drivers: {needs: {replies: many}}}]
              │                                     ^^^^ from 0 to 1000000
            """),
        ReportFault(
            "pages: [{drivers: {needs: {replies: -1}}}]",
            """
            report.yaml:4:37: the number of replies must be a whole number, found '-1'
            4 │ pages: [{drivers: {needs: {replies: -1}}}]
              │                                     ^^ from 0 to 1000000
            """),
        ReportFault(
            "pages: [{groups: {needs: 30}}]",
            """
            report.yaml:4:26: what a page needs must be a group of keys, found '30'
            4 │ pages: [{groups: {needs: 30}}]
              │                          ^^ write keys such as replies: …
            """),
        ReportFault(
            "pages: [{years: {needs: {wave: 2}}}]",
            """
            report.yaml:4:26: unknown key 'wave' in what a page needs
            4 │ pages: [{years: {needs: {wave: 2}}}]
              │                          ^^^^ did you mean 'waves'?
            """),
        ReportFault(
            """
            pages: [items]
            period: fortnight
            """,
            """
            report.yaml:5:9: unknown period 'fortnight'
            5 │ period: fortnight
              │         ^^^^^^^^^ one of: day, week, month
            """),
        ReportFault(
            """
            pages: [items]
            theme: [a]
            """,
            """
            report.yaml:5:8: the theme must be text, found a list
            5 │ theme: [a]
              │        ^ write the text
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
              │ ^^^^^ keys of a report: canvass-report, id, title, pages, languages, theme, period
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
