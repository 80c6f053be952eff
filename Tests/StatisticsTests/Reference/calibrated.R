# calibrated.csv: Rscript calibrated.R FOLDER_OF_THE_SETS > calibrated.csv   (R 4.2, survey 4.1-1)
suppressMessages(library(survey))
folder <- commandArgs(TRUE)[1]
writeLines("set,item,group,mean,calibrateError,rakeError")
run <- function(set, weight, total, margins, items, group) {
    data <- read.csv(file.path(folder, paste0(set, ".csv")))
    data <- data[data[[weight]] > 0, ]
    for (name in names(margins)) data[[name]] <- factor(data[[name]], names(margins[[name]]))
    design <- svydesign(ids = ~1, weights = as.formula(paste0("~", weight)), data = data)
    counts <- lapply(margins, function(m) m / sum(m) * total)
    raked <- rake(design, lapply(names(margins), function(n) as.formula(paste0("~", n))),
        lapply(names(margins), function(n)
            setNames(data.frame(names(counts[[n]]), as.numeric(counts[[n]])), c(n, "Freq"))),
        control = list(maxit = 500, epsilon = 1e-13))
    formula <- as.formula(paste0("~", paste(names(margins), collapse = "+")))
    columns <- c("(Intercept)" = total)
    for (n in names(margins)) for (level in names(margins[[n]])[-1])
        columns[paste0(n, level)] <- counts[[n]][level]
    calibrated <- calibrate(design, formula, columns, calfun = "raking", epsilon = 1e-13, maxit = 200)
    for (item in items) for (level in c("all", group)) {
        mean <- function(d) {
            if (level != "all") d <- d[d$variables[[names(margins)[1]]] == level, ]
            svymean(as.formula(paste0("~", item)), d, na.rm = TRUE)
        }
        a <- mean(calibrated)
        cat(set, item, level, sprintf("%.17g", c(coef(a), SE(a), SE(mean(raked)))), sep = ",")
        cat("\n")
    }
}
run("apistrat", "pw", 6194,
    list(stype = c(E = 4421, H = 755, M = 1018), sch_wide = c(No = 1072, Yes = 5122)),
    c("api00", "api99", "enroll", "full"), "H")
run("synth_a", "weight", 10000,
    list(gender = c(f = 0.51, m = 0.49), age = c(a18_34 = 0.3, a35_54 = 0.36, a55up = 0.34)),
    c("q1", "q5", "overall", "nps"), "f")
