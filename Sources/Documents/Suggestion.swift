/// The name of `known` that `name` was probably meant to be; `nil` when none is near.
///
/// Near is at most a third of the letters away, by optimal string alignment distance (Damerau 1964).
public func nearest(to name: String, among known: [String]) -> String? {
    let wanted = Array(name.prefix(64).lowercased())
    let limit = max(1, wanted.count / 3)
    return known.prefix(4096)
        .map { (name: $0, distance: distance(wanted, Array($0.prefix(64).lowercased()))) }
        .filter { $0.distance <= limit }
        .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
        .name
}

private func distance(_ a: [Character], _ b: [Character]) -> Int {
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
