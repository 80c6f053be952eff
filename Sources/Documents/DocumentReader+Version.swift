extension DocumentReader {
    /// Whether the file is written in the version of its format that this program reads. A file of
    /// another version follows other rules, so nothing else of it should be looked at.
    ///
    /// - Parameters:
    ///   - key: the one that holds the version.
    ///   - known: the version that is read.
    ///   - what: what the file is: "this definition".
    /// - Returns: true also where the key is missing, which is noted with the other missing ones.
    public mutating func hasKnownVersion(
        _ root: Node, key: String, known: Int, _ what: String
    ) -> Bool {
        guard case .mapping(let entries, _) = root,
            let node = entries.first(where: { $0.key.text == key })?.value
        else { return true }
        if case .scalar(let version) = node {
            if version.isNull { return true }
            if version.text == String(known) && !version.isQuoted { return true }
            if let other = Int(version.text), other > known {
                fault(
                    "\(what) is written in version \(other) of the format", at: node.place,
                    advice: "this program reads version \(known): use a newer Canvass")
                return false
            }
        }
        fault(
            "'\(key)' is the version of the format and cannot be \(node.kind)", at: node.place,
            advice: "write \(key): \(known), without quotation marks")
        return false
    }
}
