"""Client companies at the end of the year: logistics is the worry, service the pride."""
from datetime import date

from .draws import Draws, choose, option_columns, response_ids

DEPARTMENTS = {"sales": 0.1, "engineering": 0.05, "logistics": -0.45, "service": 0.3, "accounts": -0.15}
ITEMS = {"result": 0.05, "speed": -0.2, "skill": 0.25, "attitude": 0.3, "reach": -0.05, "promises": -0.1}
COLUMNS = [
    "response", "submitted", "company", "tier", "role", *option_columns("used", DEPARTMENTS),
    *(f"{item}@{department}" for department in DEPARTMENTS for item in (*ITEMS, "note")),
    "overall", "recommend", "mend-first", "remark",
]

# How many companies, how content they are, and by how many people they answer at most.
TIERS = {"platinum": (5, 0.25, 6), "gold": (13, 0.1, 4), "iron": (17, -0.05, 3), "lead": (6, -0.2, 2)}
# With which departments somebody of the role has to do, by how likely it is.
ROLES = {
    "purchasing": {"sales": 0.95, "engineering": 0.15, "logistics": 0.8, "service": 0.2, "accounts": 0.6},
    "technical": {"sales": 0.3, "engineering": 0.85, "logistics": 0.15, "service": 0.9, "accounts": 0.02},
    "management": {"sales": 0.9, "engineering": 0.2, "logistics": 0.1, "service": 0.3, "accounts": 0.2},
    "finance": {"sales": 0.3, "engineering": 0, "logistics": 0.1, "service": 0, "accounts": 1},
    "quality": {"sales": 0.1, "engineering": 0.6, "logistics": 0.5, "service": 0.7, "accounts": 0},
}
ROLES_OF_A_COMPANY = {"purchasing": 9, "technical": 11, "management": 4, "finance": 1, "quality": 1}
NOTES = {
    "sales": ["报价再快一些。", "熟悉我们的行业，很好。", "Fewer changes of contact, please."],
    "engineering": ["图纸版本请写清楚。", "方案讨论很有帮助。"],
    "logistics": ["交货日期一改再改。", "请提前一天通知到货。", "Part deliveries are not announced.", "包装破损两次。"],
    "service": ["响应很快。", "周末也有人值班，谢谢。", "Very competent people on site."],
    "accounts": ["发票常常晚到。", "对账单格式希望统一。"],
}
REMARKS = [
    "总体合作顺利。", "希望各部门之间多沟通，同一件事不用说两遍。", "Good partner; deliveries need attention.",
    "明年有两个新项目，请早些介入。", "建议每季度开一次协调会。", "Keep the service team as it is.",
]


def rows():
    draws = Draws("b2b-departments")
    people = []
    tiers = draws.members({name: count for name, (count, _, _) in TIERS.items()})
    for number, tier in enumerate(tiers, start=1):
        content = TIERS[tier][1] + draws.normal(0.35)
        for role in draws.members(ROLES_OF_A_COMPANY)[: draws.whole(1, TIERS[tier][2])]:
            people.append((f"单位{number:02d}", tier, role, content))
    days = draws.workdays(date(2025, 12, 1), date(2025, 12, 24), len(people))
    notes = {department: draws.remarks(texts) for department, texts in NOTES.items()}
    remarks = draws.remarks(REMARKS)
    return [
        reply(draws, response, submitted, *person, notes, remarks)
        for response, submitted, person in zip(response_ids(len(people)), days, draws.shuffled(people))
    ]


def reply(draws, response, submitted, company, tier, role, content, notes, remarks):
    row = {"response": response, "submitted": submitted, "company": company, "tier": tier, "role": role}
    used = [name for name in DEPARTMENTS if draws.chance(ROLES[role][name])] or ["sales"]
    choose(row, "used", DEPARTMENTS, used)
    leaning = 3.95 + content + draws.normal(0.4)
    means = {}
    for department in used:
        level = leaning + DEPARTMENTS[department] + draws.normal(0.3)
        ratings = {item: draws.rating(level + offset, spread=0.5) for item, offset in ITEMS.items()}
        means[department] = sum(ratings.values()) / len(ratings)
        for item, rating in ratings.items():
            if item in ("skill", "reach") and draws.chance(0.04):
                row[f"{item}@{department}"] = "不适用"
            elif not draws.chance(0.015):
                row[f"{item}@{department}"] = rating
        if draws.chance(0.09):
            row[f"note@{department}"] = next(notes[department])
    mean = sum(means.values()) / len(means)
    row["overall"] = draws.rating(mean, spread=0.35)
    if not draws.chance(0.04):
        row["recommend"] = draws.rating(2.4 * mean - 1.9, 0, 10, spread=0.8)
    if not draws.chance(0.08):
        worst = min(means, key=means.get)
        row["mend-first"] = worst if means[worst] < 4.3 or draws.chance(0.3) else "none"
    if draws.chance(0.07):
        row["remark"] = next(remarks)
    return row
