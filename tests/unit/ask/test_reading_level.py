"""What the bot composes is as easy to read as its fixed texts: whole messages, for every card and every figure."""

from __future__ import annotations

import pytest

from bot.ask.compose import from_cards
from bot.ask.model import Composed, State
from bot.channels.wording import CatalogueWording
from bot.core.person import View
from knowledge.loader import Library
from prompts.readability import grade, longest_sentence
from tests.support.answers import Worded, unmarked, worded
from tests.unit.ask.conftest import Ask

MOST_WORDS, HIGHEST_GRADE = 20, 6.0


def _told(answer: Worded) -> str:
    """What is said and advised; the list of sources is for looking up, and names documents as they are called."""
    return "\n".join(unmarked(line) for line in (*answer.said, *answer.next_steps))


def _too_hard(told: str) -> str | None:
    level, longest = grade(told), longest_sentence(told)
    return f"grade {level:.1f}, {longest} words: {told}" if level > HIGHEST_GRADE or longest > MOST_WORDS else None


def test_answers_to_questions_of_every_card_are_easy_to_read(answers: list[Worded]) -> None:
    assert [wrong for answer in answers if (wrong := _too_hard(_told(answer)))] == []


@pytest.mark.parametrize("view", [None, *View])
def test_every_card_is_easy_to_read_with_what_each_role_can_do_next(
    library: Library, wording: CatalogueWording, view: View | None
) -> None:
    shown = [worded(from_cards([card], library, view), library, wording) for card in library.cards.values()]
    assert [wrong for answer in shown if (wrong := _too_hard(_told(answer)))] == []


def test_every_figure_that_is_not_held_is_told_in_easy_words(library: Library, wording: CatalogueWording) -> None:
    shown = [
        Composed(State.FIGURE_NOT_HELD, not_held=missing, evidence=tuple(library.cards[c] for c in missing.nearest))
        for missing in library.figures_not_held
    ]
    told = [_told(worded(composed, library, wording)) for composed in shown]
    assert [wrong for each in told if (wrong := _too_hard(each))] == []


def test_every_correction_is_told_in_easy_words(ask: Ask, library: Library) -> None:
    told = [_told(ask(premise.says.en[0])) for premise in library.premises]
    assert [wrong for each in told if (wrong := _too_hard(each))] == []


def test_no_sentence_of_the_content_is_too_long_in_welsh(library: Library) -> None:
    worded_in_both = [each.text for each in (*library.rules, *library.premises, *library.steps)]
    worded_in_both += [each.says for each in library.figures_not_held]
    too_long = [text.cy for text in worded_in_both if text.cy and longest_sentence(text.cy) > MOST_WORDS]
    assert too_long == []


def test_what_a_card_warns_of_has_short_sentences(library: Library) -> None:
    too_long = [c.id for c in library.cards.values() if c.note and longest_sentence(c.note) > MOST_WORDS]
    assert too_long == []
