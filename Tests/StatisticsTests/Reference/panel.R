# The tables panel.csv and panel-figures.csv: Rscript panel.R   (R 4.2, survey 4.1-1)
# People asked in two waves, most of them in both: the person is the cluster. No two values are equal,
# so that svyranktest does not depend on the order of the rows.
suppressMessages(library(survey))
options(survey.lonely.psu = "fail")
set.seed(4711)
people <- data.frame(
    person = 1:44, stratum = rep(1:3, c(20, 14, 10)), population = rep(c(60, 200, 31), c(20, 14, 10)),
    weight = round(runif(44, 0.3, 3), 3), level = rnorm(44, 60, 12))
data <- do.call(rbind, lapply(1:2, function(wave) {
    part <- people[runif(44) < 0.85, ]
    part$wave <- wave
    part$value <- round(part$level + 3 * wave + rnorm(nrow(part), 0, 5), 4)
    part
}))
data$part <- sample(c("a", "b", "c"), nrow(data), replace = TRUE)
data$grade <- cut(data$value, c(-Inf, 55, 68, Inf), labels = c("low", "middle", "high"))
data$level <- NULL
stopifnot(!anyDuplicated(data$value))
write.csv(data, "panel.csv", row.names = FALSE, quote = FALSE)

out <- file("panel-figures.csv", "w")
writeLines("name,statistic,degreesOfFreedom,secondDegreesOfFreedom,low,high,probability", out)
put <- function(name, statistic, df, df2 = NA, low = NA, high = NA, p) {
    numbers <- c(statistic, df, df2, low, high, p)
    writeLines(paste(c(name, sprintf("%.17g", numbers)), collapse = ","), out)
}
difference <- function(name, test) {
    put(name, test$statistic, test$parameter, NA, test$conf.int[1], test$conf.int[2], test$p.value)
}
people <- svydesign(
    ids = ~person, strata = ~stratum, fpc = ~population, weights = ~weight, data = data)
rows <- svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = data)
difference("waves of people", svyttest(value ~ factor(wave), people))
difference("waves of rows", svyttest(value ~ factor(wave), rows))
difference("waves of part a", svyttest(value ~ factor(wave), subset(people, part == "a")))
rank <- function(name, test) put(name, test$statistic, test$parameter, p = test$p.value)
rank("ranks of waves", svyranktest(value ~ factor(wave), people))
ranks <- svyranktest(value ~ part, people)      # 4.1 exchanges the statistic and its df here
put("ranks of parts", ranks$parameter / ranks$statistic, ranks$statistic, ranks$ddf, p = ranks$p.value)
wald <- regTermTest(svyglm(value ~ part, people), ~part)
put("parts", wald$Ftest, wald$df, wald$ddf, p = wald$p)
hole <- subset(people, !(part == "b" & grade == "high"))    # a table with an empty cell
for (name in c("people", "rows", "hole")) {
    design <- get(name)
    table <- svychisq(~part + grade, design)
    put(paste("grades of", name), table$statistic, table$parameter[1], table$parameter[2], p = table$p.value)
    table <- svychisq(~part + grade, design, statistic = "Chisq")
    put(paste("first order of", name), table$statistic, table$parameter, p = table$p.value)
}
both <- merge(data[data$wave == 1, ], data[data$wave == 2, ], by = "person")
difference("pairs", t.test(both$value.y, both$value.x, paired = TRUE))
close(out)
