# make demo   records from an article, on a machine that has nothing yet
# make test   what the continuous integration runs
# make docs   the documentation as a site, in build/site
#
# The tests need torch. Elsewhere than on a machine whose pip is set up for it, PyPI's torch for Linux brings the CUDA
# libraries along (several GB). The CPU build is enough:
#     make test PIP_FLAGS='--extra-index-url https://download.pytorch.org/whl/cpu'

PYTHON ?= python3
VENV ?= .venv
PIP_FLAGS ?=
BIN := $(VENV)/bin
# Every core runs files of tests of its own.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadfile
INSTALL := $(BIN)/python -m pip install --quiet --quiet $(PIP_FLAGS) --constraint constraints.txt
DEMO ?= golden/articles/a-pronoun-01.toml

.PHONY: help demo test test-all lint golden parses floors docs clean

help:
	@echo 'make demo      set up $(VENV) and print the records of an article'
	@echo 'make test      lint, types, layers, tests without the whole-corpus ones'
	@echo 'make test-all  the same with every test'
	@echo 'make golden    what differs from the golden articles, role by role'
	@echo 'make parses    parse the golden articles anew with the bundled parser'
	@echo 'make floors    raise the accuracy floors to what is measured now (never lowers one)'
	@echo 'make docs      build the documentation as a site, in build/site'

$(VENV)/pip: constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --quiet --upgrade pip
	touch $@

$(VENV)/installed: $(VENV)/pip pyproject.toml
	$(INSTALL) --editable .
	touch $@

$(VENV)/installed-dev: $(VENV)/pip pyproject.toml
	$(INSTALL) --editable '.[dev]'
	touch $@

$(VENV)/installed-docs: $(VENV)/pip pyproject.toml
	$(INSTALL) --editable '.[docs]'
	touch $@

demo: $(VENV)/installed
	@$(BIN)/python -m scripts.golden jsonl $(DEMO) | $(BIN)/quotes extract -

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(PYTEST) -m 'not slow'

test-all: lint
	$(PYTEST)

golden: $(VENV)/installed
	$(BIN)/python -m scripts.golden diff

parses: $(VENV)/installed
	$(BIN)/python -m scripts.golden parse

floors: $(VENV)/installed-dev
	$(BIN)/python -m scripts.floors

docs: $(VENV)/installed-docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
