"""Puts the value to 60 digits beside R's, both rounded to 17, and says how far R is off.

Rscript distributions.R | python3 distributions.py > distributions.csv   (mpmath 1.3)

The formulas are other ones than the program's: the fraction of Abramowitz & Stegun 26.5.8 for the
incomplete beta function, 6.5.29 and 6.5.31 for the incomplete gamma function, the prefactor by
log-gamma, and quantiles by the secant method from R's value.
"""

import sys

from mpmath import erfc, exp, log, loggamma, mp, mpf, sqrt

mp.dps = 60
ENOUGH = mpf(10) ** -57


def fraction(numerator, denominator, first):
    value = upward = first
    downward = mpf(0)
    index = 1
    while True:
        a, b = numerator(index), denominator(index)
        downward = 1 / (b + a * downward)
        upward = b + a / upward
        value *= upward * downward
        if abs(upward * downward - 1) < ENOUGH:
            return value
        index += 1


def beta_below(a, b, x, y):
    def numerator(n):
        m = n // 2
        if n % 2:
            return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))

    scale = exp(a * log(x) + b * log(y) + loggamma(a + b) - loggamma(a) - loggamma(b))
    return scale / a / fraction(numerator, lambda n: mpf(1), mpf(1))


def beta(a, b, x, y):
    if x < (a + 1) / (a + b + 2):
        below = beta_below(a, b, x, y)
        return below, 1 - below
    above = beta_below(b, a, y, x)
    return 1 - above, above


def gamma(a, x):
    scale = exp(a * log(x) - x - loggamma(a))
    if x < a + 1:
        term = total = 1 / a
        index = 1
        while term > total * ENOUGH:
            term *= x / (a + index)
            total += term
            index += 1
        return scale * total, 1 - scale * total
    above = scale / fraction(lambda n: n * (a - n), lambda n: x - a + 2 * n + 1, x + 1 - a)
    return 1 - above, above


def tails(name, first, second, x):
    if name == "normal":
        return erfc(-x / sqrt(mpf(2))) / 2, erfc(x / sqrt(mpf(2))) / 2
    if name == "t":
        below, _ = beta(first / 2, mpf(1) / 2, first / (first + x * x), x * x / (first + x * x))
        return (below / 2, 1 - below / 2) if x < 0 else (1 - below / 2, below / 2)
    if name == "chiSquared":
        return gamma(first / 2, x / 2)
    if name == "f":
        odds = first * x / second
        return beta(first / 2, second / 2, odds / (1 + odds), 1 / (1 + odds))
    return beta(first, second, x, 1 - x)


def quantile(name, first, second, share, side, guess):
    if share > 0.5:
        side, share = 1 - side, 1 - share
    if name == "beta":
        start, point = log(guess / (1 - guess)), lambda u: 1 / (1 + exp(-u))
    else:
        start, point = log(abs(guess)), lambda u: exp(u) if guess > 0 else -exp(u)

    def gap(u):
        return log(tails(name, first, second, point(u))[side]) - log(share)

    old, new = start, start + mpf(10) ** -11
    old_gap, new_gap = gap(old), gap(new)
    while abs(new - old) > mpf(10) ** -30 and new_gap != old_gap:
        new, old, old_gap = new - new_gap * (new - old) / (new_gap - old_gap), new, new_gap
        new_gap = gap(new)
    return point(new)


worst = {}
print("distribution,first,second,function,argument,exact,r")
for line in sys.stdin:
    name, *numbers = line.strip().split(",")
    first, second, argument, r = (mpf(float(numbers[i])) for i in (0, 1, 3, 4))
    wanted = numbers[2]
    if wanted in ("lower", "upper"):
        exact = tails(name, first, second, argument)[wanted == "upper"]
    else:
        exact = quantile(name, first, second, argument, int(wanted == "upperQuantile"), r)
    off = float(abs(r / exact - 1))
    worst[name, wanted] = max(worst.get((name, wanted), 0), off)
    print(",".join([name, *numbers[:4], repr(float(exact)), numbers[4]]))
for key, off in sorted(worst.items()):
    print("R", *key, f"{off:.1e}", file=sys.stderr)
