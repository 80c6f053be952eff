import Documents
import ExactNumbers
import Questionnaires

/// The words of a comparison.
struct DiffWords {
    let language: OutputLanguage
    private let comparison: QuestionnaireComparison
    private let style: NumberStyle

    init(_ comparison: QuestionnaireComparison, in language: OutputLanguage) {
        self.comparison = comparison
        self.language = language
        style = NumberStyle(language, of: comparison.new)
    }

    var nothing: String { NumberStyle.nothing }

    var reordered: String { language.say("in another order", "顺序变动") }

    func name(of label: ItemLabel) -> String {
        switch label {
        case .identical: language.say("identical", "相同")
        case .relabelled: language.say("relabelled", "改简称")
        case .weightChanged: language.say("weight changed", "权重变动")
        case .retranslated: language.say("retranslated", "改译文")
        case .conditionChanged: language.say("condition changed", "条件变动")
        case .reworded: language.say("reworded", "改措辞")
        case .scaleChanged: language.say("scale changed", "量表变动")
        case .added: language.say("added", "新增")
        case .removed: language.say("removed", "删除")
        }
    }

    func names(of labels: [ItemLabel]) -> String {
        labels.map(name).joined(separator: language.say(", ", "，"))
    }

    /// `s3 问题处理流程`, without an object it is asked about.
    func name(of item: Item, as id: ItemID) -> String {
        let title = language[item.label ?? item.ask].replacing("\n", with: " ")
        return TextTable.Cell("\(id) \(title)").text
    }

    func name(of index: IndexComparison) -> String {
        let title = index.title.map { language[$0] } ?? language.say("Composite", "综合得分")
        return TextTable.Cell("\(index.subject.name) \(title)").text
    }

    func name(of part: PartComparison.Part) -> String {
        switch part {
        case .head: language.say("questionnaire", "问卷")
        case .privacy: language.say("privacy", "隐私说明")
        case .segment(let id): language.say("segment \(id)", "分组 \(id)")
        case .objects(let id): language.say("objects \(id)", "对象 \(id)")
        case .dimension(let id): language.say("dimension \(id)", "维度 \(id)")
        case .matrix(let id): language.say("matrix \(id)", "矩阵题 \(id)")
        case .section(let id): language.say("section \(id)", "页面 \(id)")
        case .checks: language.say("checks", "逻辑核对")
        case .score: language.say("score", "得分")
        case .index(let id): language.say("index \(id)", "指标 \(id)")
        case .completion: language.say("completion", "完成规则")
        case .sample: language.say("sample", "抽样")
        case .reporting: language.say("reporting", "公布")
        }
    }

    func verdict(of index: IndexComparison) -> (mark: String, text: String, tone: Tone) {
        switch index.standing {
        case .added: return ("+", language.say("new", "新指标"), .plain)
        case .removed: return ("−", language.say("gone", "已取消"), .bad)
        case .kept(let scores, let classes):
            let own = verdict(of: scores)
            guard let classes, classes != scores else { return own }
            let of = verdict(of: classes)
            return (
                own.mark,
                language.say("\(own.text); its classes \(of.text)", "\(own.text)；等级\(of.text)"),
                of.tone
            )
        }
    }

    private func verdict(of comparability: Comparability) -> (
        mark: String, text: String, tone: Tone
    ) {
        switch comparability {
        case .comparable: ("=", language.say("comparable", "可比"), .good)
        case .withCare: ("≈", language.say("comparable with care", "谨慎可比"), .middle)
        case .afterRescoring:
            ("↻", language.say("comparable after re-scoring", "重新计分后可比"), .middle)
        case .notComparable: ("≠", language.say("not comparable", "不可比"), .bad)
        }
    }

    /// Of the weight of the composite; empty for an item that is no part of it.
    func share(of item: ItemComparison) -> String {
        let text: String
        switch (item.presence, item.oldShare, item.newShare) {
        case (_, nil, nil): return ""
        case (.added, _, let share?), (.removed, let share?, _): text = self.share(share)
        case (_, let old?, let new?) where old == new: text = share(old)
        case (_, let old, let new): text = shares(old, new)
        }
        return language.say("\(text) of the composite", "占综合得分 \(text)")
    }

    func share(_ share: Ratio) -> String { percent(share, places: 0) }

    /// With as many digits as tell them apart.
    func shares(_ old: Ratio?, _ new: Ratio?) -> String {
        func text(_ places: Int) -> [String] {
            [old, new].map { $0.map { percent($0, places: places) } ?? nothing }
        }
        let texts = (0...3).lazy.map(text).first { $0[0] != $0[1] } ?? text(4)
        return texts.joined(separator: " → ")
    }

    private func percent(_ share: Ratio, places: Int) -> String {
        style.percent((share * Ratio(100)).rounded(toPlaces: places))
    }

    func sentence(for move: ItemMove) -> String {
        let hasSections = move.from.section != move.to.section
        func place(_ place: ItemMove.Place) -> String {
            let after = place.after.map { language.say("after \($0)", "\($0) 之后") }
            var text = after ?? language.say("first", "最前")
            if hasSections, let section = place.section {
                text += language.say(", section \(section)", "（页面 \(section)）")
            }
            return text
        }
        return language.say(
            "moved: asked \(place(move.to)), before \(place(move.from))",
            "位置变动：原在\(spaced(place(move.from)))，现在\(spaced(place(move.to)))")
    }

    /// A blank between Chinese and the letters of an id.
    private func spaced(_ text: String) -> String {
        text.first.map { $0.isASCII } ?? false ? " " + text : text
    }

    func sentence(forTwin id: ItemID) -> String {
        language.say(
            "asks what \(id) asked: if it is the same question, let it keep its id",
            "提问与 \(id) 相同：若是同一题，请保留原编号")
    }

    func sentence(for reason: ComparabilityReason) -> String {
        ReasonSentence(comparison, self).text(of: reason.cause)
    }
}
