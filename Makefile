# 报展 Baozhan: `make site` builds the exhibition, `make test` tests the program. Neither needs anything set up before.
.POSIX:
.SUFFIXES:

# Modules are run by the environment's Python, so that a folder that was moved still works.
VENV_PYTHON = .venv/bin/python
# Each is touched when its step is through: nothing is set up again until a lock changes.
CREATED = .venv/created
RUNTIME = .venv/installed
TESTING = .venv/installed-for-tests
PIP = $(VENV_PYTHON) -m pip --disable-pip-version-check --no-input
# Every file is known by its hash, and nothing is compiled here.
LOCKED = install --quiet --require-hashes --only-binary=:all:
CHECKS = $(VENV_PYTHON) -m ruff check && $(VENV_PYTHON) -m ruff format --check && $(VENV_PYTHON) -m mypy

.PHONY: site serve check docs test lint format bench screenshots lock clean

site: $(RUNTIME)
	$(VENV_PYTHON) -m generator build

serve: $(RUNTIME)
	$(VENV_PYTHON) -m generator serve

check: $(RUNTIME)
	$(VENV_PYTHON) -m generator check

# The documentation in Chinese and English, in build/docs/; it opens from the disk.
docs: $(RUNTIME)
	$(VENV_PYTHON) -m tools.docs

test: $(TESTING)
	$(VENV_PYTHON) -m tests.chromium --install
	$(VENV_PYTHON) -m pytest
	$(CHECKS)

lint: $(TESTING)
	$(CHECKS)

format: $(TESTING)
	$(VENV_PYTHON) -m ruff check --fix
	$(VENV_PYTHON) -m ruff format

bench: $(TESTING)
	$(VENV_PYTHON) -m benchmarks

# Pictures of every kind of page for people to look through, in build/screenshots/.
screenshots: $(TESTING)
	$(VENV_PYTHON) -m tests.chromium --install
	$(VENV_PYTHON) -m tools.screenshots

# After a change of dependencies in pyproject.toml; needs uv.
lock:
	sh tools/lock.sh

clean:
	rm -rf .venv site build/markdown/* .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find build -mindepth 1 -maxdepth 1 ! -name markdown -exec rm -rf {} +

$(CREATED):
	@sh tools/create_venv.sh .venv
	@touch $@

# The project itself is installed in place: theme/ and content/ of this folder are the ones in use.
$(RUNTIME): $(CREATED) requirements.txt pyproject.toml
	@echo "Installing into .venv what requirements.txt names (the first time that takes a while)"
	@$(PIP) $(LOCKED) -r requirements.txt
	@$(PIP) install --quiet --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(TESTING): $(RUNTIME) requirements-test.txt
	@echo "Installing into .venv what the tests need"
	@$(PIP) $(LOCKED) -r requirements-test.txt
	@touch $@
