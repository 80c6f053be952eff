/// What people read in each language that one of two versions offers: where a version lacks a
/// language, its readers read the first of those it has.
struct ComparedLanguages {
    private let old: [Language]
    private let new: [Language]
    /// Those of the older version in its order, then those that are new.
    private let all: [Language]

    init(_ old: [Language], _ new: [Language]) {
        self.old = old
        self.new = new
        all = old + new.filter { !old.contains($0) }
    }

    /// - Returns: one for each language in which something else is read now.
    func words(_ from: LocalizedText?, _ to: LocalizedText?) -> [Difference.Words] {
        guard from != to || old != new else { return [] }
        return all.compactMap { language in
            words(
                in: language, from.map { shown($0, language, old) },
                to.map { shown($0, language, new) })
        }
    }

    /// As `words`, for the points of two scales; those without words are read as their codes.
    func words(ofPoint code: Int, _ from: Scale, _ to: Scale) -> [Difference.Words] {
        all.compactMap { language in
            words(
                in: language, from.label(of: code, in: offered(language, old)),
                to.label(of: code, in: offered(language, new)))
        }
    }

    /// Whether readers of the language that leads in one of the versions are among them.
    func areLeading(_ words: [Difference.Words]) -> Bool {
        words.contains { $0.language == old.first || $0.language == new.first }
    }

    private func words(in language: Language, _ from: String?, _ to: String?) -> Difference.Words? {
        from == to ? nil : Difference.Words(language: language, from: from, to: to)
    }

    private func shown(_ text: LocalizedText, _ language: Language, _ known: [Language]) -> String {
        text[offered(language, known)]
    }

    private func offered(_ language: Language, _ known: [Language]) -> Language {
        known.contains(language) ? language : known.first ?? language
    }
}
