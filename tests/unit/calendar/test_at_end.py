"""A day at the end of a sentence, on a Saturday in November: what counts as one, and what does not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.refused import Problem, Refused
from bot.calendar.sentence import day_at_end

TODAY = date(2026, 11, 28)

CUT = {
    "A ramp in two weeks": ("A ramp", "2026-12-12"),
    "A ramp, in a couple of weeks.": ("A ramp", "2026-12-12"),
    "Fix the door before Easter": ("Fix the door", "2027-03-25"),
    "Ring the council next Tuesday": ("Ring the council", "2026-12-01"),
    "Call Ann friday week": ("Call Ann", "2026-12-11"),
    "Go by bus by Friday": ("Go by bus", "2026-12-04"),
    "Ring them tomorrow at 5pm": ("Ring them", "2026-11-29"),
    "Ring back by close of play Friday": ("Ring back", "2026-12-04"),
    "A menu by the end of the week!": ("A menu", "2026-12-04"),
    "Reply to all letters within a week": ("Reply to all letters", "2026-12-05"),
    "Spend less time next week": ("Spend less time", "2026-12-04"),
    "A ramp in 1 month 2 weeks": ("A ramp", "2027-01-11"),
    "A reply by Mon, 7 Dec 2026": ("A reply", "2026-12-07"),
    "Trwsio'r drws erbyn dydd Gwener": ("Trwsio'r drws", "2026-12-04"),
    "Ffonio'r cyngor dydd Mawrth nesaf": ("Ffonio'r cyngor", "2026-12-01"),
    "Agor y drws cyn y Pasg": ("Agor y drws", "2027-03-25"),
    "Ramp ymhen pythefnos": ("Ramp", "2026-12-12"),
    "Gwneud rhestr yfory": ("Gwneud rhestr", "2026-11-29"),
}
WHOLE = {
    "Lunch on Sunday 6 December": "2026-12-06",
    "Open the hall on Tuesday": "2026-12-01",
    "Finish the leaflet 6/3/2027": "2027-03-06",
    "A picnic in May": "2027-05-31",
    "Reply on the 3rd": "2026-12-03",
    "Cynnal cinio ar ddydd Sul": "2026-11-29",
}
SCRAPS = ("a", "ramp", "by", "the", "Friday", "next", "3", "6/3", "week", "in", "May", "on", "every", ",", ".")
NO_DAY = (
    "Open on Tuesday afternoons for carers",
    "Open on Tuesday mornings",
    "Talk to the team on Monday about breaks",
    "Meet twice a week",
    "An hour a day",
    "A walk every day",
    "Visit every Friday",
    "A trip for Easter",
    "Write the plan for next year",
    "Answer the letter of 5 June",
    "Answer the letter from last week",
    "Keep the line open 24/7",
    "Put a ramp by the door",
    "Fix the door the week before Easter",
    "Call Mrs March",
    "Paint the 3rd",
    "Open at the weekend",
    "Two meetings a month",
    "Order 3 chairs in 2",
    "Cyfarfod bob dydd Llun",
    "Say sorry now",
    "next Tuesday",
    "by Friday",
    "A ramp",
    "",
)


@pytest.mark.parametrize("text", CUT)
def test_words_that_only_say_by_when_are_cut_off(text: str) -> None:
    assert day_at_end(text, TODAY) == (CUT[text][0], date.fromisoformat(CUT[text][1]))


@pytest.mark.parametrize("text", WHOLE)
def test_a_day_of_the_calendar_stays_in_the_words_too(text: str) -> None:
    assert day_at_end(text, TODAY) == (text, date.fromisoformat(WHOLE[text]))


@pytest.mark.parametrize("text", NO_DAY)
def test_what_is_no_day_to_keep_it_by_is_left_in_the_words(text: str) -> None:
    assert day_at_end(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("A ramp by 31 February", Problem.NO_SUCH_DAY),
        ("A ramp on the 31st of February", Problem.NO_SUCH_DAY),
        ("A ramp by 1/2/2020", Problem.PAST),
        ("A ramp before half term", Problem.NO_FIXED_DAY),
        ("A ramp by Monday 6 March", Problem.WRONG_WEEKDAY),
    ],
)
def test_a_day_that_can_not_be_is_named_as_such(text: str, problem: Problem) -> None:
    found = day_at_end(text, TODAY)
    assert found is not None
    assert isinstance(found[1], Refused)
    assert found[1].problem is problem


@given(st.lists(st.sampled_from(SCRAPS), max_size=9))
def test_whatever_is_typed_the_words_are_never_empty_and_never_made_up(words: list[str]) -> None:
    text = " ".join(words)
    found = day_at_end(text, TODAY)
    assert found is None or (found[0] and text.strip().startswith(found[0]))
