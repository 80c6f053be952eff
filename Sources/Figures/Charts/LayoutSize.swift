extension Size {
    /// What a chart is laid out in: no smaller than its words need, whatever is asked for.
    var forLayout: Size {
        // Not `max`, which keeps what is not a number.
        Size(width: width > 160 ? width : 160, height: height > 80 ? height : 80)
    }
}

extension ClosedRange<Double> {
    /// From the lower of two numbers to the higher.
    init(between a: Double, and b: Double) {
        self = a <= b ? a...b : b <= a ? b...a : 0...0
    }
}
