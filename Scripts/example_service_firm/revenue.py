"""What each tier of customers is worth: how many there are and what they paid in 2025."""
from example_answers.draws import Draws

from .customers import SHARE_OF_TIER, listed

# Millions of a customer of the tier, in the middle.
WORTH = {"platinum": 0.92, "gold": 0.21, "iron": 0.043, "lead": 0.011}


def files():
    draws = Draws("service-firm revenue")
    tiers = [customer.tier for customer in listed("2025")]
    rows = []
    for tier in SHARE_OF_TIER:
        count = tiers.count(tier)
        revenue = count * WORTH[tier] * draws.normal(0.03, 1)
        rows.append({"tier": tier, "customers": count, "revenue": f"{revenue:.1f}"})
    return {"revenue.csv": (["tier", "customers", "revenue"], rows)}
