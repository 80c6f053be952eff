import Foundation

/// The built binary, run in a folder of its own the way a person would.
struct CanvassProgram {
    struct Outcome {
        /// The exit status; 128 and the number of the signal when one ended it.
        let status: Int32
        let output: String
        let errors: String
    }

    /// The folder it runs in, removed with the last copy of this value.
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// - Parameter environment: nothing else is set, so the locale is nobody's.
    func run(
        _ arguments: String..., environment: [String: String] = [:]
    ) async throws -> Outcome {
        try await run(arguments, environment: environment)
    }

    func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Outcome {
        try await Self.run(
            Self.executable, arguments, in: folder, environment: environment)
    }

    /// Lets the shell run `command`, in which `$canvass` is the binary.
    func shell(_ command: String) async throws -> Outcome {
        try await Self.run(
            URL(fileURLWithPath: "/bin/bash"), ["-c", command], in: folder,
            environment: ["canvass": Self.executable.path, "PATH": "/usr/bin:/bin"])
    }

    /// Of each page of a PDF its title, and what it says of the answers it is about.
    func heads(of pdf: String) async throws -> String {
        let script = """
            for page in $(seq $(pdfinfo \(pdf) | awk '/^Pages/{print $2}')); do
                echo "page $page"
                pdftotext -f $page -l $page -raw \(pdf) - | sed -n 2,3p
            done
            """
        return try await shell(script).output
    }

    static func run(
        _ executable: URL, _ arguments: [String], in folder: TemporaryFolder,
        environment: [String: String]
    ) async throws -> Outcome {
        await gate.enter()
        defer { Task { await gate.leave() } }
        // Files instead of pipes: nobody has to read while the program writes.
        let name = UUID().uuidString
        let output = try folder.newFile(".out-\(name)")
        let errors = try folder.newFile(".err-\(name)")
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder.url
        process.standardInput = FileHandle.nullDevice
        let handles = try [output, errors].map { try FileHandle(forWritingTo: $0) }
        defer { for handle in handles { try? handle.close() } }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { process in
                let isSignal = process.terminationReason == .uncaughtSignal
                continuation.resume(
                    returning: isSignal
                        ? 128 + process.terminationStatus : process.terminationStatus)
            }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return Outcome(
            status: status, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// Hundreds of processes at once would take all file descriptors, which Foundation's `Process`
    /// does not survive.
    private static let gate = Gate(places: 8)

    /// Beside the running tests, where the package's products are.
    static let executable: URL = {
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(fileURLWithPath: own ?? CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("canvass")
    }()
}

/// Lets so many in at once; the others wait in the order they came.
private actor Gate {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) {
        free = places
    }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

/// A folder that goes away with its last owner.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("canvass-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    @discardableResult
    func newFile(_ name: String, _ content: Data = Data()) throws -> URL {
        let file = url.appendingPathComponent(name)
        try content.write(to: file)
        return file
    }

    @discardableResult
    func newFile(_ name: String, _ text: String) throws -> URL {
        try newFile(name, Data(text.utf8))
    }

    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    func has(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
    }
}

/// Files of the package.
enum Checkout {
    static func path(_ name: String, file: String = #filePath) -> String {
        URL(fileURLWithPath: file).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent(name).path
    }

    static let definition = path("questionnaires/cable-group/definition.yaml")
    static let answers = path("questionnaires/cable-group/responses.csv")
}

extension CanvassProgram {
    /// A folder with the cable group's wave of 2021 in its store.
    static func withCableGroup() async throws -> CanvassProgram {
        let program = try CanvassProgram()
        let outcome = try await program.run(
            "import", "--questionnaire", Checkout.definition, "--wave", "2021", "--sent", "165",
            Checkout.answers)
        guard outcome.status == 0 else { throw ImportFailed(errors: outcome.errors) }
        return program
    }

    /// A folder with the example answers of a shipped questionnaire in its store.
    static func withExample(_ name: String) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        let outcome = try await program.run(
            "import", "--questionnaire", Checkout.path("questionnaires/\(name)/definition.yaml"),
            "--wave", "example", Checkout.path("questionnaires/\(name)/responses.csv"))
        guard outcome.status == 0 else { throw ImportFailed(errors: outcome.errors) }
        return program
    }

    struct ImportFailed: Error {
        let errors: String
    }
}
