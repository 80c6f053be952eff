# quantile_rows.csv and quantiles.csv: Rscript quantiles.R   (R 4.2, survey 4.1-1)
# Simulated designs; weights are multiples of 1/8, so that R's sums of doubles are exact.
suppressMessages(library(survey))
set.seed(1952)
make <- function(name, strata, clusters, size, codes, population) {
    rows <- expand.grid(row = 1:size, cluster = 1:clusters, stratum = 1:strata)
    n <- nrow(rows)
    rows$value <- if (codes > 10) round(rlnorm(n, 5, 0.7) + 20 * rows$stratum)
        else pmin(codes, pmax(1, round(rnorm(n, 0.75 * codes + 0.2 * rows$stratum, 1.1))))
    rows$weight <- sample(2:40, n, TRUE) / 8
    if (!clusters %in% c(1)) rows$value[runif(n) < 0.08] <- NA
    rows$unit <- (rows$stratum - 1) * clusters + rows$cluster
    rows$population <- population
    cbind(design = name, rows)
}
tables <- list(
    make("simple", 1, 1, 90, 1000, NA), make("codes", 1, 1, 120, 5, NA),
    make("strata", 3, 1, 40, 1000, 400), make("clusters", 2, 9, 8, 1000, NA),
    make("codes in clusters", 3, 8, 10, 5, 30))
rows <- do.call(rbind, tables)
write.csv(rows[c("design", "stratum", "unit", "value", "weight", "population")],
    "quantile_rows.csv", row.names = FALSE, quote = FALSE)
out <- "design,share,confidence,quantile,low,high,aroundLow,aroundHigh,inverseLow,inverseHigh,degreesOfFreedom"
for (data in tables) {
    name <- data$design[1]
    clustered <- grepl("clusters", name)
    finite <- !is.na(data$population[1])
    if (name == "simple" || name == "codes") data$weight <- 1
    design <- svydesign(
        ids = if (clustered) ~unit else ~1,
        strata = if (length(unique(data$stratum)) > 1) ~stratum else NULL, weights = ~weight,
        fpc = if (finite) ~population else NULL, data = data)
    design <- subset(design, !is.na(value))
    values <- sort(unique(design$variables$value))
    for (share in c(0.1, 0.25, 0.5, 0.75, 0.9)) for (confidence in c(0.8, 0.95)) {
        alpha <- 1 - confidence
        new <- svyquantile(~value, design, share, alpha = alpha, qrule = "math")$value
        old <- oldsvyquantile(~value, design, share, alpha = alpha, ci = TRUE,
            method = "constant", f = 1, ties = "rounded", interval.type = "Wald")
        ends <- t(sapply(values, function(v) {
            m <- svymean(as.numeric(design$variables$value <= v), design)
            coef(m) + c(-1, 1) * qt(1 - alpha / 2, degf(design)) * SE(m)[1]
        }))
        low <- values[which(ends[, 2] >= share)[1]]
        high <- values[which(ends[, 1] >= share)[1]]
        out <- c(out, paste(name, share, confidence, new[1], new[2], new[3],
            old$CIs[1], old$CIs[2], low, high, degf(design), sep = ","))
    }
}
writeLines(out, "quantiles.csv")
