# 报展 Baozhan: `make site` builds the exhibition, `make test` tests the program. Neither needs anything set up before.
.POSIX:
.SUFFIXES:

BIN = .venv/bin
# Each is touched when its step is through: nothing is set up again until a lock changes.
CREATED = .venv/created
RUNTIME = .venv/installed
TESTING = .venv/installed-for-tests
PIP = $(BIN)/python -m pip --disable-pip-version-check --no-input
# Every file is known by its hash, and nothing is compiled here.
LOCKED = install --quiet --require-hashes --only-binary=:all:
CHECKS = $(BIN)/ruff check && $(BIN)/ruff format --check && $(BIN)/mypy

.PHONY: site serve check test lint format bench lock clean

site: $(RUNTIME)
	$(BIN)/exhibit build

serve: $(RUNTIME)
	$(BIN)/exhibit serve

check: $(RUNTIME)
	$(BIN)/exhibit check

test: $(TESTING)
	$(BIN)/python -m tests.chromium --install
	$(BIN)/python -m pytest
	$(CHECKS)

lint: $(TESTING)
	$(CHECKS)

format: $(TESTING)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(TESTING)
	$(BIN)/python -m tests.bench

# After a change of dependencies in pyproject.toml; needs uv.
lock:
	sh tools/lock.sh

clean:
	rm -rf .venv build/markdown/* build/cache site .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(CREATED):
	sh tools/create_venv.sh .venv
	@touch $@

# The project itself is installed in place: theme/ and content/ of this folder are the ones in use.
$(RUNTIME): $(CREATED) requirements.txt pyproject.toml
	$(PIP) $(LOCKED) -r requirements.txt
	$(PIP) install --quiet --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(TESTING): $(RUNTIME) requirements-test.txt
	$(PIP) $(LOCKED) -r requirements-test.txt
	@touch $@
