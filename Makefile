# `make` lists the targets. Everything runs in .venv, made from the lock files with their hashes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes --only-binary :all:
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PYTHONUTF8 := 1

SIZE ?= 2000
WORST ?= 0
PAGES ?=
QUERIES ?=
FORMAT ?= text

.DEFAULT_GOAL := help
.PHONY: help site serve check check-site due test lint golden generate register lock all clean bench-search bench-check

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 21

$(VENV)/site: requirements.lock pyproject.toml
	@echo "making the environment in $(VENV) ..." >&2
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one: make PYTHON=python3.12 site")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) -r requirements.lock
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: $(VENV)/site requirements-dev.lock
	@echo "adding what the tests need ..." >&2
	@$(PIP) -r requirements-dev.lock
	@touch $@

site: $(VENV)/site ## check the content and build the site into site/
	@$(BIN)/sala build

serve: $(VENV)/site ## show the site on this machine, built anew at each change
	@$(BIN)/sala serve

check: $(VENV)/site ## check the content
	@$(BIN)/sala check --format $(FORMAT)

due: $(VENV)/site ## list what is to be reviewed or verified within a month
	@$(BIN)/sala due

test: $(VENV)/dev ## run every test, those in a real browser too
	@$(BIN)/python -X warn_default_encoding -W error::EncodingWarning -m pytest

check-site: $(VENV)/dev ## check the pages of the built site: HTML, structure, weight, accessibility in a browser
	@$(BIN)/python -m tests.built_page

lint: $(VENV)/dev ## look over the code: ruff, mypy
	@$(BIN)/ruff check scripts tests
	@$(BIN)/ruff format --check scripts tests
	@$(BIN)/mypy

golden: $(VENV)/dev ## write the golden files anew; look at the difference before you commit it
	@SALA_GOLDEN=write $(BIN)/python -m pytest tests/golden -q

bench-search: $(VENV)/dev ## measure the search; PAGES=folder and QUERIES=file measure those, SIZE=2000 pages else
	@$(BIN)/python -m tests.bench.search --size $(SIZE) $(if $(PAGES),--pages "$(PAGES)") $(if $(QUERIES),--queries "$(QUERIES)") --worst $(WORST)

bench-check: $(VENV)/dev ## measure the checks beside a linter that others use; SIZE=400 pages a language
	@$(BIN)/python -m tests.bench.check $(if $(filter file,$(origin SIZE)),,--size $(SIZE))

generate: $(VENV)/site ## write schemas and templates anew from the content model
	@$(BIN)/sala generate

register: $(VENV)/site ## add new ids and anchors to the register
	@$(BIN)/sala register

lock: $(VENV)/dev ## resolve the dependencies of pyproject.toml anew
	@$(BIN)/uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes --only-binary :all: --no-header --no-annotate --quiet --output-file requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --extra build --extra links --extra dev --universal --python-version 3.11 --generate-hashes --only-binary :all: --no-header --no-annotate --quiet --output-file requirements-dev.lock

all: lint test site ## what CI runs

clean: ## take away what was made
	@rm -rf $(VENV) site .site-* build scripts/*.egg-info
