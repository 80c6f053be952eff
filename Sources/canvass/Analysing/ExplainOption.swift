import ArgumentParser

/// `--explain`, which every subcommand of `canvass analyse` takes.
struct ExplainOption: ParsableArguments {
    @Flag(
        help: """
            Say in two sentences what the figures mean for someone who is no statistician (not with \
            --format csv, which holds tables and no sentences).
            """)
    var explain = false

    /// - Throws: `ValidationError` where there is no place for sentences.
    func refuse(with format: ResultOptions.Format) throws {
        guard explain, format == .csv else { return }
        throw ValidationError(
            "--explain does not go with --format csv, which holds tables and no sentences; use text or "
                + "json.")
    }
}
