/// How people see colours: all of them, or without one of the three kinds of cones.
///
/// Source: Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of
/// Color Vision Deficiency", table of matrices for severity 1.0, applied to linear sRGB.
public enum Vision: String, CaseIterable, Sendable {
    case full = "full colour vision"
    case protanopia, deuteranopia, tritanopia

    /// The colour that people with full colour vision would have to be shown to see the same.
    func seen(_ colour: LinearColour) -> LinearColour {
        guard let matrix else { return colour }
        func part(_ row: (Double, Double, Double)) -> Double {
            min(1, max(0, row.0 * colour.red + row.1 * colour.green + row.2 * colour.blue))
        }
        return LinearColour(
            red: part(matrix.red), green: part(matrix.green), blue: part(matrix.blue))
    }

    private typealias Row = (Double, Double, Double)

    private var matrix: (red: Row, green: Row, blue: Row)? {
        switch self {
        case .full: nil
        case .protanopia:
            (
                (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                (-0.003882, -0.048116, 1.051998)
            )
        case .deuteranopia:
            (
                (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                (-0.011820, 0.042940, 0.968881)
            )
        case .tritanopia:
            (
                (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                (0.004733, 0.691367, 0.303900)
            )
        }
    }
}
