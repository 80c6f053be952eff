public import Documents
public import Figures

/// A theme as its author wrote it: what it is called and what pages in it look like.
public struct ThemeFile: Hashable, Sendable {
    public let id: String
    public let title: Words
    public let theme: Theme

    /// Files it names lie beside it: paths begin where the name of the source ends with a slash.
    ///
    /// - Throws: every fault of the file at once, those of its colours and of the files it names
    ///   included.
    public init(
        _ source: SourceText, resources: ThemeResources
    ) throws(DocumentFaults) {
        var reader = ThemeReader(source, resources: resources)
        (id, title, theme) = reader.read()
        try reader.finish()
    }
}

extension Theme {
    /// The look that a theme file describes. What it leaves out is as in the standard theme.
    ///
    /// - Throws: every fault of the file at once.
    public init(_ source: SourceText, resources: ThemeResources) throws(DocumentFaults) {
        self = try ThemeFile(source, resources: resources).theme
    }
}
