/// |a/b − 1|, of 0 the distance.
func relativeDifference(_ a: Double, _ b: Double) -> Double {
    if a == b { return 0 }
    return b == 0 ? abs(a) : abs(a / b - 1)
}
