"""165 of 172 members of staff: the system is known by those who use it, the theory by few."""
from datetime import date

from .draws import NO, YES, Draws, choose, option_columns, response_ids

# How well a thing is known by those who are neither near to customers nor far from them.
ITEMS = {
    "system-purpose": 3.5, "system-history": 2.9, "system-upkeep": 2.7,
    "segmentation-groups": 3.0, "segmentation-rules": 2.2, "segmentation-offer": 2.4,
    "standards-times": 3.5, "standards-complaints": 3.3, "standards-measure": 2.6,
    "relations-meaning": 2.2, "relations-retention": 2.4, "relations-part": 2.3,
}
HELP = ["course", "handbook", "mentor", "cases", "time", "nothing"]
COLUMNS = [
    "response", "submitted", "department", "contact", *ITEMS, "trained", "system-use",
    *option_columns("help", HELP), "remark",
]

# How many, what they know more than others, and how often they meet customers.
DEPARTMENTS = {
    "sales": (38, 0.7, {"daily": 8, "sometimes": 2}),
    "service": (42, 0.55, {"daily": 7, "sometimes": 3}),
    "engineering": (29, -0.1, {"daily": 1, "sometimes": 5, "rarely": 4}),
    "production": (28, -0.7, {"sometimes": 2, "rarely": 8}),
    "administration": (18, -0.3, {"daily": 1, "sometimes": 3, "rarely": 6}),
    "audit": (6, -0.1, {"sometimes": 1, "rarely": 3}),
    "legal": (4, -0.2, {"sometimes": 1, "rarely": 2}),
}
CONTACT = {"daily": 0.35, "sometimes": 0.0, "rarely": -0.35}
TRAINED = {
    "sales": 0.6, "service": 0.55, "engineering": 0.3, "production": 0.12, "administration": 0.2,
    "audit": 0.25, "legal": 0.25,
}
# Topics whose answers lie nearer to what a department does all day.
SPECIALITIES = {("sales", "segmentation"): 0.4, ("service", "standards"): 0.5, ("sales", "system"): 0.3}
REMARKS = [
    "客户分级的标准希望能公开。", "系统录入太费时间，能不能和报价单打通。", "培训请多用本公司的例子。",
    "新员工入职时应当讲一遍服务标准。", "A one-page overview would do.", "生产部也想知道客户投诉了什么。",
    "手机上用不了系统。", "关系营销听过一次讲座，平时用不上。", "Please show us the results of the last survey.",
    "投诉流程的联系人已经换了，文件没有改。",
]


def rows():
    draws = Draws("staff-knowledge")
    departments = draws.members({name: facts[0] for name, facts in DEPARTMENTS.items()})
    days = draws.workdays(date(2026, 3, 9), date(2026, 3, 20), len(departments))
    remarks = draws.remarks(REMARKS)
    return [
        reply(draws, *facts, remarks)
        for facts in zip(response_ids(len(departments), "k"), days, departments)
    ]


def reply(draws, response, submitted, department, remarks):
    _, level, contacts = DEPARTMENTS[department]
    contact = draws.by_weight(contacts)
    row = {"response": response, "submitted": submitted, "department": department, "contact": contact}
    is_trained = draws.chance(TRAINED[department])
    leaning = level + CONTACT[contact] + (0.35 if is_trained else 0) + draws.normal(0.5)
    shared = {}
    for item, known in ITEMS.items():
        topic = item.split("-")[0]
        if topic not in shared:
            shared[topic] = draws.normal(0.35) + SPECIALITIES.get((department, topic), 0)
        rating = draws.rating(known + leaning + shared[topic], spread=0.7)
        if not draws.chance(0.015):
            row[item] = rating
    if not draws.chance(0.02):
        row["trained"] = YES if is_trained else NO
    if not draws.chance(0.02):
        row["system-use"] = use(draws, row.get("system-upkeep", 2))
    if not draws.chance(0.05):
        choose(row, "help", HELP, wishes(draws, leaning))
    if draws.chance(0.07):
        row["remark"] = next(remarks)
    return row


def use(draws, knowledge):
    """Who knows how to enter data uses the system more often."""
    return draws.by_weight({
        "daily": 0.2 * knowledge**2, "weekly": knowledge, "monthly": 2.0,
        "never": 6 - knowledge, "no-access": 0.6 * (6 - knowledge),
    })


def wishes(draws, leaning):
    if draws.chance(0.12 if leaning > 0.8 else 0.04):
        return {"nothing"}
    first = draws.by_weight({"course": 3, "handbook": 4, "mentor": 2, "cases": 3, "time": 2})
    second = draws.by_weight({"course": 2, "handbook": 3, "mentor": 2, "cases": 4, "time": 3})
    return {first, second} if draws.chance(0.65) else {first}
