"""Contacts of seven weeks: what is settled at once is easy, what is passed on is not."""
from datetime import date

from .draws import NO, YES, Draws, choose, option_columns, response_ids

HARD = ["find", "wait", "repeat", "passed-on", "unclear", "forms", "other", "nothing"]
COLUMNS = [
    "response", "submitted", "team", "channel", "channel/other/text", "matter", "resolved", "ease",
    "contacts", *option_columns("hard", HARD, "other"), "remark", "remaining", "callback", "telephone",
]

# How many contacts, how easy the team makes it, and what it is asked for.
TEAMS = {
    "hotline": (55, 0.3, ["查询订单进度", "更改送货地址", "预约上门时间", "Delivery date of an order", "索取合格证"]),
    "technical": (44, 0.0, ["变频器报警", "参数设置", "设备停机", "Alarm code E-17", "接线问题"]),
    "accounts": (30, -0.9, ["发票抬头有误", "对账", "退款", "Invoice charged twice", "付款期限"]),
    "parts": (24, 0.1, ["查询备件型号", "备件缺货", "退换备件", "Price of a seal kit"]),
    "overseas": (4, -0.3, ["Customs papers", "Warranty abroad"]),
    "leasing": (3, 0.0, ["延长租期", "退租手续"]),
}
CHANNELS = {"phone": 0.1, "chat": 0.25, "mail": -0.3, "website": -0.2, "visit": 0.2, "other": 0.0}
CHANNEL_WEIGHTS = {"phone": 40, "chat": 30, "mail": 14, "website": 10, "visit": 5, "other": 2}
OTHER_CHANNELS = ["通过业务员", "展会现场", "Through our dealer"]
OTHER_EFFORT = ["要填两次同样的表", "节假日没人值班", "The form was in Chinese only"]
PRAISE = ["一个电话就办好了。", "回复很快。", "Solved in one chat, thank you.", "说得很清楚，照着做就行。", "态度很好。"]
CRITICISM = [
    "热线菜单太长。", "发票问题说了三遍。", "转了四个人，又回到第一个人。", "邮件三天没有回。",
    "Each person asked for the same photographs again.", "网站上找不到备件目录。", "说好回电，没有等到。",
]
REMAINING = [
    "发票还没有重开。", "报警仍然出现。", "备件什么时候到，没有人说得清。", "Still waiting for the credit note.",
    "退款还没有到账。", "地址改了，系统里还是旧的。", "The warranty card has not come.", "合格证没有收到。",
]


def rows():
    draws = Draws("effort after a contact")
    teams = draws.members({name: facts[0] for name, facts in TEAMS.items()})
    days = draws.workdays(date(2026, 9, 28), date(2026, 11, 13), len(teams))
    words = {
        "praise": draws.remarks(PRAISE), "criticism": draws.remarks(CRITICISM),
        "remaining": draws.remarks(REMAINING), "channel": draws.remarks(OTHER_CHANNELS),
        "hard": draws.remarks(OTHER_EFFORT),
    }
    return [
        reply(draws, *facts, words)
        for facts in zip(response_ids(len(teams)), days, teams)
    ]


def reply(draws, response, submitted, team, words):
    _, level, matters = TEAMS[team]
    channel = draws.by_weight(CHANNEL_WEIGHTS)
    row = {"response": response, "submitted": submitted, "team": team, "channel": channel}
    if channel == "other":
        row["channel/other/text"] = next(words["channel"])
    if draws.chance(0.7):
        row["matter"] = draws.among(matters)
    leaning = level + CHANNELS[channel] + draws.normal(0.7)
    contacts = draws.rating(1.7 - 0.7 * leaning, 1, 9, spread=0.8)
    settled = draws.chance(max(0.1, min(0.97, 0.97 - 0.13 * (contacts - 1) + 0.1 * leaning)))
    felt = 6.1 + 0.5 * leaning - 0.65 * (contacts - 1) - (0 if settled else 1.2)
    ease = draws.rating(felt, 1, 7, spread=0.8)
    row["resolved"] = YES if settled else NO
    row["ease"] = "" if draws.chance(0.02) else ease
    row["contacts"] = "" if draws.chance(0.04) else contacts
    if not draws.chance(0.05):
        say_what_was_hard(draws, row, ease, contacts, words["hard"])
    if draws.chance(0.16):
        row["remark"] = next(words["praise"] if ease >= 6 else words["criticism"])
    if not settled:
        follow_up(draws, row, words["remaining"])
    return row


def say_what_was_hard(draws, row, ease, contacts, others):
    if ease >= 6 and draws.chance(0.75):
        choose(row, "hard", HARD, {"nothing"})
        return
    weights = {
        "find": 3, "wait": 5, "repeat": 2 * contacts - 1, "passed-on": contacts, "unclear": 2,
        "forms": 7 if row["team"] == "accounts" else 2,
    }
    chosen = {draws.by_weight(weights) for _ in range(1 if ease >= 5 else 3)}
    if len(chosen) < 3 and draws.chance(0.05):
        chosen.add("other")
        row["hard/other/text"] = next(others)
    choose(row, "hard", HARD, chosen)


def follow_up(draws, row, remaining):
    if draws.chance(0.6):
        row["remaining"] = next(remaining)
    calls = draws.chance(0.55)
    row["callback"] = YES if calls else NO
    if calls:
        # Numbers that nobody has: no Beijing number begins with 0.
        row["telephone"] = f"010-0000{draws.whole(0, 9999):04d}"
