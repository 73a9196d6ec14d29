#!/bin/sh
# Makes the environment: a virtual environment, the packages of the lock (checked by hash), this project, the search model.
set -eu
start=$(date +%s)
PYTHON="${PYTHON:-python3}"; VENV="${VENV:-.venv}"

good() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; }
if ! good "$PYTHON"; then
    for other in python3.13 python3.12 python3.11; do good "$other" && PYTHON=$other && break; done
fi
good "$PYTHON" || { echo "Hearback needs Python 3.11, 3.12 or 3.13. Install one, or say where it is: make setup PYTHON=/path/to/python3.12" >&2; exit 1; }

[ -x "$VENV/bin/python" ] && good "$VENV/bin/python" || { rm -rf "$VENV"; "$PYTHON" -m venv "$VENV"; }
"$VENV/bin/python" -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r deploy/bootstrap.lock
"$VENV/bin/uv" pip install -q --python "$VENV/bin/python" --no-deps --require-hashes -r deploy/requirements.lock
"$VENV/bin/uv" pip install -q --python "$VENV/bin/python" --no-deps --no-build-isolation -e .
"$VENV/bin/python" -m knowledge.embedding.build
echo "The environment is ready in $VENV after $(($(date +%s) - start)) s."
