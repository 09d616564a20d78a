# Every target works on a machine that has only Python 3.11 or later: the first one makes .venv from the lock.
PYTHON ?= python3
BIN := .venv/bin
export DAGSTER_DISABLE_TELEMETRY := yes

.PHONY: publish test check quality bench dev gates ready validators lock clean

publish: ready  ## texts -> tables -> warehouse/milano_mondo.duckdb and publish/out/
	$(BIN)/milano-mondo build

test: ready validators  ## the whole test suite, strangers' validators included
	$(BIN)/pytest -n auto --dist worksteal

check: ready  ## format, lint, types
	$(BIN)/ruff format --check pipelines tests
	$(BIN)/ruff check pipelines tests
	$(BIN)/mypy

quality: ready  ## recall and precision of the reading, into publish/quality.csv, which a release takes over
	$(BIN)/python tests/quality.py --csv publish/quality.csv

bench: ready  ## speed and memory against their limits, medians of 5
	$(BIN)/python tests/bench.py

dev: ready  ## Dagster's pages on http://localhost:3000, schedule and sensor; what it knows is kept in .dagster/
	mkdir -p .dagster && cp dagster.yaml .dagster/
	DAGSTER_HOME="$(CURDIR)/.dagster" $(BIN)/dagster dev

ready: .venv/.ready  ## set up; compile what is not installed but read from here, as pip does what it installs
	@$(BIN)/python -m compileall -q pipelines

.venv/.ready: requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

gates: ready validators  ## ask every gate about every break and write docs/gates.md; takes minutes
	$(BIN)/python tests/matrix.py > docs/gates.md.new
	mv docs/gates.md.new docs/gates.md

validators: .venv-validators/.ready  ## strangers' tools for `milano-mondo check --strict` and tests/test_gates.py

.venv-validators/.ready: requirements-validators.lock requirements-agid.lock
	$(PYTHON) -m venv .venv-validators
	.venv-validators/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-validators.lock
	.venv-validators/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
		--ignore-requires-python -r requirements-agid.lock
	touch $@

LOCK := pip-compile --quiet --generate-hashes --allow-unsafe --no-strip-extras --build-deps-for=editable --no-annotate \
	--no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock:  ## pin anew what pyproject.toml allows; needs pip-tools
	$(LOCK) -o requirements.lock pyproject.toml
	$(LOCK) --extra=dev -o requirements-dev.lock pyproject.toml
	$(filter-out --build-deps-for=editable,$(LOCK)) -o requirements-validators.lock requirements-validators.in

clean:  ## remove what was built, not .venv
	rm -rf publish/out publish/.out* warehouse/*.duckdb warehouse/*.duckdb.*
