import ReferenceData

extension JSONTree {
    /// Where a value stands: keys, and `[3]` for the fourth entry of a list.
    typealias Place = [String]

    /// What stands at a place; `nil` where there is nothing.
    subscript(place: Place) -> JSONTree? {
        place.reduce(self as JSONTree?) { tree, step in
            guard step.hasPrefix("["), let index = Int(step.dropFirst().dropLast()) else {
                return tree?[step]
            }
            let list = tree?.list ?? []
            return list.indices.contains(index) ? list[index] : nil
        }
    }

    /// Every number, text and null with its place; an empty list or group has none.
    var leaves: [(place: Place, value: JSONTree)] {
        switch self {
        case .null, .number, .text: [([], self)]
        case .list(let values):
            values.enumerated().flatMap { index, value in
                value.leaves.map { (["[\(index)]"] + $0.place, $0.value) }
            }
        case .group(let values):
            values.flatMap { key, value in value.leaves.map { ([key] + $0.place, $0.value) } }
        }
    }
}
