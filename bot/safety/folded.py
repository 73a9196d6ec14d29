"""One form of a text for the rules to read: hidden characters gone, digits and letters of one kind; spans lead back to the original."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Letters of other scripts that look like Latin ones, as people (and phones) mix them in.
_ALIKE = str.maketrans(
    "аеорсхуіјһԁӏАВЕКМНОРСТХУІЈαονιρτυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcxyijhdlABEKMHOPCTXYIJaoviptukABEZHIKMNOPTYX"
)
_HIDDEN, _MARKS = {"Cf"}, "\ufe0e\ufe0f\u20e3"  # the marks make an emoji or a key of a digit
_WORD = re.compile(r"\w+")
_ASCII = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Folded:
    """The text as the rules read it, and where each of its characters begins and ends in the original."""

    text: str
    places: tuple[tuple[int, int], ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the folded text, which is never empty, lies in the original with what is hidden inside it."""
        return (start, end) if self.places is None else (self.places[start][0], self.places[end - 1][1])


def fold(text: str) -> Folded:
    """The text in one form; what is plain already stays as it is."""
    if text.isascii():
        return Folded(text, None)
    chars, places = list[str](), list[tuple[int, int]]()
    for place, char in enumerate(text):
        if char in _MARKS and places:
            places[-1] = (places[-1][0], place + 1)
        elif char.isascii():  # most characters, and far quicker
            chars.append(char)
            places.append((place, place + 1))
        elif unicodedata.category(char) not in _HIDDEN:
            chars.append(_one(char))
            places.append((place, place + 1))
    return Folded(_WORD.sub(lambda match: _latin(match.group()), "".join(chars)), tuple(places))


def _one(char: str) -> str:
    """The character's plain form where that is a single one: full-width letters, digits of any script, odd spaces."""
    if char.isdigit():
        return str(unicodedata.digit(char))
    plain = unicodedata.normalize("NFKC", char)
    if char.isspace() and char != "\n":
        return " "
    return plain if len(plain) == 1 else char


def _latin(word: str) -> str:
    """A word that mixes scripts in Latin letters; one that is of another script whole stays."""
    return word if word.isascii() or not _ASCII.search(word) else word.translate(_ALIKE)
