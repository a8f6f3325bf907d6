# What each line does is one command; set-up (scripts/setup.py) does only what changed.
PYTHON ?= python3
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest
# Names of gettext beside those that Babel knows.
KEYWORDS := -k say -k gettext_lazy -k ngettext_lazy:1,2 -k pgettext_lazy:1c,2

# Suites that kill, count or time what runs, or live a day in a whole desk: nothing else may run beside.
ALONE := tests/faults tests/bench tests/upgrade tests/browser/test_smooth.py tests/stories

.DEFAULT_GOAL := help
.PHONY: help demo setup assets messages test test-all test-long check bench schema requirements

help: ## Say what there is.
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: setup ## Try it: a desk, a simulated network and customers. Ctrl-C stops everything.
	@exec $(BIN)/answerable demo

setup: ## Environment and assets for running, nothing for development.
	@$(PYTHON) scripts/setup.py run

assets: ## Build what browsers load.
	@$(PYTHON) scripts/setup.py assets

messages: .development ## Collect the words that people read into the catalogues of every language.
	@mkdir -p build
	@PYTHONPATH=scripts $(BIN)/pybabel -q extract -F scripts/babel.cfg $(KEYWORDS) --project Answerable --no-wrap --add-location=file -o build/django.pot answerable
	@$(BIN)/pybabel -q update -D django -d answerable/locale -i build/django.pot --no-wrap --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date

test: .development ## The tests, within ten minutes.
	@$(PYTEST) -m "not long" -n auto --dist worksteal $(ARGS)

test-all: .development ## Every test, the long suites too.
	@$(PYTEST) -n auto --dist worksteal $(ARGS)

test-long: .development ## Only the long suites: first what bears company, then what wants the machine for itself.
	@failed=0; for part in "-n auto --dist worksteal $(ALONE:%=--ignore=%)" "$(ALONE)"; do \
		$(PYTEST) -m long $$part $(ARGS); code=$$?; test $$code -eq 0 -o $$code -eq 5 || failed=$$code; \
	done; exit $$failed

check: .development ## Style, types, imports, architecture, sizes.
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/python -m mypy answerable answerable_sandbox conftest.py $(wildcard tests bench)
	@cd scripts && ../$(BIN)/python -m mypy --config-file= --strict *.py
	@$(BIN)/lint-imports
	@$(if $(wildcard tests/architecture),$(PYTEST) -q tests/architecture,true)
	@$(PYTHON) scripts/sizes.py

bench: setup ## Measure, and print figures as JSON.
	@$(BIN)/answerable bench

schema: .development ## Write anew what a blank database begins with, after migrations were added.
	@$(BIN)/python -m answerable.cli.blank

requirements: .development ## Compile the lock files again from requirements/*.in.
	@$(PYTHON) scripts/lock.py

.PHONY: .development
.development:
	@$(PYTHON) scripts/setup.py dev
