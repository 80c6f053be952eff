import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    /// A heading and the sentences under it.
    struct Paragraph: Hashable {
        let heading: Words
        let text: Words
    }

    func methodPage() -> Draft {
        let page = frame(
            [Words("How these figures were made", "数据与方法")], scope: scope,
            footnote: [
                Words(
                    "Wording \(data.questionnaire.wordingHash)",
                    "问卷文本哈希 \(data.questionnaire.wordingHash)"),
                Words(
                    "Scoring \(data.questionnaire.scoringHash)",
                    "计分规则哈希 \(data.questionnaire.scoringHash)"),
            ].sentences)
        let area = page.content
        let gap = 36.0
        let width = (area.width - gap) / 2
        var body: [Mark] = []
        if let second = context.second {
            body += column(
                paragraphs[...], in: context.lead, x: area.x, top: area.y, width: width,
                bottom: area.bottom)
            body += column(
                paragraphs[...], in: second, x: area.x + width + gap, top: area.y, width: width,
                bottom: area.bottom)
        } else {
            let half = (paragraphs.count + 1) / 2
            body += column(
                paragraphs[..<half], in: context.lead, x: area.x, top: area.y, width: width,
                bottom: area.bottom)
            body += column(
                paragraphs[half...], in: context.lead, x: area.x + width + gap, top: area.y,
                width: width, bottom: area.bottom)
        }
        return Draft(outline: Words("Method", "方法"), frame: page, body: body)
    }

    private func column(
        _ paragraphs: ArraySlice<Paragraph>, in language: Language, x: Double, top: Double,
        width: Double, bottom: Double
    ) -> [Mark] {
        // Text is set as large as lets all of it stand on the page.
        for size in [8.4, 8.0, 7.6, 7.2, 6.8, 6.4] {
            let leading = size * 1.45
            var y = top + 8
            var marks: [Mark] = []
            for paragraph in paragraphs {
                marks.append(
                    context.line(
                        paragraph.heading[language], x: x, y: y, size: size + 0.8, .semibold,
                        in: language))
                y += leading
                let lines = context.wrapped(
                    paragraph.text[language], within: width, size: size, most: 30, in: language)
                marks += context.paragraph(
                    lines, x: x, y: y, size: size, leading: leading,
                    colour: context.theme.secondary,
                    in: language)
                y += Double(lines.count) * leading + size * 0.9
            }
            if y < bottom + 6 || size == 6.4 { return marks }
        }
        return []
    }

    var paragraphs: [Paragraph] {
        [asked, counted, scored, missing, classes, indices, precision, shown, leftOut, made]
            .compactMap {
                $0
            }
    }

    private var asked: Paragraph {
        let items = data.questionnaire.items.count { $0.isAnswered }
        let design = data.design
        let facts = Words(scopeParts, english: "; ", chinese: "\u{FF1B}")
        var english =
            "\(items == 1 ? "One item was" : "\(items) items were") asked. "
            + "\(facts.english.capitalisedFirst)."
        var chinese = "问卷共 \(items) 题。\(facts.chinese)。"
        if !design.strata.isEmpty {
            english += " The sample has \(design.strata.count) strata."
            chinese += "样本分为 \(design.strata.count) 层。"
        }
        if let id = design.clusters, let segment = data.questionnaire.segment(id) {
            let count = design.stratified.strata.reduce(0) { $0 + $1.clusters }
            let name = Words(segment.title)
            english +=
                " Respondents of one \(name.english.inSentence) are one cluster; there are \(count)."
            chinese += "同一\(name.chinese)的受访者视为一个整群，共 \(count) 个。"
        }
        english += sampleSentences.english
        chinese += sampleSentences.chinese
        if let effective = data.composite.respondents.base.effectiveCount, design.isWeighted,
            !data.isCompositeHidden
        {
            let sum =
                data.composite.respondents.base.weight.ratio * Ratio(Int128(1), 1_000_000_000_000)
            english +=
                " Σw = \(sum.rounded(toPlaces: 1)); the weights make the scored replies worth "
                + "\(NumberText.fixed(effective, places: 0)) of equal weight (Kish)."
            chinese +=
                "Σw = \(sum.rounded(toPlaces: 1))；加权后有效样本量为 \(NumberText.fixed(effective, places: 0))（Kish）。"
        }
        return Paragraph(
            heading: Words("Who was asked", "调查对象"), text: Words(english, chinese))
    }

    /// What is said of the sample beside strata, clusters and the sum of weights; each sentence with
    /// a blank before it in English.
    private var sampleSentences: Words {
        var sentences: [Words] = []
        if let named = data.design.namedWeights {
            sentences.append(
                Words(
                    "The weights are those of the set “\(named.name)”, \(named.hash), taken as given",
                    "权重取自权重集“\(named.name)”（\(named.hash)），视为给定"))
        }
        if data.design.isCounted {
            sentences.append(
                Words(
                    "A row of the data stands for as many respondents as its weight says, and each of "
                        + "them counts",
                    "数据每行按其频数代表若干名受访者，逐一计入"))
        }
        if data.design.isCensus {
            sentences.append(census)
        } else if data.design.described.population != nil {
            sentences.append(
                Words(
                    "Standard errors are those of a sample from a population of known size",
                    "标准误已按已知总体规模校正"))
        }
        switch data.described {
        case .definition: break
        case .wave:
            sentences.append(
                Words(
                    "The sample is described as it was when the wave was imported",
                    "抽样设计由该批次的导入说明给出"))
        case .commandLine:
            sentences.append(
                Words(
                    "How the sample came about was said when this report was made",
                    "抽样设计在生成本报告时给出"))
        }
        return Words(
            sentences.map { " \($0.english)." }.joined(),
            sentences.map { "\($0.chinese)。" }.joined())
    }

    /// Who it is that answered completely.
    private var census: Words {
        guard let clusters else {
            return Words(
                "Everyone there is answered: the finite population is complete, and nothing is "
                    + "left to chance",
                "总体已全部作答，无抽样误差")
        }
        return Words(
            "Every \(clusters.english.inSentence) of the population answered, so that which of them "
                + "answered is not left to chance",
            "总体中的\(clusters.chinese)已全部作答，抽样本身没有误差")
    }

    /// What the sample is drawn in; `nil` where respondents are drawn one by one.
    private var clusters: Words? {
        data.design.clusters.flatMap { data.questionnaire.segment($0) }.map { Words($0.title) }
    }

    /// What made a reply count.
    private var counted: Paragraph? {
        guard let rule = data.questionnaire.completion else { return nil }
        let counts = data.completions
        let (complete, partial) = (
            NumberText.percent(Ratio(rule.complete)), NumberText.percent(Ratio(rule.partial))
        )
        return Paragraph(
            heading: Words("Which replies count", "有效答卷"),
            text: Words(
                "Complete with \(complete) % of the questions answered, partial with \(partial) %, a "
                    + "break-off with less (AAPOR): \(counts.complete) complete, \(counts.partial) "
                    + "partial; \(counts.breakOffs) "
                    + "\(counts.breakOffs == 1 ? "break-off is" : "break-offs are") in no figure.",
                "按 AAPOR 规则：作答 \(complete)% 及以上为完整，\(partial)% 及以上为部分完成，更少为中断："
                    + "完整 \(counts.complete) 份，部分完成 \(counts.partial) 份；中断 \(counts.breakOffs) 份不计入任何结果。"
            ))
    }

    /// How the further indices are made, by the names and versions of their definitions.
    private var indices: Paragraph? {
        guard !data.indices.isEmpty else { return nil }
        let parts = data.indices.map { index, estimate in
            let name = Words(index.title)
            let method = IndexMethod(index, of: data.questionnaire).words
            let certainty = estimate?.certainty.map { certainty in
                let label = Words(certainty.scoreClass.label)
                let words = CertaintyMethod(
                    certainty, among: index.classes, clusters: clusters
                ).words
                return Words(
                    "; its class, “\(label.english)”, is \(words.english)",
                    "；其等级“\(label.chinese)”\(words.chinese)")
            }
            return Words(
                "\(name.english): \(method.english)\(certainty?.english ?? "")",
                "\(name.chinese)：\(method.chinese)\(certainty?.chinese ?? "")")
        }
        return Paragraph(heading: Words("Indices", "指标"), text: parts.sentences)
    }

    private var scored: Paragraph? {
        guard data.questionnaire.hasComposite else { return nil }
        let total = Ratio.sum(data.questionnaire.dimensions.map { Ratio($0.weight) })
        let parts = data.questionnaire.dimensions.map { dimension in
            let share = (Ratio(dimension.weight) / total).map(NumberText.percent) ?? "–"
            let items = dimension.items.map { "\($0.id) × \($0.weight)" }
            let name = Words(dimension.title)
            let isLong = data.questionnaire.items.count > 40
            let inside =
                isLong
                ? Words("\(items.count) items", "\(items.count) 题")
                : Words(items.joined(separator: ", "))
            return Words(
                "\(name.english) \(share) % (\(inside.english))",
                "\(name.chinese) \(share)%\u{FF08}\(inside.chinese)\u{FF09}")
        }
        let list = Words(parts, english: "; ", chinese: "\u{FF1B}")
        return Paragraph(
            heading: scoreName,
            text: Words(
                "Dimensions and the weights of their items: \(list.english). Scores are ratios of whole "
                    + "numbers; nothing is rounded "
                    + "before it is compared or printed.",
                "维度及各题权重：\(list.chinese)。得分为整数之比"
                    + "，在比较与打印之前不作舍入。"))
    }

    /// The author's word for the score and its version, where there are any.
    private var scoreName: Words {
        let rules = data.rules
        let name = rules.title.map { Words($0) } ?? Words("The composite", "综合得分")
        guard let version = rules.version else { return name }
        return Words(
            "\(name.english), version \(version)",
            "\(name.chinese)\u{FF08}版本 \(version)\u{FF09}")
    }

    private var missing: Paragraph? {
        guard data.questionnaire.hasComposite else { return nil }
        let rules = data.rules
        let rule: Words
        switch rules.missing {
        case .withinDimension:
            rule = Words(
                "Rule “within-dimension”: the weights of unanswered items pass to the answered items of "
                    + "the same dimension, those of an unanswered dimension to the others.",
                "规则“within-dimension”：未答题目的权重由同一维度的已答题目分担，整个维度未答时由其他维度分担。")
        case .flat:
            rule = Words(
                "Rule “flat”: the effective weights of unanswered items pass to all answered items.",
                "规则“flat”：未答题目的有效权重由全部已答题目分担。")
        case .complete:
            rule = Words(
                "Rule “complete”: a reply is scored only when every item was answered.",
                "规则“complete”：仅对全部作答的答卷计分。")
        }
        let least = NumberText.percent(Ratio(rules.minimumAnswered))
        let without =
            data.unscored.map { count in
                Words(
                    count == 1 ? "; 1 reply has none" : "; \(count) replies have none",
                    "\u{FF1B}\(count) 份答卷无得分")
            } ?? Words("")
        return Paragraph(
            heading: Words("Missing answers", "缺失回答"),
            text: Words(
                rule.english
                    + " A score needs \(least) % of the effective weight answered\(without.english). "
                    + "Not asked, skipped, not applicable and don’t know are told apart; none is zero.",
                rule.chinese
                    + "计分要求已答题目至少占有效权重的 \(least)%\(without.chinese)。未询问、跳过、不适用、不清楚分别记录，均不计为零。"
            ))
    }

    private var classes: Paragraph? {
        guard !data.rules.classes.isEmpty else { return nil }
        let list = Words.list(
            data.rules.classes.map { ClassSharesChart.name(of: $0, in: data.rules.classes) })
        var english = "\(list.english.capitalisedFirst)."
        var chinese = "\(list.chinese)。"
        if let unit = data.unitName {
            let name = unit.english.inSentence
            english += " A \(name)’s score is the mean of its respondents’ composites."
            chinese += "\(unit.chinese)得分为其受访者综合得分的均值。"
        }
        if let certainty = data.composite.certainty {
            let name = Words(certainty.scoreClass.label)
            let method = CertaintyMethod(
                certainty, among: data.rules.classes, clusters: clusters
            ).words
            let meaning = CertaintyMethod.meaning
            english +=
                " The class of the mean, “\(name.english)”, is \(method.english). \(meaning.english)."
            chinese += "均值的等级“\(name.chinese)”\(method.chinese)。\(meaning.chinese)。"
        }
        return Paragraph(heading: Words("Classes", "等级"), text: Words(english, chinese))
    }

    private var precision: Paragraph {
        Paragraph(
            heading: Words("Precision", "精确度"),
            text: [
                intervals,
                Words(
                    "Shares carry \(shareInterval.english)", "占比的区间采用\(shareInterval.chinese)"),
                Words(
                    "Intervals describe the chance of drawing these respondents; they do not cover those "
                        + "who did not answer",
                    "区间只反映抽样误差，不含未回收答卷带来的偏差"),
            ].sentences)
    }

    /// With their degrees of freedom, where there is an interval.
    private var intervals: Words {
        guard let precision = data.composite.headlineMean.uncertainty.precision else {
            return intervalNote
        }
        return Words(
            "\(intervalNote.english), df = \(precision.degreesOfFreedom)",
            "\(intervalNote.chinese)，自由度 \(precision.degreesOfFreedom)")
    }

    private var shown: Paragraph {
        let promise: Words
        switch data.questionnaire.confidentiality {
        case .identified:
            promise = Words("Replies are identified", "本次调查为实名调查")
        case .confidential:
            promise = Words("Replies are confidential", "答卷内容保密")
        case .anonymous: promise = Words("Replies are anonymous", "本次调查为匿名调查")
        }
        return Paragraph(
            heading: Words("What is shown", "结果披露"), text: [promise, floorNote].sentences)
    }

    private var made: Paragraph {
        let questionnaire = data.questionnaire
        let id = questionnaire.version.map { "\(questionnaire.id) \($0)" } ?? "\(questionnaire.id)"
        return Paragraph(
            heading: Words("Made with", "制作"),
            text: Words(
                "\(data.program), questionnaire \(id), wave \(data.wave.name). The two hashes below name "
                    + "the exact wording that was answered and the exact rules it was scored by.",
                "\(data.program)，问卷 \(id)，批次 \(data.wave.name)。页脚的两个哈希值分别标识受访者所见的问卷文本和所用的计分规则。"))
    }
}
