public import Foundation

/// The folder `../shared/reference` beside the package: data sets with the figures that R gives for
/// them. Only what is free to commit could stand in the package; the rest is read where it lies.
public enum ReferenceFolder {
    /// Where there is only the package this is false, and the tests on these data are not run.
    public static let isPresent = FileManager.default.fileExists(
        atPath: url.appendingPathComponent("sets").path)

    static let url: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(
                atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder.deletingLastPathComponent().appendingPathComponent("shared/reference")
    }()

    /// - Parameter path: inside the folder, such as `sets/edge_cases.json`.
    public static func data(at path: String) throws -> Data {
        try Data(contentsOf: url.appendingPathComponent(path))
    }

    public static func figures(at path: String) throws -> JSONTree {
        try JSONTree(data(at: path))
    }

    public static func table(at path: String) throws -> PlainTable {
        try PlainTable(data(at: path))
    }

    /// The files of every folder in it, by their paths.
    public static func files() throws -> [String] {
        let manager = FileManager.default
        return try manager.contentsOfDirectory(atPath: url.path).sorted().flatMap { folder in
            let files = try? manager.contentsOfDirectory(
                atPath: url.appendingPathComponent(folder).path)
            return (files ?? []).sorted().map { "\(folder)/\($0)" }
        }
    }
}
