import Questionnaires

/// Which themes each reply of a sample mentions, by its index in the sample.
struct ThemeMentions {
    /// Places in the frame; `nil` for a reply that wrote nothing.
    let themes: [Set<Int>?]
    /// Whether a clerk coded one of its remarks.
    let isCoded: [Bool]

    /// - Complexity: one pass over the texts.
    init(_ sample: Sample, _ frame: CodeFrame, in items: [Item], coding: ThemeCoding) {
        let finder = ThemeFinder(frame)
        let places = Dictionary(
            uniqueKeysWithValues: frame.themes.enumerated().map { ($1.id, $0) })
        let layout = sample.questionnaire.layout
        let fields = items.compactMap { item -> (item: ItemID, field: FieldID)? in
            guard case .text = item.kind, let place = layout.index(of: item.id),
                let field = layout.fields(ofItemAt: place).first
            else { return nil }
            return (item.id, layout.fields[field].id)
        }
        var themes: [Set<Int>?] = []
        var isCoded: [Bool] = []
        for row in sample.replies {
            var found: Set<Int>?
            var coded = false
            for (item, field) in fields {
                guard let text = row.reply.texts[field] else { continue }
                let remark = ThemeCoding.Remark(
                    wave: sample.wave.name, reply: row.reply.id, item: item)
                let own: Set<Int>
                if let given = coding[remark] {
                    own = Set(given.compactMap { places[$0] })
                    coded = true
                } else {
                    own = finder.themes(in: text)
                }
                found = (found ?? []).union(own)
            }
            themes.append(found)
            isCoded.append(coded)
        }
        self.themes = themes
        self.isCoded = isCoded
    }

    /// Whether the reply wrote anything.
    func isWriter(_ member: Int) -> Bool { themes[member] != nil }

    /// Whether the reply is about a theme; with `nil`, whether it is about none of them.
    func mentions(_ theme: Int?, _ member: Int) -> Bool {
        guard let found = themes[member] else { return false }
        return theme.map(found.contains) ?? found.isEmpty
    }
}
