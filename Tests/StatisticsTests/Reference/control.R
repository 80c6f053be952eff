# control_days.csv and control.csv: Rscript control.R   (R 4.2)
# Daily shares and means with days without answers; formulas written out from Laney (2002), Roberts
# (1959), Page (1954) and Montgomery. The limits come from days 1 to 40.
set.seed(2002)
days <- setdiff(1:70, c(7, 8, 21, 33, 52))
n <- sample(1:300, length(days), TRUE)
p <- plogis(qlogis(0.8) + rnorm(length(days), 0, 0.25) - 0.02 * pmax(0, days - 50))
hits <- rbinom(length(days), n, p)
answers <- lapply(seq_along(days), function(i) sample(1:5, n[i], TRUE, c(1, 2, 4, 6, 3) + c(0, 0, 0, 0, 3 * p[i])))
sums <- sapply(answers, sum)
squares <- sapply(answers, function(x) sum(x^2))
write.csv(data.frame(day = days, n, hits, sum = sums, squares), "control_days.csv",
    row.names = FALSE, quote = FALSE)
base <- days <= 40
d2 <- 2 / sqrt(pi)
chart <- function(kind, value, centre, sigma) {
    z <- (value - centre) / sigma
    lambda <- 0.2
    ewma <- Reduce(function(a, b) lambda * b + (1 - lambda) * a, z, 0, accumulate = TRUE)[-1]
    limit <- 3 * sqrt(lambda / (2 - lambda) * (1 - (1 - lambda)^(2 * seq_along(z))))
    above <- Reduce(function(a, b) max(0, b - 0.5 + a), z, 0, accumulate = TRUE)[-1]
    below <- Reduce(function(a, b) max(0, -b - 0.5 + a), z, 0, accumulate = TRUE)[-1]
    data.frame(chart = kind, day = days, value, centre, sigma, z, ewma, limit, above, below)
}
centre <- sum(hits[base]) / sum(n[base])
plain <- sqrt(centre * (1 - centre) / n)
z <- (hits / n - centre) / plain
sigmaZ <- mean(abs(diff(z[base]))) / d2
grand <- sum(sums[base]) / sum(n[base])
s <- sqrt(sum(sapply(answers[base], function(x) sum((x - mean(x))^2))) / sum(n[base] - 1))
zx <- (sums / n - grand) / (s / sqrt(n))
sigmaX <- mean(abs(diff(zx[base]))) / d2
out <- rbind(
    chart("p", hits / n, centre, plain), chart("p adjusted", hits / n, centre, plain * sigmaZ),
    chart("mean", sums / n, grand, s / sqrt(n)),
    chart("mean adjusted", sums / n, grand, s / sqrt(n) * sigmaX))
for (column in names(out)[-(1:2)]) out[[column]] <- sprintf("%.17g", out[[column]])
write.csv(out, "control.csv", row.names = FALSE, quote = FALSE)
