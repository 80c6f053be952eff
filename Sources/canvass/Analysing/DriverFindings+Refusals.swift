import Analysis
import Questionnaires
import Statistics

/// Why there are no drivers, or no intervals of them.
extension DriverFindings {
    /// - Parameter isForPriorities: whether the command is that of priorities, which takes all items or
    ///   the dimensions.
    static func sentence(
        _ refusal: NoDrivers, _ outcome: Measure, isForPriorities: Bool = false,
        _ words: AnalysisWords
    ) -> String {
        let fewer =
            isForPriorities
            ? words.say("take --dimensions", "请改用 --dimensions")
            : words.say(
                "name fewer items with --among, or take --among dimensions",
                "请用 --among 少列几题，或改用 --among dimensions")
        return switch refusal {
        case .unknown(let name):
            words.say(
                "the questionnaire has no rated item \(name); name items with commas between them, as "
                    + "canvass analyse items lists them",
                "问卷没有评分题 \(name)；请按 canvass analyse items 所列题号填写，以逗号分隔")
        case .madeOfThem:
            words.say(
                "'\(outcome.name)' is made of the items, so that they explain it by arithmetic; name an "
                    + "outcome of its own, such as an overall satisfaction or a recommendation, with "
                    + "--outcome",
                "“\(outcome.name)”由这些题算出，必然被它们完全解释；请用 --outcome 指定独立的结果，如总体满意度或推荐意愿")
        case .isPredictor(let id):
            words.say(
                "\(id) is the outcome and one of the items that are to explain it; leave it out of "
                    + "--among",
                "\(id) 既是结果又是解释它的题；请从 --among 中去掉")
        case .namedTwice(let id):
            words.say("--among names \(id) twice; name each item once", "--among 两次列出 \(id)；每题只列一次")
        case .noPredictors:
            words.say(
                "there is nothing to explain the outcome by; name items with --among",
                "没有可用来解释结果的题；请用 --among 指定")
        case .hidden:
            words.say(
                "too few replies answered the outcome and all of the items (the reporting floor is "
                    + "\(words.questionnaire.floor(of: outcome))); \(fewer)",
                "同时回答结果和所有题的答卷过少（报告下限为 \(words.questionnaire.floor(of: outcome))）；\(fewer)")
        case .refused(let reason, let predictors):
            because(reason, predictors.map { words.name(of: $0) }, fewer: fewer, words)
        }
    }

    /// - Parameter fewer: what to do about too many predictors.
    private static func because(
        _ reason: DriverRefusal, _ names: [String], fewer: String, _ words: AnalysisWords
    ) -> String {
        func named(_ places: [Int]) -> String {
            words.list(places.map { names.indices.contains($0) ? names[$0] : "\($0 + 1)" })
        }
        return switch reason {
        case .noPredictors: sentence(.noPredictors, .composite, words)
        case .tooFewRows(let complete, let needed):
            words.say(
                "\(words.counted(complete)) answered everything, and \(names.count) items need \(needed); "
                    + fewer,
                "全部作答的只有 \(words.counted(complete))，\(names.count) 题至少需要 \(needed) 份；\(fewer)")
        case .negativeWeights(let rows):
            words.say("\(rows) replies have a negative weight", "有 \(rows) 份答卷权重为负")
        case .constantOutcome:
            words.say(
                "everyone gave the same answer to the outcome: there are no differences to explain",
                "所有人对结果的回答相同：没有差异可解释")
        case .constantPredictors(let places):
            words.say(
                "everyone gave the same answer to \(named(places)): leave it out with --among",
                "所有人对\(named(places))的回答相同：请用 --among 去掉")
        case .collinearPredictors(let places):
            words.say(
                "\(named(places)) say the same: one of them follows from the others, so that their parts "
                    + "cannot be told apart; leave one out with --among",
                "\(named(places))相互重复，其一可由其他推出，无法区分各自作用；请用 --among 去掉一个")
        case .tooManyPredictors(let count, let most):
            words.say(
                "\(count) items are too many for --shapley, which takes at most \(most); leave it out, or "
                    + "name fewer with --among",
                "--shapley 最多 \(most) 题，现有 \(count) 题；请不加 --shapley，或用 --among 少列几题")
        case .notCorrelations:
            words.say("the correlations cannot be computed", "无法计算相关系数")
        }
    }

    func because(_ refusal: DriverBootstrap.Refusal) -> String {
        switch refusal {
        case .tooFewUnits(let count):
            words.say(
                "\(count) \(unit) are too few to draw from, in strata or without",
                "可抽取的\(unit)只有 \(count) 个，太少")
        case .tooManyUnits(let count, let most):
            words.say(
                "\(words.style.count(count)) replies are too many to draw from, which goes up to "
                    + "\(words.style.count(most)), and so many leave little to chance",
                "\(words.style.count(count)) 份答卷过多，重抽样最多 \(words.style.count(most)) 份；人数如此之多，偶然的影响已很小"
            )
        case .loneUnit:
            words.say(
                "a stratum has one of the \(unit), which cannot be drawn in different ways; join strata, or "
                    + "say 'lone-cluster: certainty' if it is all there is",
                "某一层只有一个\(unit)，无法重抽样；请合并层，若该层本来只有一个，可写 lone-cluster: certainty")
        case .tooFewReplicates(let count, let needed):
            words.say(
                "\(count) resamples, and the ends of an interval take \(needed)",
                "重抽样 \(count) 次，区间至少需要 \(needed) 次")
        case .unstable(let failed, let count):
            words.say(
                "in \(failed) of \(count) resamples an item did not vary or repeated others",
                "\(count) 次重抽样中有 \(failed) 次某题无变化或与他题重复")
        case .confidenceOutOfRange:
            words.say("the confidence is out of range", "置信水平超出范围")
        case .model: words.say("the model cannot be fitted", "模型无法拟合")
        }
    }
}
