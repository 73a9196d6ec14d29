"""Rules of nudges and of confirmation that hold for every day and every crowd."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.working import OPENS, Nation, WorkingTime
from bot.promises.confirmation import Reached, Verdict, may_say, of_crowd, of_few
from bot.promises.model import Promise
from bot.promises.stages import Stage, current, next_person_hears, planned
from tests.property.measure import MANY

days = st.dates(date(2026, 1, 1), date(2028, 12, 31))
works = st.builds(WorkingTime, st.just("Europe/London"), st.sampled_from(Nation), st.frozensets(days, max_size=5))
MADE = datetime(2025, 1, 1, tzinfo=UTC)


def promised(day: date) -> Promise:
    return Promise("A ramp", "sian", "mair", "g", datetime.combine(day, time(17)), MADE, id=1)


@MANY
@given(days, works)
def test_every_nudge_is_at_nine_on_a_working_day_in_order_and_on_its_side_of_the_day(
    day: date, work: WorkingTime
) -> None:
    plan = planned(promised(day), work)
    local = [each.at.astimezone(ZoneInfo(work.zone)) for each in plan]
    assert all(at.time() == OPENS and work.is_working(at.date()) for at in local)
    assert [each.at for each in plan] == sorted({each.at for each in plan})
    assert [each.stage for each in plan] in ([Stage.ON, Stage.AFTER], [Stage.BEFORE, Stage.ON, Stage.AFTER])
    assert all(at.date() <= day for at in local[:-1])
    assert local[-1].date() > day


@MANY
@given(days, works, st.integers(-10, 60))
def test_of_what_is_due_only_the_latest_is_current_and_none_comes_back(
    day: date, work: WorkingTime, ahead: int
) -> None:
    plan = planned(promised(day), work)
    now = datetime.combine(day, time(12), UTC) + timedelta(days=ahead)
    number = current(plan, 0, now)
    assert all(each.at > now for each in plan[number + 1 :])
    assert number == 0 or plan[number].at <= now
    assert current(plan, number, now) == number


@MANY
@given(days, works, st.integers(0, 90))
def test_the_next_person_hears_on_a_working_day_two_days_after_the_last_word(
    day: date, work: WorkingTime, late: int
) -> None:
    plan = planned(promised(day), work)
    nudged = plan[-1].at + timedelta(days=late)
    hears = next_person_hears(plan, nudged, work)
    assert hears - nudged >= timedelta(days=1)
    assert work.is_working(hears.astimezone(ZoneInfo(work.zone)).date())


@MANY
@given(st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)), min_size=1, max_size=6), works)
def test_moments_that_were_given_are_kept_exactly(walls: list[datetime], work: WorkingTime) -> None:
    given_exactly = Promise("A", "s", "m", "g", max(walls), MADE, id=1, exact=tuple(walls))
    london = ZoneInfo("Europe/London")
    assert [each.at for each in planned(given_exactly, work)] == [
        wall.replace(tzinfo=london).astimezone(UTC) for wall in sorted(walls)
    ]


counts = st.fixed_dictionaries({answer: st.integers(0, 40) for answer in Reached})


@MANY
@given(counts, st.integers(5, 20))
def test_a_crowds_word_follows_the_two_thresholds(answers: dict[Reached, int], k: int) -> None:
    total = sum(answers.values())
    verdict = of_crowd(answers, k)
    if total < k:
        assert verdict is Verdict.TOO_FEW
    elif Fraction(answers[Reached.YES], total) >= Fraction(2, 3):
        assert verdict is Verdict.CONFIRMED
    else:
        is_missing = 3 * answers[Reached.NOT_YET] >= total
        assert verdict is (Verdict.REOPENED if is_missing else Verdict.PARTLY)


@MANY
@given(st.lists(st.sampled_from(Reached), max_size=6))
def test_in_a_small_group_one_not_yet_outweighs_every_yes(answers: list[Reached]) -> None:
    verdict = of_few(answers)
    assert (verdict is Verdict.REOPENED) == (Reached.NOT_YET in answers)
    if verdict is Verdict.CONFIRMED:
        assert answers.count(Reached.YES) >= 2


@MANY
@given(st.text(max_size=3), st.text(max_size=3), st.lists(st.text(max_size=3), max_size=2), st.booleans())
def test_owner_keeper_and_lead_never_say_it(person: str, owner: str, keepers: list[str], is_lead: bool) -> None:
    may = may_say(person, owner, keepers, is_lead=is_lead)
    assert not (may and (person in {"", owner, *keepers} or is_lead))
