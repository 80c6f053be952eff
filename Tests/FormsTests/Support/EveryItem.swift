import Questionnaires

/// A definition with every type of item and every way to ask it, in Chinese, English and Arabic.
enum EveryItem {
    static func questionnaire() throws -> Questionnaire { try Questionnaire(definition: text) }

    static let files: [Language: String] = [
        .chinese: "every.zh.html", .english: "every.en.html", .arabic: "every.ar.html",
    ]

    static let text = """
        canvass: 1
        id: every
        version: "1.0"
        title: {zh: 各种题型, en: Every kind of item, ar: كل أنواع الأسئلة}
        languages: [zh, en, ar]
        replies: confidential
        intro: {zh: "您好，{name|客户}。\\n约需五分钟。", en: "Dear {name|customer}.\\nFive minutes."}
        thanks: {zh: "谢谢。\\n三天内回复您。", en: "Thank you.\\nYou hear from us in three days.", ar: شكرا}
        privacy:
          notice: {zh: 只有质量部看到回答。, en: Only the quality team sees the answers.}
          consent: {zh: 我同意, en: I agree, ar: أوافق}
          retention: 24 months
        scales:
          satisfaction:
            points:
              5: {zh: 非常满意, en: Very satisfied, ar: راض جدا}
              4: {zh: 满意, en: Satisfied, ar: راض}
              3: {zh: 一般, en: Neither, ar: محايد}
              2: {zh: 不满意, en: Dissatisfied, ar: غير راض}
              1: {zh: 非常不满意, en: Very dissatisfied, ar: غير راض أبدا}
            not-applicable: {zh: 不适用, en: Does not apply, ar: لا ينطبق}
          agreement:
            range: [1, 7]
            points: {7: {zh: 同意, en: Agree}, 4: {zh: 中立, en: Neither}, 1: {zh: 不同意, en: Disagree}}
            not-applicable: {zh: 不适用, en: Does not apply}
            dont-know: {zh: 不清楚, en: I don't know}
          likelihood:
            range: [0, 10]
            points: {10: {zh: 非常可能, en: Extremely likely, ar: محتمل جدا}, 0: {zh: 完全不可能, en: Not at all likely, ar: غير محتمل}}
          percent: {range: [0, 20], points: {20: {zh: 全部, en: All}, 0: {zh: 没有, en: None}}}
        segments:
          name: {title: {zh: 姓名, en: Name, ar: الاسم}}
          tier: {title: {zh: 等级, en: Tier}, values: {gold: {zh: 黄金, en: Gold}, iron: {zh: 铁质, en: Iron}}}
        objects:
          site:
            title: {zh: 网点, en: Site}
            values: {north: {zh: 北店, en: North}, south: {zh: 南店, en: South}}
        dimensions:
          - id: service
            title: {zh: 服务, en: Service}
            weight: 1
            items:
              - {id: speed, scale: satisfaction, ask: {zh: 到场速度, en: Speed of arrival, ar: سرعة الوصول}, help: {zh: 从报修起算。, en: "Counted from your call."}}
              - id: sides
                type: matrix
                scale: satisfaction
                order: random
                fixed: [price]
                ask: {zh: 您有多满意？, en: How satisfied are you?, ar: ما مدى رضاك؟}
                rows:
                  - {id: care, ask: {zh: 态度, en: Attitude, ar: الموقف}, required: yes}
                  - {id: price, ask: {zh: 价格, en: Price, ar: السعر}}
              - id: prompt
                type: pair
                scale: agreement
                expectation: {zh: 应当很快。, en: Should be prompt.}
                ask: {zh: 实际很快。, en: Was prompt.}
              - {id: local, scale: satisfaction, ask: {zh: "{site}怎么样？", en: "How was {site}?"}}
        also:
          - {id: share, scale: percent, ask: {zh: 占多少？, en: What share?}}
          - {id: recommend, type: recommendation, scale: likelihood, required: yes, ask: {zh: 您会推荐我们吗？, en: Would you recommend us?, ar: هل توصي بنا؟}}
          - {id: ease, type: effort, scale: agreement, not-applicable: no, dont-know: no, ask: {zh: 办起来容易。, en: It was easy.}}
          - {id: complaint, type: yes-no, ask: {zh: 有投诉吗？, en: Any complaint?, ar: هل لديك شكوى؟}, yes: {zh: 有, en: "Yes", ar: نعم}, no: {zh: 没有, en: "No", ar: لا}}
          - id: contact
            type: choice
            required: yes
            dont-know: {zh: 忘了, en: I forgot}
            ask: {zh: 怎样联系的？, en: How did you reach us?}
            options: {phone: {zh: 电话, en: Phone}, visit: {zh: 上门, en: A visit}, other: {label: {zh: 其他, en: Something else}, write: yes}}
          - id: region
            type: choice
            ask: {zh: 哪个区？, en: Which region?}
            options: {a: A, b: B, c: C, d: D, e: E, f: F, g: G, h: H, i: I, j: J, k: K, l: L, m: M, n: N, o: O, p: P}
          - id: reason
            type: choices
            when: complaint and tier = 'gold'
            at-most: 2
            order: random
            ask: {zh: 为什么？, en: Why?}
            options: {late: {zh: 迟到, en: Late}, cost: {zh: 费用, en: Cost}, other: {label: {zh: 其他, en: Other}, write: yes}, nothing: {label: {zh: 都不是, en: None}, exclusive: yes}}
          - id: importance
            type: ranking
            at-least: 2
            not-applicable: {zh: 都不重要, en: Nothing matters}
            ask: {zh: 哪个重要？, en: What matters?}
            options: {price: {zh: 价格, en: Price}, time: {zh: 时间, en: Time}, care: {zh: 态度, en: Care}}
          - {id: visits, type: number, minimum: 0, maximum: 99, unit: {zh: 次, en: times}, ask: {zh: 来过几次？, en: How many visits?}}
          - {id: length, type: number, places: 2, ask: {zh: 多长？, en: How long?}}
          - {id: started, type: date, earliest: 2024-01-31, latest: today, ask: {zh: 哪天开始？, en: When did it start?}}
          - {id: ended, type: date, ask: {zh: 哪天结束？, en: When did it end?}}
          - {id: word, type: text, longest: 20, not-applicable: {zh: 没有, en: None}, ask: {zh: 一个词, en: One word}}
          - {id: why, type: long-text, when: "recommend <= 6 or not answered(speed)", ask: {zh: "为什么打{recommend|这个分}？", en: "Why {recommend|that}?"}}
          - {id: mail, type: email, ask: {zh: 邮箱, en: E-mail}}
          - {id: tel, type: phone, ask: {zh: 电话, en: Telephone}}
          - {id: read, type: information, ask: {zh: 请继续。, en: "Please go on."}}
          - {id: seen, type: information, when: "not complaint", ask: {zh: 没有投诉。, en: No complaint.}}
        sections:
          - {id: ratings, title: {zh: 评分, en: Ratings, ar: التقييم}, intro: {zh: 请评分。, en: Please rate.}, show: [speed, sides, prompt, recommend, ease, share], order: random, fixed: [speed]}
          - {id: choices, title: {zh: 选择, en: Choices}, show: [complaint, contact, region, reason, importance]}
          - {id: writing, show: [visits, length, started, ended, word, why, mail, tel, read, seen], when: "contact in ['phone', 'visit']"}
          - {id: places, title: "{site}", for-each: site, show: [local]}
        checks:
          - {must: started <= ended, message: {zh: 结束日期太早。, en: The end is too early.}}
        """
}
