"""How long it takes to remove identifiers from a text, beside a look at each of its words in the same lists."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.safety.identifiers import remove_identifiers
from bot.safety.vocabulary import english, names
from tests.bench.table import Figure, median, percentile

LENGTHS = (60, 500, 1000, 2000)  # characters: a line, a long answer, two long ones, a letter
TEXTS = 200
_DATA = Path(__file__).parents[1] / "unit" / "safety" / "data"
_FILES = ("clean.txt", "clean-again.txt", "clean-small.txt")
_LOOKED_UP = "each word looked up once"
_WORD = re.compile(r"\w+")


def measured(count: int = TEXTS) -> Iterator[Figure]:
    """The figures, for texts of each length."""
    for length in LENGTHS:
        texts = _texts(length, count)
        ours, baseline = _times(remove_identifiers, texts), _times(_look_up, texts)
        what = f"a text of {length:,} letters"
        yield Figure(what, "µs", median(ours), median(baseline), _LOOKED_UP)
        yield Figure(f"{what}, p95", "µs", percentile(ours, 95), percentile(baseline, 95), _LOOKED_UP)


def _texts(length: int, count: int) -> list[str]:
    """Texts of about that length, of lines one after another; an eighth of them have a number to ring as well."""
    lines = [line for name in _FILES for line in (_DATA / name).read_text("utf-8").splitlines() if line[:1] != "#"]
    said = " ".join(line for line in lines if line)
    step = (len(said) - length) // count
    cut = (said[start : start + length].strip() for start in range(0, step * count, step))
    return [f"{text} Ring 07700 900123." if number % 8 == 0 else text for number, text in enumerate(cut)]


def _look_up(text: str) -> int:
    return sum(word in english() or word in names() for word in _WORD.findall(text.lower()))


def _times(do: Callable[[str], object], texts: list[str]) -> list[float]:
    do(texts[0])
    out = []
    for text in texts:
        began = time.perf_counter()
        do(text)
        out.append((time.perf_counter() - began) * 1_000_000)
    return out
