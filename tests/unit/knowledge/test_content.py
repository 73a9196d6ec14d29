"""The content that ships: all facts are there, and everything that is said about them stands in them."""

from __future__ import annotations

import re

import pytest

from knowledge.loader import Library, load
from knowledge.models import Kind, Seen
from tests.support.answers import numbers, numbers_held

SECOND_HAND = {*(f"E{n:03}" for n in range(34, 47)), "E048"}


@pytest.fixture(scope="module")
def library() -> Library:
    return load()


def test_all_140_facts_are_there_under_their_own_ids(library: Library) -> None:
    assert list(library.cards) == [f"E{n:03}" for n in range(1, 141)]


def test_what_is_second_hand_is_marked_so(library: Library) -> None:
    marked = {card.id for card in library.cards.values() if card.seen is Seen.SECOND_HAND}
    assert marked == SECOND_HAND


def test_only_what_was_read_on_the_summary_page_says_so(library: Library) -> None:
    on_page = {card.id for card in library.cards.values() if card.on_summary_page}
    assert on_page == {f"E{n:03}" for n in range(1, 34)}


def test_calls_of_the_survey_are_no_recommendations(library: Library) -> None:
    assert all(library.cards[f"E{n:03}"].kind is not Kind.RECOMMENDATION for n in range(26, 31))


def test_every_figure_has_population_and_scale_and_stands_in_what_was_given(library: Library) -> None:
    for card in library.cards.values():
        for figure in card.figures:
            assert figure.population.strip()
            assert figure.scale.strip()
            given = f"{card.figures_as_given} {card.text} {card.note or ''}"
            assert numbers(figure.value) <= numbers(given), card.id


def test_every_card_answers_enough_questions_in_both_languages(library: Library) -> None:
    for card in library.cards.values():
        assert len(card.questions.en) >= 8
        assert len(card.questions.cy) >= 3


def test_what_a_rule_says_in_numbers_stands_in_the_cards_that_it_names(library: Library) -> None:
    """Years tell surveys apart; the other numbers are figures and must have a card behind them."""
    for rule in library.rules:
        named = {*rule.when.any_cards, *rule.when.all_cards, *rule.add_cards}
        vouched = set().union(*(numbers_held(library.cards[card], library) for card in named))
        assert numbers(rule.text.en) - vouched - {"2025"} == set(), rule.id


def test_both_languages_of_a_rule_and_a_correction_give_the_same_numbers(library: Library) -> None:
    for worded in (*(rule.text for rule in library.rules), *(premise.text for premise in library.premises)):
        assert worded.cy is not None
        assert numbers(worded.cy) == numbers(worded.en), worded.en


def test_what_is_drawn_stands_in_the_cards_figures(library: Library) -> None:
    for comparison in library.comparisons:
        for bar in comparison.bars:
            assert bar.shown in {figure.value for figure in library.cards[bar.card].figures}, bar
            assert bar.value <= comparison.scale.max


def test_scores_of_different_problems_may_not_be_compared(library: Library) -> None:
    comparable = {comparison.id: comparison.comparable for comparison in library.comparisons}
    assert comparable["barriers-2025"] is False
    assert comparable["impact-2025"] is True


def test_near_twins_of_the_evidence_are_twins_here(library: Library) -> None:
    assert set(library.twins) == {
        ("E017", "E045", "E053"),
        ("E016", "E054"),
        ("E023", "E024", "E028"),
        ("E026", "E055", "E096"),
        ("E029", "E046", "E099", "E100"),
        ("E056", "E068"),
    }


def test_card_texts_stand_alone(library: Library) -> None:
    """No card may point to a fund, a week or scores that only another card explains."""
    for card in library.cards.values():
        assert not card.text.lower().startswith(("that ", "these ", "this ", "it ", "they ")) or card.id == "E088", (
            card.id
        )


def test_what_people_read_names_no_card_by_its_number(library: Library) -> None:
    """A person knows no card by its number: not in a card, a rule, a correction, a step or a picture's caution."""
    shown = [text for card in library.cards.values() for text in (card.text, card.note or "")]
    worded = [each.text for each in (*library.rules, *library.premises, *library.steps)]
    worded += [each.says for each in library.figures_not_held]
    worded += [text for each in library.comparisons for text in (each.title, each.question, each.caution)]
    shown += [text for each in worded for text in (each.en, each.cy or "")]
    assert [text for text in shown if re.search(r"\bE\d{3}\b|gaps\.md|SECOND-HAND", text)] == []
