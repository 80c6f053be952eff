"""The customer list that the yearly survey is drawn from, and whom it is sent to."""
from collections import namedtuple

from example_answers.draws import Draws

# How many customers each department serves most, and how many are too new to have one.
DEPARTMENTS = {
    "installation": 1900, "technical": 2150, "field": 2700, "parts": 1300, "customer": 1900,
    "training": 38,
}
NEW = ""
NEW_CUSTOMERS = {"2024": 30, "2025": 30}
SHARE_OF_TIER = {"platinum": 0.04, "gold": 0.16, "iron": 0.35, "lead": 0.45}
CHANNELS = {"web": 46, "mail": 16, "phone": 22, "visit": 16}

# Large customers are all asked, small ones in part: that is why replies have weights.
ASKED = {"platinum": 1.0, "gold": 0.9, "iron": 0.65, "lead": 0.55}
# How likely who was asked answers, by tier and department, and how much likelier by channel.
ANSWER = {"platinum": 0.52, "gold": 0.43, "iron": 0.35, "lead": 0.30}
ANSWER_OF_DEPARTMENT = {"training": 0.75, "parts": 0.93, "customer": 1.03}
ANSWER_BY_CHANNEL = {"web": 0.92, "mail": 0.72, "phone": 1.15, "visit": 1.4}
ANSWER_IN_WAVE = {"2024": 0.87, "2025": 0.975}
BOUNCED = {"web": 0.025, "mail": 0.05, "phone": 0.03, "visit": 0.005}

Customer = namedtuple("Customer", "number department tier channel leaning")


def customers():
    """Every customer of both years, with how pleased they are apart from what they are asked."""
    draws = Draws("service-firm customers")
    departments = draws.members(DEPARTMENTS)
    new = [f"{NEW}{wave}" for wave, count in NEW_CUSTOMERS.items() for _ in range(count)]
    return [
        Customer(
            f"K{10000 + 7 * place}", department, draws.by_weight(SHARE_OF_TIER),
            draws.by_weight(CHANNELS), draws.normal(0.36))
        for place, department in enumerate(departments + new)
    ]


def listed(wave):
    """Who is on the list of a wave: some of the customers of 2025 were none yet a year before."""
    draws = Draws("service-firm list 2024")
    for customer in customers():
        early = draws.chance(0.93)
        if customer.department.isdigit():
            if customer.department == wave:
                yield customer._replace(department=NEW)
        elif early or wave == "2025":
            yield customer


def stratum(customer):
    """Small departments are drawn as a whole, and so are new customers."""
    if customer.department == NEW:
        return "new"
    if customer.department == "training":
        return "training"
    return f"{customer.department}-{customer.tier}"


def outcomes(wave):
    """Each customer on the list, with what came of asking: `None` for who was not asked. Each has
    chances of their own, so that a change for one department leaves the others as they are."""
    for customer in listed(wave):
        draws = Draws(f"service-firm sending {wave} {customer.number}")
        yield customer, outcome(draws, customer, wave)


def outcome(draws, customer, wave):
    small = customer.department in (NEW, "training")
    if not draws.chance(0.85 if small else ASKED[customer.tier]):
        return None
    if draws.chance(BOUNCED[customer.channel]):
        return "bounced"
    if draws.chance(0.012):
        return "ineligible"
    answer = ANSWER[customer.tier] * ANSWER_IN_WAVE[wave] * ANSWER_BY_CHANNEL[customer.channel]
    if draws.chance(answer * ANSWER_OF_DEPARTMENT.get(customer.department, 1)):
        return "returned"
    return "refused" if draws.chance(0.055) else "silent"
