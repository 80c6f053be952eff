import ArgumentParser
import Foundation
import Reports
import Storage

/// What a report speaks of besides the replies of its wave.
struct SourcesOptions: ParsableArguments {
    @Option(
        name: .customLong("sources"),
        help: ArgumentHelp(
            "A file that names earlier waves, the daily form, counts of those asked, actions, notes to "
                + "alerts and themes (default: nothing besides the wave).", valueName: "file"))
    var file: String?

    /// - Parameter sample: the options `chosen` was loaded by.
    /// - Throws: `SourcesRefusal` with everything that is wrong, `DocumentFaults` of the file itself,
    ///   and what reading a store throws.
    func load(
        for chosen: ChosenSample, of sample: SampleOptions,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> ReportSources {
        guard let file else { return .none }
        return try sample.load(sources: file, for: chosen, environment: environment)
    }
}

extension SampleOptions {
    /// Reads what a file of sources names, from the store that `chosen` is in and from its tables.
    ///
    /// - Throws: as `SourcesOptions.load`.
    func load(
        sources file: String, for chosen: ChosenSample,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> ReportSources {
        let written = try ReportSourcesFile(AuthoredFile.source(at: file))
        return try ReportSourcesLoader(
            written, for: chosen, options: self, in: store.open(.existing, environment)
        ).load()
    }
}
