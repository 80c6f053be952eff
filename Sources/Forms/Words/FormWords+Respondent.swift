import Expressions
import Questionnaires

/// What respondents read besides the author's own texts: short, neutral, and what happens next.
extension FormWords {
    // Where they are.

    func progress(page: Int, of pages: Int) -> String {
        say("Part \(page) of \(pages)", "第 \(page) 部分，共 \(pages) 部分")
    }

    func parts(_ count: Int) -> String {
        say(noun(count, "part", "parts"), "共 \(count) 部分")
    }

    /// - Parameter minutes: `nil` where the author's own words tell how long it takes.
    func onePage(questions: Int, minutes: Int?) -> String {
        guard let minutes else {
            return say(noun(questions, "question", "questions"), "共 \(questions) 题")
        }
        return say(
            "\(noun(questions, "question", "questions")), about \(noun(minutes, "minute", "minutes"))",
            "共 \(questions) 题，约 \(minutes) 分钟")
    }

    // Buttons.

    var start: String { say("Start", "开始") }
    var previous: String { say("Previous", "上一步") }
    var next: String { say("Next", "下一步") }
    var submit: String { say("Submit", "提交") }

    // Marks behind a question.

    var required: String { say("(required)", "（必填）") }
    var optional: String { say("(optional)", "（选填）") }

    // What an answer may be.

    func atMost(characters: Int) -> String {
        say("Up to \(noun(characters, "character", "characters"))", "最多 \(characters) 字")
    }

    func written(characters: Int) -> String {
        say("\(noun(characters, "character", "characters")) so far", "已写 \(characters) 字")
    }

    func number(_ form: NumberForm) -> String {
        let low = form.minimum.map { "\($0)" }
        let high = form.maximum.map { "\($0)" }
        let kind =
            form.places == 0
            ? say("A whole number", "整数")
            : say(
                "A number with up to \(noun(form.places, "decimal place", "decimal places"))",
                "最多 \(form.places) 位小数")
        switch (low, high) {
        case (let low?, let high?):
            return say("\(kind) from \(low) to \(high)", "\(kind)，\(low) 至 \(high)")
        case (let low?, nil): return say("\(kind), \(low) or more", "\(kind)，不小于 \(low)")
        case (nil, let high?): return say("\(kind), \(high) or less", "\(kind)，不大于 \(high)")
        case (nil, nil): return kind
        }
    }

    /// `nil` when any day is accepted.
    func days(_ form: DateForm) -> String? {
        let low = form.earliest.map(bound)
        let high = form.latest.map(bound)
        switch (low, high) {
        case (let low?, let high?): return say("From \(low) to \(high)", "\(low) 至 \(high)")
        case (let low?, nil): return say("\(low) or later", "不早于 \(low)")
        case (nil, let high?): return say("\(high) or earlier", "不晚于 \(high)")
        case (nil, nil): return nil
        }
    }

    private func bound(_ bound: DateForm.Bound) -> String {
        switch bound {
        case .today: say("today", "今天")
        case .day(let day): say("\(day)", "\(day.year) 年 \(day.month) 月 \(day.day) 日")
        }
    }

    func choose(_ many: ClosedRange<Int>, of count: Int) -> String {
        switch (many.lowerBound, many.upperBound) {
        case (1, count): return say("Choose all that apply", "可选多项")
        case (1, let most): return say("Choose up to \(most)", "最多选 \(most) 项")
        case (let least, let most) where least == most:
            return say("Choose exactly \(most)", "请选 \(most) 项")
        case (let least, count): return say("Choose at least \(least)", "至少选 \(least) 项")
        case (let least, let most):
            return say("Choose from \(least) to \(most)", "请选 \(least) 至 \(most) 项")
        }
    }

    func rank(_ many: ClosedRange<Int>, of count: Int) -> String {
        let first = say("1 is the most important.", "1 为最重要。")
        let how =
            switch (many.lowerBound, many.upperBound) {
            case (count, _): say("Number all \(count).", "请给 \(count) 项都排上名次。")
            case (1, count): say("Number as many as you like.", "可以只排一部分。")
            case (let least, let most) where least == most:
                say("Number exactly \(most).", "请排出 \(most) 项。")
            case (1, let most): say("Number up to \(most).", "最多排 \(most) 项。")
            case (let least, count): say("Number at least \(least).", "至少排 \(least) 项。")
            case (let least, let most):
                say("Number from \(least) to \(most).", "请排出 \(least) 至 \(most) 项。")
            }
        return say("\(how) \(first)", how + first)
    }

    var choosePlease: String { say("Choose", "请选择") }

    // What becomes of the answers.

    func promise(_ confidentiality: Questionnaire.Confidentiality) -> String {
        switch confidentiality {
        case .identified:
            say("We can see which answers are yours.", "我们能看到哪些回答是您的。")
        case .confidential:
            say(
                "Your answers are confidential. No result names you.",
                "您的回答会保密，结果中不出现您的姓名。")
        case .anonymous:
            say("This survey is anonymous. We do not know who answers.", "本调查匿名，我们不知道是谁作答。")
        }
    }

    var privacy: String { say("Privacy", "隐私说明") }
    var consent: String { say("Consent", "同意") }

    func kept(_ retention: Retention) -> String {
        let count = retention.count
        let span =
            switch retention.unit {
            case .days: say(noun(count, "day", "days"), "\(count) 天")
            case .weeks: say(noun(count, "week", "weeks"), "\(count) 周")
            case .months: say(noun(count, "month", "months"), "\(count) 个月")
            case .years: say(noun(count, "year", "years"), "\(count) 年")
            }
        return say("Answers are kept for \(span) and then deleted.", "回答保存 \(span)，之后删除。")
    }

    // Thanks.

    var thanks: String { say("Thank you, we have your answers", "谢谢，您的回答已收到") }
    var close: String { say("You can close this page now.", "现在可以关闭此页面。") }
    var receipt: String { say("Receipt number", "回执编号") }

    // Mistakes.

    func toMend(_ count: Int) -> String {
        say(
            "\(noun(count, "answer needs", "answers need")) your attention", "还有 \(count) 处需要填写")
    }

    var kept: String { say("What you have filled in is kept.", "已填的内容都已保留。") }
    var errorInTitle: String { say("Error: ", "错误：") }

    /// - Parameter number: `nil` for what has none.
    func mistake(in question: String, number: String?, _ message: String) -> String {
        guard let number else { return say("\(question): \(message)", "\(question)：\(message)") }
        return say(
            "Question \(number), \(question): \(message)", "第 \(number) 题 \(question)：\(message)")
    }
}
