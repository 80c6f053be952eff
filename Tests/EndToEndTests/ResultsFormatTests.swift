import Foundation
import Testing

@Suite("Results as JSON")
struct ResultsFormatTests {
    private struct Document: Decodable {
        struct Composite: Decodable {
            struct Mean: Decodable {
                let exact: String
                enum CodingKeys: String, CodingKey { case exact = "mean-exact" }
            }
            struct ClassShare: Decodable {
                struct Share: Decodable { let count: Int }
                let scoreClass: String
                let respondents: Share
                let units: Share
                enum CodingKeys: String, CodingKey {
                    case scoreClass = "class"
                    case respondents, units
                }
            }
            struct Unit: Decodable {
                let name: String
                let respondents: Int
                let exact: String
                let scoreClass: String
                enum CodingKeys: String, CodingKey {
                    case name, respondents
                    case exact = "score-exact"
                    case scoreClass = "class"
                }
            }
            struct Tie: Decodable {
                let threshold: String
                let units: Int
            }
            let respondents: Mean
            let unitMean: Mean
            let classShares: [ClassShare]
            let units: [Unit]
            let ties: [Tie]
            enum CodingKeys: String, CodingKey {
                case respondents, units, ties
                case unitMean = "unit-mean"
                case classShares = "class-shares"
            }
        }
        let composite: Composite
    }

    private struct Expected: Decodable {
        struct Company: Decodable {
            let n: Int
            let score: String
            let `class`: String
        }
        let companies: [String: Company]
    }

    @Test("hold the cable group's scores as exact fractions")
    func exactFractions() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let outcome = try await program.run("score", "--format", "json")
        let composite = try JSONDecoder()
            .decode(Document.self, from: Data(outcome.output.utf8)).composite
        #expect(composite.respondents.exact == "260521/62580")
        #expect(composite.unitMean.exact == "25277/6075")
        #expect(composite.classShares.map(\.units.count) == [1, 20, 6])
        #expect(composite.classShares.map(\.respondents.count) == [24, 85, 40])

        let reference = try Data(
            contentsOf: URL(
                fileURLWithPath: Checkout.path(
                    "Tests/EndToEndTests/Reference/cable-group.expected.json")))
        let companies = try JSONDecoder().decode(Expected.self, from: reference).companies
        #expect(composite.units.count == companies.count)
        let names = ["satisfied": "high", "fairly-satisfied": "mid", "dissatisfied": "low"]
        for unit in composite.units {
            let expected = try #require(companies[unit.name])
            #expect(unit.respondents == expected.n, "\(unit.name)")
            #expect(unit.exact == expected.score.asFraction, "\(unit.name)")
            #expect(names[unit.scoreClass] == expected.class, "\(unit.name)")
        }
        let exactlyFour = composite.units.filter { $0.exact == "4/1" }
        #expect(exactlyFour.count == 2)
        #expect(exactlyFour.allSatisfy { $0.scoreClass == "fairly-satisfied" })
        #expect(composite.ties.first { $0.threshold == "4" }?.units == 2)
    }

    @Test("are the same bytes every time")
    func deterministic() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let arguments = ["analyse", "items", "--format", "json", "--by", "region"]
        let first = try await program.run(arguments)
        let second = try await program.run(arguments)
        #expect(first.output == second.output)
        #expect(first.status == 0)
    }

    @Test(
        "are what docs/results.schema.json describes, and nothing else",
        .enabled(if: SchemaCheck.isInstalled, "python3-jsonschema is not installed"),
        arguments: [
            ["score"], ["score", "--by", "company"], ["score", "--by", "tier"],
            ["score", "--where", "tier=gold", "--by", "company"],
            ["score", "--where", "company=厂家01"], ["analyse", "items"],
            ["analyse", "items", "--by", "region"],
            ["analyse", "items", "--where", "company=厂家01", "--by", "company"],
            ["tabulate"], ["tabulate", "--by", "region"],
            ["tabulate", Checkout.answers, "--questionnaire", Checkout.definition],
        ])
    func schema(arguments: [String]) async throws {
        let program = try await CanvassProgram.withCableGroup()
        let outcome = try await program.run(arguments + ["--format", "json"])
        #expect(outcome.status == 0)
        let faults = try await SchemaCheck.faults(of: outcome.output, in: program.folder)
        #expect(faults == "")
    }

    @Test(
        "are described where much is hidden or missing, too",
        .enabled(if: SchemaCheck.isInstalled, "python3-jsonschema is not installed"),
        arguments: [["score"], ["analyse", "items"], ["tabulate"]])
    func hidden(arguments: [String]) async throws {
        let program = try await SmallSurvey.imported()
        let outcome = try await program.run(
            arguments + ["--format", "json", "--by", "department"])
        #expect(outcome.output.contains("\"hidden\": true"))
        let faults = try await SchemaCheck.faults(of: outcome.output, in: program.folder)
        #expect(faults == "")
    }
}

extension String {
    /// `4` is `4/1`.
    fileprivate var asFraction: String { contains("/") ? self : self + "/1" }
}

/// The schema held against a document by Python's jsonschema, keys it does not name being faults.
enum SchemaCheck {
    private static let script = """
        import json, sys
        from jsonschema import Draft202012Validator
        schema = json.load(open(sys.argv[1]))
        Draft202012Validator.check_schema(schema)
        def close(part):
            if isinstance(part, dict):
                if part.get("type") == "object" and "properties" in part:
                    part["additionalProperties"] = False
                for value in part.values(): close(value)
            elif isinstance(part, list):
                for value in part: close(value)
        close(schema)
        def refuse(constant): raise ValueError(constant)
        document = json.load(open(sys.argv[2]), parse_constant=refuse)
        for fault in Draft202012Validator(schema).iter_errors(document):
            print(list(fault.absolute_path), fault.message[:300])
        """

    static let isInstalled: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", "from jsonschema import Draft202012Validator"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    static func faults(
        of document: String, by schema: String = "docs/results.schema.json",
        in folder: TemporaryFolder
    ) async throws -> String {
        let file = try folder.newFile("document.json", document)
        let outcome = try await CanvassProgram.run(
            URL(fileURLWithPath: "/usr/bin/python3"),
            ["-c", script, Checkout.path(schema), file.path], in: folder,
            environment: ["PYTHONIOENCODING": "utf-8"])
        return outcome.output + outcome.errors
    }
}
