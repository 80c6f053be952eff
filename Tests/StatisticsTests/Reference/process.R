# process.csv: Rscript process.R > process.csv   (R 4.2, survey 4.1-1)
# apistrat with and without the sizes of its strata.
suppressMessages(library(survey))
data(api)
finite <- svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
process <- svydesign(ids = ~1, strata = ~stype, weights = ~pw, data = apistrat)
writeLines("item,finiteError,processError,finiteLow,finiteHigh,processLow,processHigh")
for (item in c("api00", "api99", "enroll", "full")) {
    formula <- as.formula(paste0("~", item))
    f <- svymean(formula, finite)
    p <- svymean(formula, process)
    cat(item, sprintf("%.17g", c(SE(f), SE(p), confint(f, df = degf(finite)),
        confint(p, df = degf(process)))), sep = ",")
    cat("\n")
}
