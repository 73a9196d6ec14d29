"""Makes bot/safety/data/spelling.npz: how much more a strange word is spelt like a name than like a slip of the language.

Run as `python -m bot.safety.training.spelling`. Names come from the packaged lists; slips are made from the packaged words,
by the finger (letters left out, doubled, swapped, hit beside) and by the ear ("fisio", "shud", "recieption").
"""

from __future__ import annotations

import hashlib
import random
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from bot.safety.spelling import SIZE, slots
from bot.safety.vocabulary import borne, common, english, everyday, lists, names, welsh, wide_names

FILE = Path(__file__).parent.parent / "data" / "spelling.npz"
SLIPS_EACH, SLIPS_OF_COMMON = 2, 12
_BESIDE = {a: b for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for a, b in pairwise(row)}
_BY_EAR = (
    ("ph", "f"), ("tion", "shun"), ("ough", "uff"), ("ight", "ite"), ("igh", "i"), ("ould", "ud"), ("ea", "ee"), ("ee", "ea"), ("ie", "ei"), ("ei", "ie"), ("ai", "ay"),
    ("ck", "k"), ("c", "k"), ("c", "s"), ("s", "z"), ("wh", "w"), ("th", "f"), ("ing", "in"), ("er", "a"), ("or", "er"), ("er", "or"), ("kn", "n"), ("wr", "r"), ("au", "or"),
    ("ou", "ow"), ("ow", "ou"), ("y", "i"), ("i", "y"), ("e", "a"), ("a", "e"), ("o", "u"), ("u", "o"), ("ll", "l"), ("ss", "s"), ("tt", "t"), ("nn", "n"), ("mm", "m"), ("pp", "p"),
    ("rr", "r"), ("ff", "f"), ("cc", "c"), ("l", "ll"), ("s", "ss"), ("t", "tt"), ("n", "nn"), ("m", "mm"), ("r", "rr"), ("ate", "at"), ("ue", "oo"), ("oo", "u"), ("ence", "ance"),
    ("ance", "ence"), ("able", "ible"), ("sc", "s"), ("qu", "kw"), ("x", "cs"), ("ey", "y"), ("se", "ce"), ("ce", "se"), ("dge", "ge"), ("j", "g"), ("g", "j"), ("h", ""), ("u", ""), ("e", ""),
)  # fmt: skip


def slip(word: str, draw: random.Random) -> str:
    """The word with one slip, or two."""
    for _ in range(1 if draw.random() < 0.7 else 2):
        by_ear = [(old, new) for old, new in _BY_EAR if old in word]
        if by_ear and draw.random() < 0.6:
            old, new = draw.choice(by_ear)
            places = [match.start() for match in re.finditer(old, word)]
            at = draw.choice(places)
            word = word[:at] + new + word[at + len(old) :]
        else:
            word = _finger(word, draw)
    return word


def _finger(word: str, draw: random.Random) -> str:
    at = draw.randrange(1, max(2, len(word)))
    head, letter, tail = word[:at], word[at : at + 1], word[at + 1 :]
    return draw.choice(
        [
            head + tail,
            head + letter * 2 + tail,
            head + _BESIDE.get(letter, "e") + tail,
            head + tail[:1] + letter + tail[1:],
        ]
    )


def slips(draw: random.Random) -> Iterator[tuple[str, float]]:
    """Slips of words, the common ones most, and the rare words themselves."""
    for word in sorted(common()):
        yield from ((slip(word, draw), 1.0) for _ in range(SLIPS_OF_COMMON))
    for word in sorted(everyday() - common()):
        yield from ((slip(word, draw), 0.5) for _ in range(SLIPS_EACH))
    yield from ((word, 0.2) for word in sorted(english() - everyday()))
    yield from ((word, 0.2) for word in sorted(welsh()))


def known_names() -> Iterator[tuple[str, float]]:
    """Names; those of the lists made for people in the UK count most, so that no culture is drowned."""
    yield from ((name, 4.0) for name in sorted(lists().names))
    yield from ((name, 1.0) for name in sorted(names() - lists().names))
    yield from ((name, 0.3) for name in sorted(wide_names()))
    yield from ((name, 0.3) for name in sorted(borne()))


def fitted(seed: int = 1) -> tuple[NDArray[np.float64], float]:
    """The weights and the bias: at 0 a name is as likely as a slip."""
    draw = random.Random(seed)
    vocabulary = english() | names() | wide_names()
    told = [(w, weight, 0) for w, weight in slips(draw) if len(w) > 1 and (w not in vocabulary or weight < 0.5)]
    told += [(w, weight, 1) for w, weight in known_names() if len(w) > 1 and w not in english()]
    truth = np.array([is_name for _, _, is_name in told])
    weights = np.array([weight for _, weight, _ in told])
    for side in (0, 1):
        weights[truth == side] *= len(told) / weights[truth == side].sum() / 2
    counter = CountVectorizer(analyzer=slots, vocabulary=range(SIZE), dtype=np.float64)
    rows = counter.transform([word for word, _, _ in told])
    model = LogisticRegression(C=0.3, max_iter=300).fit(rows, truth, weights)
    return np.asarray(model.coef_[0]), float(model.intercept_[0])


def main() -> None:
    """Write the weights; their hash goes into bot/safety/spelling.py by hand."""
    weights, bias = fitted()
    np.savez_compressed(FILE, weights=weights.astype(np.float16), bias=np.float32(bias))
    sys.stdout.write(hashlib.sha256(FILE.read_bytes()).hexdigest() + "\n")


if __name__ == "__main__":
    main()
