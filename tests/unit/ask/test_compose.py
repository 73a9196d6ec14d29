"""How cards become an answer: points, twins, what is cited, and next steps for a role."""

from __future__ import annotations

import pytest

from bot.ask.compose import MAX_EVIDENCE, MAX_SENTENCES, comparison_for, composed, from_cards, next_steps, sentences
from bot.ask.documents import RECOMMENDATIONS
from bot.ask.model import Composed, State
from bot.core.person import View
from knowledge.loader import Library
from knowledge.premises import PremiseWatch
from knowledge.retriever import Found, Hit, Retriever
from tests.unit.ask.conftest import Ask


@pytest.fixture(scope="module")
def compose(library: Library, retriever: Retriever) -> object:
    watch = PremiseWatch(library.premises, retriever.memories)
    found = retriever.search("What does reciprocity mean?")

    def made(*cards: str, question: str = "tell me about it", scores: tuple[float, ...] = ()) -> Composed:
        given = scores or (0.9,) * len(cards)
        hits = tuple(Hit(library.cards[card], score) for card, score in zip(cards, given, strict=True))
        asked = Found(question, hits, 5.0, found.off_topic, -9.0, found.not_held, found.vectors)
        return composed(asked, library, watch, None, is_sure=True)

    return made


def _points(answer: Composed) -> list[list[str]]:
    return [[card.id for card in point.cards] for point in answer.points]


def test_cards_that_say_nearly_the_same_are_one_point_with_several_sources(compose: type[Composed]) -> None:
    answer = compose("E053", "E017", "E045", "E009")
    assert _points(answer)[0] == ["E053", "E017", "E045"]
    assert all("E017" not in point for point in _points(answer)[1:])


def test_a_card_that_fits_much_worse_is_left_out(compose: type[Composed]) -> None:
    assert _points(compose("E069", "E014", scores=(0.9, 0.5))) == [["E069"]]


def test_many_twins_leave_no_point_without_its_own_source(compose: type[Composed]) -> None:
    answer = compose("E053", "E023", "E050", "E017", "E045", "E024", "E028")
    cited = {card.id for card in answer.evidence}
    assert len(cited) <= MAX_EVIDENCE
    assert {point[0] for point in _points(answer)} <= cited


@pytest.mark.parametrize("first", ["E019", "E073"])
def test_the_two_shares_of_72_are_no_points_of_one_answer(compose: type[Composed], first: str) -> None:
    other = {"E019": "E073", "E073": "E019"}[first]
    assert all(other not in point for point in _points(compose(first, other)))


def test_an_answer_has_four_sentences_at_most_beside_its_first_card(compose: type[Composed], library: Library) -> None:
    for card in library.cards:
        answer = compose(card, "E069", "E014", "E054", "E053")
        if any(rule.id == RECOMMENDATIONS for rule in answer.rules):
            continue  # all that is held of the list, said instead of the list
        first, *others = answer.points
        assert sum(sentences(p.cards[0].text) for p in others) <= max(0, MAX_SENTENCES - sentences(first.cards[0].text))


def test_the_same_share_in_two_surveys_is_put_right_by_the_one_that_is_meant(ask: Ask) -> None:
    answer = ask("so 72% of people with lived experience had heard of co-production?")
    correction = answer.composed.correction
    assert correction is not None
    assert correction.right_figure == "56%"


def test_not_being_sure_is_said_also_where_a_rule_speaks(ask: Ask) -> None:
    answer = ask("tell me about the two 72s")
    assert answer.composed.state is State.PARTLY
    assert answer.composed.rules
    assert "It is the closest I have." in answer.text


def test_a_tapped_topic_shows_its_cards_with_the_same_cautions(library: Library) -> None:
    answer = from_cards([library.cards["E010"], library.cards["E011"]], library, None)
    assert "do-not-rank-barrier-scores" in {rule.id for rule in answer.rules}
    assert "E013" in {card.id for card in answer.evidence}


def test_next_steps_fit_the_role_of_the_asker(library: Library) -> None:
    cards = [library.cards["E109"], library.cards["E110"]]
    for view in (*View, None):
        steps = next_steps(library, cards, view)
        assert 1 <= len(steps) <= 2
        assert all({"any", view.value if view else "any"} & set(step.roles) for step in steps)


def test_every_role_has_a_next_step_for_most_topics(library: Library) -> None:
    for view in View:
        without = {c.topic for c in library.cards.values() if not next_steps(library, [c], view)}
        assert len(without) <= 3, (view, without)


def test_figures_have_their_comparison_and_other_cards_have_none(library: Library) -> None:
    found = {card: comparison_for(library, [library.cards[card]]) for card in ("E019", "E010", "E073", "E038", "E069")}
    shown = {card: comparison.id if comparison else None for card, comparison in found.items()}
    assert shown == {
        "E019": "impact-2025",
        "E010": "barriers-2025",
        "E073": "awareness-2023",
        "E038": "valued-2025",
        "E069": None,
    }
