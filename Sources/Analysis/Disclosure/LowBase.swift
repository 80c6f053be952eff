/// Figures of few answers are shown, and marked: they move a lot from one survey to the next.
public enum LowBase {
    /// Answers from which a figure needs no mark.
    public static let bound = 30

    /// Whether a figure of so many answers is marked; of none there is no figure.
    public static func holds(of count: Int) -> Bool { count > 0 && count < bound }
}
