import Documents
import ExactNumbers
import Foundation
import Questionnaires
import Testing

/// Files of the package, found from where this test stands.
enum PackageFiles {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func questionnaire(_ name: String) throws -> Questionnaire {
        let folder = "questionnaires/\(name)/"
        return try Questionnaire(try source(folder + "definition.yaml")) {
            name throws(DocumentFaults) in
            guard let source = try? source(folder + name) else {
                throw DocumentFaults([
                    DocumentFault(
                        source: SourceText(name: name, text: ""), place: nil,
                        message: "there is no such file")
                ])
            }
            return source
        }
    }

    private static func source(_ path: String) throws -> SourceText {
        let bytes = [UInt8](try Data(contentsOf: root.appending(path: path)))
        return try SourceText(name: path, bytes: bytes)
    }
}

@Suite("A shipped definition")
struct ShippedDefinitionsTests {
    static let names = [
        "airport", "b2b-departments", "cable-group", "complaint-follow-up", "effort",
        "post-service", "relationship-nps", "service-firm", "servqual",
        "staff-knowledge",
    ]

    /// The definitions that lie in the folder of another.
    static let beside = ["daily.yaml"]

    /// Every definition and file of texts, from the root of the package.
    static func paths() throws -> [String] {
        let folder = PackageFiles.root.appending(path: "questionnaires")
        let found = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !$0.hasSuffix(".json") }
        #expect(found == names)
        return try found.flatMap { name in
            try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: name).path
            ).sorted().filter { $0.hasPrefix("definition.") || beside.contains($0) }
                .map { "questionnaires/\(name)/\($0)" }
        }
    }

    @Test("is written in all its languages, with names that fit a figure", arguments: names)
    func texts(name: String) throws {
        let questionnaire = try PackageFiles.questionnaire(name)
        // What is asked of several objects or twice has a word more, and what is read has no name.
        let named = questionnaire.items.filter { item in
            if case .expectation = item.kind { return false }
            return item.object == nil && item.isAnswered
        }
        let names =
            named.map(\.title) + questionnaire.dimensions.map(\.title)
            + questionnaire.segments.map(\.title)
            + questionnaire.segments.flatMap { $0.values?.map(\.label) ?? [] }
            + questionnaire.score.classes.map(\.label)
        for text in names {
            let chinese = try #require(text.exact(.chinese))
            let english = try #require(text.exact(.english))
            #expect(chinese.count <= 10, "\(chinese)")
            #expect(english.count <= 28, "\(english)")
        }
        let scales = questionnaire.scales
        let others =
            [questionnaire.title] + questionnaire.items.map(\.ask)
            + scales.flatMap { $0.labels.values } + scales.compactMap(\.notApplicable)
            + scales.compactMap(\.dontKnow)
        for text in others {
            #expect(text.texts.count == 2, "\(text)")
        }
    }

    @Test("of the cable group has the questions and weights of its survey")
    func cableGroup() throws {
        let questionnaire = try PackageFiles.questionnaire("cable-group")
        #expect(questionnaire.confidentiality == .identified)
        #expect(questionnaire.reportingFloor == 5)
        #expect(questionnaire.languages == [.chinese, .english])
        #expect(questionnaire.dimensions.map(\.id.name) == ["product", "service"])
        #expect(questionnaire.dimensions.map(\.weight) == [FixedDecimal(50), FixedDecimal(50)])
        #expect(
            questionnaire.scaleItems.map(\.id.name)
                == ["q1", "q2", "q3", "s1", "s2", "s3", "s4", "s5"])
        #expect(
            questionnaire.scaleItems.map(\.weight)
                == [2, 2, 1, 1, 1, 2, 2, 1].map { FixedDecimal($0) })
        #expect(questionnaire.scaleItems.allSatisfy { $0.scale?.codes == 1...5 && !$0.lowIsGood })
        #expect(questionnaire.items.filter(\.isWritten).map(\.id.name) == ["comment"])
        #expect(questionnaire.segments.map(\.id.name) == ["company", "tier", "region"])
        #expect(
            questionnaire.segments.map { $0.values?.map(\.name) } == [
                nil, ["platinum", "gold", "iron", "lead"], ["华北", "华东", "华南", "西北"],
            ])
        #expect(questionnaire.score.unit?.name == "company")
        #expect(questionnaire.score.headline == .respondents)
        #expect(questionnaire.score.missing == .withinDimension)
        #expect(questionnaire.score.thresholds == [FixedDecimal("4.5"), FixedDecimal(4)])
        #expect(questionnaire.score.classes.map(\.role) == [.target, .limit, nil])
        #expect(questionnaire.sample.clusters?.name == "company")
        #expect(questionnaire.sample.population == nil)
    }

    @Test("of the airport has the questions and weights of its survey")
    func airport() throws {
        let questionnaire = try PackageFiles.questionnaire("airport")
        #expect(questionnaire.confidentiality == .confidential)
        #expect(questionnaire.reportingFloor == 5)
        let weights = questionnaire.dimensions.map { dimension in
            "\(dimension.id) \(dimension.weight): "
                + dimension.items.map { "\($0.id) \($0.weight)" }.joined(separator: ", ")
        }
        #expect(
            weights == [
                "facilities 30: Q7ART 1, Q7FOOD 2, Q7STORE 1, Q7WALKWAYS 1, Q7WIFI 2",
                "wayfinding 25: Q7SIGN 3, Q7SCREENS 1, Q7INFODOWN 1, Q7INFOUP 1, Q7ROADS 1",
                "access 10: Q7PARK 1, Q7AIRTRAIN 1, Q7LTPARKING 1, Q7RENTAL 1",
                "cleanliness 20: Q9BOARDING 1, Q9AIRTRAIN 1, Q9RENTAL 1, Q9FOOD 1, Q9RESTROOM 3",
                "process 15: Q10SAFE 1, Q13GETRATE 1, Q14FIND 1, Q14PASSTHRU 3",
            ])
        #expect(questionnaire.also.map(\.id.name) == ["Q7ALL", "NETPRO"])
        let recommendation = try #require(questionnaire.also.last)
        guard case .recommendation = recommendation.kind else {
            Issue.record("NETPRO is \(recommendation.kind)")
            return
        }
        #expect(
            questionnaire.scaleItems.dropLast().allSatisfy {
                $0.scale?.codes == 1...5 && $0.scale?.notApplicable != nil && !$0.lowIsGood
            })
        #expect(
            questionnaire.segments.map { $0.values?.map(\.name) } == [
                ["A", "B", "C", "D", "E", "F", "G"], ["male", "female"],
                ["under-18", "18-24", "25-34", "35-44", "45-54", "55-64", "65-over"], nil,
            ])
        #expect(questionnaire.sample.weighting == .sampling)
        #expect(questionnaire.sample.strata?.name == "stratum")
        #expect(questionnaire.sample.clusters == nil)
        #expect(questionnaire.score.minimumAnswered == FixedDecimal("0.5"))
        #expect(questionnaire.score.thresholds == [FixedDecimal("4.5"), FixedDecimal(4)])
    }
}
