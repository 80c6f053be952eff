"""Chance that is the same on every machine, and what the questionnaires draw with it."""
import random
from datetime import timedelta
from math import floor

# How yes and no, chosen and not chosen stand in a cell.
YES, NO = 1, 0


class Draws:
    """Uses Random.random() alone: it is the one method whose values Python promises to keep."""

    def __init__(self, seed):
        self.share = random.Random(seed).random

    def chance(self, probability):
        return self.share() < probability

    def whole(self, lowest, highest):
        return lowest + int(self.share() * (highest - lowest + 1))

    def among(self, values):
        return values[int(self.share() * len(values))]

    def by_weight(self, weights):
        """A key of `weights`, the likelier the heavier."""
        place = self.share() * sum(weights.values())
        for value, weight in weights.items():
            place -= weight
            if place < 0:
                break
        return value

    def shuffled(self, values):
        return sorted(values, key=lambda _: self.share())

    def normal(self, spread, mean=0.0):
        """Twelve uniform draws are near enough to a bell curve, and need no logarithm."""
        return mean + spread * (sum(self.share() for _ in range(12)) - 6)

    def rating(self, leaning, lowest=1, highest=5, spread=0.6):
        """An answer about `leaning`, at the ends of the scale where that lies beyond it."""
        return max(lowest, min(highest, floor(self.normal(spread, leaning) + 0.5)))

    def members(self, counts):
        """Each key of `counts` as often as it says, in a random order."""
        return self.shuffled([name for name, count in counts.items() for _ in range(count)])

    def workdays(self, first, last, count):
        """So many days in their order, none on a weekend."""
        days = [first + timedelta(day) for day in range((last - first).days + 1)]
        days = [day for day in days if day.weekday() < 5]
        return sorted(self.among(days) for _ in range(count))

    def remarks(self, texts):
        """Deals each text once, then blanks."""
        yield from self.shuffled(texts)
        while True:
            yield ""


def choose(row, item, options, chosen):
    """Fills the columns of an item of the type choices."""
    for option in options:
        row[f"{item}/{option}"] = YES if option in chosen else NO


def option_columns(item, options, written=None):
    columns = [f"{item}/{option}" for option in options]
    return columns + ([f"{item}/{written}/text"] if written else [])


def response_ids(count, prefix="r"):
    return [f"{prefix}{number:03d}" for number in range(1, count + 1)]


