"""Days that people name in the middle of a sentence, on a Saturday in November."""

from __future__ import annotations

from datetime import date

import pytest

from bot.calendar.refused import Problem, Refused
from bot.calendar.sentence import day_within

TODAY = date(2026, 11, 28)
NAMED = {
    "On 12 June, at the lunch club and in a letter.": ("2027-06-12", "On 12 June,"),
    "A letter home on 1 March 2027 and the open day": ("2027-03-01", "on 1 March 2027"),
    "Fix the door before Easter": ("2027-03-25", "before Easter"),
    "A ramp in two weeks": ("2026-12-12", "in two weeks"),
    "A ramp next Tuesday": ("2026-12-01", "next Tuesday"),
    "We tell everyone by Friday, in the hall": ("2026-12-04", "by Friday,"),
    "Paint the hall by the end of next month please": ("2026-12-31", "by the end of next month"),
    "Phone everyone tomorrow about it": ("2026-11-29", "tomorrow"),
    "Send 20 letters by 3/4/27.": ("2027-04-03", "by 3/4/27."),
    "Ask the school a week before Easter": ("2027-03-19", "a week before Easter"),
    "Two days after Christmas we ring round": ("2026-12-27", "Two days after Christmas"),
    "Trwsio'r drws erbyn dydd Gwener": ("2026-12-04", "erbyn dydd Gwener"),
    "Llythyr ar 1 Mawrth i bawb": ("2027-03-01", "ar 1 Mawrth"),
    "Meet on the 3rd of March in room 4": ("2027-03-03", "on the 3rd of March"),
}
NO_DAY = (
    "People may come whenever they like",
    "We sat with Gwen and had a march to the shop",
    "Open on Saturdays from ten to two",
    "Two carers a week come to lunch",
    "Three more chairs",
    "A year of hard work",
    "It worked if people say that lunch is theirs",
    "",
)


@pytest.mark.parametrize(("text", "day", "words"), [(text, *found) for text, found in NAMED.items()])
def test_day_is_found_with_its_words(text: str, day: str, words: str) -> None:
    found = day_within(text, TODAY)
    assert found is not None
    assert found.day == date.fromisoformat(day)
    assert text[found.start : found.end].strip() == words


@pytest.mark.parametrize("text", NO_DAY)
def test_words_that_only_look_like_days_are_left(text: str) -> None:
    assert day_within(text, TODAY) is None


def test_day_that_cannot_be_is_named_so() -> None:
    found = day_within("Ask the school by 31 February about it", TODAY)
    assert found is not None
    assert isinstance(found.day, Refused)
    assert found.day.problem is Problem.NO_SUCH_DAY


def test_sentence_with_a_day_gone_by_and_one_to_come_takes_the_one_to_come() -> None:
    found = day_within("We asked on 2 November 2025 and tell people on 4 January", TODAY)
    assert found is not None
    assert found.day == date(2027, 1, 4)
