"""Days as people type them, on a Saturday in November."""

from __future__ import annotations

from datetime import date

import pytest

from bot.calendar.refused import Problem, Refused
from bot.calendar.typed import read_day

TODAY = date(2026, 11, 28)

ENGLISH = {
    "today": "2026-11-28",
    "tmrw": "2026-11-29",
    "The day after tomorrow": "2026-11-30",
    "in a couple of weeks": "2026-12-12",
    "in a few weeks": "2026-12-19",
    "a fortnight": "2026-12-12",
    "in six weeks’ time": "2027-01-09",
    "within 10 days": "2026-12-08",
    "1 month 2 weeks": "2027-01-11",
    "friday": "2026-12-04",
    "by Friday": "2026-12-04",
    "next friday": "2026-12-04",
    "before friday": "2026-12-03",
    "friday week": "2026-12-11",
    "a week on Friday": "2026-12-11",
    "two weeks from friday": "2026-12-18",
    "tuesday morning": "2026-12-01",
    "by 5pm tomorrow": "2026-11-29",
    "next week": "2026-12-04",
    "start of next week": "2026-11-30",
    "end of the week": "2026-12-04",
    "the weekend": "2026-11-29",
    "end of the month": "2026-11-30",
    "end of next month": "2026-12-31",
    "next month": "2026-12-31",
    "the 3rd": "2026-12-03",
    "the 30th": "2026-11-30",
    "3rd of next month": "2026-12-03",
    "6/3": "2027-03-06",
    "6.3.27": "2027-03-06",
    "06-03-2027": "2027-03-06",
    "2027-03-06": "2027-03-06",
    "6 march": "2027-03-06",
    "March 6th": "2027-03-06",
    "Sat 6 Mar": "2027-03-06",
    "6th of March 2027 at 5pm": "2027-03-06",
    "by the end of March": "2027-03-31",
    "mid March": "2027-03-16",
    "before March": "2027-02-28",
    "before Easter": "2027-03-25",
    "Easter": "2027-03-28",
    "Good Friday": "2027-03-26",
    "before Christmas": "2026-12-24",
    "a week before Easter": "2027-03-19",
    "two days after Christmas": "2026-12-27",
    "by the New Year": "2027-01-01",
    "end of the year": "2026-12-31",
    "end of the financial year": "2027-03-31",
    "end of the quarter": "2026-12-31",
    "29/2/2028": "2028-02-29",
    "no later than 3 December": "2026-12-03",
}
WELSH = {
    "heddiw": "2026-11-28",
    "yfory": "2026-11-29",
    "drennydd": "2026-11-30",
    "erbyn dydd Gwener": "2026-12-04",
    "dydd Gwener nesaf": "2026-12-04",
    "dydd Mawrth": "2026-12-01",
    "wythnos i ddydd Gwener": "2026-12-11",
    "ymhen pythefnos": "2026-12-12",
    "mewn tair wythnos": "2026-12-19",
    "ymhen mis": "2026-12-28",
    "wythnos nesaf": "2026-12-04",
    "diwedd yr wythnos": "2026-12-04",
    "diwedd y mis": "2026-11-30",
    "diwedd y mis nesaf": "2026-12-31",
    "diwedd mis Mawrth": "2027-03-31",
    "canol mis Chwefror": "2027-02-14",
    "cyn y Pasg": "2027-03-25",
    "erbyn y Nadolig": "2026-12-25",
    "y 3ydd": "2026-12-03",
    "6 Mawrth": "2027-03-06",
    "y 6ed o Fawrth": "2027-03-06",
    "dydd Llun 7 Rhagfyr 2026": "2026-12-07",
    "dydd Gŵyl Dewi": "2027-03-01",
}
REFUSED = {
    "yesterday": Problem.PAST,
    "last week": Problem.PAST,
    "2 weeks ago": Problem.PAST,
    "ddoe": Problem.PAST,
    "27/11/2026": Problem.PAST,
    "6 March 1999": Problem.PAST,
    "31 February": Problem.NO_SUCH_DAY,
    "the 31st of February": Problem.NO_SUCH_DAY,
    "30/2": Problem.NO_SUCH_DAY,
    "29 Feb": Problem.NO_SUCH_DAY,
    "the 31st": Problem.NO_SUCH_DAY,
    "Monday 6 March": Problem.WRONG_WEEKDAY,
    "end of term": Problem.NO_FIXED_DAY,
    "before half term": Problem.NO_FIXED_DAY,
    "by summer": Problem.NO_FIXED_DAY,
    "in 300 years": Problem.TOO_FAR,
    "in 99999 weeks": Problem.TOO_FAR,
    "in 9999999999999999999999 days": Problem.TOO_FAR,
    "3000-01-01": Problem.TOO_FAR,
    "": Problem.NOT_A_DAY,
    "asap": Problem.NOT_A_DAY,
    "when I can": Problem.NOT_A_DAY,
    "5": Problem.NOT_A_DAY,
    "12 people": Problem.NOT_A_DAY,
    "12/13": Problem.NOT_A_DAY,
    "I will do it in May": Problem.NOT_A_DAY,
    "monday or tuesday": Problem.NOT_A_DAY,
    "<b>friday</b>" * 300: Problem.NOT_A_DAY,
}


@pytest.mark.parametrize(("typed", "day"), [*ENGLISH.items(), *WELSH.items()])
def test_a_day_is_read_as_people_mean_it(typed: str, day: str) -> None:
    assert read_day(typed, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(("typed", "problem"), REFUSED.items())
def test_what_is_no_day_to_come_is_refused_with_its_reason(typed: str, problem: Problem) -> None:
    refused = read_day(typed, TODAY)
    assert isinstance(refused, Refused)
    assert refused.problem is problem


def test_a_refusal_holds_what_an_exact_answer_needs() -> None:
    assert read_day("31 February", TODAY) == Refused(Problem.NO_SUCH_DAY, month=2, length=28)
    assert read_day("Monday 6 March", TODAY) == Refused(Problem.WRONG_WEEKDAY, day=date(2027, 3, 6))
    assert read_day("27/11/2026", TODAY) == Refused(Problem.PAST, day=date(2026, 11, 27))


def test_on_a_friday_friday_is_the_next_one_and_this_week_is_still_on() -> None:
    friday = date(2026, 12, 4)
    assert read_day("friday", friday) == date(2026, 12, 11)
    assert read_day("end of the week", friday) == friday
    assert read_day("next friday", date(2026, 12, 1)) == date(2026, 12, 11)
    assert read_day("this friday", date(2026, 12, 1)) == friday


def test_a_feast_that_is_over_is_next_years() -> None:
    assert read_day("Christmas", date(2026, 12, 26)) == date(2027, 12, 25)
    assert read_day("Easter 2027", date(2026, 12, 26)) == date(2027, 3, 28)
    assert read_day("29 Feb", date(2028, 1, 5)) == date(2028, 2, 29)
