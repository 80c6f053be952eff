import Documents
import Expressions
import Figures
import Foundation
import Questionnaires
import Testing

@testable import Reports

@Suite("A file of sources")
struct ReportSourcesFileTests {
    private static func read(_ text: String, name: String = "s.yaml") throws -> ReportSourcesFile {
        try ReportSourcesFile(SourceText(name: name, text: "canvass-sources: 1\n" + text))
    }

    @Test("names everything a report needs")
    func whole() throws {
        let file = try Self.read(
            """
            earlier: [2023, 2024]
            daily: {questionnaire: daily, wave: 2025, figure: overall, baseline: 2025-01-02..2025-06-30, smallest: 12}
            response: {goal: 0.35, department: by-department.csv, channel: by-channel.csv}
            actions: actions.csv
            alerts: /data/alerts.csv
            themes: {frame: themes.yaml, coding: coding.csv, item: [improve, praise], by: department}
            revenue: {by: tier, file: revenue.csv}
            holidays:
              - {days: 2025-10-01..2025-10-08, name: {zh: 国庆假期, en: National Day holiday}}
              - {days: 2025-05-01, name: Labour Day}
            """, name: "a/b/s.yaml")
        #expect(file.earlier.map(\.value) == ["2023", "2024"])
        let daily = try #require(file.daily)
        #expect(daily.questionnaire.value == "daily" && daily.wave?.value == "2025")
        #expect(daily.figure?.value == "overall" && daily.smallest == 12)
        #expect(daily.baseline == (try Self.days("2025-01-02", "2025-06-30")))
        let response = try #require(file.response)
        #expect(response.goal == 0.35)
        #expect(response.parts.map(\.segment.value.name) == ["department", "channel"])
        let themes = try #require(file.themes)
        #expect(themes.items.map(\.value.name) == ["improve", "praise"])
        #expect(themes.segment?.value.name == "department")
        #expect(file.revenue?.segment.value.name == "tier")
        #expect(
            file.holidays == [
                .init(name: Words("Labour Day"), days: try Self.days("2025-05-01", "2025-05-01")),
                .init(
                    name: Words("National Day holiday", "国庆假期"),
                    days: try Self.days("2025-10-01", "2025-10-08")),
            ])
        #expect(
            file.files.map { file.path(of: $0) } == [
                "a/b/by-department.csv", "a/b/by-channel.csv", "a/b/actions.csv",
                "/data/alerts.csv", "a/b/themes.yaml", "a/b/coding.csv", "a/b/revenue.csv",
            ])
    }

    @Test("may name nothing")
    func empty() throws {
        let file = try Self.read("")
        #expect(file.earlier.isEmpty && file.daily == nil && file.response == nil)
        #expect(file.files.isEmpty && file.holidays.isEmpty)
    }

    private static func days(_ first: String, _ last: String) throws -> ClosedRange<Day> {
        try #require(Day(first))...(try #require(Day(last)))
    }

    @Test("that is faulty says where and what to do", arguments: SourcesFault.all)
    func faulty(fault: SourcesFault) {
        let faults = #expect(throws: DocumentFaults.self) { try Self.read(fault.text) }
        #expect(faults.map { "\($0)" } == fault.expected)
    }

    @Test("tells every fault at once")
    func together() {
        let faults = #expect(throws: DocumentFaults.self) {
            try Self.read("earlier: 2024\nrevenue: {by: tier}\nholidays: [{days: now, name: A}]")
        }
        #expect(
            faults?.faults.map(\.message) == [
                "the earlier waves must be a list, found '2024'", "the revenue has no 'file'",
                "'now' is no day of the calendar",
            ])
    }

    @Test("has the keys that its reference explains, and no others")
    func documented() throws {
        let path = SmallSurvey.root.appendingPathComponent("docs/sources.md")
        let reference = try String(contentsOf: path, encoding: .utf8)
        let part = try #require(reference.components(separatedBy: "\n## Tables\n").first)
        let rows = part.matches(of: /\n\| `([^`]+)` \|/).map { String($0.1) }
        let keys = SourcesKeys.all.flatMap { group in
            (group.required + group.optional).map { group.path + $0 }
        }
        #expect(rows.sorted() == (keys + ["response.\(SourcesKeys.goal)"]).sorted())
    }
}

/// A faulty file of sources, without its first line, above the message it is expected to give.
struct SourcesFault: Sendable, CustomStringConvertible {
    let text: String
    let expected: String

    var description: String { text }

    static let all = [
        SourcesFault(
            text: "action: a.csv",
            expected: """
                s.yaml:2:1: unknown key 'action' in a file of sources
                2 │ action: a.csv
                  │ ^^^^^^ did you mean 'actions'?
                """),
        SourcesFault(
            text: "earlier: [2024, 2024]",
            expected: """
                s.yaml:2:17: the wave '2024' stands here twice
                2 │ earlier: [2024, 2024]
                  │                 ^^^^ take one out
                """),
        SourcesFault(
            text: "daily: {questionnaire: d, baseline: 2025-06-30..2025-01-02}",
            expected: """
                s.yaml:2:37: the baseline ends before it begins
                2 │ daily: {questionnaire: d, baseline: 2025-06-30..2025-01-02}
                  │                                     ^^^^^^^^^^^^^^^^^^^^^^ write the earlier day first: 2025-01-02..2025-06-30
                """),
        SourcesFault(
            text: "daily: {questionnaire: d, baseline: 2025-02-28..2025-02-30}",
            expected: """
                s.yaml:2:37: '2025-02-30' is no day of the calendar
                2 │ daily: {questionnaire: d, baseline: 2025-02-28..2025-02-30}
                  │                                     ^^^^^^^^^^^^^^^^^^^^^^ write a day such as 2025-10-01, or two: 2025-10-01..2025-10-08
                """),
        SourcesFault(
            text: "daily: {questionnaire: d, smallest: 0}",
            expected: """
                s.yaml:2:37: the smallest day must be a whole number, found '0'
                2 │ daily: {questionnaire: d, smallest: 0}
                  │                                     ^ from 1 to 1000000
                """),
        SourcesFault(
            text: "daily: {wave: 2025}",
            expected: """
                s.yaml:2:8: the daily form has no 'questionnaire'
                2 │ daily: {wave: 2025}
                  │        ^ add questionnaire: …
                """),
        SourcesFault(
            text: "response: {goal: 35, tier: r.csv}",
            expected: """
                s.yaml:2:18: the goal of the response must be a share, found '35'
                2 │ response: {goal: 35, tier: r.csv}
                  │                  ^^ above 0 and at most 1, such as 0.35 for 35 %
                """),
        SourcesFault(
            text: "response: {goal: 0.3}",
            expected: """
                s.yaml:2:11: the response names no file of counts
                2 │ response: {goal: 0.3}
                  │           ^ add one by a segment, such as region: response-by-region.csv
                """),
        SourcesFault(
            text: "response: {by region: r.csv}",
            expected: """
                s.yaml:2:12: 'by region' cannot be the name of a segment
                2 │ response: {by region: r.csv}
                  │            ^^^^^^^^^ write the id from the questionnaire, such as region
                """),
        SourcesFault(
            text: "alerts: alerts.csv",
            expected: """
                s.yaml:2:9: there are notes to alerts and no 'daily' that could give an alert
                2 │ alerts: alerts.csv
                  │         ^^^^^^^^^^ add daily: {questionnaire: …}, or leave 'alerts' out
                """),
        SourcesFault(
            text: "themes: {frame: t.yaml, item: []}",
            expected: """
                s.yaml:2:31: the themes name no item
                2 │ themes: {frame: t.yaml, item: []}
                  │                               ^ write the id of an item that is answered in words
                """),
        SourcesFault(
            text: "holidays: [{days: 2025-05-01, name: {zh: 劳动节}}]",
            expected: """
                s.yaml:2:37: the name of a holiday has no 'en'
                2 │ holidays: [{days: 2025-05-01, name: {zh: 劳动节}}]
                  │                                     ^ add en: …
                """),
    ]
}
