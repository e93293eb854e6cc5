# Kernel ridge regression with the tangent kernel of a two-layer ReLU network, in base R: Rscript kernel-ridge.R
# It serves protocol 1: one JSON object a line on standard input and output, arrays as .npy files.

# The value of a key in a message; enough for messages of this protocol, whose keys are all different.
field <- function(line, key) gsub('"', "", sub(sprintf('.*"%s" *: *("[^"]*"|[^],}]*).*', key), "\\1", line))
number <- function(line, key) as.numeric(field(line, key))

read_npy <- function(path) {
  input <- file(path, "rb")
  on.exit(close(input))
  version <- as.integer(readBin(input, "raw", 8)[7])
  length <- readBin(input, "integer", 1, size = if (version == 1) 2 else 4, signed = version > 1, endian = "little")
  header <- rawToChar(readBin(input, "raw", length))
  shape <- as.numeric(strsplit(gsub(" ", "", sub(".*'shape': *\\(([^)]*)\\).*", "\\1", header)), ",")[[1]])
  if (grepl("<i8", header, fixed = TRUE)) {
    halves <- matrix(readBin(input, "integer", 2 * prod(shape), size = 4, endian = "little"), nrow = 2)
    return(halves[1, ] + 2^32 * halves[2, ])  # whole numbers below 2^31
  }
  values <- readBin(input, "double", prod(shape), endian = "little")
  if (length(shape) == 2) matrix(values, shape[1], shape[2], byrow = TRUE) else values
}

write_npy <- function(values, path) {
  header <- sprintf("{'descr': '<f8', 'fortran_order': False, 'shape': (%s), }", paste(dim(values), collapse = ", "))
  header <- paste0(header, strrep(" ", 63 - (nchar(header) + 10) %% 64), "\n")
  output <- file(path, "wb")
  on.exit(close(output))
  writeBin(c(as.raw(0x93), charToRaw("NUMPY"), as.raw(c(1, 0))), output)
  writeBin(nchar(header), output, size = 2, endian = "little")
  writeBin(charToRaw(header), output)
  writeBin(as.vector(aperm(values)), output, endian = "little")  # the last index runs fastest
}

kernel <- function(z, w) {
  u <- z / sqrt(rowSums(z^2))
  v <- w / sqrt(rowSums(w^2))
  sum_of <- function(sign) Reduce(`+`, lapply(seq_len(ncol(z)), function(k) outer(u[, k], sign * v[, k], "+")^2))
  z %*% t(w) * (pi - 2 * atan2(sqrt(sum_of(-1)), sqrt(sum_of(1)))) / (2 * pi)
}

answer <- function(...) cat(sprintf(...), "\n", sep = "")
input <- file("stdin", "r")
fits <- list()
while (length(line <- readLines(input, n = 1)) > 0) {
  what <- field(line, "do")
  column <- function(key) read_npy(file.path(scratch, field(line, key)))
  id <- field(line, "id")
  if (what == "bye") break
  if (what == "hello") {
    scratch <- field(line, "scratch")
    answer('{"protocol":1,"name":"kernel ridge in R","version":"1"}')
  }
  if (what == "forget") fits[[id]] <- NULL
  if (what %in% c("fit", "predict")) tryCatch({
    z <- cbind(column("x"), 1)
    if (what == "fit") {
      ridge <- diag(nrow(z) * number(line, "ridge"), nrow(z))
      fits[[id]] <- list(z = z, weights = solve(kernel(z, z) + ridge, column("labels")))
    } else {
      values <- kernel(z, fits[[id]]$z) %*% fits[[id]]$weights
      write_npy(array(values, c(1, dim(values))), file.path(scratch, field(line, "out")))
    }
    answer('{"id":%s,"ok":true}', id)
  }, error = function(e) answer('{"id":%s,"ok":false,"error":"%s"}', id, gsub('["\\\\\n]', " ", conditionMessage(e))))
  flush(stdout())
}
