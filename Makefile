# Every command for people. `make demo` and `make test` need nothing but Python 3.11 or newer.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$name && break; done)
VENV := .venv
RUN := $(VENV)/bin
# Tests start hundreds of processes: none of them compiles what another one has compiled.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test test-nightly test-fast test-random test-lowest test-pythons coverage mutants check check-types check-files pyright regenerate sync sync-spec watch-spec derived todo describe tables docs bench dist record world

##@ Start

help: ## list the commands
	@awk -F ':.*## ' '/^##@/ {print "\n" substr($$0, 5)} /^[a-z-]+:.*## / {printf "  %-14s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.ready: pyproject.toml
	@test -n "$(PYTHON)" && "$(PYTHON)" -c '$(NEW_ENOUGH)' 2>/dev/null || \
	  { echo "psa-fleet needs Python 3.11 or newer, and found none here." \
	         "Install one, or name it: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@test -x $(RUN)/python || "$(PYTHON)" -m venv $(VENV) || \
	  { echo "Python's venv module is missing (on Debian and Ubuntu: apt-get install python3-venv)." >&2; exit 1; }
	@echo "Installing psa-fleet and its tools into $(VENV) ..."
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1' uv
	@# uv needs a fifth of the time; pip reads indexes that only its own configuration names.
	@$(RUN)/uv pip install --quiet --python $(RUN)/python --editable '.[all]' --group dev 2>$(VENV)/uv.log || \
	  { echo "uv could not install them ($(VENV)/uv.log has the reason); now pip tries, which is slower ..."; \
	    $(RUN)/python -m pip install --quiet --disable-pip-version-check --editable '.[all]' --group dev; }
	@touch $@

demo: $(VENV)/.ready ## show both versions through one interface, on the simulator
	@$(RUN)/python scripts/demo.py

# No test talks to another machine; cassettes are played and never recorded.
PYTEST := -m pytest --record-mode=none --block-network --allowed-hosts='127\.0\.0\.1,localhost,::1'
PARALLEL := -n auto --dist worksteal
# What takes minutes and depends on scripts/, extras or a package index more than on the library.
NIGHTLY := tests/spec_sync tests/generated/test_regenerate.py tests/generated/test_swap.py \
	tests/generated/test_hostile_documents.py \
	tests/generated/test_hostile_names.py tests/package/test_without_extras.py tests/release/test_environments.py \
	tests/webhooks/test_postgresql_kills.py tests/export/test_dask_many_kills.py \
	tests/docs/test_pyright.py tests/export/test_dask_kills.py tests/derived/test_todo.py tests/derived/test_stale.py \
	tests/simulator/test_motion_firing.py tests/simulator/test_motion_delivery.py tests/simulator/test_motion_facade.py tests/simulator/test_large_world.py \
	tests/structure/test_more_examples.py tests/dlt/test_kills.py tests/release/test_pyinstaller.py tests/cli/test_drift_proxy.py

FAST := $(PYTEST) $(PARALLEL) --quick -m 'not slow and not release' $(NIGHTLY:%=--ignore=%)

test-fast: $(VENV)/.ready ## run a quick part of every room, while working
	$(RUN)/python $(FAST)

test: $(VENV)/.ready check ## run every check and every test of CI; MEASURED=1 also gates branch coverage
ifdef MEASURED
	@rm -rf .cache/coverage && mkdir -p .cache/coverage
	$(RUN)/coverage run $(PYTEST) $(PARALLEL)
	@$(RUN)/coverage combine --quiet
	@$(RUN)/coverage json -q -o .cache/coverage/report.json --fail-under=0
	$(RUN)/coverage report
	$(RUN)/python scripts/thickness.py .cache/coverage/report.json
else
	$(RUN)/python $(PYTEST) $(PARALLEL) $(NIGHTLY:%=--ignore=%)
endif

##@ Change something

check: $(VENV)/.ready ## run the linters and the type checkers, and compare generated files
	@$(MAKE) --no-print-directory -j 2 check-types check-files

check-types: $(VENV)/.ready ## run the type checkers only
	$(RUN)/mypy
	$(RUN)/basedpyright --pythonpath $(RUN)/python tests/client/test_typing.py

check-files: $(VENV)/.ready ## run the linters and compare generated files only
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/python scripts/current.py

docs: tables ## build the documentation into site/
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --group docs
	$(RUN)/zensical build --strict --clean --config-file .mkdocs.yml

todo: $(VENV)/.ready ## say what is left to write by hand after a new specification, with stubs
	@$(RUN)/python scripts/todo.py

describe: $(VENV)/.ready ## list what has no words yet, and write what is filled in: FROM_V2=<path> FROM_V3=<path>
	@$(RUN)/python scripts/undescribed.py --edit .cache/words.yaml $(if $(FROM_V2),--v2 "$(FROM_V2)") $(if $(FROM_V3),--v3 "$(FROM_V3)")

sync: derived ## write the sync half of the library and of its tests from the async half
	$(RUN)/python scripts/unasync.py

regenerate: $(VENV)/.ready ## write generated/ from specs/ and scripts/templates
	$(RUN)/python scripts/regenerate.py

derived: $(VENV)/.ready ## write the facade's reads and the library's tables from the catalog and specs/
	$(RUN)/python scripts/derive.py

tables: derived ## write the tables in docs/ from specs/ and the code
	$(RUN)/python scripts/tables.py
	$(RUN)/python scripts/interface.py
	$(RUN)/python scripts/picture.py

record: $(VENV)/.ready ## record the cassettes from the simulator
	$(RUN)/python scripts/record.py

sync-spec: $(VENV)/.ready ## merge a new specification of the vendor into specs/: VERSION=v3 FROM=<path or https URL>
	@test -n "$(VERSION)" -a -n "$(FROM)" || { echo "Say what: make sync-spec VERSION=v3 FROM=<path or https URL>" >&2; exit 2; }
	@$(RUN)/python scripts/sync_spec.py $(VERSION) "$(FROM)" $(SYNC_OPTIONS)

watch-spec: $(VENV)/.ready ## name new documents in a folder, checkout or URL: FROM=<...> WATCH_OPTIONS=--seen FILE
	@test -n "$(FROM)" || { echo "Say where: make watch-spec FROM=<folder, checkout or https URL>" >&2; exit 2; }
	@$(RUN)/python scripts/sync_spec.py watch "$(FROM)" $(WATCH_OPTIONS)

##@ More tests

test-nightly: $(VENV)/.ready pyright ## run the long tests that `make test` leaves out
	$(RUN)/python $(PYTEST) $(PARALLEL) $(NIGHTLY)
	PSA_FLEET_VEHICLES=100000 PSA_FLEET_WORKERS=50 $(RUN)/python $(PYTEST) tests/budget -m slow

test-random: $(VENV)/.ready ## run every property with ten times its examples, new ones each time
	env -u CI $(RUN)/python $(PYTEST) $(PARALLEL) --examples-times=10

test-lowest: $(VENV)/.ready ## run the fast tests with the lowest supported versions of all dependencies
	@# Old typer meets a new click, and the like: what they deprecate is not for us to mend.
	@# Before 0.19 typer imports rich by itself, which costs the start of a command some time and nothing else.
	$(RUN)/python scripts/environments.py --lowest -- $(FAST) -W ignore::DeprecationWarning \
	  --deselect='tests/cli/test_grammar.py::test_command_imports_what_it_uses[words0' \
	  --deselect='tests/cli/test_grammar.py::test_command_imports_what_it_uses[words1'

test-pythons: $(VENV)/.ready ## run the fast tests with each Python from 3.11 on this machine
	$(RUN)/python scripts/environments.py --pythons -- $(FAST)

coverage: ## the same as `make test MEASURED=1`
	@$(MAKE) --no-print-directory test MEASURED=1

mutants: $(VENV)/.ready ## run the mutation tests of the pure modules: OPTIONS='--only monitors'
	nice $(RUN)/python scripts/mutants.py $(OPTIONS)

pyright: $(VENV)/.ready ## check all types with pyright, too; more than a minute
	$(RUN)/basedpyright --pythonpath $(RUN)/python

##@ Release

bench: $(VENV)/.ready ## measure speed next to httpx, json and stock models; writes docs/benchmarks.md
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --group bench
	@$(RUN)/python scripts/bench.py

world: $(VENV)/.ready ## draw a simulated week of 1,000 vehicles: docs/world.svg and docs/tables.svg
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --group bench
	@$(RUN)/python scripts/world.py
	@$(RUN)/python scripts/simulated/table_picture.py
	@$(RUN)/python scripts/both_schemes.py docs/world.svg docs/tables.svg

dist: $(VENV)/.ready ## build the sdist and the wheel into dist/
	$(RUN)/python scripts/undescribed.py --release
	@rm -rf dist
	$(RUN)/python -m build
