import Foundation
import GoldenFiles
import Testing

/// The example that has something for every page of a report, and what there is to find in it.
@Suite("The example of the service firm")
struct ServiceFirmTests {
    private static func file(_ name: String) -> String { ServiceFirm.file(name) }

    private func program() async throws -> CanvassProgram { try await ServiceFirm.imported() }

    @Test("is what its generator writes, byte for byte")
    func generated() async throws {
        let outcome = try await CanvassProgram().shell(
            "python3 '\(Checkout.path("Scripts/example-service-firm"))' --check")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test("holds the story that its page tells")
    func story() async throws {
        let program = try await program()
        func told(_ arguments: String...) async throws -> String {
            let outcome = try await program.run(
                arguments + ["--questionnaire", "service-firm", "--language", "en"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            return outcome.output
        }
        var parts = [
            try await told("score", "--wave", "2024"), try await told("score"),
            try await told("analyse", "items"),
            try await told("analyse", "groups", "--by", "department"),
            try await told("analyse", "compare", "--with", "2024"),
        ]
        for department in ["technical", "field", "parts"] {
            parts.append(
                try await told(
                    "analyse", "compare", "--with", "2024", "--where",
                    "department=\(department)"))
        }
        for name in ["department", "channel"] {
            parts.append(
                try await told(
                    "analyse", "response", "--dispositions",
                    Self.file("response-by-\(name).csv")))
        }
        parts.append(
            try await told(
                "analyse", "response", "--wave", "2024", "--dispositions",
                Self.file("response-2024.csv")))
        try compareWithGolden(parts.joined(separator: "\n"), "service-firm.en.txt")
    }

    @Test("lets waiting and complaints go with overall satisfaction most")
    func drivers() async throws {
        let program = try await program()
        let items = [
            "hotline", "waiting", "punctuality", "supply", "diagnosis", "first-visit", "durability",
            "safety", "courtesy", "competence", "explanation", "tidiness", "complaints", "informed",
            "advisor", "portal", "quotation", "invoice",
        ]
        let outcome = try await program.run(
            "analyse", "drivers", "--questionnaire", "service-firm", "--language", "en",
            "--outcome", "overall", "--among", items.joined(separator: ","))
        #expect(outcome.status == 0, "\(outcome.errors)")
        let order = ["waiting Waiting time", "complaints Complaint handling"].compactMap {
            outcome.output.range(of: $0)?.lowerBound
        }
        #expect(order.count == 2)
        for other in ["first-visit Right", "durability The", "informed Keeping"] {
            let place = try #require(outcome.output.range(of: other)).lowerBound
            #expect(order.allSatisfy { $0 < place }, "\(outcome.output)")
        }
    }

    @Test("has days on which the daily rating leaves its limits")
    func daily() async throws {
        let program = try await program()
        let outcome = try await program.run(
            "analyse", "trend", "--questionnaire", "service-firm-daily", "--language", "en",
            "--figure", "overall", "--baseline", "2025-01-02..2025-06-30")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let outside = outcome.output.split(separator: "\n").filter {
            $0.contains("outside the limits")
        }
        #expect(
            outside.map { String($0.prefix(10)) } == [
                "2025-09-16", "2025-10-22", "2025-10-23", "2025-10-24",
            ])
    }
}
