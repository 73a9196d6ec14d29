"""Mistaken beliefs, put in words that the content does not have, are put right by the card that knows better."""

from __future__ import annotations

import pytest

from bot.ask.model import State
from knowledge.loader import Library
from tests.support.answers import numbers, numbers_held
from tests.unit.ask.conftest import Ask

# Each belief is answered with the premise's own correction.
PUT_RIGHT = {
    "families-worst-because-3-42": "families scored 3.42 and disabled people 3.32 so families clearly have it harder",
    "families-have-seen-savings": "42% of relatives have actually seen it save money",
    "survey-is-co-production": "we sent everyone a questionnaire so that counts as co-production",
    "co-design-is-the-same": "co-design and co-production are two names for one thing, right?",
    "vouchers-are-always-safe": "if we give vouchers it doesn't count as income so benefits are safe",
    "one-national-rate": "what is the national fixed rate that everybody must pay people for taking part",
    "cqc-protects-whistleblowers": "if I report my employer to CQC they will protect my job",
    "proof-needed-for-safeguarding": "you need solid proof before you can raise a safeguarding concern",
    "promise-to-keep-abuse-secret": "if someone tells me about abuse I should promise to keep it between us",
    "straight-to-the-ombudsman": "the first place to complain is the ombudsman, skip the care home",
    "fund-paid-for-148-projects": "the Accelerating Reform Fund paid for 148 projects",
    "73-percent-only-for-carers": "73% of the fund's projects are for carers only",
    "plan-first-ask-later": "we'll write the plan first and then co-produce it with people afterwards",
    "co-production-costs-a-fortune": "co-production is far too expensive, it takes a massive budget",
    "no-time-so-cannot-start": "we've no time at all so we can't even begin to co-produce",
    "one-teams-job": "co-production is only the job of our engagement officer",
    "must-tell-their-story": "you have to share your trauma to get a place on the panel",
    "right-for-every-job": "every single decision has to be co-produced",
    "care-act-covers-the-uk": "the Care Act makes Welsh and Scottish councils co-produce",
    "report-recommends-closing-the-loop": "closing the loop is the first recommendation in the report",
    "2025-report-sets-four-principles": "the new 2025 report sets out the four principles",
    "everyone-has-heard-of-it": "all frontline staff know what co-production means",
    "optional-extra": "co-production is a nice optional extra",
}

# The right card opens the answer, which is enough where the belief is only half said.
LED_RIGHT = {
    "all-staff-72-incl-care-workers": "so 72% of care assistants on the floor say it has made things better then",
    "staff-worst-because-3-54": "3.54 is the biggest score so staff must be worst off",
    "score-is-a-percentage": "so only 3.54 per cent of staff complained of red tape?",
    "always-saves-money": "it's a proven fact that co-production saves councils money, isn't it",
    "payment-never-affects-benefits": "a small fee for a meeting never touches your benefits",
    "taking-part-should-be-free": "people should do this for free out of goodwill, no need to cover their costs",
    "easy-read-suits-everyone": "easy read works for absolutely everyone",
    "limits-make-people-ask-too-much": "if we are honest about the budget people will demand the earth",
    "co-production-is-a-one-off": "we did our co-production in spring so that's finished",
    "too-risky-to-try": "sharing decisions is too dangerous, best not to risk co-production",
    "hard-to-reach-people": "some groups are simply hard to reach and never want to be involved",
    "they-are-not-typical": "the ones who turn up aren't typical so their views don't count",
    "a-vote-is-always-fair": "a majority vote is always the fair way to settle it",
    "online-is-enough": "everyone is online these days so video meetings are enough",
    "800-of-one-group": "800 family carers answered the survey",
    "survey-made-without-people": "SCIE wrote the survey without involving anyone with lived experience",
    "speaking-up-never-works": "there's no point in speaking up, nothing ever gets fixed",
    "hiding-under-10-is-the-law": "it is the law that you hide results from fewer than 10 people",
}

