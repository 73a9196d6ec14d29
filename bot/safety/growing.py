"""Takes in what belongs to the same name: surname, first name, initials, small words between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.safety.known_words import is_known, is_slip
from bot.safety.removal import Removed
from bot.safety.sentence import Reader
from bot.safety.spelling import name_likeness
from bot.safety.tokens import Token, side_by_side
from bot.safety.vocabulary import common, english, everyday, lists, names, places, proper, wide_names
from bot.safety.word_names import is_surname

_LONGEST_NAME = 5
_LIKE_A_SLIP = -1.5
_PARENT_OF = frozenset({"abu", "umm", "um", "om"})  # "um hassan", the mother of Hassan
_OF_FAMILY = frozenset({"de", "la", "del", "dela", "della", "van", "von", "der"})
_SHORT_PAIR = 7  # letters of two parts, such as "hui min"


def grow(reader: Reader, place: int) -> None:
    """Flag the words around the flagged one that are parts of the same name."""
    _grow_left(reader, place)
    last = place
    for index in range(place + 1, min(place + _LONGEST_NAME, len(reader.words))):
        if not side_by_side(reader.text, reader.words[index - 1], reader.words[index]):
            break
        hyphened = _is_hyphened_part(reader, reader.words[last], reader.words[index], reader.words[index])
        left, right = reader.words[last], reader.words[index]
        is_part = hyphened or _continues(left, right) or _is_strange_part(reader, left, right)
        if index in reader.flagged or is_part:
            reader.flagged.update(range(last + 1, index + 1))
            last = index
        elif reader.words[index].key not in lists().joiners:
            break


def spans(reader: Reader) -> Iterator[Removed]:
    """The flagged words, those side by side as one."""
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


def _is_hyphened_part(reader: Reader, left: Token, right: Token, part: Token) -> bool:
    """Whether a hyphen ties the part to a name, as in "jo-anne"."""
    return reader.text[left.end : right.start] == "-" and part.key not in common() and part.key not in lists().roles


def _continues(first: Token, word: Token) -> bool:
    if word.capital and len(word.key) == 1 and word.key not in {"i", "a"}:
        return True
    if word.key in lists().roles or word.acronym:
        return False
    if word.capital:
        return first.capital and (is_surname(word) or word.key in lists().word_names or word.key in proper())
    is_owner = word.text.lower().replace("’", "'").endswith("'s")
    if first.capital:
        return False
    if _is_of_parts(first, word):
        return True
    if word.key in lists().never_surnames and not is_owner:
        return False
    if word.key in lists().worldly_names and first.key in lists().names and len(first.key + word.key) <= _SHORT_PAIR:
        return word.key not in common()
    is_listed = word.key in names() or word.key in wide_names()
    words = everyday() if first.key not in english() else english()  # "jodie wheeler", but not "faith wheeler"
    return word.key in lists().word_surnames or (is_listed and word.key not in words)


def _is_of_parts(first: Token, word: Token) -> bool:
    """Whether they are two parts of one name, as in "yuk ling", or such a name and a surname, as in "minjun park"."""
    if are_parts(first, word):
        return True
    return first.key not in english() and _is_made(first.key) and word.key in lists().surnames_of_parts


def are_parts(first: Token, word: Token) -> bool:
    """Whether the words are parts of one name and not both in daily use, as "ka ho" or "wing yan"."""
    parts, never, daily = lists().name_parts, lists().never_somebody, everyday()
    if first.key not in parts or word.key not in parts or first.key in never or word.key in never:
        return False
    return first.key not in daily or word.key not in daily


def _is_made(key: str) -> bool:
    """Whether the word is a part of such a name, or two written as one."""
    parts = lists().name_parts
    return key in parts or any(key[:i] in parts and key[i:] in parts for i in range(2, len(key) - 1))


def _is_strange_part(reader: Reader, first: Token, word: Token) -> bool:
    """Whether a town, or a word that no list has and is more like a name than a slip, follows one: "htet aung"."""
    if first.capital or word.capital or reader.in_welsh or first.key in english():
        return False
    if word.key in places() and word.key not in english():
        return True
    is_strange = _is_strange(reader, word) and not is_known(word.key, in_welsh=True)
    return is_strange and name_likeness(word.key) > _LIKE_A_SLIP


def _is_strange(reader: Reader, word: Token) -> bool:
    return word.key not in lists().titles and not is_known(word.key, in_welsh=reader.in_welsh)


def _is_of_family(left: Token, word: Token) -> bool:
    """Whether it is the "de la" of "Mr de la Cruz"."""
    return left.key in _OF_FAMILY and (word.capital or word.key in _OF_FAMILY)


def _grow_left(reader: Reader, place: int) -> None:
    left = reader.previous(place)
    if left is None or place - 1 in reader.flagged or not side_by_side(reader.text, left, reader.words[place]):
        return
    is_initial = left.capital and len(left.key) == 1 and left.key not in {"i", "a"}
    is_initial = is_initial or left.key in _PARENT_OF
    is_initial = is_initial or _is_of_family(left, reader.words[place])
    is_initial = is_initial or _is_hyphened_part(reader, left, reader.words[place], left)
    is_first_name = left.key in lists().word_names and left.key not in lists().rarely_names
    is_first_name = is_first_name or _is_strange(reader, left) or (left.key in names() and left.key not in everyday())
    is_small = not left.capital and not reader.words[place].capital and _is_strange(reader, left)
    is_small = is_small and not reader.in_welsh and not is_slip(left.key, common())
    is_listed = not reader.in_welsh and (left.key in names() or left.key in lists().soft_names)
    is_clear = not is_known(reader.words[place].key, in_welsh=True)  # "sunny choi"
    is_listed = is_listed or (is_clear and left.key in lists().word_names and left.key not in lists().rarely_names)
    is_small = is_small or (not left.capital and is_listed and left.key not in common())
    is_small = is_small or (not (left.capital and left.initial) and are_parts(left, reader.words[place]))
    is_small = is_small or (
        left.capital and left.key in lists().surnames_of_parts and _is_made(reader.words[place].key)
    )
    if is_initial or is_small or (left.capital and reader.words[place].capital and is_first_name):
        reader.flagged.add(place - 1)
        _grow_left(reader, place - 1)
