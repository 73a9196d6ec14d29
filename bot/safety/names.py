"""Finds people's names: words in a person's place, and words that no list knows.

It does not need to know a name to find it, so it treats all cultures alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.safety.known_words import is_known, is_slip, looks_welsh
from bot.safety.removal import PLACEHOLDER, Removed
from bot.safety.tokens import Token, before, side_by_side, tokens
from bot.safety.vocabulary import common, everyday, lists, names, welsh

_SHORTEST_LOUD_NAME = 4  # shorter words in capitals are abbreviations
_VOWEL = re.compile("[aeiouy]")


class _Reader:
    """One text's words with what is known about each."""

    def __init__(self, text: str) -> None:
        self.text, self.words = text, tokens(text)
        self.in_welsh = looks_welsh([t.key for t in self.words])
        self.skipped = [match.span() for match in PLACEHOLDER.finditer(text)]
        self.flagged: set[int] = set()

    def next(self, place: int) -> Token | None:
        return self.words[place + 1] if place + 1 < len(self.words) else None

    def previous(self, place: int) -> Token | None:
        return self.words[place - 1] if place else None

    def after_strong(self, place: int) -> bool:
        """Whether the words before leave room for nothing but a name."""
        return self.after_title(place) or any(before(self.words, place, n) in lists().strong_before for n in (1, 2, 3))

    def after_title(self, place: int) -> bool:
        left = self.previous(place)
        if left is None or left.key not in lists().titles or self.text[left.end : self.words[place].start].strip(". "):
            return False
        return left.capital or left.key not in lists().titles_if_capital

    def in_place(self, place: int) -> bool:
        """Whether a person could well be spoken of here."""
        left, right = self.previous(place), self.next(place)
        beside = left is not None and (left.key in lists().roles or left.text.lower() in lists().weak_before)
        return beside or (right is not None and right.key in lists().third_person)

    def in_listed_place(self, place: int) -> bool:
        """Whether a word that some people bear as a name could be one here."""
        left, right = self.previous(place), self.next(place)
        beside = left is not None and left.text.lower() in lists().listed_before
        return self.in_place(place) or beside or (right is not None and right.key in lists().after)

    def stands_alone(self, place: int) -> bool:
        """Whether a capital word is neither part of a title such as "Easy Read" nor after an article."""
        sides = [t for t in (self.previous(place), self.next(place)) if t is not None]
        left = self.previous(place)
        return not any(t.capital and not t.initial and t.key != "i" for t in sides) and (
            left is None or left.key not in lists().articles
        )

    def after_town_word(self, place: int) -> bool:
        left = self.previous(place)
        return (
            left is not None
            and left.key in lists().towns_before
            and self.text[left.end : self.words[place].start] == " "
        )


def find_names(text: str) -> list[Removed]:
    """The spans of people's names; titles and relations ("Mrs", "my nan") are left standing."""
    reader = _Reader(text)
    for place, word in enumerate(reader.words):
        if not any(start <= word.start < end for start, end in reader.skipped) and _is_name(reader, place, word):
            reader.flagged.add(place)
    _flag_again(reader)
    for place in sorted(reader.flagged):
        _grow(reader, place)
    return list(_spans(reader))


def _is_name(reader: _Reader, place: int, word: Token) -> bool:
    if len(word.key) < 2 or word.key in lists().titles or "n't" in word.text.replace("’", "'"):
        return False
    known = is_known(word.key, in_welsh=reader.in_welsh)
    if word.key in lists().mostly_names and (word.capital or not reader.in_welsh) and not reader.after_town_word(place):
        known = False
    if known:
        return _is_word_name(reader, place, word)
    if word.acronym and (word.key not in names() or len(word.key) < _SHORTEST_LOUD_NAME):
        return False
    if word.capital and not word.initial:
        return word.key in names() or not reader.after_town_word(place)
    if word.capital:
        return word.key in names() or not (
            reader.in_welsh or is_slip(word.key, common() if reader.in_place(place) else everyday())
        )
    return _is_small_name(reader, place, word)


def _is_small_name(reader: _Reader, place: int, word: Token) -> bool:
    """A strange word in small letters: a name, unless it is a slip of the finger or a Welsh form that no list has."""
    listed = word.key in lists().names or word.key in lists().mostly_names
    if reader.after_strong(place) or (listed and not reader.in_welsh):
        return True
    if word.key in names() and not reader.in_welsh:
        return reader.in_listed_place(place) or len(word.key) > 4 or not is_slip(word.key, common())
    if reader.in_welsh or not _VOWEL.search(word.key) or reader.after_town_word(place):
        return reader.in_welsh and _beside_role(reader, place) and not is_slip(word.key, welsh())
    if reader.in_place(place):
        return len(word.key) < 4 or not is_slip(word.key, common())
    return not is_slip(word.key, everyday())


