# Loads a run and fits a rate: Rscript load-run.R runs/kernel-ridge-r.sqlite [ESTIMATOR]
# The measurements come from `scorebound export`, whose columns go by their names.
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) < 1) stop("usage: Rscript load-run.R RUN.sqlite [ESTIMATOR]")
command <- Sys.getenv("SCOREBOUND", "scorebound")
table <- system2(command, c("export", shQuote(arguments[1])), stdout = TRUE)
if (!is.null(attr(table, "status"))) stop("scorebound export failed")
run <- read.csv(text = table, check.names = FALSE, colClasses = c(estimator = "character", stopping = "character"))

# How many trials ended how.
outcomes <- read.csv(text = system2(command, c("export", "--outcomes", shQuote(arguments[1])), stdout = TRUE))
print(table(outcomes$estimator, outcomes$outcome, dnn = c("estimator", "outcome")))

risks <- subset(run, quantity == "risk" & stopping == stopping[stopping != ""][1])
means <- aggregate(value ~ n + estimator, risks, mean)
for (name in if (length(arguments) > 1) arguments[2] else unique(means$estimator)) {
  line <- lm(log(value) ~ log(n), means, subset = estimator == name)
  cat(sprintf("%s: risk like n^-%.3f on n = %s\n", name, -coef(line)[2],
              paste(means$n[means$estimator == name], collapse = ", ")))
}
