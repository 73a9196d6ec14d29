"""Finds names that no list and no spelling gives away, by the frame of the sentence: "we want Rose back", "told by an"."""

from __future__ import annotations

import re

from bot.safety.frames import Sureness, is_sure_in_welsh, sureness
from bot.safety.known_words import is_known, is_slip
from bot.safety.sentence import Reader
from bot.safety.spelling import name_likeness
from bot.safety.tokens import Token
from bot.safety.vocabulary import borne, common, english, everyday, lists, names, places, proper, welsh, wide_names

_MINE = frozenset({"my", "our"})
_LIKE_A_SLIP = -1.5
_ONE_LESS = {  # for a word with a capital that need not have one
    Sureness.SURE: Sureness.LIKELY,
    Sureness.CLEAR: Sureness.LIKELY,
    Sureness.LIKELY: Sureness.POSSIBLE,
    Sureness.POSSIBLE: Sureness.POSSIBLE,
}
_SHORTEST_OWNER = 3
_MOST = 150  # of such words in one text: a hostile text of nothing else must not take long
_VOWEL = re.compile("[aeiouy]")


def is_framed(reader: Reader, place: int, word: Token) -> bool:
    """Whether the words around the word leave as much room for somebody as such a word needs."""
    if word.acronym:
        return False
    if reader.in_welsh:
        return _may_be_welsh(word) and is_sure_in_welsh(reader.text, word.start, word.end)
    if _is_how(reader, place) or _is_after_article(reader, place) or _is_a_time(reader, place):
        return False
    least, owner = _least(reader, place, word), _least_of_owner(word)
    if least is None and owner is None:
        return False
    if _is_town_here(reader, place, word) or reader.is_among_welsh(place):
        return False
    reader.framed += 1
    if reader.framed > _MOST:
        return False
    if owner is not None and sureness(reader.text, word.start, word.end - 1, owner):
        return True
    return least is not None and any(sureness(reader.text, word.start, end, least) for end in _ends(reader, place))


def _is_town_here(reader: Reader, place: int, word: Token) -> bool:
    """Whether a town's name stands as one: "in Thurso", and "from Thurso" where nobody is called so."""
    if word.key not in places():
        return False
    return reader.after_town_word(place) or (word.key not in names() and reader.beside_town_word(place))


def _least_of_owner(word: Token) -> Sureness | None:
    """How sure a place must be for a name whose possessive ending has lost its apostrophe, as in "blessings fault"."""
    name = word.key.removesuffix("s")
    is_word = word.key in english() and (name not in lists().word_names or name in lists().hardly_names)
    if is_word or name == word.key or len(name) < _SHORTEST_OWNER or len(word.text) != len(word.key):
        return None
    return _least_of(name)


def _may_be_welsh(word: Token) -> bool:
    """Whether a word of a Welsh text is borne as a name and is no common word."""
    key = word.key
    if key in lists().welsh_words or key in lists().roles or key in common():
        return key in lists().soft_names and key not in lists().welsh_words
    return _is_listed(key) or key in lists().mostly_names or key in names() or key in wide_names()


def _least(reader: Reader, place: int, word: Token) -> Sureness | None:
    """How sure a place must be for this word; nothing for a word that nobody bears."""
    least, key = _least_of(word.key), word.key
    is_steady = key in lists().times_or_names or key in places() or (key in proper() and not _is_listed(key))
    if least is None or is_steady or not word.capital or word.initial or not reader.stands_alone(place):
        return least
    return _ONE_LESS[least]


def _least_of(key: str) -> Sureness | None:
    is_plainly_name = key in lists().soft_names or (key in lists().names and key not in english())
    if key in lists().worldly_names and not is_plainly_name:
        return Sureness.SURE
    is_office = key in lists().offices and key not in lists().soft_names
    if key in lists().never_somebody or key in lists().times or key in lists().roles or is_office:
        return None
    is_borne = key in names() or key in wide_names() or key in borne()
    if key not in english() and key not in proper() and key not in welsh() and key not in lists().known:
        if key in places():
            return Sureness.SURE
        return Sureness.POSSIBLE if is_borne else _least_of_strange(key)
    if not is_borne and not _is_listed(key):
        return None
    return _least_of_word(key)


def _least_of_word(key: str) -> Sureness:
    """How sure a place must be for a word that somebody bears: the more it is used as a word, the surer."""
    is_hard = key in lists().rarely_names or key in lists().ideas or key in lists().small_ideas
    is_thing = key in proper() and (key not in lists().names or key in english())
    if key in lists().hardly_names or is_thing:
        return Sureness.SURE
    if is_hard or (key in common() and key not in lists().soft_names):
        return Sureness.CLEAR
    if not _is_listed(key):
        return Sureness.SURE if key in everyday() else Sureness.LIKELY
    return Sureness.LIKELY if key in everyday() else Sureness.POSSIBLE


def _least_of_strange(key: str) -> Sureness | None:
    """How sure it must be for a word that no list has; nothing where it is spelt like a slip."""
    least = 0.0 if is_slip(key, common()) else _LIKE_A_SLIP
    if name_likeness(key) < least or not _VOWEL.search(key):
        return None
    return Sureness.SURE if is_known(key, in_welsh=False) else Sureness.LIKELY


def _is_listed(key: str) -> bool:
    return key in lists().names or key in lists().word_names or key in lists().soft_names


def _is_after_article(reader: Reader, place: int) -> bool:
    left = reader.previous(place)
    if left is None or left.key not in lists().articles or left.key in _MINE:
        return False
    return left.key != "that" or place < 2 or reader.words[place - 2].key not in lists().tells_that


def _is_how(reader: Reader, place: int) -> bool:
    left = reader.previous(place)
    return reader.words[place].key in lists().ways_to_be and left is not None and left.key in lists().before_a_way


def _is_a_time(reader: Reader, place: int) -> bool:
    """Whether "may" is a month here, as in "since May we have had none"."""
    left = reader.previous(place)
    return reader.words[place].key in lists().times_or_names and left is not None and left.key in lists().at_a_time


def _ends(reader: Reader, place: int) -> tuple[int, ...]:
    """Where the word ends, and where a surname after it would."""
    word, right = reader.words[place], reader.next(place)
    if right is not None and reader.text[word.end : right.start] == "-":
        return (word.end, right.end)
    if right is None or reader.text[word.end : right.start] != " ":
        return (word.end,)
    if right.key in common() and right.key not in lists().word_surnames:
        return (word.end,)
    is_surname = right.key in lists().word_surnames or right.key in names() or not is_known(right.key, in_welsh=False)
    return (word.end, right.end) if is_surname else (word.end,)
