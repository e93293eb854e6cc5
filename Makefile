# make study    build, run a study and write its report (STUDY=studies/quickstart.yaml)
# make test     lint, build and run every test
# make reports  remake every committed report from a full run
# make reports QUICK=1  try every study in its small version instead: stores, reports and their index go
#               to runs/, named NAME-quick, so no full run and nothing in reports/ is touched
# make reference  remake the pages of keys in docs/ (they are compared with the reader by a test)
# make python-test  install the Python package into an environment of its own, and test it
# make examples run the programs in examples/ that can run here, and say which are skipped (PYTHON=python3)
# make docs     build the articles of the modules, into .build-docs; pages for users are in docs/
# make install  build, then copy the command, the studies and the pages below PREFIX (default: /usr/local)
# make dist     make a tarball that runs on Debian 12 without a Swift toolchain
# make image    build the container image scorebound from the Containerfile (ENGINE=podman)
# make bench    the kernels beside the limits of one core, multiply-adds and memory
# make bench-peers  time the kernels beside JAX, PyTorch, SciPy and neural-tangents (half an hour)
STUDY ?= studies/quickstart.yaml
STUDIES = $(sort $(wildcard studies/*.yaml))
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
  Fuzzing/Package.swift Fuzzing/Sources
PAGES = README.md CONTRIBUTING.md $(wildcard docs/*.md)
BINARY = .build/release/scorebound

PREFIX ?= /usr/local
VERSION = $(shell sed -n 's/^version: //p' CITATION.cff)
DIST = scorebound-$(VERSION)-linux-$(shell uname -m)
# The pages, examples and Python package of an installation; their links to each other hold there too.
HANDED = $(sort README.md CHANGELOG.md LICENSE CITATION.cff $(wildcard docs/*.md examples/*.md \
  examples/*.ipynb examples/*/*.md examples/*/*.yaml examples/*/*.py examples/*/*.R \
  python/*.md python/*.toml python/scorebound/*.py python/scorebound/py.typed))
ENGINE ?= podman

.PHONY: install dist image study build test lint reports reference verify docs bench bench-peers set-up python-test examples
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
	scripts/check-version
	scripts/check-words $(PAGES)
	find Sources -name "*.swift" | xargs scripts/check-words

# A small version keeps its store and its report in runs/, which git ignores; calibrations as well. A shell may name
# kernels of OpenBLAS for other programs, such as those of an older processor, which `run` would follow; ours need
# this processor's instructions anyway, so that the reports take the best kernels that it has.
reports: build
	for study in $(STUDIES); do env -u OPENBLAS_CORETYPE $(BINARY) run $$study $(if $(QUICK),--quick) || exit; done

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

bench: set-up
	swift build -c release --package-path Benchmarks
	scripts/with-blas-core Benchmarks/.build/release/bench limits

bench-peers: build
	swift build -c release --package-path Benchmarks
	scripts/peers
	Benchmarks/peers/.venv/bin/python Benchmarks/peers/compare.py

# What an installation is: $(1) the command, $(2) the folder. docs/install.md says which shells look for
# completion there by themselves.
define place
install -D -m 755 $(1) "$(2)/bin/scorebound"
install -d "$(2)/share/scorebound/studies"
install -m 644 $(STUDIES) "$(2)/share/scorebound/studies"
for file in $(HANDED); do install -D -m 644 $$file "$(2)/share/doc/scorebound/$$file" || exit; done
install -d "$(2)/share/bash-completion/completions" "$(2)/share/zsh/site-functions" "$(2)/share/fish/vendor_completions.d"
$(1) --generate-completion-script bash >"$(2)/share/bash-completion/completions/scorebound"
$(1) --generate-completion-script zsh >"$(2)/share/zsh/site-functions/_scorebound"
$(1) --generate-completion-script fish >"$(2)/share/fish/vendor_completions.d/scorebound.fish"
endef

install: build
	$(call place,$(BINARY),$(DESTDIR)$(PREFIX))

# The Swift library is linked in; GSL, OpenBLAS and SQLite are the system's, named in the tarball's INSTALL.
dist: set-up
	swift build -c release --product scorebound --static-swift-stdlib --scratch-path .build-dist
	rm -rf .build-dist/$(DIST)
	$(call place,.build-dist/release/scorebound,.build-dist/$(DIST))
	strip .build-dist/$(DIST)/bin/scorebound
	install -m 644 scripts/dist/INSTALL LICENSE .build-dist/$(DIST)
	tar -C .build-dist --owner=0 --group=0 -czf $(DIST).tar.gz $(DIST)
	@echo $(DIST).tar.gz

image:
	$(ENGINE) build -t scorebound:$(VERSION) -t scorebound -f Containerfile .

set-up:
	@scripts/set-up
