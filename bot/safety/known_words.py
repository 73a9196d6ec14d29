"""Says whether a word is one of the language, or a slip of one: all that it is not may be a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.safety.vocabulary import common, english, everyday, lists, names, proper, welsh, wide_names

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_RUN = re.compile(r"(.)\1{2,}")
_SUFFIXES = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "in",
    "ly",
    "ness",
    "less",
    "able",
    "ful",
    "ish",
    "ment",
    "ship",
    "hood",
    "wise",
    "ers",
    "est",
    "ies",
    "ied",
)
_PREFIXES = (
    "un",
    "re",
    "non",
    "pre",
    "mis",
    "dis",
    "over",
    "under",
    "anti",
    "co",
    "de",
    "ex",
    "sub",
    "semi",
    "multi",
    "inter",
    "self",
    "out",
    "post",
)
# What a first letter may have been before Welsh changed it.
_UNMUTATED = {
    "ngh": ("c",), "mh": ("p",), "nh": ("t",), "ng": ("g",), "ch": ("c",), "ph": ("p",), "th": ("t",), "dd": ("d",),
    "g": ("c",), "b": ("p",), "d": ("t",), "f": ("b", "m"), "m": ("b",), "n": ("d",), "l": ("ll", "gl"), "r": ("rh", "gr"), "h": ("",),
    "w": ("gw",), "a": ("ga",), "e": ("ge",), "o": ("go",), "i": ("gi",), "u": ("gu",), "y": ("gy",),
}  # fmt: skip
_SOUND_ALIKE = {
    "ck",
    "kc",
    "cs",
    "sc",
    "gj",
    "jg",
    "ei",
    "ie",
    "ao",
    "oa",
    "ae",
    "ea",
    "iy",
    "zs",
    "sz",
    "vf",
    "fv",
    "fp",
    "kq",
}
_LONG_ENOUGH_FOR_TWO = 9
_SHORTEST_PART, _LONGEST, _FEW = 3, 30, 4


def looks_welsh(keys: list[str]) -> bool:
    """Whether more words of the text are Welsh than are everyday English."""
    counts = Counter(keys)
    english_words = sum(counts[key] for key in counts if key in common() or key in lists().words)
    if english_words >= sum(counts[key] for key in counts if key not in common() or key in _common_in_both()):
        return False  # as in most English texts, and far quicker
    strange = counts.keys() - everyday() - {"i"}  # "i" is Welsh for "to"
    if not any(is_welsh(key) and not _is_mostly_name(key) for key in strange):
        return False
    of_welsh = (key for key in counts if len(keys) > _FEW or not _is_mostly_name(key))
    welsh_words = sum(counts[key] for key in of_welsh if is_welsh(key))
    return welsh_words > english_words and (welsh_words > 1 or len(keys) < 4)


@cache
def _common_in_both() -> frozenset[str]:
    """The common English words that may be Welsh ones as well, such as "am"."""
    return frozenset(filter(is_welsh, common()))


def is_welsh(key: str) -> bool:
    """Whether the word, or what it was before its first letter changed, is Welsh."""
    return not welsh().isdisjoint(_welsh_forms(key))


def _is_mostly_name(key: str) -> bool:
    is_listed = key in lists().names or key in lists().mostly_names or key in lists().soft_names
    return is_listed and key not in lists().welsh_words


def is_known(key: str, *, in_welsh: bool) -> bool:
    """Whether the word, as it stands or in one of its forms, belongs to English (or to Welsh, in a Welsh text)."""
    if key in english() or key in proper():
        return True
    if in_welsh and (is_welsh(key) or not proper().isdisjoint(_welsh_forms(key))):
        return True
    short = _RUN.sub(r"\1", key), _RUN.sub(r"\1\1", key)
    return any(form in english() for form in short) or _is_built(key)


def _welsh_forms(key: str) -> list[str]:
    """The word, and what it may have been before its first letter changed."""
    return [key, *(was + key[size:] for size in (1, 2, 3) for was in _UNMUTATED.get(key[:size], ()))]


def _is_built(key: str) -> bool:
    """Whether the word is a known one with an ending or a beginning, or two common ones run together; no name is."""
    if len(key) > _LONGEST or key in names() or key in wide_names():
        return False
    for suffix in _SUFFIXES:
        stem = key[: -len(suffix)]
        if key.endswith(suffix) and len(stem) > 3 and _is_stem(stem):
            return True
    begun = (prefix for prefix in _PREFIXES if key.startswith(prefix) and len(key) > len(prefix) + 3)
    if any(key[len(prefix) :] in english() for prefix in begun):
        return True
    return is_compound(key)


def is_compound(key: str) -> bool:
    """Whether the word is two common ones run together."""
    splits = range(_SHORTEST_PART, len(key) - _SHORTEST_PART + 1)
    return 6 < len(key) <= _LONGEST and any(_is_part(key[:i]) and _is_part(key[i:]) for i in splits)


def _is_part(word: str) -> bool:
    return word in common() and (len(word) > _SHORTEST_PART or word in lists().short_parts)


def _is_stem(stem: str) -> bool:
    doubled = stem[:-1] if stem[-1] == stem[-2] else stem
    return any(form in english() for form in (stem, stem + "e", stem + "y", doubled))


def is_slip(key: str, vocabulary: frozenset[str], two_from: int = _LONG_ENOUGH_FOR_TWO) -> bool:
    """Whether one slip of the finger turns a word of `vocabulary` into this one; two, from `two_from` letters on, a common one."""
    if not 2 < len(key) <= _LONGEST:
        return False
    if any(edit in vocabulary and _starts_alike(edit, key) for edit in _one_slip(key)):
        return True
    return len(key) >= two_from and _two_slips(key)


def _starts_alike(word: str, key: str) -> bool:
    """Whether the first letter is the same, was left out, or sounds alike: it is the letter that slips least."""
    if word[0] == key[0] or word[1:] == key or word[:2] == key[1::-1]:
        return True
    return (word[0] + key[0]) in _SOUND_ALIKE


def _one_slip(key: str) -> Iterator[str]:
    for i in range(len(key) + 1):
        head, tail = key[:i], key[i:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _ALPHABET)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in _ALPHABET)


@cache
def _by_start() -> dict[tuple[str, int], list[str]]:
    out: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in sorted(common()):
        out[word[0], len(word)].append(word)
    return out


def _two_slips(key: str) -> bool:
    near = (word for length in range(len(key) - 2, len(key) + 3) for word in _by_start().get((key[0], length), ()))
    return extractOne(key, near, scorer=OSA.distance, score_cutoff=2) is not None
