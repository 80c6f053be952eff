/// Files in place of good ones above the message they are expected to give.
struct SourcesFault: Sendable {
    let files: [String: String]
    let expected: String

    private init(_ files: [String: String], _ expected: String) {
        self.files = files
        self.expected = expected
    }

    private init(sources line: String, _ expected: String) {
        self.init(["sources.yaml": "canvass-sources: 1\n\(line)\n"], expected)
    }

    static let all = [
        SourcesFault(
            sources: "actoins: actions.csv",
            """
            sources.yaml:2:1: unknown key 'actoins' in a file of sources
            2 │ actoins: actions.csv
              │ ^^^^^^^ did you mean 'actions'?
            """),
        SourcesFault(
            sources: "actions: action.csv",
            """
            sources.yaml:2:10: the file 'action.csv' cannot be read: No such file or directory
            2 │ actions: action.csv
              │          ^^^^^^^^^^ a path starts from the folder of this file
            """),
        SourcesFault(
            sources: "earlier: [2026]",
            """
            sources.yaml:2:11: the report is about the wave '2026' itself
            2 │ earlier: [2026]
              │           ^^^^ name waves before it, or another with --wave
            """),
        SourcesFault(
            sources: "daily: {questionnaire: dayly}",
            """
            sources.yaml:2:24: there is no questionnaire 'dayly' in the store
            2 │ daily: {questionnaire: dayly}
              │                        ^^^^^ did you mean 'daily'? it holds: daily, yearly
            """),
        SourcesFault(
            sources: "daily: {questionnaire: daily, wave: 2025}",
            """
            sources.yaml:2:37: there is no wave '2025' of 'daily' in the store
            2 │ daily: {questionnaire: daily, wave: 2025}
              │                                     ^^^^ did you mean '2026'? it holds: 2026
            """),
        SourcesFault(
            sources: "daily: {questionnaire: daily, figure: overal}",
            """
            sources.yaml:2:39: 'daily' has no figure 'overal'
            2 │ daily: {questionnaire: daily, figure: overal}
              │                                       ^^^^^^ did you mean 'overall'? there are: overall
            """),
        SourcesFault(
            sources: "response: {brnch: by-branch.csv}",
            """
            sources.yaml:2:12: unknown segment 'brnch'
            2 │ response: {brnch: by-branch.csv}
              │            ^^^^^ did you mean 'branch'? the questionnaire defines: branch, customer
            """),
        SourcesFault(
            sources: "themes: {frame: themes.yaml, item: speed}",
            """
            sources.yaml:2:36: 'speed' is not answered in words
            2 │ themes: {frame: themes.yaml, item: speed}
              │                                    ^^^^^ answered in words are: improve
            """),
        SourcesFault(
            sources: "themes: {frame: themes.yaml, item: improved}",
            """
            sources.yaml:2:36: unknown item 'improved'
            2 │ themes: {frame: themes.yaml, item: improved}
              │                                    ^^^^^^^^ did you mean 'improve'? answered in words are: improve
            """),
        SourcesFault(
            ["by-branch.csv": "branch,sent\nnorth,40\neast,30\n"],
            "segment 'branch' has no value 'east'; it has: north, south"),
        SourcesFault(
            ["by-branch.csv": "customer,sent\nnorth,40\nsouth,30\n"],
            """
            by-branch.csv:1: the first column is 'customer', and the file of sources says that it \
            holds 'branch'; name it 'branch'
            """),
        SourcesFault(
            ["by-branch.csv": "branch,sent\nnorth,-40\nsouth,30\n"],
            """
            by-branch.csv:2: found '-40' under 'sent', wanted how many, a whole number without commas
            """),
        SourcesFault(
            ["by-branch.csv": "branch,sent\nnorth,20\nsouth,30\n"],
            """
            by-branch.csv: North: 24 people are accounted for by answers, refusals and other outcomes, \
            and only 20 were asked; correct the counts.
            """),
        SourcesFault(
            ["by-branch.csv": "branch,sent,delivered\nnorth,40,10\nsouth,30,30\n"],
            "by-branch.csv: North: 24 answered and only 10 messages were delivered."),
        SourcesFault(
            ["by-branch.csv": "branch,sent\nnorth,40\n"],
            """
            by-branch.csv: there is no line for south, where there are replies; add one for each
            """),
        SourcesFault(
            ["by-branch.csv": "branch,bounced\nnorth,1\nsouth,0\n"],
            "by-branch.csv: nothing says how many were asked; add a column 'sent'"),
        SourcesFault(
            [
                "actions.csv":
                    """
                number,action,owner,branch,due,status,opened,closed
                1,A,B,nroth,2026-02-30,done,2026-02-02,2026-02-01
                1,C,,,,open,,2026-02-01
                """
            ],
            """
            actions.csv:2: found 'nroth' under 'branch'; did you mean 'north'? there are: north, south
            actions.csv:2: found '2026-02-30' under 'due', wanted a day of the calendar, such as \
            2025-10-22
            actions.csv:2: the day under 'closed' is before that under 'opened'; correct one of them
            actions.csv:3: '1' stands under 'number' in row 2 already; take one out
            actions.csv:3: nothing stands under 'owner'; write it
            actions.csv:3: a day stands under 'closed' and the status is not 'done'; correct one of them
            """),
        SourcesFault(
            [
                "alerts.csv":
                    "day,note,status,closed\n2026-01-09,A,open,2026-01-08\n2026-01-09,B,closed,\n"
            ],
            """
            alerts.csv:2: the day under 'closed' is before that under 'day'; correct one of them
            alerts.csv:2: a day stands under 'closed' and the status is not 'closed'; correct one of them
            alerts.csv:3: '2026-01-09' stands under 'day' in row 2 already; take one out
            """),
        SourcesFault(
            ["coding.csv": "wave,reply,item,theme\n2024,r1,improve,price\n2026,,imprve,cost\n"],
            """
            coding.csv:2: found '2024' under 'wave'; did you mean '2025'? there are: 2025, 2026
            coding.csv:3: nothing stands under 'reply'; write it
            coding.csv:3: found 'imprve' under 'item'; did you mean 'improve'? there are: improve
            coding.csv:3: found 'cost' under 'theme'; there are: waiting, price
            """),
        SourcesFault(
            ["themes.yaml": "canvass-themes: 1\nthemes: [{id: a}]\n"],
            """
            themes.yaml:2:10: a theme has no 'title'
            2 │ themes: [{id: a}]
              │          ^ add title: …
            """),
        SourcesFault(
            ["revenue.csv": "branch,customers,revenue\nsouth,-1,\nnorth,1,€ 3\nNorth,1,2\n"],
            """
            revenue.csv:2: found '-1' under 'customers', wanted a whole number from 0 without commas
            revenue.csv:2: nothing stands under 'revenue'; write it
            revenue.csv:3: found '€ 3' under 'revenue', wanted a number of zero or more, without commas \
            and signs of currency
            revenue.csv:4: 'north' stands under 'branch' in row 3 already; take one out
            """),
    ]
}
