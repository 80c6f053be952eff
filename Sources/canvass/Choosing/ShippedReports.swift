import Documents
import Foundation

/// The report definitions that come with the program.
enum ShippedReports {
    /// - Parameter name: of a shipped report, such as `annual`, or the path of a file.
    static func source(
        named name: String,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> SourceText {
        if AuthoredFile.exists(at: name) { return try AuthoredFile.source(at: name) }
        let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
        if isName,
            let folder = ShippedFolder.path(
                "charts/reports", or: "CANVASS_REPORTS", with: "management.yaml", environment)
        {
            let path = "\(folder)/\(name).yaml"
            if AuthoredFile.exists(at: path) { return try AuthoredFile.source(at: path) }
        }
        return try AuthoredFile.source(at: name)
    }
}
