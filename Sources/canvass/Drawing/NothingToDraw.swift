import Figures
import Reports

/// Why a chart of one kind is not drawn.
struct NothingToDraw: Refusal, Hashable {
    let kind: ChartKind
    let refusal: StandaloneChart.Refusal

    var description: String {
        switch refusal {
        case .nothing(let reason): "nothing to draw for '\(kind.rawValue)': \(reason.words.english)"
        case .tooSmall(let enough):
            "'\(kind.rawValue)' does not fit a picture of this size; \(Int(enough.width))x"
                + "\(Int(enough.height)) is enough: --size \(Int(enough.width))x\(Int(enough.height))"
        }
    }
}
