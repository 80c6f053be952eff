"""Two yearly waves: their replies, their mappings, what was sent, and the clerk's coding of remarks."""
from datetime import date, timedelta

from example_answers.draws import Draws

from .customers import CHANNELS, DEPARTMENTS, NEW, outcomes, stratum
from .remarks import Remarks

WAVES = {"2024": date(2024, 11, 4), "2025": date(2025, 11, 3)}

# How pleased the customers of a department are with an item of middling quality. Field service fell,
# technical support and customer service rose.
LEVELS = {
    "2024": {
        "installation": 4.43, "technical": 4.36, "field": 4.05, "parts": 4.27, "customer": 4.33,
        "training": 4.5, NEW: 4.4,
    },
    "2025": {
        "installation": 4.57, "technical": 4.66, "field": 3.92, "parts": 4.41, "customer": 4.69,
        "training": 4.5, NEW: 4.4,
    },
}
TIER = {"platinum": 0.14, "gold": 0.06, "iron": 0.0, "lead": -0.03}

# How far an item lies above or below that, and how often it does not apply.
ITEMS = {
    "hotline": (0.05, 0.04), "waiting": (-0.42, 0), "punctuality": (0.1, 0), "supply": (-0.05, 0.06),
    "diagnosis": (0.2, 0), "first-visit": (-0.05, 0.02), "durability": (0.05, 0), "safety": (0.4, 0),
    "remote": (0.15, 0.991), "courtesy": (0.8, 0), "competence": (0.6, 0), "explanation": (0.45, 0),
    "tidiness": (0.5, 0.03), "complaints": (-0.5, 0.07), "informed": (-0.1, 0), "advisor": (0.3, 0),
    "portal": (0.0, 0.12), "quotation": (-0.05, 0.03), "invoice": (0.2, 0.02), "warranty": (0.0, 1),
}
# Field service comes later and explains less than a year before; technical support finds more.
TURNS = {
    ("2025", "field", "waiting"): -0.2, ("2025", "field", "informed"): -0.12,
    ("2025", "technical", "diagnosis"): 0.1, ("2025", "customer", "complaints"): 0.1,
}
# What the overall rating is made of.
DRIVERS = {
    "waiting": 0.32, "complaints": 0.30, "first-visit": 0.14, "informed": 0.10, "durability": 0.08,
    "competence": 0.06, "quotation": 0.05, "courtesy": 0.03,
}
NOT_APPLICABLE = "-"
SEGMENTS = ["department", "tier", "channel", "customer", "stratum"]
COLUMNS = [
    "response", "submitted", *SEGMENTS, "weight", *ITEMS, "overall", "recommend", "improve", "praise",
]
# How many answer in which week: two reminders follow the letter.
WEEKS = [34, 22, 17, 13, 9, 5]
DISPOSITIONS = ["sent", "delivered", "bounced", "refused", "ineligible"]


