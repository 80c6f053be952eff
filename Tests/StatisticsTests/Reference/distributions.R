# The grid of distributions.csv with R's own answers.
# Rscript distributions.R | python3 distributions.py > distributions.csv
rows <- character()
note <- function(name, first, second, wanted, argument, value) {
    rows[[length(rows) + 1]] <<- sprintf(
        "%s,%.15g,%.15g,%s,%.15g,%.17g", name, first, second, wanted, argument, value)
}
tabulate <- function(name, first, second, arguments, p, q) {
    for (x in arguments) for (side in c("lower", "upper")) {
        value <- p(x, side == "lower")
        if (value > 1e-300 && value < 1) note(name, first, second, side, x, value)
    }
    for (share in c(1e-290, 1e-20, 5e-4, 0.025, 0.2, 0.4999, 0.75)) {
        for (side in c("quantile", "upperQuantile")) {
            value <- q(share, side == "quantile")
            if (is.finite(value) && abs(value) > 1e-300 && value != 1) note(name, first, second, side, share, value)
        }
    }
}
tabulate(
    "normal", 0, 0, c(-37, -12.5, -3, -1.25, -0.001, 0.5, 2, 7, 30),
    function(x, lower) pnorm(x, lower.tail = lower),
    function(x, lower) qnorm(x, lower.tail = lower))
for (df in c(1, 2.5, 9, 88, 250, 1000, 2828, 1e6, 1e15)) {
    tabulate(
        "t", df, 0, c(-1e6, -60, -36, -8, -1.96, -0.01, 1.5),
        function(x, lower) pt(x, df, lower.tail = lower),
        function(x, lower) qt(x, df, lower.tail = lower))
}
for (df in c(1, 3.5, 10, 64, 1000, 1e5, 4e6)) {
    tabulate(
        "chiSquared", df, 0, df * c(0.0001, 0.05, 0.5, 0.99, 1.02, 2.2, 8),
        function(x, lower) pchisq(x, df, lower.tail = lower),
        function(x, lower) qchisq(x, df, lower.tail = lower))
}
for (d in list(c(1, 1), c(3, 88), c(7.5, 2.5), c(100, 200), c(1000, 1000), c(12, 1e6), c(1e7, 3e6))) {
    tabulate(
        "f", d[1], d[2], c(0.001, 0.3, 0.98, 1.001, 1.2, 2.5, 9, 60),
        function(x, lower) pf(x, d[1], d[2], lower.tail = lower),
        function(x, lower) qf(x, d[1], d[2], lower.tail = lower))
}
for (s in list(c(0.5, 0.5), c(1, 30), c(28.4, 412.6), c(499, 501), c(40, 1e5), c(9e5, 9e5), c(5e6, 5e6))) {
    tabulate(
        "beta", s[1], s[2], c(1e-60, 1e-5, 0.02, 0.0625, 0.3, 0.499, 0.505, 0.75, 0.999),
        function(x, lower) pbeta(x, s[1], s[2], lower.tail = lower),
        function(x, lower) qbeta(x, s[1], s[2], lower.tail = lower))
}
writeLines(rows)
