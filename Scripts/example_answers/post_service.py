"""A month and a half of service jobs, with a week in which repairs were short of people."""
from datetime import date

from .draws import NO, YES, Draws, choose, option_columns, response_ids

ITEMS = {"arrival": 0.0, "quality": 0.25, "attitude": 0.35, "tidiness": 0.1, "speed": -0.3}
SUBJECTS = ["late", "work", "behaviour", "mess", "unsolved", "cost", "other"]
COLUMNS = [
    "response", "submitted", "department", "engineer", "product", "site", *ITEMS, "overall",
    "recommend", "complaint", *option_columns("complaint-about", SUBJECTS, "other"), "remark",
]

# How many jobs, how good their service is, who does it and on what.
DEPARTMENTS = {
    "repair": (80, 3.95, ["E01", "E02", "E03", "E04"], {"compressor": 5, "chiller": 3, "pump": 2}),
    "maintenance": (63, 4.4, ["E05", "E06", "E07"], {"compressor": 4, "chiller": 4, "generator": 2}),
    "installation": (30, 4.15, ["E08", "E09"], {"pump": 4, "chiller": 2, "generator": 1}),
    "inspection": (4, 4.3, ["E10"], {"generator": 1, "compressor": 1}),
    "remote": (3, 4.2, ["E11"], {"compressor": 1, "chiller": 1}),
}
ENGINEERS = {"E02": -0.45, "E03": 0.2, "E06": 0.25, "E09": -0.2}
SITES = ["城东厂区", "城西厂区", "港口仓库", "高新区", "医院", "数据中心"]
SHORT_OF_PEOPLE = (date(2026, 11, 2), date(2026, 11, 6))

# What is said of a complaint comes from what was rated low.
SUBJECT_OF = {
    "arrival": "late", "quality": "work", "attitude": "behaviour", "tidiness": "mess", "speed": "unsolved",
}
OTHER_SUBJECTS = ["报价单迟迟没有发来", "工单上的设备编号写错了", "No copy of the report was left with us"]
PRAISE = [
    "工程师讲解得很清楚。", "来得很快，当天就恢复生产。", "态度好，收工后现场打扫干净。",
    "保养提醒很及时，谢谢。", "Friendly and quick.", "The engineer explained what wears out first. Useful.",
    "换件前先说明了费用，这样很好。", "比上次快。", "Tidy work, all test sheets filled in.",
]
CRITICISM = [
    "等了三天才来人，中间没有人联系我们。", "同一个故障一个月修了两次。", "约好上午，下午四点才到。",
    "配件没有带齐，又跑了一趟。", "The leak is back after two days.", "热线打了四次才有人接。",
    "机房地面的油没有擦。", "Nobody told us that the pump would stand still all day.",
    "希望提前一天电话确认时间。", "工程师换人了，情况又要从头说一遍。",
]


def rows():
    draws = Draws("post-service")
    departments = draws.members({name: facts[0] for name, facts in DEPARTMENTS.items()})
    days = draws.workdays(date(2026, 10, 8), date(2026, 11, 20), len(departments))
    praise, criticism, others = map(draws.remarks, (PRAISE, CRITICISM, OTHER_SUBJECTS))
    return [
        reply(draws, *facts, praise, criticism, others)
        for facts in zip(response_ids(len(departments)), days, departments)
    ]


def reply(draws, response, submitted, department, praise, criticism, others):
    _, level, engineers, products = DEPARTMENTS[department]
    engineer = draws.among(engineers)
    row = {
        "response": response, "submitted": submitted, "department": department,
        "engineer": engineer, "product": draws.by_weight(products), "site": draws.among(SITES),
    }
    strained = department == "repair" and SHORT_OF_PEOPLE[0] <= submitted <= SHORT_OF_PEOPLE[1]
    leaning = level + ENGINEERS.get(engineer, 0) + draws.normal(0.55) - (0.6 if strained else 0)
    ratings = {}
    for item, offset in ITEMS.items():
        late = strained and item in ("arrival", "speed")
        ratings[item] = draws.rating(leaning + offset - (0.5 if late else 0))
    for item, rating in ratings.items():
        if item == "tidiness" and draws.chance(0.12):
            row[item] = "不适用"
        elif not draws.chance(0.03):
            row[item] = rating
    mean = sum(ratings.values()) / len(ratings)
    row["overall"] = draws.rating(mean, spread=0.35)
    if not draws.chance(0.05):
        row["recommend"] = draws.rating(2.3 * mean - 1.7, 0, 10, spread=0.9)
    complains = draws.chance(0.6 if mean < 3 else 0.15 if mean < 3.7 else 0.01)
    if complains or not draws.chance(0.04):
        row["complaint"] = YES if complains else NO
    if complains:
        worst = min(ratings, key=ratings.get)
        subjects = {SUBJECT_OF[item] for item in ratings if ratings[item] <= 2 or item == worst}
        if draws.chance(0.2):
            subjects.add("cost")
        if draws.chance(0.15):
            subjects.add("other")
            row["complaint-about/other/text"] = next(others)
        choose(row, "complaint-about", SUBJECTS, subjects)
    if draws.chance(0.5 if complains else 0.12):
        row["remark"] = next(criticism if mean < 3.9 else praise)
    return row
