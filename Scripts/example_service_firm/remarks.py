"""What customers write in their own words, in both languages, and what a clerk made of it."""

# Sentences by theme. Those behind a bar hold no keyword of the theme: a clerk codes them.
WRONG = {
    "waiting": [
        "报修以后等了三天才有人来。", "等待时间太长，电梯停了一整天。", "希望缩短等待时间。",
        "周末报修总要等到周一。", "The waiting time is too long when a lift stands still.",
        "We waited two days before anybody came.", "Please come faster when the plant is down.",
        "|上午打的电话，第二天傍晚才见到人。", "|The engineer turned up on the third day.",
    ],
    "complaints": [
        "投诉以后没有人回复。", "投诉处理太慢，一个月没有结果。", "同一个投诉说了三遍。",
        "Our complaint was never answered.", "Complaints are passed from one person to the next.",
        "希望投诉有专人跟到底。", "|反映的问题石沉大海。", "|I wrote twice and heard nothing.",
    ],
    "parts": [
        "|备件等了两周才到货。", "希望常用备件有库存。", "配件发错了型号。",
        "Spare parts take too long.", "The part that came was the wrong one.",
        "Please keep common spare parts in stock.", "|门机的板子一直缺货。",
    ],
    "repair": [
        "同样的故障一个月修了两次。", "修好不到一周又坏了。", "希望一次修好，不要反复返修。",
        "The repair did not last a week.", "The same fault came back twice.",
        "维修质量要看人，有的师傅好，有的差。", "|水泵还在漏。",
    ],
    "information": [
        "没有人告诉我们进度。", "希望主动通知到场时间。", "换了工程师也不通知。",
        "Nobody told us when the work would be done.", "Keep us informed, please.",
        "希望维修进展能发短信通知。", "|No news for a week, then the invoice.",
    ],
    "price": [
        "报价单看不懂，费用太笼统。", "价格比去年高了不少。", "发票开错了两次。",
        "The quotation came late and was hard to read.", "Prices went up without a word.",
        "The invoice was wrong twice.",
    ],
    "website": [
        "网站上查不到工单。", "客户网站经常登录不上。", "The website is slow and logs me out.",
        "手机上打不开网站。", "Reports cannot be downloaded from the website.",
    ],
    "people": ["有一位师傅态度冷淡。", "One of the engineers was rude."],
}
GOOD = {
    "people": [
        "师傅态度好，很有耐心。", "工程师专业，讲解清楚。", "服务人员礼貌，收工后打扫干净。",
        "Friendly and competent engineers.", "The staff are always polite.",
        "The engineer explained everything well.", "客服态度一年比一年好。",
    ],
    "repair": [
        "维修质量不错，一次就修好了。", "The repair was done properly the first time.",
        "故障判断准确。",
    ],
    "information": ["技术支持电话里讲得明白，进度也会主动通知。", "They keep us informed."],
    "waiting": ["反应快，不用等。", "They came within two hours, no waiting."],
}
# Of no theme. The one behind a bar holds a keyword of one all the same.
OTHER = [
    "没有。", "都还可以。", "Nothing special.", "继续努力。", "Keep it up.", "|等到下次有问题再说。",
]

# How much a low rating of an item moves people to write about a theme.
CAUSES = {
    "waiting": "waiting", "complaints": "complaints", "supply": "parts", "durability": "repair",
    "first-visit": "repair", "informed": "information", "quotation": "price", "invoice": "price",
    "portal": "website", "courtesy": "people",
}
URGE = {"waiting": 3, "complaints": 2.4, "supply": 1.6, "informed": 1.5, "courtesy": 0.6}


class Remarks:
    """Writes remarks into replies; no reply of them is shown anywhere."""

    def __init__(self, draws):
        self.draws = draws

    def write(self, wave, row, ratings):
        """Adds what is written to `row`, and gives the clerk's codes of it."""
        codes = []
        if self.draws.chance(0.078):
            codes += self.remark(wave, row, "improve", WRONG, self.causes(ratings))
        if self.draws.chance(0.035):
            likings = {"people": 5, "repair": 2, "information": 1, "waiting": 1}
            codes += self.remark(wave, row, "praise", GOOD, likings)
        return codes

    @staticmethod
    def causes(ratings):
        causes = {}
        for item, theme in CAUSES.items():
            urge = URGE.get(item, 1) * (6 - ratings[item]) ** 2
            causes[theme] = causes.get(theme, 0) + urge
        return causes

    def remark(self, wave, row, item, sentences, causes):
        draws = self.draws
        code = {"wave": wave, "reply": row["response"], "item": item}
        if draws.chance(0.07):
            text = draws.among(OTHER)
            row[item] = text.lstrip("|")
            return [{**code, "theme": ""}] if text.startswith("|") else []
        chinese = draws.chance(0.66)
        themes = [draws.by_weight(causes)]
        if draws.chance(0.22):
            second = draws.by_weight(causes)
            if second not in themes:
                themes.append(second)
        parts = []
        for theme in themes:
            fitting = [text for text in sentences[theme] if chinese == (ord(text[-1]) > 127)]
            parts.append(draws.among(fitting))
        row[item] = ("" if chinese else " ").join(part.lstrip("|") for part in parts)
        # The clerk reads what keywords miss, and every fifth of the others to be sure.
        if not any(part.startswith("|") for part in parts) and not draws.chance(0.2):
            return []
        return [{**code, "theme": theme} for theme in themes]
