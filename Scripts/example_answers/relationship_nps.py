"""Half a year of relationships: good products, slow answers, and small customers who feel it."""
from datetime import date

from .draws import NO, YES, Draws, response_ids

DRIVERS = {
    "product": 0.4, "delivery": 0.0, "contact": 0.25, "answering": -0.35, "problems": -0.3, "value": -0.15,
}
COLUMNS = [
    "response", "submitted", "tier", "region", *DRIVERS, "recommend", "reason", "reason/other/text",
    "keep", "raise", "mend", "overall", "stay", "may-contact", "e-mail",
]

TIERS = {"platinum": (18, 0.25), "gold": (44, 0.15), "iron": (52, -0.1), "lead": (22, -0.3)}
REGIONS = {
    "north": (47, 0.1), "east": (48, 0.05), "south": (34, -0.1), "northwest": (4, -0.6),
    "southwest": (3, -0.2),
}
REASON_OF = {
    "product": "products", "delivery": "deliveries", "contact": "people", "answering": "answers",
    "problems": "solving", "value": "price",
}
OTHER_REASONS = ["合作多年，彼此了解", "暂时没有更换供应商的计划", "Head office decides on suppliers"]

KEEP = [
    "产品一致性好，很少退货。", "客户经理熟悉我们的项目。", "紧急订单也能协调。", "Reliable quality, batch after batch.",
    "技术人员愿意到现场。", "Our account manager answers the same day.", "交货一直准时。", "样品做得快。",
]
RAISE = [
    "询价两天内有答复就好。", "交货前提前通知一天。", "Clearer delivery dates.", "价格再有一点空间。",
    "出了问题先给一个初步答复。", "多给一些新产品的资料。", "A fixed contact for technical questions.",
]
MEND = [
    "投诉三周没有结果。", "换了两次客户经理，情况都要重新说。", "西北没有库存，交货太慢。",
    "Quotations take a week.", "质量问题总说是运输造成的。", "Nobody calls back.", "账期和合同写的不一样。",
]


def rows():
    draws = Draws("relationship-nps")
    tiers = draws.members({name: count for name, (count, _) in TIERS.items()})
    regions = draws.members({name: count for name, (count, _) in REGIONS.items()})
    days = draws.workdays(date(2026, 5, 11), date(2026, 5, 29), len(tiers))
    words = {
        "keep": draws.remarks(KEEP), "raise": draws.remarks(RAISE), "mend": draws.remarks(MEND),
        "other": draws.remarks(OTHER_REASONS),
    }
    return [
        reply(draws, *facts, words)
        for facts in zip(response_ids(len(tiers)), days, tiers, regions)
    ]


def reply(draws, response, submitted, tier, region, words):
    row = {"response": response, "submitted": submitted, "tier": tier, "region": region}
    leaning = 4.0 + TIERS[tier][1] + REGIONS[region][1] + draws.normal(0.6)
    ratings = {driver: draws.rating(leaning + offset) for driver, offset in DRIVERS.items()}
    mean = sum(ratings.values()) / len(ratings)
    # What counts most for the recommendation: products, and how problems are dealt with.
    pull = (2 * mean + ratings["product"] + ratings["problems"]) / 4
    score = draws.rating(2.7 * pull - 2.9, 0, 10, spread=0.9)
    row["recommend"] = score
    give_reason(draws, row, ratings, words["other"])
    for item, asked in {"keep": score >= 9, "raise": 7 <= score <= 8, "mend": score <= 6}.items():
        if asked and draws.chance(0.22):
            row[item] = next(words[item])
    if draws.chance(0.03):
        return row  # went no further than the first page
    for driver, rating in ratings.items():
        if driver == "problems" and rating >= 4 and draws.chance(0.2):
            row[driver] = "不适用"
        elif not draws.chance(0.02):
            row[driver] = rating
    row["overall"] = draws.rating(pull + 0.1, spread=0.4)
    if not draws.chance(0.03):
        row["stay"] = draws.rating(0.6 * pull + 1.9, spread=0.5)
    agrees = draws.chance(0.35 if score <= 6 else 0.22)
    row["may-contact"] = YES if agrees else NO
    if agrees:
        row["e-mail"] = f"{response}@example.com"
    return row


def give_reason(draws, row, ratings, others):
    """Promoters name what is best, the others what is worst; some name neither."""
    if draws.chance(0.05):
        return
    if draws.chance(0.04):
        row["reason"] = "other"
        row["reason/other/text"] = next(others)
        return
    sign = -1 if row["recommend"] >= 9 else 1
    pull = {driver: sign * rating + draws.normal(0.7) for driver, rating in ratings.items()}
    row["reason"] = REASON_OF[min(pull, key=pull.get)]
