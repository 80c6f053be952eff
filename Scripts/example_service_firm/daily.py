"""A year of answers to the form that goes with every job."""
from datetime import date, timedelta

from example_answers.draws import Draws

YEAR = (date(2025, 1, 2), date(2025, 12, 31))
COLUMNS = ["response", "submitted", "department", "arrival", "result", "manner", "overall", "remark"]
DEPARTMENTS = {"installation": 16, "technical": 24, "field": 30, "parts": 10, "customer": 20}
LEVELS = {
    "installation": 4.55, "technical": 4.6, "field": 4.35, "parts": 4.45, "customer": 4.6,
}
ITEMS = {"arrival": -0.15, "result": 0.0, "manner": 0.35}

# Public holidays, when nobody is sent out.
CLOSED = [
    (date(2025, 1, 28), date(2025, 2, 4)), (date(2025, 5, 1), date(2025, 5, 5)),
    (date(2025, 10, 1), date(2025, 10, 8)),
]
# Days on which something was wrong, how much it cost, and how many answered for each otherwise.
EVENTS = [
    ((date(2025, 2, 5), date(2025, 2, 11)), -0.18, 1.0),    # half the people still away
    ((date(2025, 9, 16), date(2025, 9, 16)), -1.0, 1.2),    # a storm, and every lift in town
    ((date(2025, 10, 22), date(2025, 10, 24)), -1.25, 1.3),  # dispatching out of order
]
WRONG = [
    "等了很久才来。", "约好上午，下午才到。", "故障没有修好。", "Too late again.",
    "没有人通知改期。", "The lift stopped again in the evening.", "备件没有带齐。",
    "热线一直占线。", "Nobody called back.",
]
GOOD = ["很好。", "来得快。", "Thank you, quick work.", "师傅态度好。", "讲得清楚。", "All fine."]


def within(day, span):
    return span[0] <= day <= span[1]


def how_many(draws, day, times):
    if any(within(day, span) for span in CLOSED):
        return 0
    if day.weekday() >= 5:
        return draws.whole(2, 9)
    # Mondays are busy, and so is summer.
    usual = 24 + (3 if day.weekday() == 0 else 0) + (2 if day.month in (6, 7, 8) else 0)
    return max(12, int(draws.normal(3.2, usual * times) + 0.5))


def rows():
    draws = Draws("service-firm daily")
    made = []
    day, last = YEAR
    while day <= last:
        shift, times = 0.0, 1.0
        for span, cost, busy in EVENTS:
            if within(day, span):
                shift, times = cost, busy
        for _ in range(how_many(draws, day, times)):
            made.append(reply(draws, len(made) + 1, day, shift))
        day += timedelta(1)
    return made


def reply(draws, number, day, shift):
    department = draws.by_weight(DEPARTMENTS)
    leaning = LEVELS[department] + shift + draws.normal(0.45)
    row = {"response": f"d{number:04d}", "submitted": day.isoformat(), "department": department}
    ratings = {
        item: draws.rating(leaning + offset + (shift / 3 if item == "arrival" else 0), spread=0.6)
        for item, offset in ITEMS.items()
    }
    for item, rating in ratings.items():
        if not draws.chance(0.02):
            row[item] = rating
    mean = sum(ratings.values()) / len(ratings)
    row["overall"] = draws.rating(mean, spread=0.4)
    if draws.chance(0.03):
        row["remark"] = draws.among(WRONG if mean < 4 else GOOD)
    return row


def files():
    return {"daily-2025.csv": (COLUMNS, rows())}
