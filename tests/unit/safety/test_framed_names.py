"""Measures names by the frame of the sentence alone as well: words that are names, and names that no list has."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.safety.frames import Sureness, sureness
from bot.safety.identifiers import remove_identifiers

DATA = Path(__file__).parent / "data"
HALVES = pytest.mark.parametrize("half", [0, 1], ids=["mended on", "held out"])


def _said(half: int, *, small: bool) -> Iterator[tuple[str, str, str]]:
    """Culture, name and text, each name in six sentences of its half."""
    cultures, _, sentences = (DATA / "names-again.txt").read_text("utf-8").partition("---\n")
    for line in cultures.splitlines()[1:]:
        culture, _, both = line.partition(": ")
        first, last = (part.split()[half::2] for part in both.split(" | "))
        draw = random.Random(f"{culture}{half}")
        for name in first:
            for sentence in draw.sample(sentences.splitlines()[half::2], 6):
                other = draw.choice([each for each in first if each != name])
                text = sentence.replace("{L}", draw.choice(last)).replace("{G}", other)
                yield culture, *_in_case(text, name, small=small)


def _in_case(sentence: str, name: str, *, small: bool) -> tuple[str, str]:
    shown = name if small else name.title()
    text = sentence.replace("{F}", shown)
    return shown, text if small else text[0].upper() + text[1:]


def _shares(half: int, *, small: bool) -> dict[str, float]:
    gone: dict[str, list[bool]] = {}
    for culture, name, text in _said(half, small=small):
        is_gone = re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", remove_identifiers(text).kept) is None
        gone.setdefault(culture, []).append(is_gone)
    return {culture: sum(each) / len(each) for culture, each in gone.items()}


@HALVES
def test_names_with_capitals_go(half: int) -> None:
    shares = _shares(half, small=False)
    assert sum(shares.values()) / len(shares) >= 0.97, shares
    assert min(shares.values()) >= 0.9, shares


@HALVES
def test_names_in_small_letters_go(half: int) -> None:
    shares = _shares(half, small=True)
    words = shares.pop("british word names")
    assert sum(shares.values()) / len(shares) >= 0.92, shares
    assert min(shares.values()) >= 0.8, shares
    assert words >= 0.7


@HALVES
def test_texts_that_point_to_nobody_stay(half: int) -> None:
    texts = [t for t in (DATA / "clean-again.txt").read_text("utf-8").splitlines() if not t.startswith("#")][half::2]
    changed = [text for text in texts if remove_identifiers(text).kept != text]
    assert len(texts) > 100
    assert len(changed) <= 0.05 * len(texts), changed


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("we want … back", Sureness.SURE),
        ("me and … do the shopping", Sureness.SURE),
        ("i had … last week", Sureness.LIKELY),
        ("a … bush", Sureness.NONE),
    ],
)
def test_the_words_around_a_place_say_how_surely_somebody_stands_there(text: str, sure: Sureness) -> None:
    place = text.index("…")
    assert sureness(text, place, place + 1) is sure


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("we want rose back", "we want [name] back"),
        ("the rose is back", "the rose is back"),
        ("we were told by grace that it was full", "we were told by [name] that it was full"),
        ("by the grace of god it was full", "by the grace of god it was full"),
        ("since may we have had nobody", "since may we have had nobody"),
        ("He has Down's syndrome.", "He has Down's syndrome."),
        ("robbing Peter to pay Paul", "robbing Peter to pay Paul"),
        ("give peace a chance", "give peace a chance"),
        ("thanks to Mencap for the party", "thanks to Mencap for the party"),
        ("the jack under my bed is broken", "the jack under my bed is broken"),
    ],
)
def test_the_frame_decides_about_a_word(text: str, kept: str) -> None:
    assert remove_identifiers(text).kept == kept


@pytest.mark.parametrize(
    "text",
    [
        "Mae'r staff yn garedig ond does dim digon ohonyn nhw. The room was cold and the lift was broken again.",
        "The meeting was good. Roedd y cawl yn oer but the cake was lovely and there was plenty for everyone.",
        "We asked for the form and nobody came back to us for weeks. Does neb yn gwrando.",
    ],
)
def test_a_text_in_both_languages_keeps_its_words(text: str) -> None:
    assert remove_identifiers(text).kept == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("mae dai yn hwyr bob dydd", "mae [name] yn hwyr bob dydd"),
        ("diolch i orla am bopeth", "diolch i [name] am bopeth"),
        ("dwi'n hoffi rhys achos mae'n gwrando", "dwi'n hoffi [name] achos mae'n gwrando"),
        ("fy ngofalwr jun yw'r gorau", "fy ngofalwr [name] yw'r gorau"),
        ("mae tai yn ddrud iawn", "mae tai yn ddrud iawn"),
        ("mae haf yn braf yma", "mae haf yn braf yma"),
        ("roedd bwyd yn oer eto", "roedd bwyd yn oer eto"),
    ],
)
def test_names_in_small_letters_go_from_welsh_too(text: str, kept: str) -> None:
    assert remove_identifiers(text).kept == kept


@pytest.mark.parametrize(
    "text",
    [
        "What would Nye Bevan say?",
        "The Herbert Protocol form should be done for all.",
        "my prader-willi diet is not a joke",
        "We sang Calon Lan and Danny Boy.",
        "Guy's and St Thomas' lost the letter.",
        "gavin and stacey is on repeat",
    ],
)
def test_who_is_spoken_of_everywhere_is_nobody_here(text: str) -> None:
    assert remove_identifiers(text).kept == text


def test_a_long_text_loses_its_names_and_one_of_nothing_but_such_words_comes_to_an_end() -> None:
    told = "me and rose do the shopping. the lift by the door is slow. " * 30
    assert "rose" not in remove_identifiers(told).kept
    assert remove_identifiers("will grace may hope rose " * 200).kept