class Wave:
    """Everything that is known of one wave."""

    def __init__(self, name):
        self.name = name
        self.asked = []
        self.population = {}
        for customer, outcome in outcomes(name):
            layer = stratum(customer)
            self.population[layer] = self.population.get(layer, 0) + 1
            if outcome:
                self.asked.append((customer, outcome))
        self.returned = [customer for customer, outcome in self.asked if outcome == "returned"]
        self.replies_of = {}
        for customer in self.returned:
            layer = stratum(customer)
            self.replies_of[layer] = self.replies_of.get(layer, 0) + 1
        self.codes = []
        self.rows = self.replies()

    def weight(self, layer):
        """How many customers of the list a reply stands for."""
        return f"{self.population[layer] / self.replies_of[layer]:.4f}"

    def replies(self):
        order = Draws(f"service-firm days {self.name}")
        remarks = Remarks(Draws(f"service-firm remarks {self.name}"))
        days = sorted(self.day(order) for _ in self.returned)
        rows = []
        for place, (customer, day) in enumerate(zip(order.shuffled(self.returned), days), 1):
            draws = Draws(f"service-firm answers {self.name} {customer.number}")
            row = {
                "response": f"{self.name[2:]}-{place:04d}", "submitted": day.isoformat(),
                "department": customer.department, "tier": customer.tier,
                "channel": customer.channel, "customer": customer.number,
                "stratum": stratum(customer), "weight": self.weight(stratum(customer)),
            }
            ratings = self.answer(draws, row, customer)
            self.codes += remarks.write(self.name, row, ratings)
            rows.append(row)
        return rows

    def day(self, draws):
        week = draws.by_weight(dict(enumerate(WEEKS)))
        return WAVES[self.name] + timedelta(7 * week + min(draws.whole(0, 5), 4))

    def answer(self, draws, row, customer):
        leaning = LEVELS[self.name][customer.department] + TIER[customer.tier]
        leaning += customer.leaning + draws.normal(0.3)
        ratings = {}
        for item, (offset, absent) in ITEMS.items():
            turn = TURNS.get((self.name, customer.department, item), 0)
            ratings[item] = draws.rating(leaning + offset + turn, spread=0.72)
            # What one is asked and does not say is as likely for every item.
            applies, skipped = not draws.chance(absent), draws.chance(0.012)
            row[item] = "" if skipped else ratings[item] if applies else NOT_APPLICABLE
        worth = sum(weight * ratings[item] for item, weight in DRIVERS.items())
        overall = 0.28 + worth / sum(DRIVERS.values()) * 0.96
        row["overall"] = draws.rating(overall, spread=0.42)
        if not draws.chance(0.03):
            row["recommend"] = draws.rating(1.9 * overall + 0.1 * leaning + 0.3, 0, 10, spread=1.3)
        return ratings

    def dispositions(self, name, groups):
        """A line for each group of the column `name` of who was asked."""
        for group in groups:
            ends = [outcome for customer, outcome in self.asked if getattr(customer, name) == group]
            yield {name: group, **self.counts(ends)}

    @staticmethod
    def counts(ends):
        bounced = ends.count("bounced")
        return {
            "sent": len(ends), "delivered": len(ends) - bounced, "bounced": bounced,
            "refused": ends.count("refused"), "ineligible": ends.count("ineligible"),
        }

    def mapping(self):
        lines = [
            f"# How to read {self.name}.csv, and how its customers were drawn.",
            "canvass-mapping: 1",
            f'wave: {{name: "{self.name}", sent: {len(self.asked)}}}',
            "reply: response",
            "submitted: submitted",
            "weight: weight",
            "segments: {" + ", ".join(f"{name}: {name}" for name in SEGMENTS) + "}",
            "items:",
            f'  - {{columns: [{", ".join(ITEMS)}],',
            f'     not-applicable: ["{NOT_APPLICABLE}"]}}',
            "",
            "# How many customers the list has in each stratum.",
            "sample:",
            "  population:",
        ]
        lines += [f"    {layer}: {count}" for layer, count in sorted(self.population.items())]
        return "\n".join(lines) + "\n"


def files():
    """Each file by its name: a text, or columns and rows."""
    made = {}
    waves = [Wave(name) for name in WAVES]
    for wave in waves:
        made[f"{wave.name}.csv"] = (COLUMNS, wave.rows)
        made[f"{wave.name}.mapping.yaml"] = wave.mapping()
    before, now = waves
    made["response-2024.csv"] = (
        DISPOSITIONS, [before.counts([outcome for _, outcome in before.asked])])
    for name, groups in (("department", DEPARTMENTS), ("channel", CHANNELS)):
        made[f"response-by-{name}.csv"] = (
            [name, *DISPOSITIONS], list(now.dispositions(name, groups)))
    made["coding.csv"] = (
        ["wave", "reply", "item", "theme"], before.codes + now.codes)
    return made
