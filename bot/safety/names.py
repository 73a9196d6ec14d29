"""Finds people's names: words in a person's place, and words that no list knows.

It does not need to know a name to find it, so it treats all cultures alike.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.safety.framed import is_framed
from bot.safety.growing import are_parts, grow, spans
from bot.safety.known_words import is_compound, is_known, is_slip
from bot.safety.nobody import nobody
from bot.safety.removal import Removed
from bot.safety.sentence import Reader
from bot.safety.spelling import name_likeness
from bot.safety.tokens import Token
from bot.safety.vocabulary import (
    borne,
    common,
    english,
    everyday,
    lists,
    names,
    never_names,
    places,
    proper,
    welsh,
    wide_names,
)
from bot.safety.well_known import well_known
from bot.safety.word_names import beside_role, is_word_name

_SHORTEST_LOUD_NAME = 4  # shorter words in capitals are abbreviations
_SHORTEST_LONG_SLIP = 7  # shorter ones in the possessive are somebody rather than something
_IRISH_OR_SCOTTISH = re.compile(r"(?:Mc|Mac|O['’]|Fitz)[A-Z][a-z]")
_LIKE_A_WORD = -3.0  # so much more like a slip than like a name
_LIKE_A_NAME, _SHORTEST_CLEAR_NAME = 2.5, 4  # so much like a name, though a slip of a less common word: "gurinder"
_LONGEST_SLIP_BESIDE = 3  # "suki and teh": so short a strange word beside a name may be any slip
_LONGEST_UNDOUBTED = 7  # so short a strange word that acts beside "carer" is somebody, though it may be a slip
_PAIRS = frozenset({"and", "or", "n", "a", "ac", "neu"})
_VOWEL = re.compile("[aeiouy]")
_MEDICINE = re.compile(
    r"(?:statin|sartan|prazole|cillin|mycin|zepine|oxetine|profen|olol|dipine|parin|formin|gliptin|gliflozin|triptan|xaban|azolam|azepam|setron|thiazide|onazole|cycline|floxacin|codone|caine|lukast|terol|asone|solone|umab|ximab|tidine)$"
)


def find_names(text: str) -> list[Removed]:
    """The spans of people's names; titles and relations ("Mrs", "my nan") are left standing."""
    reader = Reader(text)
    skipped = reader.skipped + well_known(reader.words)
    skipped += list(nobody(text))
    for place, word in enumerate(reader.words):
        if not _may_be_anyone(reader, place, word) or any(start <= word.start < end for start, end in skipped):
            continue
        if _is_name(reader, place, word) or is_framed(reader, place, word):
            reader.flagged.add(place)
    _flag_pairs(reader)
    _flag_listed(reader)
    _flag_parts(reader)
    _flag_again(reader)
    for place in sorted(reader.flagged):
        grow(reader, place)
    return list(spans(reader))


def _may_be_anyone(reader: Reader, place: int, word: Token) -> bool:
    if not word.capital and (word.key in never_names() or word.key in lists().roles):
        return False
    if _is_cut_article(word):
        return False
    if len(word.key) < 2 or word.key in lists().titles or "n't" in word.text.replace("’", "'"):
        return False
    return not reader.is_saint(place) and reader.text[word.start - 1 : word.start] != "#"


def _is_cut_article(word: Token) -> bool:
    """Whether it is a word with "the" before it as it is said in Yorkshire: "t'lass"."""
    article, mark, rest = word.text.lower().replace("’", "'").partition("'")
    return bool(mark) and article == "t" and is_known(rest, in_welsh=False)


def _is_name(reader: Reader, place: int, word: Token) -> bool:
    if _is_mostly_name(reader, place, word) or (_IRISH_OR_SCOTTISH.match(word.text) and word.key not in proper()):
        return _is_strange_name(reader, place, word)
    if _is_a_place(reader, place, word):
        return reader.after_title(place) or (word.capital and reader.is_spoken_of(place))
    if is_known(word.key, in_welsh=reader.in_welsh):
        return is_word_name(reader, place, word)
    return _is_strange_name(reader, place, word)


def _is_a_place(reader: Reader, place: int, word: Token) -> bool:
    """Whether the word is a town's or district's name and no word, and nobody's name unless it stands as a town's does."""
    if word.key not in places() or word.key in english() or word.key in proper():
        return False
    if word.capital and is_compound(word.key):  # "moved from Larkfield": a home as well as a village
        return False
    return word.key not in names() or reader.beside_town_word(place)


def _is_mostly_name(reader: Reader, place: int, word: Token) -> bool:
    is_listed = word.key in lists().mostly_names and (word.capital or not reader.in_welsh)
    if not word.capital and word.key in english() and reader.is_after_article(place):
        return False  # "the jack for my bed"
    return is_listed and not reader.after_town_word(place)


def _is_strange_name(reader: Reader, place: int, word: Token) -> bool:
    """A word that no list of words has."""
    if word.acronym and (word.key not in names() or len(word.key) < _SHORTEST_LOUD_NAME):
        return False
    is_a_word = word.key not in names() or word.key in lists().welsh_words
    if is_a_word and reader.is_among_welsh(place):
        return False
    if not word.capital:
        return _is_small_name(reader, place, word)
    if word.key in names():
        return True
    if not word.initial:
        return not _is_thing(reader, place, word)
    slip_of = common() if reader.in_place(place) or reader.is_possessive(place) else everyday()
    is_borne = word.key in wide_names() and reader.in_listed_place(place)
    if reader.is_possessive(place) and len(word.key) < _SHORTEST_LONG_SLIP:
        return True
    return is_borne or not (reader.in_welsh or _MEDICINE.search(word.key) or is_slip(word.key, slip_of))


