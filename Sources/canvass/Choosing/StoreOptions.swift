import ArgumentParser
import Storage

/// Where replies are kept.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"),
        help: ArgumentHelp(
            "The file replies are kept in (default: $CANVASS_STORE, else canvass.db).",
            valueName: "path"))
    var path: String?

    func path(_ environment: [String: String]) -> String {
        if let path { return path }
        let own = environment["CANVASS_STORE", default: ""]
        return own.isEmpty ? "canvass.db" : own
    }

    func open(
        _ opening: Store.Opening, _ environment: [String: String]
    ) throws(StorageFault) -> Store {
        try Store(at: path(environment), opening: opening)
    }
}
