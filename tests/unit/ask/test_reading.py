"""Answers keep the reading rules; cards that break them are known by name, and everything else must keep them."""

from __future__ import annotations

import pytest

from bot.ask.model import State
from knowledge.loader import Library
from prompts.limits import FEWEST_GRADED, HIGHEST_GRADE, LONGEST_SENTENCE
from prompts.readability import grade, longest_sentence, words
from tests.support.answers import Worded, unmarked

# Cards are fixed content: whoever mends one takes it off the list.
TOO_LONG_A_SENTENCE: set[str] = set()
TOO_HARD: set[str] = set()


def _too_hard(text: str) -> bool:
    return len(words(text)) >= FEWEST_GRADED and grade(text) > HIGHEST_GRADE


def test_the_cards_with_too_long_a_sentence_are_the_known_ones(library: Library) -> None:
    assert {c.id for c in library.cards.values() if longest_sentence(c.text) > LONGEST_SENTENCE} == TOO_LONG_A_SENTENCE


def test_the_cards_that_are_too_hard_are_the_known_ones(library: Library) -> None:
    assert {card.id for card in library.cards.values() if _too_hard(card.text)} == TOO_HARD


def test_rules_corrections_and_steps_have_no_long_sentence_in_either_language(library: Library) -> None:
    texts = [*(rule.text for rule in library.rules), *(premise.text for premise in library.premises)]
    texts += [*(step.text for step in library.steps), *(missing.says for missing in library.figures_not_held)]
    long = [
        text for worded in texts for text in (worded.en, worded.cy or "") if longest_sentence(text) > LONGEST_SENTENCE
    ]
    assert not long


@pytest.mark.parametrize("kind", ["rules", "premises", "figures_not_held"])
def test_what_answers_add_to_cards_is_easy_enough(library: Library, kind: str) -> None:
    hard = {}
    for each in getattr(library, kind):
        text = each.says.en if kind == "figures_not_held" else each.text.en
        if _too_hard(text):
            hard[text] = round(grade(text), 1)
    assert not hard


def test_no_sentence_of_an_answer_is_too_long_but_for_the_known_cards(answers: list[Worded], library: Library) -> None:
    excused = {library.cards[card].text for card in TOO_LONG_A_SENTENCE}
    long = [
        paragraph
        for answer in answers
        for paragraph in answer.said
        if unmarked(paragraph) not in excused and longest_sentence(unmarked(paragraph)) > LONGEST_SENTENCE
    ]
    assert not long


def test_an_answer_as_a_whole_is_easy_but_for_the_known_cards(answers: list[Worded]) -> None:
    hard = []
    for answer in answers:
        cards = {point.cards[0].id for point in answer.composed.points}
        if answer.composed.state in {State.ANSWERED, State.PARTLY} and not cards & TOO_HARD:
            text = "\n".join(map(unmarked, answer.said))
            if _too_hard(text):
                hard.append((round(grade(text), 1), sorted(cards), text))
    assert not hard


def test_most_answers_are_easy_in_spite_of_the_known_cards(answers: list[Worded]) -> None:
    covered = [a for a in answers if a.composed.state in {State.ANSWERED, State.PARTLY}]
    easy = [a for a in covered if not _too_hard("\n".join(map(unmarked, a.said)))]
    assert len(easy) >= 0.9 * len(covered)
