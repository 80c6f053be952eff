"""A quarter of closed complaints: those answered within a week are forgiven, the others linger."""
from datetime import date, timedelta

from .draws import Draws, response_ids

HANDLING = {"speed": 0.0, "fairness": 0.15, "information": -0.35, "outcome": -0.05}
COLUMNS = [
    "response", "submitted", "product", "department", *HANDLING, "solved", "still-open", "complained",
    "replied", "instead", "again", "remark",
]

PRODUCTS = {"cable": 40, "switchgear": 25, "transformer": 15, "meter": 12}
# How many complaints, how well they are handled, and within how many days at the longest.
DEPARTMENTS = {
    "sales": (23, 0.0, 16), "service": (38, 0.25, 12), "logistics": (22, -0.35, 24),
    "accounts": (4, -0.2, 20), "engineering": (3, 0.0, 14),
}
STILL_OPEN = [
    "换来的货还是少两盘。", "仪表读数仍然偏高。", "赔偿金额没有谈妥。", "The dented panel has not been replaced.",
    "检测报告没有给我们。", "说好的检查没有来人。", "Part of the credit is missing.", "运费由谁承担还没有说。",
]
INSTEAD = [
    "先道歉，再查原因。", "过程中应当告诉我们进展。", "一开始就派懂技术的人来。", "Tell us who is in charge of the case.",
    "不要让我们自己证明是质量问题。", "三天内先给一个答复。", "Send the replacement first, argue later.",
]
REMARKS = [
    "处理得很快，谢谢。", "结果满意，过程太长。", "经办人很负责。", "A fair solution in the end.",
    "希望以后不再发生。", "答复写得清楚。", "We were called twice by different people about the same case.",
]


def rows():
    draws = Draws("complaint-follow-up")
    departments = draws.members({name: facts[0] for name, facts in DEPARTMENTS.items()})
    days = draws.workdays(date(2026, 7, 6), date(2026, 9, 30), len(departments))
    words = [draws.remarks(texts) for texts in (STILL_OPEN, INSTEAD, REMARKS)]
    return [
        reply(draws, *facts, *words)
        for facts in zip(response_ids(len(departments)), days, departments)
    ]


def reply(draws, response, submitted, department, still_open, instead, remarks):
    _, level, longest = DEPARTMENTS[department]
    row = {
        "response": response, "submitted": submitted,
        "product": draws.by_weight(PRODUCTS), "department": department,
    }
    took = int(longest * draws.share() * draws.share())
    leaning = level + draws.normal(0.6) - 0.05 * took
    solved = "fully" if leaning > -0.45 else "partly" if leaning > -1.1 else "not"
    row["solved"] = solved
    if solved != "fully" and draws.chance(0.6):
        row["still-open"] = next(still_open)
    tell_days(draws, row, took)
    if draws.chance(0.03):
        return row  # a break-off: without the outcome the reply tells nothing
    loss = {"fully": 0.0, "partly": 0.6, "not": 1.4}[solved]
    for item, offset in HANDLING.items():
        weight = 1.0 if item in ("outcome", "fairness") else 0.4
        rating = draws.rating(4.4 + offset + 0.7 * leaning - weight * loss)
        if item == "information" and draws.chance(0.05):
            row[item] = draws.among(["不适用", "Does not apply"])
        elif item == "outcome" or not draws.chance(0.03):
            row[item] = rating
    is_unhappy = any(isinstance(row.get(item), int) and row[item] <= 2 for item in HANDLING)
    if is_unhappy and draws.chance(0.5):
        row["instead"] = next(instead)
    if not draws.chance(0.04):
        row["again"] = draws.rating(0.7 * row["outcome"] + 1.3 + 0.3 * leaning, spread=0.5)
    if draws.chance(0.15):
        row["remark"] = next(remarks)
    return row


def tell_days(draws, row, took):
    """When the complaint was made and answered; some do not remember."""
    replied = row["submitted"] - timedelta(draws.whole(14, 35))
    complained = replied - timedelta(took)
    if not draws.chance(0.08):
        row["complained"] = complained
    if not draws.chance(0.5 if row["solved"] == "not" else 0.08):
        row["replied"] = replied
