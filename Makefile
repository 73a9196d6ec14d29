# make try · make test · make check · make bench · make eval · make run: the same names that CI uses.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help setup try test smallmodel check format bench eval vectors fit pictures run lock
.DEFAULT_GOAL := help

help:  ## what can be made
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | sort

setup: $(READY)  ## make the environment in .venv (packages by hash, then the search model)

$(READY): deploy/requirements.lock deploy/bootstrap.lock deploy/setup.sh pyproject.toml knowledge/embedding/build.py
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh deploy/setup.sh
	@touch $@

try: setup  ## talk to the real bot in a browser, with no token
	@$(BIN)/hearback try

test: setup  ## run all tests (about three quarters of an hour)
	@$(BIN)/python -m pytest

smallmodel: setup  ## the language-model path with a real small model (compiles its runtime: minutes)
	@sh deploy/small-model.sh
	@$(BIN)/python -m pytest -s tests/model

check: setup  ## lint, format, types, import rules, catalogue and content
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/hearback check

format: setup  ## put the code into its one format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: setup  ## measure speed and memory, each beside a baseline of the same run
	@$(BIN)/python -m tests.bench

eval: setup  ## score the labelled questions beside the baselines; MODEL=provider:name URL=http://... asks a model too
	@$(BIN)/python -m knowledge.evaluation $(if $(MODEL),--model "$(MODEL)") $(if $(URL),--model-url "$(URL)")

vectors: setup  ## embed what is new in cards, questions and examples
	@$(BIN)/python -m knowledge.evaluation.vectors

fit: setup  ## fit the small models that tell "not in the evidence" and "figure not held"
	@$(BIN)/python -m knowledge.evaluation.fit

pictures: setup  ## take the README's pictures from the sandbox
	@$(BIN)/python -m tests.support.pictures

run: setup  ## the real thing: needs HEARBACK_TOKEN
	@$(BIN)/hearback run

lock:  ## resolve the dependencies again (needs uv; writes no host's name)
	@uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate -q -o deploy/requirements.lock
