import Forms
import Questionnaires

/// The five pages of `design/visual-bar/form-1…5`, as far as a definition can say them.
enum MockUps {
    enum Page: String, CaseIterable {
        case section = "form-1.zh"
        case errors = "form-2.zh"
        case matrix = "form-3.en"
        case thanks = "form-4.zh"
        case daily = "form-5.zh"
    }

    static func html(_ page: Page) throws -> String {
        switch page {
        case .section: try section(annual, [:], mistakes: [])
        case .errors:
            try section(
                annualWithReason, ["talk": "2"],
                mistakes: [
                    FormInput.Mistake(
                        item: "repair", message: "请选择评分，或选“不适用”。", inShort: "请选择评分"),
                    FormInput.Mistake(
                        item: "reason", message: "请写明原因（1 分、2 分必填）。", inShort: "请写明原因"),
                ])
        case .matrix: try matrix()
        case .thanks: try thanks()
        case .daily: try daily()
        }
    }

    private static func section(
        _ definition: String, _ values: [String: String], mistakes: [FormInput.Mistake]
    ) throws -> String {
        var pages = FormPages(try Questionnaire(definition: definition), in: .chinese)
        pages.organisation = "恒远设备服务"
        pages.input = FormInput(
            values: ["arrival": "4"].merging(values) { $1 }, mistakes: mistakes)
        return FormDocument(pages.page(at: 1), of: pages, sentTo: "/annual").html
    }

    private static func matrix() throws -> String {
        var pages = FormPages(try Questionnaire(definition: annualMatrix), in: .english)
        pages.organisation = "Hengyuan Equipment Service"
        pages.input = FormInput(values: [
            "arrival": "4", "repair": "5", "safety": ":not-applicable", "recommend": "8",
        ])
        return FormDocument(pages.page(at: 1), of: pages, sentTo: "/annual").html
    }

    private static func thanks() throws -> String {
        var pages = FormPages(try Questionnaire(definition: job), in: .chinese)
        pages.organisation = "恒远设备服务"
        let receipt = Receipt(
            number: "R-2611-08473", time: "2026 年 11 月 21 日 16:42 提交",
            facts: facts + [
                Fact(name: "服务内容", value: "季度保养、更换滤芯"), Fact(name: "工程师", value: "陈伟"),
            ])
        return FormDocument(pages.thanks(receipt: receipt), of: pages, sentTo: "/job").html
    }

    private static func daily() throws -> String {
        var pages = FormPages(try Questionnaire(definition: job), in: .chinese)
        pages.organisation = "恒远设备服务"
        pages.facts = facts
        pages.input = FormInput(values: [
            "arrival": "5", "manner": "5", "repair": "4", "safety": ":not-applicable",
            "recommend": "9", "complaint": "1", "remark": "本次保养比约定晚了四十分钟，提前来电说明就好。",
        ])
        return FormDocument(pages.page(at: 0), of: pages, sentTo: "/job").html
    }

    private static let facts = [
        Fact(name: "服务单号", value: "WO-20261121-0847"),
        Fact(name: "服务日期", value: "2026 年 11 月 21 日"), Fact(name: "设备", value: "3 号空压机"),
    ]

    private static let scales = """
        languages: [zh, en]
        scales:
          satisfaction:
            points:
              5: {zh: 非常满意, en: Very satisfied}
              4: {zh: 满意, en: Satisfied}
              3: {zh: 一般, en: Neutral}
              2: {zh: 不满意, en: Dissatisfied}
              1: {zh: 非常不满意, en: Very dissatisfied}
            not-applicable: {zh: 不适用, en: Not applicable}
          likelihood:
            range: [0, 10]
            points: {10: {zh: 非常可能, en: Extremely likely}, 0: {zh: 完全不可能, en: Not at all likely}}
        privacy: {notice: {zh: 仅服务质量部门可查看您的回答，不用于营销。, en: Only our service quality team sees your answers.}}
        """

    private static let others = """
        dimensions:
          - id: first
            title: 订货
            weight: 1
            items:
              - {id: order, scale: satisfaction, required: yes, ask: 订货}
              - {id: price, scale: satisfaction, required: yes, ask: 价格}
              - {id: delivery, scale: satisfaction, required: yes, ask: 交货}
        """

