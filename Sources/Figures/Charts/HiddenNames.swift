/// What a figure does not show because too few answered: named under it, never drawn.
struct HiddenNames: Hashable, Sendable {
    let names: [Words]

    /// - Returns: `nil` when nothing is hidden.
    init?(_ names: [Words]) {
        guard !names.isEmpty else { return nil }
        self.names = names
    }

    /// A sentence of at most twelve names.
    var sentence: Words {
        let named = Array(names.prefix(12))
        let rest = names.count - named.count
        let more = rest > 0 ? [Words("\(rest) more", "其他\(rest)组")] : []
        let list = Words.list(named + more)
        return Words(
            "Not shown: \(list.english) – too few answers, or hidden so that nothing can be worked out "
                + "from the total.",
            "不予显示：\(list.chinese)（作答人数过少，或为防止由总数推算而一并隐藏）。")
    }
}
