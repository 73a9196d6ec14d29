"""Nothing is said that the evidence below the answer does not hold: measured on hundreds of questions."""

from __future__ import annotations

from bot.ask import words
from bot.ask.compose import MAX_EVIDENCE, MAX_POINTS, MAX_STEPS
from bot.ask.model import State
from bot.channels.wording import CatalogueWording
from knowledge.loader import Library
from knowledge.models import Seen
from tests.support.answers import Worded, marks, numbers, numbers_held, unmarked

WITH_EVIDENCE = {State.ANSWERED, State.PARTLY, State.FIGURE_NOT_HELD}


def _covered(answers: list[Worded]) -> list[Worded]:
    return [answer for answer in answers if answer.composed.state in WITH_EVIDENCE]


def test_questions_that_the_cards_were_written_for_are_nearly_all_answered(answers: list[Worded]) -> None:
    assert len(answers) == 210
    assert len(_covered(answers)) >= 0.97 * len(answers)


def test_every_number_that_is_said_stands_in_a_card_that_is_cited(answers: list[Worded], library: Library) -> None:
    """A rule may add a number only where one of the cards that it names vouches for it."""
    wrong = []
    for answer in _covered(answers):
        shown = answer.composed
        vouched = set().union(*(numbers_held(card, library) for card in shown.evidence))
        for rule in shown.rules:
            named = {*rule.when.any_cards, *rule.when.all_cards, *rule.add_cards}
            vouched |= numbers(rule.text.en) & set().union(*(numbers_held(library.cards[c], library) for c in named))
        missing = numbers(answer.text) - vouched - _of_the_surveys(answer)
        if missing:
            wrong.append((sorted(missing), answer.text, [card.id for card in shown.evidence]))
    assert not wrong


def _of_the_surveys(answer: Worded) -> set[str]:
    """The year of the other survey, where a rule tells two of them apart."""
    return {"2025"} if any(rule.id == "survey-of-2023" for rule in answer.composed.rules) else set()


def test_every_answer_cites_and_every_mark_points_to_a_line_of_evidence(answers: list[Worded]) -> None:
    for answer in _covered(answers):
        lines = len(answer.evidence) - 1
        assert 1 <= lines == len(answer.composed.evidence) <= MAX_EVIDENCE
        cited = marks(answer.text)
        assert cited, answer.text
        assert set(cited) <= set(range(1, lines + 1))


def test_every_point_is_a_cards_own_words_with_its_mark(answers: list[Worded], library: Library) -> None:
    texts = {card.text for card in library.cards.values()}
    for answer in _covered(answers):
        for paragraph in answer.said:
            assert bool(marks(paragraph)) is (unmarked(paragraph) in texts), paragraph


def test_a_point_is_marked_with_the_cards_that_say_it(answers: list[Worded]) -> None:
    for answer in _covered(answers):
        cards = dict(enumerate(answer.composed.evidence, start=1))
        for point in answer.composed.points:
            paragraph = next(text for text in answer.said if unmarked(text) == point.cards[0].text)
            assert {cards[mark] for mark in marks(paragraph)} <= set(point.cards)


def test_what_is_second_hand_is_marked_on_its_own_line(answers: list[Worded], library: Library) -> None:
    seen = 0
    for answer in _covered(answers):
        for card, line in zip(answer.composed.evidence, answer.evidence[1:], strict=True):
            is_marked = "Told by others" in line or "Eraill sy'n dweud hyn" in line
            assert is_marked is (card.seen is Seen.SECOND_HAND), line
            seen += is_marked
    assert seen > 20


def test_every_line_of_evidence_names_publisher_and_date(answers: list[Worded], library: Library) -> None:
    for answer in _covered(answers):
        for card, line in zip(answer.composed.evidence, answer.evidence[1:], strict=True):
            source = library.sources[card.sources[0].source]
            assert source.publisher in line
            assert source.date in line


def test_an_answer_is_short(answers: list[Worded]) -> None:
    for answer in _covered(answers):
        assert len(answer.composed.points) <= MAX_POINTS
        assert len(answer.next_steps) <= MAX_STEPS + 1
        assert len(answer.whole) <= 4096


def test_next_steps_rest_on_evidence_that_is_there(answers: list[Worded], library: Library) -> None:
    for answer in _covered(answers):
        topics = {card.topic for card in answer.composed.evidence}
        shown = {card.id for card in answer.composed.evidence}
        for step in answer.composed.steps:
            assert set(step.cards) <= library.cards.keys()
            assert topics & set(step.topics) or shown & set(step.cards), step.id


def test_the_evidence_in_full_shows_every_figure_with_its_population_and_scale(
    library: Library, wording: CatalogueWording
) -> None:
    for card in library.cards.values():
        reply = words.full_evidence([card], library, "en")
        text = "\n".join(wording.text(block.message, "en") for block in reply.blocks)
        for figure in card.figures:
            assert f"{figure.value}: {figure.scale}. Asked or counted: {figure.population}." in text
        for citation in card.sources:
            source = library.sources[citation.source]
            assert all(part in text for part in (source.title, source.publisher, source.date, source.url))
        assert (card.note or card.text) in text


def test_the_evidence_in_full_fits_into_two_messages(
    answers: list[Worded], library: Library, wording: CatalogueWording
) -> None:
    for answer in _covered(answers):
        reply = words.full_evidence(answer.composed.evidence, library, "en")
        assert len("\n\n".join(wording.text(block.message, "en") for block in reply.blocks)) <= 2 * 4096