    private static let annual = """
        canvass: 1
        id: annual
        title: {zh: 客户满意度调查, en: Customer satisfaction survey}
        \(scales)
        \(others)
          - id: site
            title: 现场服务
            weight: 1
            items:
              - {id: arrival, scale: satisfaction, required: yes, ask: 到场时间}
              - {id: repair, scale: satisfaction, required: yes, ask: 维修质量}
              - {id: talk, scale: satisfaction, required: yes, ask: 沟通与说明}
        also:
          - {id: third, type: text, required: yes, ask: 三}
          - {id: fourth, type: text, required: yes, ask: 四}
        sections:
          - {id: a, show: [first]}
          - {id: b, title: 现场服务, intro: 请按最近六个月的体验评分。没有接触过的项目，请选“不适用”。, show: [site]}
          - {id: c, show: [third]}
          - {id: d, show: [fourth]}
        """

    private static let annualWithReason =
        annual
        .replacing(
            "also:",
            with: """
                also:
                  - id: reason
                    type: long-text
                    longest: 200
                    required: yes
                    when: talk <= 2
                    ask: 评 2 分的原因
                    label: 沟通与说明的原因
                """
        )
        .replacing("show: [site]", with: "show: [site, reason]")

    private static let annualMatrix = """
        canvass: 1
        id: annual
        title: {zh: 客户满意度调查, en: Customer satisfaction survey}
        \(scales)
        \(others)
          - id: site
            title: On-site service
            weight: 1
            items:
              - id: service
                type: matrix
                scale: satisfaction
                required: yes
                ask: {en: How satisfied are you with our service on site?}
                rows:
                  - {id: arrival, ask: {en: Arrival at the agreed time}}
                  - {id: repair, ask: {en: Quality of the repair}}
                  - {id: explanation, ask: {en: Explanation of the work done}}
                  - {id: safety, ask: {en: Safety and tidiness on site}}
                  - {id: visit, ask: {en: Follow-up after the visit}}
        also:
          - {id: recommend, type: recommendation, scale: likelihood, required: yes, ask: {en: How likely are you to recommend us to another company?}}
          - {id: reason, type: long-text, longest: 500, ask: {en: What is the main reason for your score?}}
          - {id: third, type: text, required: yes, ask: 三}
          - {id: fourth, type: text, required: yes, ask: 四}
        sections:
          - {id: a, show: [first]}
          - {id: b, title: {en: On-site service}, intro: {en: "Please rate your experience over the past six months. If an item does not apply, choose Not applicable (N/A)."}, show: [site, recommend, reason]}
          - {id: c, show: [third]}
          - {id: d, show: [fourth]}
        """

    private static let job = """
        canvass: 1
        id: job
        title: {zh: 本次服务评价, en: Feedback on this service}
        thanks: "谢谢，评价已收到。\\n您反映的问题已转给服务经理。\\n1 个工作日内会致电 138 **** 6210。"
        \(scales)
        dimensions:
          - id: service
            title: 服务
            weight: 1
            items:
              - {id: arrival, scale: satisfaction, required: yes, ask: 到场时间}
              - {id: manner, scale: satisfaction, required: yes, ask: 服务态度}
              - {id: repair, scale: satisfaction, required: yes, ask: 维修质量}
              - {id: talk, scale: satisfaction, required: yes, ask: 沟通与说明}
              - {id: safety, scale: satisfaction, required: yes, ask: 现场安全与整洁}
        also:
          - {id: recommend, type: recommendation, scale: likelihood, required: yes, ask: 您有多大可能向同行推荐我们？}
          - {id: complaint, type: yes-no, required: yes, ask: 本次服务有需要投诉的问题吗？, yes: {zh: 有，请跟进, en: "Yes"}, no: {zh: 没有, en: "No"}}
          - {id: told, type: information, when: complaint, ask: "请在备注中写明情况。\\n服务经理会在 1 个工作日内联系您。"}
          - {id: remark, type: long-text, longest: 200, ask: 备注}
        """
}
