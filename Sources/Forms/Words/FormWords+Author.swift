/// What the author of a questionnaire reads in a preview.
extension FormWords {
    var preview: String { say("Preview", "预览") }
    var nothingIsSent: String {
        say("Nothing you choose here is kept or sent.", "在此选择和填写的内容不会保存，也不会发送。")
    }

    func version(_ version: String) -> String { say("version \(version)", "版本 \(version)") }
    func wording(_ hash: String) -> String { say("wording \(hash)", "措辞 \(hash)") }

    var startPage: String { say("Before the questions", "答题之前") }
    var thanksPage: String { say("After the last page", "提交之后") }

    func page(_ number: Int, of count: Int, _ id: String) -> String {
        count == 1
            ? say("The only page", "唯一的页面")
            : say("Page \(number) of \(count): \(id)", "第 \(number) 页，共 \(count) 页：\(id)")
    }

    func samePage(_ number: Int, of count: Int, _ title: String) -> String {
        say(
            "Page \(number) of \(count): \(title), with the same questions",
            "第 \(number) 页，共 \(count) 页：\(title)，题目相同")
    }

    /// Between digits and Chinese stands a blank.
    private func spaced(_ text: String) -> String {
        (text.first?.isNumber == true ? " " : "") + text + (text.last?.isNumber == true ? " " : "")
    }

    // Subjects of notes.

    var condition: String { say("Condition", "条件") }
    var order: String { say("Order", "顺序") }
    var check: String { say("Check", "核对") }
    var repeated: String { say("Repeated", "重复") }

    func askedOnly(when condition: String) -> String {
        say("Asked only when \(condition).", "仅当\(spaced(condition))时询问。")
    }

    func shownOnly(when condition: String) -> String {
        say("Shown only when \(condition).", "仅当\(spaced(condition))时显示。")
    }

    /// - Parameter fixed: what keeps its place.
    func random(_ what: String, fixed: [String]) -> String {
        let kept = list(fixed.map(quoted))
        return fixed.isEmpty
            ? say("\(what) in another order for each respondent.", "\(what)对每位受访者顺序不同。")
            : say(
                "\(what) in another order for each respondent; \(kept) \(fixed.count == 1 ? "stays" : "stay") in place.",
                "\(what)对每位受访者顺序不同，\(kept)位置不变。")
    }

    var questions: String { say("Questions come", "各题") }
    var rows: String { say("Rows come", "各行") }
    var options: String { say("Options come", "各选项") }

    func must(_ condition: String, else message: String) -> String {
        say(
            "It must hold that \(condition). Otherwise the respondent reads: \(quoted(message))",
            "须满足：\(condition)。否则提示：\(quoted(message))")
    }

    func once(for kind: String, _ objects: [String]) -> String {
        say(
            "Asked once for each \(quoted(kind)): \(list(objects)).",
            "对每个\(quoted(kind))各问一次：\(list(objects))。")
    }
}
