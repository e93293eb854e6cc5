# make study    build, run a study and write its report (STUDY=studies/quickstart.yaml)
# make test     lint, build and run every test
# make reports  remake every committed report from a full run
# make reports QUICK=1  try every study in its small version instead: stores, reports and their index go
#               to runs/, named NAME-quick, so no full run and nothing in reports/ is touched
# make reference  remake the pages of keys in docs/ (they are compared with the reader by a test)
# make python-test  install the Python package into an environment of its own, and test it
# make examples run the programs in examples/ that can run here, and say which are skipped (PYTHON=python3)
# make docs     build the articles of the modules, into .build-docs; pages for users are in docs/
# make bench-peers  time the kernels beside JAX, PyTorch, SciPy and neural-tangents (half an hour)
STUDY ?= studies/quickstart.yaml
STUDIES = $(sort $(wildcard studies/*.yaml))
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
  Fuzzing/Package.swift Fuzzing/Sources
PAGES = README.md CONTRIBUTING.md $(wildcard docs/*.md)
BINARY = .build/release/scorebound

.PHONY: study build test lint reports reference verify docs bench-peers set-up python-test examples
.DEFAULT_GOAL := study

study: build
	$(BINARY) run $(STUDY)

build: set-up
	swift build -c release --product scorebound

# Tests of numbers run optimised; their build keeps a folder of its own, since it needs other flags: a
# warning of our own modules is an error there.
test: export SCOREBOUND_STRICT = 1
test: lint
	scripts/with-blas-core swift test -c release -Xswiftc -enable-testing --disable-xctest \
	  --scratch-path .build-tests

python-test:
	scripts/python-test

examples:
	PYTHON="$(or $(PYTHON),python3)" scripts/examples

lint: set-up
	swift format lint --strict --recursive --parallel $(SOURCES)
	scripts/check-words $(PAGES)
	find Sources -name "*.swift" | xargs scripts/check-words

# A small version keeps its store and its report in runs/, which git ignores; calibrations as well.
reports: build
	for study in $(STUDIES); do $(BINARY) run $$study $(if $(QUICK),--quick) || exit; done

# The pages of keys, from what the reader asks.
reference: build
	for page in keys laws methods; do $(BINARY) schema --markdown $$page > docs/study-$$page.md || exit; done

# For a release: random trials of every store, computed again and compared bit for bit.
verify: build
	$(BINARY) verify runs --trials $(or $(TRIALS),3)

docs: set-up
	for module in Documents LinearAlgebra Statistics Diffusion Estimators Theory Measures Studies Runs Analysis Reports Outputs; do \
	  swift package --scratch-path .build-docs generate-documentation --target $$module \
	    --warnings-as-errors || exit; \
	done

bench-peers: build
	swift build -c release --package-path Benchmarks
	scripts/peers
	Benchmarks/peers/.venv/bin/python Benchmarks/peers/compare.py

set-up:
	@scripts/set-up