def _is_thing(reader: Reader, place: int, word: Token) -> bool:
    """Whether a strange capital word is a town, a medicine, or a thing with an article before it."""
    return (
        reader.after_town_word(place)
        or reader.is_before_town_noun(place)
        or bool(_MEDICINE.search(word.key))
        or (word.key not in wide_names() and reader.is_after_article(place))
    )


def _is_small_name(reader: Reader, place: int, word: Token) -> bool:
    """A strange word in small letters: a name, unless it is a slip of the finger or a Welsh form that no list has."""
    listed = word.key in lists().names or word.key in lists().mostly_names
    if reader.after_strong(place) or (listed and not reader.in_welsh):
        return True
    if word.key in names() and not reader.in_welsh:
        return reader.in_listed_place(place) or len(word.key) > 4 or not is_slip(word.key, common())
    if reader.after_town_word(place) and reader.is_owner_without_mark(place):
        return True
    if reader.in_welsh or not _VOWEL.search(word.key) or reader.after_town_word(place):
        return reader.in_welsh and beside_role(reader, place) and not is_slip(word.key, welsh())
    if _MEDICINE.search(word.key):
        return False
    if beside_role(reader, place) and reader.is_acting(place) and not word.key.endswith("ly"):
        return len(word.key) <= _LONGEST_UNDOUBTED or not is_slip(word.key, common())  # "carers assesment took"
    if reader.in_place(place):
        return len(word.key) < 4 or word.key in wide_names() or not is_slip(word.key, common())
    if word.key in wide_names() and reader.in_listed_place(place):
        return len(word.key) > 3 and not is_slip(word.key, common())
    likeness = name_likeness(word.key)
    if likeness > _LIKE_A_NAME and len(word.key) >= _SHORTEST_CLEAR_NAME:
        return not is_slip(word.key, common())
    return likeness > _LIKE_A_WORD and not is_slip(word.key, everyday())


def _flag_pairs(reader: Reader) -> None:
    """In "Tawny and Leander", the name that is found shows that the other is one."""
    for place in range(1, len(reader.words) - 1):
        left, right = reader.words[place - 1], reader.words[place + 1]
        if reader.words[place].key not in _PAIRS or left.capital != right.capital:
            continue
        for one, other, word in ((place - 1, place + 1, right), (place + 1, place - 1, left)):
            if one in reader.flagged and _may_be_name(reader, word):
                reader.flagged.add(other)


def _flag_listed(reader: Reader) -> None:
    """In "just Abena, Kwabena and a new one", a word of the list of names counts beside one that is found."""
    for place in range(len(reader.words) - 1):
        left, right = reader.words[place], reader.words[place + 1]
        if reader.text[left.end : right.start] != ", " or left.capital != right.capital:
            continue
        for one, other, word in ((place, place + 1, right), (place + 1, place, left)):
            if one in reader.flagged and word.key in lists().names and word.key not in english():
                reader.flagged.add(other)


def _flag_parts(reader: Reader) -> None:
    """Two such parts are somebody where one can stand, as in "got zaw min for our lad", or tied as in "Min-jun"."""
    for place, (left, right) in enumerate(pairwise(reader.words)):
        gap = reader.text[left.end : right.start]
        if gap not in {" ", "-"} or not are_parts(left, right) or reader.in_welsh:
            continue
        is_tied = gap == "-" and left.capital
        are_strange = english().isdisjoint((left.key, right.key))
        in_place = reader.is_acting(place + 1) or reader.after_strong(place) or reader.in_listed_place(place)
        if is_tied or (not left.capital and not right.capital and (are_strange or in_place)):
            reader.flagged.update((place, place + 1))


def _may_be_name(reader: Reader, word: Token) -> bool:
    if word.key in lists().titles or word.key in lists().roles or word.acronym:
        return False
    if word.key in names() or word.key in borne() or word.key in wide_names() or word.key in lists().word_names:
        is_soft = word.key in lists().soft_names or word.key in lists().word_names
        return word.capital or word.key not in everyday() or (is_soft and word.key not in lists().hardly_names)
    if word.key in lists().worldly_names and word.key not in everyday():
        return True
    is_strange = not is_known(word.key, in_welsh=reader.in_welsh) and word.key not in places()
    is_like_a_name = len(word.key) > _LONGEST_SLIP_BESIDE and not reader.in_welsh and name_likeness(word.key) > 0
    return is_strange and (word.capital or is_like_a_name)


def _flag_again(reader: Reader) -> None:
    """A name found once is a name wherever it stands, as long as it is written alike."""
    found = {reader.words[place].key for place in reader.flagged}
    strange = {key for key in found if not is_known(key, in_welsh=reader.in_welsh) or key in lists().mostly_names}
    alike = {reader.words[place].text[:1] + reader.words[place].key for place in reader.flagged}
    for place, word in enumerate(reader.words):
        if word.key in strange or (word.capital and word.text[:1] + word.key in alike):
            reader.flagged.add(place)
