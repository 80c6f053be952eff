extension Collection {
    /// As few slices as can be of no more than `most` elements each, alike in length.
    func evenSlices(of most: Int) -> [SubSequence] {
        let slices = (count + most - 1) / most
        return (0..<slices).map { number in
            let start = index(startIndex, offsetBy: count * number / slices)
            return self[start..<index(startIndex, offsetBy: count * (number + 1) / slices)]
        }
    }
}

extension Words {
    /// What follows the title of a chart that began before.
    static let continued = Words(" (continued)", "（续）")

    func followed(by ending: Words) -> Words {
        Words(english + ending.english, chinese + ending.chinese)
    }
}
