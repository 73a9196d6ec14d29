"""Decides whether a word of the language is someone's name: Will, Grace, May, Joy and Tawny are told by their place."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.safety.known_words import is_compound, is_known
from bot.safety.sentence import Reader
from bot.safety.tokens import Token, before, side_by_side
from bot.safety.vocabulary import borne, common, english, everyday, lists, names, proper, wide_names

_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = frozenset({"january", "february", "march", "april", "may", "june", "july", "august", "september", "october"})
_CLEAR_TITLES = frozenset({"mr", "mrs", "ms", "mx"})
_IS, _WHAT = frozenset({"is", "was"}), frozenset({"what", "how", "why", "where", "when"})
_MOST_AFTER_A_NAME = 3  # words
_MAY_ASK = frozenset({"can", "could", "will", "would", "does", "did", "should", "shall", "may", "might"})


def is_word_name(reader: Reader, place: int, word: Token) -> bool:
    """Whether the known word at `place` is a name."""
    if reader.after_title(place):
        is_borne = _is_in(word.key, lists().word_names, lists().word_surnames, names(), wide_names(), borne())
        is_hard = word.key in lists().never_surnames or word.key in lists().never_somebody
        is_titled = reader.words[place - 1].key in _CLEAR_TITLES
        return word.capital or (is_borne and (is_titled or not is_hard)) or (is_titled and word.key not in everyday())
    may_be_told = word.capital and word.key in lists().word_names and not word.acronym
    if may_be_told and (_is_beside_a_name(reader, place) or _is_signed(reader, place)):
        return True
    if word.acronym or word.key in lists().offices or word.key in lists().roles or _is_day(reader, place):
        return False
    is_thing = word.key in proper() and word.key not in lists().names
    is_rare = word.key not in everyday() and not is_thing and not reader.in_welsh
    is_listed = word.key in lists().word_names or (
        word.key in names()
        and word.key not in lists().words
        and (is_rare or word.capital)
        and not _in_a_title(reader, place)
    )
    if not word.capital:
        return _is_small(reader, place, rare=is_rare, listed=is_listed)
    if word.initial:
        return _is_first(reader, place, listed=is_listed, rare=is_rare)
    if word.key in lists().rarely_names or word.key in proper():
        return is_person_here(reader, place)
    if is_listed or reader.is_named(place) or (word.key in borne() and reader.stands_alone(place)):
        return True
    is_alone = reader.stands_alone(place) and not _in_a_title(reader, place)
    is_likely = is_rare or (word.key not in common() and reader.in_place(place))
    return not reader.in_welsh and is_alone and is_likely


def is_person_here(reader: Reader, place: int) -> bool:
    """Whether a word that is hardly ever a name must be one here."""
    told = place > 0 and reader.words[place - 1].key in lists().told
    key = reader.words[place].key
    is_borne = key not in proper() or key in borne() or key in names() or key in lists().word_names
    if not is_borne:
        return False
    is_time = (
        (key in lists().times_or_names or key in lists().times)
        and place > 0
        and reader.words[place - 1].key in lists().at_a_time
    )
    acts = _acts(reader, place) and not reader.after_town_word(place) and not reader.is_after_article(place)
    acts = acts and not is_time  # "the review on Tuesday was the first"
    return reader.after_strong(place) or beside_role(reader, place) or told or acts


def beside_role(reader: Reader, place: int) -> bool:
    """Whether a word such as "sister" or "nurse" stands right before."""
    left = reader.previous(place)
    return (
        left is not None
        and reader.is_role(place - 1)
        and reader.text[left.end : reader.words[place].start] in {" ", ", "}
    )


def is_surname(word: Token) -> bool:
    """Whether a capital word after a first name may be the surname."""
    if word.key in lists().word_surnames or word.key in names():
        return True
    if not is_known(word.key, in_welsh=False):
        return True
    return len(word.key) > 2 and word.key not in common() and word.key not in lists().offices


def _in_a_title(reader: Reader, place: int) -> bool:
    """Whether a common word is one of several with capitals, as in "Dementia Friends"."""
    sides = [side for side in (reader.previous(place), reader.next(place)) if side is not None]
    return reader.words[place].key in common() and any(side.capital and len(side.key) > 1 for side in sides)


def _acts(reader: Reader, place: int) -> bool:
    word, right = reader.words[place], reader.next(place)
    return right is not None and right.key in lists().third_person and reader.text[word.end : right.start] == " "


def _is_first(reader: Reader, place: int, *, listed: bool, rare: bool) -> bool:
    """Whether the first word of a sentence, which has a capital anyway, is a name: by what follows."""
    word, right = reader.words[place], reader.next(place)
    if right is None or reader.in_welsh or _is_said_of_a_thing(reader, place):
        return False
    if listed and right.capital and is_surname(right) and side_by_side(reader.text, word, right):
        return True
    is_doing = right.key in lists().speaks or (right.key in lists().habits and word.key not in lists().ideas)
    acts = (
        (_acts(reader, place) or _did(reader, place))
        and (is_doing or not _is_in(word.key, lists().ideas, lists().dates_or_names))
        and not _is_grace(reader, place)
    )
    return (listed and acts) or (rare and right.key in lists().after)


def _did(reader: Reader, place: int) -> bool:
    """Whether something was done to a thing that is named, as in "Mark fixed the tap"."""
    done, thing = reader.words[place + 1 : place + 2], reader.words[place + 2 : place + 3]
    return bool(done and thing) and done[0].key.endswith("ed") and thing[0].key in lists().articles


def _is_beside_a_name(reader: Reader, place: int) -> bool:
    """Whether it is one of several of which another is surely a name, as in "Bill, Karim or nobody"."""
    listed = reader.words[max(0, place - 1) : place + 2]
    return any(
        reader.text[one.end : other.start] == ", "
        and any(each.capital and each.key in names() and each.key not in everyday() for each in (one, other))
        for one, other in pairwise(listed)
    )


def _is_signed(reader: Reader, place: int) -> bool:
    """Whether it ends a message, alone or before a few words that say who that is: "Rose, nights"."""
    word, after = reader.words[place], reader.words[place + 1 :]
    if not word.initial or place == 0 or len(after) > _MOST_AFTER_A_NAME or word.key in lists().rarely_names:
        return False
    rest = reader.text[word.end :]
    is_last = not re.search(r"[.!?]\s+\S", rest)
    return is_last and (not after or (rest.startswith(", ") and word.key not in lists().ideas))


def _is_day(reader: Reader, place: int) -> bool:
    """Whether a weekday or a month stands among others, as in "Monday to Friday is good", and so is nobody."""
    times = next((each for each in (_DAYS, _MONTHS) if reader.words[place].key in each), frozenset())
    return bool(times) and sum(word.key in times and word.capital for word in reader.words) > 1


def _is_said_of_a_thing(reader: Reader, place: int) -> bool:
    """Whether it is told what something is, as in "Grace is what we need"."""
    following = [word.key for word in reader.words[place + 1 : place + 5]]
    is_time = following[1:2] == ["the"] and following[3:] == ["time"]  # "Dawn is the worst time"
    return len(following) > 1 and following[0] in _IS and (following[1] in _WHAT or is_time)


def _is_grace(reader: Reader, place: int) -> bool:
    """Whether grace is said, as before a meal."""
    return [word.key for word in reader.words[place : place + 3]] in (["grace", "was", "said"], ["grace", "is", "said"])


def _is_small(reader: Reader, place: int, *, rare: bool, listed: bool) -> bool:
    key = reader.words[place].key
    in_place = reader.in_place(place) or (key in lists().names and reader.in_listed_place(place))
    if (
        rare
        and in_place
        and not reader.is_after_article(place)
        and (key in names() or key in wide_names() or key in borne())
    ):
        return True
    if key in borne() and _is_small_borne(reader, place):
        return True
    acts = beside_role(reader, place) and reader.is_acting(place) and not key.endswith("ly")
    if key not in english() and (acts or reader.after_strong(place) or (in_place and is_compound(key))):
        return key not in proper()
    if key in lists().soft_names and (_is_soft_name(reader, place) or _is_told_soft_name(reader, place)):
        return True
    return listed and _is_small_word_name(reader, place)


def _is_small_borne(reader: Reader, place: int) -> bool:
    """Whether a name that is a word as well is told by what stands before it, or by what is said to be its own."""
    if reader.is_possessive(place) and reader.words[place].key not in everyday():
        return True
    left = reader.previous(place)
    is_this = left is not None and left.key == "is" and place > 1 and reader.words[place - 2].key == "this"
    return (reader.after_strong(place) and not is_this) or beside_role(reader, place)


def _is_in(key: str, *several: frozenset[str]) -> bool:
    """Whether any of the lists has the word; joining them first would take longer than all else."""
    return any(key in each for each in several)


def _may_lead(key: str) -> bool:
    """Whether a person may follow the word."""
    return _is_in(key, lists().listed_before, lists().weak_before, lists().roles, lists().spoken_to)


def _is_soft_name(reader: Reader, place: int) -> bool:
    """Whether poppy, mark or hazel in small letters is somebody: they do something, or something is theirs."""
    left = reader.previous(place)
    if left is not None and (left.key in lists().articles or (left.key in everyday() and not _may_lead(left.key))):
        return False
    if reader.is_possessive(place):
        return True
    if _acts(reader, place):
        right = reader.next(place)
        return not _is_in(reader.words[place].key, lists().ideas, lists().small_ideas) or (
            right is not None and right.key in lists().speaks
        )
    if left is not None and left.key in _MAY_ASK and _does_what_people_do(reader, place):
        return True
    is_told = left is not None and left.key in lists().spoken_to
    is_told = is_told or any(before(reader.words, place, count) in lists().before_a_person for count in (2, 3))
    return is_told and reader.ends_here(place)


def _does_what_people_do(reader: Reader, place: int) -> bool:
    """Whether the plain form of a verb follows of which somebody is the subject, as in "can rose come"."""
    right = reader.next(place)
    return right is not None and f"{right.key}s" in lists().speaks | lists().third_person


def _is_told_soft_name(reader: Reader, place: int) -> bool:
    """Whether "the nurse mark said" names somebody, where "the consultant drew a picture" does not."""
    left, key = reader.previous(place), reader.words[place].key
    if key in lists().hardly_names and left is not None and left.key.endswith("s") and not _acts(reader, place):
        return False  # "the only place carers win"
    return _is_small_borne(reader, place) and (reader.ends_here(place) or _acts(reader, place))


def _is_small_word_name(reader: Reader, place: int) -> bool:
    left, right, key = reader.previous(place), reader.next(place), reader.words[place].key
    if left is not None and left.text.lower() in lists().called:
        return key not in lists().hardly_names
    if right is not None and right.key in lists().speaks and key not in lists().hardly_names:
        return left is None or (
            left.key not in lists().articles and _is_in(left.key, lists().listed_before, lists().roles)
        )
    acts = _acts(reader, place) and right is not None and right.key in lists().plain_verbs
    return beside_role(reader, place) and acts
