PYTHON ?= python3
BIN := .venv/bin

# Two builds of one commit are the same to the byte; outside git, a fixed day stands in for the commit's.
ifndef SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH := $(or $(shell git log -1 --format=%ct 2>/dev/null),1767225600)
endif
export SOURCE_DATE_EPOCH
export NO_MKDOCS_2_WARNING := 1
unexport PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONWARNINGS VIRTUAL_ENV
unexport PIP_CONSTRAINT PIP_NO_BINARY PIP_PREFIX PIP_REQUIREMENT PIP_TARGET PIP_USER
unexport MYPYPATH PYTEST_ADDOPTS RUFF_CONFIG

COMPILE := $(BIN)/uv pip compile --no-config --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(UPGRADE)
INPUTS := pyproject.toml requirements/site.in requirements/build.in

.DEFAULT_GOAL := help
.PHONY: help site serve check test lint fix bench lock clean venv venv-dev programs checkers

# help: list these targets
help:
	@sed -n 's/^# \([a-z-]*\): \(.*\)/  make \1	\2/p' Makefile | expand -t 18

# site: check the content and build the whole site into site/
site: venv
	@$(BIN)/strategy build

# serve: show the site while you write, at 127.0.0.1:8000
serve: venv
	@$(BIN)/mkdocs serve

# check: read all content and say what is wrong with it (SINCE=origin/main for what is gone since then, too)
check: venv
	@$(BIN)/strategy check $(if $(SINCE),--since $(SINCE))

# test: everything a change must pass; sets up what it needs
test: lint programs checkers
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile

# lint: the part of the test that runs no program: style, types and import contracts
lint: venv-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# fix: put the code in the house's form
fix: venv-dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# bench: measure how long the work takes, and what Lighthouse says of the pages; ONLY="builds loading" measures these
bench: venv-dev programs checkers
	$(BIN)/python -m scripts.bench $(ONLY)

# lock: write the locks again, keeping versions that still fit (UPGRADE=--upgrade for new ones)
lock: venv-dev
	$(COMPILE) $(INPUTS) --output-file requirements/site.lock
	$(COMPILE) $(INPUTS) --group dev --constraint requirements/site.lock --output-file requirements/dev.lock

# clean: remove everything that was made here
clean:
	rm -rf requirements/checkers/node_modules .venv site build dist .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find plugins scripts tests -name __pycache__ -prune -exec rm -rf {} +

# venv: make .venv for building the site
venv:
	@$(PYTHON) scripts/setup_venv.py site

# venv-dev: make .venv for working on the code as well
venv-dev:
	@$(PYTHON) scripts/setup_venv.py dev

# programs: make sure of the browser, the office suite, the PDF tools and the fonts
programs:
	@$(PYTHON) scripts/setup_programs.py

# checkers: make sure of axe, QualWeb, html-validate and Lighthouse, which come from npm
checkers: venv-dev
	@$(BIN)/python scripts/setup_checkers.py
