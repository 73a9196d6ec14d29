"""Says whether a strange word is spelt like a name or like a slip of the language, from its runs of letters.

Its weights are a data file made by `python -m bot.safety.training.spelling`; at run time it needs numpy alone.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from bot.core.errors import ContentError

SIZE = 1 << 14
_SHA256 = "28ce22ce573e8830f0e8e84f885195042d80da4af755748b780ad90db7e840ca"
_RUNS = (1, 2, 3, 4)


def slots(word: str) -> NDArray[np.int64]:
    """Where each run of one to four letters of the word, ends marked, has its weight."""
    marked = f"<{word}>"
    runs = {marked[i : i + size] for size in _RUNS for i in range(len(marked) - size + 1)}
    return np.array(sorted({zlib.crc32(run.encode()) % SIZE for run in runs}), np.int64)


def name_likeness(word: str) -> float:
    """Above 0 where the word is spelt more like a name than like a slip."""
    weights, bias = _weights()
    return float(weights[slots(word)].sum() + bias)


@cache
def _weights() -> tuple[NDArray[np.float32], float]:
    raw = files("bot.safety").joinpath("data", "spelling.npz").read_bytes()
    if hashlib.sha256(raw).hexdigest() != _SHA256:
        raise ContentError(
            "bot/safety/data/spelling.npz is not the file it was. Run: python -m bot.safety.training.spelling"
        )
    with np.load(io.BytesIO(raw), allow_pickle=False) as arrays:
        return np.asarray(arrays["weights"], np.float32), float(arrays["bias"])