def _is_word_name(reader: _Reader, place: int, word: Token) -> bool:
    """A word that is also a name, such as Will or Grace: its place decides."""
    if reader.after_title(place):
        is_borne = word.key in lists().word_names or word.key in names() or word.key in lists().word_surnames
        return word.capital or (is_borne and word.key not in lists().never_surnames)
    if word.acronym or word.key in lists().offices or word.key in lists().roles:
        return False
    is_rare = word.key not in everyday() and word.key not in lists().known and not reader.in_welsh
    is_listed = word.key in lists().word_names or (word.key in names() and (is_rare or word.capital))
    right = reader.next(place)
    acts = right is not None and right.key in lists().third_person and reader.text[word.end : right.start] == " "
    if not word.capital:
        is_placed = is_rare and word.key in names() and reader.in_place(place)
        return is_placed or (is_listed and _is_small_word_name(reader, place, acts))
    if word.initial:
        return _is_first_word_name(reader, place, acts=acts, listed=is_listed, rare=is_rare)
    if word.key in lists().rarely_names:
        told = place > 0 and reader.words[place - 1].key in {"told", "asked", "ask", "thank", "thanks", "with"}
        return (
            reader.after_strong(place)
            or _beside_role(reader, place)
            or told
            or (acts and not reader.after_town_word(place))
        )
    if is_listed:
        return not (word.key in lists().known and reader.after_town_word(place))
    is_ordinary = word.key in lists().known or reader.in_welsh
    return not is_ordinary and reader.stands_alone(place) and (is_rare or reader.in_place(place))


def _is_first_word_name(reader: _Reader, place: int, *, acts: bool, listed: bool, rare: bool) -> bool:
    """Whether the first word of a sentence, which has a capital anyway, is a name: by what follows."""
    word, right = reader.words[place], reader.next(place)
    if right is None or reader.in_welsh:
        return False
    if listed and right.capital and _is_surname(right) and side_by_side(reader.text, word, right):
        return True
    return (listed and acts) or (rare and right.key in lists().after)


def _is_small_word_name(reader: _Reader, place: int, acts: bool) -> bool:
    left, right = reader.previous(place), reader.next(place)
    if left is not None and left.text.lower() in {"called", "named", "told", "asked", "rang", "phoned", "texted"}:
        return reader.words[place].key not in lists().hardly_names
    if right is not None and right.key in lists().speaks and reader.words[place].key not in lists().hardly_names:
        return left is None or (left.key not in lists().articles and left.key in lists().listed_before | lists().roles)
    return _beside_role(reader, place) and acts and right is not None and right.key in lists().plain_verbs


def _beside_role(reader: _Reader, place: int) -> bool:
    left = reader.previous(place)
    return (
        left is not None
        and left.key in lists().roles
        and reader.text[left.end : reader.words[place].start] in {" ", ", "}
    )


def _is_surname(word: Token) -> bool:
    return word.key in lists().word_surnames or word.key in names() or not is_known(word.key, in_welsh=False)


def _flag_again(reader: _Reader) -> None:
    """A name found once is a name wherever it stands, as long as it is written alike."""
    found = {reader.words[place].key for place in reader.flagged}
    strange = {key for key in found if not is_known(key, in_welsh=reader.in_welsh) or key in lists().mostly_names}
    alike = {reader.words[place].text[:1] + reader.words[place].key for place in reader.flagged}
    for place, word in enumerate(reader.words):
        if word.key in strange or (word.capital and word.text[:1] + word.key in alike):
            reader.flagged.add(place)


def _grow(reader: _Reader, place: int) -> None:
    """Take in what belongs to the same name: surname, first name, initials, small words between."""
    _grow_left(reader, place)
    last = place
    for index in range(place + 1, min(place + 5, len(reader.words))):
        if not side_by_side(reader.text, reader.words[index - 1], reader.words[index]):
            break
        hyphened = _is_hyphened_part(reader, reader.words[last], reader.words[index], reader.words[index])
        if index in reader.flagged or hyphened or _continues(reader.words[last], reader.words[index]):
            reader.flagged.update(range(last + 1, index + 1))
            last = index
        elif reader.words[index].key not in lists().joiners:
            break


def _is_hyphened_part(reader: _Reader, left: Token, right: Token, part: Token) -> bool:
    """Whether a hyphen ties the part to a name, as in "jo-anne"."""
    return reader.text[left.end : right.start] == "-" and part.key not in common() and part.key not in lists().roles


def _continues(first: Token, word: Token) -> bool:
    if word.capital and len(word.key) == 1 and word.text not in {"I", "A"}:
        return True
    if word.key in lists().roles or word.acronym:
        return False
    if word.capital:
        return first.capital and (_is_surname(word) or word.key in lists().word_names or word.key in lists().known)
    return not first.capital and word.key in lists().word_surnames and word.key not in lists().never_surnames


def _grow_left(reader: _Reader, place: int) -> None:
    left = reader.previous(place)
    if left is None or place - 1 in reader.flagged or not side_by_side(reader.text, left, reader.words[place]):
        return
    is_initial = left.capital and len(left.key) == 1 and left.text not in {"I", "A"}
    is_initial = is_initial or _is_hyphened_part(reader, left, reader.words[place], left)
    if is_initial or (
        left.capital
        and reader.words[place].capital
        and left.key in lists().word_names
        and left.key not in lists().rarely_names
    ):
        reader.flagged.add(place - 1)
        _grow_left(reader, place - 1)


def _spans(reader: _Reader) -> Iterator[Removed]:
    run: list[Token] = []
    for place in sorted(reader.flagged):
        word = reader.words[place]
        if run and (place - 1 not in reader.flagged or not side_by_side(reader.text, run[-1], word)):
            yield _span(run)
            run = []
        run.append(word)
    if run:
        yield _span(run)


def _span(run: Sequence[Token]) -> Removed:
    return Removed(run[0].start, run[-1].end, "name")
