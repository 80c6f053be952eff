import GoldenFiles
import ReferenceData
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "The program",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct ConformanceTests {
    @Test("agrees with every figure of the reference that is its own, and says which are not")
    func conformance() async throws {
        let files = try await ComparedReference.files()
        for file in files {
            let faults = file.comparisons.values.flatMap(\.faults).sorted()
            #expect(faults == [], "\(file.path)")
        }
        let coverage = Coverage(files)
        #expect(coverage.faults == [])
        #expect(coverage.idleRules == [])
        print(coverage.worst.joined(separator: "\n"))
        try compareWithGolden(coverage.text, "coverage.txt")
    }
}
