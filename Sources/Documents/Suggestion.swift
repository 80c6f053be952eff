/// The name of `known` that `name` was probably meant to be; `nil` when none is near.
///
/// Near is the only name that starts with the letters of `name`, three at least; else the nearest by
/// optimal string alignment distance (Damerau 1964), with at most a third of the letters wrong. Of
/// long lists and long names only the start is looked at, so that the cost is bounded.
///
/// - Parameter most: how many of the known names are looked at.
public func nearest(to name: String, among known: [String], ofFirst most: Int = 200) -> String? {
    let wanted = letters(of: name)
    let longer = known.prefix(most).filter { letters(of: $0).starts(with: wanted) }
    if wanted.count > 2, longer.count == 1 { return longer.first }
    let limit = max(1, wanted.count / 3)
    return known.prefix(most)
        .map { (name: $0, distance: distance(wanted, letters(of: $0))) }
        .filter { $0.distance <= limit }
        .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
        .name
}

private func letters(of name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.prefix(32).map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
}

private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var twoBack = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
        var current = [i] + [Int](repeating: 0, count: b.count)
        for j in 1...b.count {
            let cost = a[i - 1] == b[j - 1] ? 0 : 1
            current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                current[j] = min(current[j], twoBack[j - 2] + 1)
            }
        }
        twoBack = previous
        previous = current
    }
    return previous[b.count]
}
