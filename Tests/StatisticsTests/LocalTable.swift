import Foundation
import ReferenceData

/// A table of `Tests/StatisticsTests/Reference`.
enum LocalTable {
    static func rows(_ name: String) throws -> [[String: String]] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let text = try String(
            contentsOf: folder.appendingPathComponent("Reference/\(name)"), encoding: .utf8)
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }
}

/// |a/b − 1|, of 0 the distance.
func relativeDifference(_ a: Double, _ b: Double) -> Double {
    if a == b { return 0 }
    return b == 0 ? abs(a) : abs(a / b - 1)
}
