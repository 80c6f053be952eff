"""Expectations are high and much alike; perceptions fall short where promises meet the calendar."""
from datetime import date

from .draws import Draws, option_columns, response_ids

# What is expected and by how much less is found, by dimension; then how items differ within it.
DIMENSIONS = {
    "r": (6.35, 0.85, [0.25, -0.1, 0.1, 0.35, -0.45]),
    "p": (6.05, 0.6, [0.3, 0.35, -0.35, 0.1]),
    "a": (6.1, 0.25, [0.0, -0.1, -0.25, 0.15]),
    "e": (5.75, 0.35, [0.1, -0.05, 0.0, 0.1, 0.05]),
    "t": (5.2, -0.1, [0.2, -0.1, -0.3, 0.1]),
}
PAIRS = [f"{letter}{number + 1}" for letter, facts in DIMENSIONS.items() for number in range(len(facts[2]))]
IMPORTANCE = {"reliable": 3.2, "responsive": 2.6, "assuring": 2.0, "caring": 1.4, "visible": 0.6}
COLUMNS = [
    "response", "submitted", "service", "since",
    *(column for pair in PAIRS for column in (f"{pair}/expectation", pair)),
    *option_columns("importance", IMPORTANCE), "overall", "remark",
]

# How many customers, and how much better or worse than the rest they find the service.
SERVICES = {
    "repair": (51, -0.35), "maintenance": (40, 0.3), "installation": (22, 0.0), "calibration": (4, 0.2),
    "training": (3, 0.1),
}
SINCE = {"new": (2, 0.15), "established": (4, 0.0), "long": (5, -0.1)}
# What customers of one kind of service have no view of.
UNSEEN = {"t2": 0.3, "r5": 0.08, "e2": 0.05, "a2": 0.04}
REMARKS = [
    "希望上门时间能精确到小时。", "维修后一周内最好回访一次。", "工程师水平高，人手偏少。",
    "账单上的工时和现场记录对不上。", "Good people, but the appointments slip too often.",
    "报修之后有短信告知进度就更好了。", "You know our plant well. Keep the same engineer, please.",
    "合作五年，总体放心。", "答应的日期经常往后推。", "报告写得清楚。",
]


def rows():
    draws = Draws("servqual")
    services = draws.members({name: count for name, (count, _) in SERVICES.items()})
    days = draws.workdays(date(2026, 6, 1), date(2026, 6, 26), len(services))
    remarks = draws.remarks(REMARKS)
    return [
        reply(draws, *facts, remarks)
        for facts in zip(response_ids(len(services)), days, services)
    ]


def reply(draws, response, submitted, service, remarks):
    since = draws.by_weight({name: weight for name, (weight, _) in SINCE.items()})
    row = {"response": response, "submitted": submitted, "service": service, "since": since}
    demand = draws.normal(0.45)
    content = draws.normal(0.6) + 0.3 * demand + SERVICES[service][1] + SINCE[since][1]
    breaks_off = draws.chance(0.03)
    found = []
    for letter, (expected, shortfall, differences) in DIMENSIONS.items():
        shared = draws.normal(0.3)
        for number, difference in enumerate(differences, start=1):
            pair = f"{letter}{number}"
            if not draws.chance(0.01):
                row[f"{pair}/expectation"] = draws.rating(expected + demand + difference / 4, 1, 7)
            if breaks_off or draws.chance(0.015):
                continue
            if draws.chance(UNSEEN.get(pair, 0.01)):
                row[pair] = draws.among(["不清楚", "不清楚", "I don't know"])
                continue
            row[pair] = draws.rating(expected - shortfall - difference + content + shared, 1, 7, spread=0.7)
            found.append(row[pair])
    if breaks_off:
        return row
    if not draws.chance(0.08):
        rank(draws, row)
    row["overall"] = draws.rating(0.75 * sum(found) / len(found) - 0.1, spread=0.55)
    if draws.chance(0.1):
        row["remark"] = next(remarks)
    return row


def rank(draws, row):
    pull = {option: weight + draws.normal(0.8) for option, weight in IMPORTANCE.items()}
    for place, option in enumerate(sorted(pull, key=pull.get, reverse=True), start=1):
        row[f"importance/{option}"] = place
