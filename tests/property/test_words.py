"""No text that a person can send, or a broken program can make, upsets what reads words."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.ask.follow_up import about, joined
from knowledge.figures import asks_for_number
from knowledge.focus import LONG, focus
from knowledge.language import language_of, looks_welsh
from knowledge.loader import load
from knowledge.models import Comparison
from knowledge.premises import groups_named, swapped
from knowledge.rules import applying
from knowledge.text import formal, grams, is_small_talk, stems, tidy
from tests.property.measure import MANY

LIBRARY = load()
CARDS = list(LIBRARY.cards.values())
COMPARISONS: tuple[Comparison, ...] = LIBRARY.comparisons
# Letters of every kind, halves of pairs that are no letters, and pieces that people do type.
letters = st.text(st.characters(codec=None), max_size=60)
pieces = st.sampled_from(
    [
        "72%",
        "1 in 4",
        "3.54",
        "families",
        "staff",
        "and for",
        "a beth am",
        "y cant",
        "[1]",
        "co-production",
        "?",
        "\n\n",
    ]
)
texts = st.one_of(letters, st.lists(st.one_of(letters, pieces), max_size=6).map(" ".join))
cards = st.lists(st.sampled_from(CARDS), max_size=4)


@MANY
@given(texts)
def test_tidying_is_done_once_and_leaves_one_line(text: str) -> None:
    once = tidy(text)
    assert "\n" not in once
    assert once == once.strip()
    assert not any(unicodedata.category(letter) in {"Cf", "Cc", "Cs"} for letter in once)


@MANY
@given(texts)
def test_searching_forms_come_of_any_text(text: str) -> None:
    assert isinstance(formal(text), str)
    assert all(word for word in stems(text))
    assert {len(run) for run in grams(text)} <= {3, 4}
    assert isinstance(asks_for_number(text), bool)
    assert isinstance(is_small_talk(text), bool)
    assert isinstance(looks_welsh(text), bool)


@MANY
@given(texts, st.sampled_from(["en", "cy", "en-easy", "cy-easy"]))
def test_every_text_has_one_of_the_languages_and_keeps_the_style(text: str, default: str) -> None:
    found = language_of(text, default)
    assert found.split("-")[0] in {"en", "cy"}
    assert found.endswith("-easy") is default.endswith("-easy")


@MANY
@given(st.lists(texts, max_size=30).map(". ".join))
def test_the_part_that_is_searched_is_short_and_stands_in_the_message(text: str) -> None:
    found = focus(text)
    assert len(found) <= max(LONG, min(len(text), LONG))
    assert all(word in text for word in found.split())


@MANY
@given(texts, cards)
def test_a_follow_up_holds_the_question_and_what_it_follows(text: str, before: list[object]) -> None:
    given_before = [card for card in CARDS if card in before]
    follow_up = joined(text, given_before)
    if follow_up is not None:
        assert follow_up.startswith(text.strip())
        assert follow_up.endswith(given_before[0].text)
    meant = about(text, given_before, CARDS)
    assert meant is None or meant.group in groups_named(text)


@MANY
@given(texts, cards)
def test_only_rules_whose_conditions_hold_speak(text: str, shown: list[object]) -> None:
    chosen = [card for card in CARDS if card in shown]
    ids = {card.id for card in chosen}
    spoken = applying(LIBRARY.rules, text, chosen)
    assert len(spoken) == len({rule.id for rule in spoken})
    for rule in spoken:
        by_cards = ids & set(rule.when.any_cards) or (rule.when.all_cards and set(rule.when.all_cards) <= ids)
        by_words = any(phrase in tidy(text).lower() for phrase in rule.when.asks)
        assert by_cards or by_words


@MANY
@given(texts)
def test_a_swapped_figure_is_always_of_two_groups_of_one_comparison(text: str) -> None:
    pair = swapped(text, COMPARISONS)
    if pair is not None:
        said, meant = pair
        assert said.group != meant.group
        assert meant.group in groups_named(text)
        assert any({said, meant} <= set(comparison.bars) for comparison in COMPARISONS)


@MANY
@given(st.integers(1, 9999), st.sampled_from(["staff", "families", "residents", "people with lived experience"]))
def test_a_bare_count_of_people_is_never_taken_for_a_figure(count: int, who: str) -> None:
    assert swapped(f"we are {count} {who}, how do we start?", COMPARISONS) is None
