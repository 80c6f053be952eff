import Foundation
import Testing

/// The example with everything in it, in a store.
enum ServiceFirm {
    static func file(_ name: String) -> String {
        Checkout.path("questionnaires/service-firm/\(name)")
    }

    /// A folder with a store of both waves and the daily form; imported once for all tests.
    static func imported() async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile("canvass.db", try await store.value)
        return program
    }

    private static let store = Task {
        let program = try CanvassProgram()
        for (wave, replies) in [("2024", 1_815), ("2025", 2_311)] {
            let outcome = try await program.run(
                "import", "--questionnaire", file("definition.yaml"),
                "--mapping", file("\(wave).mapping.yaml"), file("\(wave).csv"))
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("\(replies) stored, 0 already there, 0 refused"))
        }
        let daily = try await program.run(
            "import", "--questionnaire", file("daily.yaml"), "--wave", "2025",
            file("daily-2025.csv"))
        #expect(daily.output.contains("6785 stored, 0 already there, 0 refused"))
        return try Data(
            contentsOf: program.folder.url.appendingPathComponent("canvass.db"))
    }
}
