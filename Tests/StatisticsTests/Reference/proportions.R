# The table of proportions.csv: Rscript proportions.R > proportions.csv   (R 4.2, survey 4.1-1)
# Simulated designs with missing answers and weights of 0; the domain is the answered rows.
suppressMessages(library(survey))
options(survey.lonely.psu = "fail")
set.seed(20240)
writeLines("share,standardError,rows,degreesOfFreedom,confidence,low,high")
for (strata in c(2, 5)) for (clusters in c(3, 12)) for (likely in c(0.03, 0.4, 0.97)) {
    effect <- rnorm(strata * clusters, 0, 0.4)
    data <- expand.grid(row = 1:25, cluster = 1:clusters, stratum = 1:strata)
    data$unit <- (data$stratum - 1) * clusters + data$cluster
    data$weight <- round(runif(nrow(data), 0.2, 4), 3) * (runif(nrow(data)) > 0.03)
    data$hit <- as.numeric(runif(nrow(data)) < plogis(qlogis(likely) + effect[data$unit]))
    data$hit[runif(nrow(data)) < 0.1] <- NA
    design <- subset(
        svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, data = data), !is.na(hit))
    mean <- svymean(~hit, design)
    for (confidence in c(0.9, 0.95, 0.99)) {
        ends <- attr(svyciprop(~hit, design, method = "beta", level = confidence), "ci")
        writeLines(sprintf(
            "%.17g,%.17g,%d,%d,%.15g,%.17g,%.17g", coef(mean), SE(mean), nrow(design),
            degf(design), confidence, ends[1], ends[2]))
    }
}
