@testable import Analysis
import Documents
import Questionnaires
import ReferenceData
import Testing

/// Departments lie within divisions, and teams across both.
@Suite("Groups within groups")
struct NestedGroupsTests {
    private static let text = """
        canvass: 1
        id: nested
        title: Nested
        languages: [en]
        replies: confidential
        scales: {five: {range: [1, 5]}}
        segments:
          department: {title: Department}
          division: {title: Division}
          team: {title: Team}
        dimensions:
          - {id: d, title: D, weight: 1, items: [{id: q, scale: five, ask: Q?, weight: 1}]}
        reporting: {floor: 4}

        """

    /// - Parameter departments: with their division and so many people.
    private static func selection(
        _ departments: [(name: String, division: String?, people: Int)]
    ) throws -> Selection {
        let questionnaire = try Questionnaire(SourceText(name: "d.yaml", text: text))
        let replies = try departments.flatMap { department in
            try (0..<department.people).map { person in
                try questionnaire.reply(
                    [1 + person % 5],
                    segments: [
                        department.name, department.division, person.isMultiple(of: 2) ? "x" : "y",
                    ])
            }
        }
        return Selection(Sample(questionnaire, replies))
    }

    private func shown(_ selection: Selection, _ names: [String]) throws -> [[String]] {
        let ids = try names.map { try #require(SegmentID($0)) }
        let tables = selection.groups(byEach: ids)
        return try ids.map { id in
            try #require(tables[id]).rows.filter { $0.composite.value != nil }.map(\.value)
        }
    }

    @Test("are hidden so that a larger group less its parts tells of nobody")
    func within() throws {
        // By themselves the departments hide a2, and b1 as the smallest of the others.
        let selection = try Self.selection([
            ("a1", "a", 9), ("a2", "a", 2), ("a3", "a", 8), ("b1", "b", 5), ("b2", "b", 7),
            ("b3", "b", 8),
        ])
        #expect(try shown(selection, ["department"]) == [["a1", "a3", "b2", "b3"]])
        // Division a less a1 and a3 would be a2, and b less b2 and b3 is b1.
        #expect(
            try shown(selection, ["department", "division"]) == [["a1", "b3"], ["a", "b"]])
        #expect(
            try shown(selection, ["division", "department"]) == [["a", "b"], ["a1", "b3"]])
        // Teams lie within no department.
        #expect(try shown(selection, ["team", "department"])[1] == ["a1", "a3", "b2", "b3"])
    }

    @Test("of one segment are those that it shows by itself, beside people of no group")
    func alone() throws {
        // The two of a2 and the three of no department are enough to hide in.
        let questionnaire = try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: Self.text.replacing(
                    "reporting:", with: "sample: {weight: sampling}\nreporting:")))
        let people: [(String?, Int)] = [("a1", 9), ("a2", 2), ("a3", 8), (nil, 3)]
        let replies = try people.flatMap { name, count in
            try (0..<count).map { person in
                try questionnaire.reply([1 + person % 5], segments: [name, nil, nil])
            }
        }
        let selection = Selection(Sample(questionnaire, replies))
        let id = try #require(SegmentID("department"))
        let table = try #require(selection.groups(by: id))
        let alone = table.rows.filter { $0.composite.value != nil }.map(\.value)
        #expect(alone == ["a1", "a3"])
        #expect(try shown(selection, ["department"]) == [alone])
        #expect(try shown(selection, ["department", "division"])[0] == alone)
    }

    @Test("are not added up to a larger group that is hidden")
    func addedUp() throws {
        // Division c is hidden as too small, and b with it.
        let selection = try Self.selection([
            ("a1", "a", 20), ("a2", "a", 30), ("b1", "b", 6), ("b2", "b", 7), ("c1", "c", 2),
        ])
        let found = try shown(selection, ["department", "division"])
        #expect(found[1] == ["a"])
        #expect(!found[0].contains("c1"))
        // b1 and b2 together would be b.
        #expect(!(found[0].contains("b1") && found[0].contains("b2")))
        #expect(found[0].contains("a1") && found[0].contains("a2"))
    }

    @Test("are shown where nobody is few")
    func open() throws {
        let selection = try Self.selection([
            ("a1", "a", 9), ("a2", "a", 6), ("b1", "b", 5), ("n", nil, 6),
        ])
        let found = try shown(selection, ["department", "division"])
        #expect(found == [["a1", "a2", "b1", "n"], ["a", "b"]])
    }
}
