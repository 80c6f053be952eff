public import ExactNumbers

extension FixedDecimal {
    /// A cell of a table, cut after twelve places: some are printed with fifteen.
    public init(cell: String) throws {
        let parts = cell.split(separator: ".")
        let text = parts.count > 1 ? "\(parts[0]).\(parts[1].prefix(12))" : cell
        guard let value = FixedDecimal(text) else { throw ReferenceFault.notADecimal }
        self = value
    }
}