# A figure that belongs to another group: the figure asked for, the one that belongs to it, and both cards.
SWAPPED = {
    "is it right that 72% of relatives reckon co-production has improved things?": ("roughly 1 in 4", {"E021", "E019"}),
    "My slide says 72% of people using services saw things get better. Correct?": ("about half", {"E020", "E019"}),
    "so 56% of staff had heard of co-production in 2023": ("72%", {"E073"}),
    "72 per cent of people with lived experience had heard of co-production, right?": ("56%", {"E073"}),
    "so families scored their barrier at 3.54": ("3.42 out of 4", {"E011", "E012"}),
    "1 in 4 staff saw it get better, I read": ("around 72%", {"E019", "E021"}),
}
# Numbers that are no figures of the survey, or that are given to the right group.
NOT_SWAPPED = [
    "we have 4 staff, how do we start?",
    "how do I get 72 residents to have a say from the start",
    "my family of 4 takes turns at the carers meeting, is that allowed",
    "about 72% of staff said it made things better, is that it?",
    "1 in 4 families saw things get better?",
]


@pytest.mark.parametrize("name", PUT_RIGHT)
def test_a_belief_in_other_words_is_put_right_with_its_evidence(ask: Ask, library: Library, name: str) -> None:
    premise = next(premise for premise in library.premises if premise.id == name)
    answer = ask(PUT_RIGHT[name])
    assert premise.text.en in answer.said[0]
    assert set(premise.cards) <= {card.id for card in answer.composed.evidence}


@pytest.mark.parametrize("name", LED_RIGHT)
def test_a_belief_that_is_half_said_meets_the_right_card_first(ask: Ask, library: Library, name: str) -> None:
    premise = next(premise for premise in library.premises if premise.id == name)
    answer = ask(LED_RIGHT[name])
    assert answer.composed.points[0].cards[0].id in premise.cards


@pytest.mark.parametrize("question", SWAPPED)
def test_a_figure_of_another_group_is_put_right_with_both_cards(ask: Ask, question: str) -> None:
    right, cited = SWAPPED[question]
    answer = ask(question)
    assert right in answer.said[0]
    assert cited <= {card.id for card in answer.composed.evidence}


@pytest.mark.parametrize("question", NOT_SWAPPED)
def test_a_number_that_is_no_swapped_figure_is_let_be(ask: Ask, question: str) -> None:
    correction = ask(question).composed.correction
    assert correction is None or correction.text is not None


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("dim ond swydd un tîm yw cyd-gynhyrchu", "one-teams-job"),
        ("mae hawdd ei ddeall yn addas i bawb", "easy-read-suits-everyone"),
        ("mae arolwg yr un peth â chyd-gynhyrchu", "survey-is-co-production"),
    ],
)
def test_a_belief_in_welsh_is_put_right_in_welsh(ask: Ask, library: Library, question: str, name: str) -> None:
    premise = next(premise for premise in library.premises if premise.id == name)
    assert premise.text.cy is not None
    assert premise.text.cy in ask(question, language="cy").said[0]


def test_a_share_in_welsh_words_is_read_as_a_share(ask: Ask) -> None:
    correction = ask("mae 72 y cant o deuluoedd yn gweld gwelliant, medden nhw", language="cy").composed.correction
    assert correction is not None


@pytest.mark.parametrize("part", range(3))
def test_a_belief_word_for_word_is_never_turned_away(ask: Ask, library: Library, part: int) -> None:
    """One phrasing of every third belief; the search and the watch for missing figures may doubt, the belief is known."""
    for premise in library.premises[part::3]:
        assert ask(premise.says.en[part]).composed.state in {State.ANSWERED, State.PARTLY}, premise.says.en[part]


def test_every_correction_says_only_numbers_that_its_cards_hold(library: Library) -> None:
    for premise in library.premises:
        vouched = set().union(*(numbers_held(library.cards[card], library) for card in premise.cards))
        assert numbers(premise.text.en) - vouched == set(), premise.id
