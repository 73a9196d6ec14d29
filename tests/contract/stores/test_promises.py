"""Promises are kept, changed, given out and taken in again, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.calendar.working import Nation, WorkingTime
from bot.promises.confirmation import Reached
from bot.promises.exchange import BrokenPromises, Record, read_record
from bot.promises.model import Happened, Line, Promise, State
from bot.storage.promise_files import give_out, take_in
from bot.storage.unit import SqlUnitOfWork

NOW = datetime(2026, 11, 28, 10, tzinfo=UTC)
RAMP = Promise("A ramp at the door", "sian", "mair", "group", datetime(2027, 3, 6, 17), NOW, measure="We use it")


def test_a_promise_comes_back_as_it_was_with_its_lines(unit: SqlUnitOfWork) -> None:
    full = replace(RAMP, exact=(datetime(2027, 3, 5, 9),), quiet_until=date(2027, 3, 6), round="r", plan="p")
    with unit() as stores:
        kept = stores.promises.add(replace(full, lines=(Line(Happened.TAKEN, NOW, "sian"),)))
        moved = stores.promises.save(
            replace(kept, due=datetime(2027, 4, 1, 17), state=State.LONGER),
            Line(Happened.MOVED, NOW, "sian", "The builder is ill", date(2027, 4, 1)),
        )
    with unit() as stores:
        found = stores.promises.find(kept.id)
    assert found == moved
    assert found is not None
    assert found.revision == 2
    assert found.lines == moved.lines
    assert [line.happened for line in found.lines] == [Happened.TAKEN, Happened.MOVED]


def test_each_register_holds_its_own_by_day(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        later, sooner, other = stores.promises.add_all(
            [RAMP, replace(RAMP, due=datetime(2027, 1, 4, 17), state=State.DONE), replace(RAMP, group="other")]
        )
        assert [each.id for each in stores.promises.of_group("group")] == [sooner.id, later.id]
        assert [each.id for each in stores.promises.under_way_in("group")] == [later.id]
        assert [each.id for each in stores.promises.of_owner("sian")] == [sooner.id, later.id, other.id]
        assert len(stores.promises.asked_by("mair")) == 3


def test_a_number_is_never_given_twice(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        first = stores.promises.add(RAMP)
        stores.promises.remove_group("group")
        assert stores.promises.find(first.id) is None
        assert stores.promises.add(RAMP).id > first.id


def test_promises_of_a_forgotten_person_stay_with_nobody(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        kept = stores.promises.add(replace(RAMP, lines=(Line(Happened.TAKEN, NOW, "sian"),)))
        stores.promises.add(replace(RAMP, state=State.DONE))
        assert [each.id for each in stores.promises.forget("sian")] == [kept.id]
        found = stores.promises.find(kept.id)
        assert found is not None
        assert (found.owner, found.asked_by, found.lines[0].who) == ("", "mair", "")


def test_small_answers_keepers_hours_and_mute_are_kept_and_forgotten(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.reaching.say(7, "ann", Reached.NOT_YET)
        stores.reaching.say(7, "ann", Reached.YES)
        assert stores.reaching.of(7) == [Reached.YES]
        stores.reaching.forget("ann")
        assert stores.reaching.of(7) == []

        stores.keepers.name("group", "lead", "sian")
        stores.keepers.name_first("group", "facilitator", "mair")
        stores.keepers.name_first("group", "facilitator", "late")
        assert stores.keepers.of("group") == {"lead": "sian", "facilitator": "mair"}
        assert stores.keepers.groups_of("sian", "lead") == ["group"]
        stores.keepers.forget("sian")
        assert stores.keepers.of("group") == {"facilitator": "mair"}

        work = WorkingTime(nation=Nation.SCOTLAND, days_off=frozenset({date(2026, 12, 24)}))
        stores.working.save("sian", work)
        assert stores.working.of("sian") == work
        stores.working.forget("sian")
        assert stores.working.of("sian") == WorkingTime()

        stores.muted.mute("sian")
        stores.muted.mute("sian")
        assert stores.muted.is_muted("sian")
        stores.muted.unmute("sian")
        assert not stores.muted.is_muted("sian")


LINES = [
    {"text": "A ramp", "owner": 11, "group": -5, "due": "2031-03-28T09:00:00", "zone": "Europe/London"},
    {"text": "A <b>bus</b>", "owner": 12, "group": -6, "due": "2031-03-31T09:00:00", "stages": ["2031-03-30T03:00:00"]},
]


def records(*lines: object) -> list[Record]:
    return [read_record(json.dumps(line).encode(), number) for number, line in enumerate(lines, 1)]


def test_what_is_exported_can_be_imported_and_is_the_same(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        assert take_in(stores, records(*LINES), NOW) == 2
        first = next(stores.promises.every())
        stores.promises.save(replace(first, state=State.ON_TRACK), Line(Happened.ON_TRACK, NOW, first.owner))
        given = list(give_out(stores))
    assert [{key: each[key] for key in LINES[0]} for each in given] == [
        {key: line.get(key, "Europe/London") for key in LINES[0]} for line in LINES
    ]
    assert given[1]["stages"] == ["2031-03-30T03:00:00"]
    assert given[0]["lines"][0]["who"] == 11
    with unit() as stores:
        take_in(stores, records(*given), NOW)
        again = [{**each, "id": each["id"] - 2} for each in list(give_out(stores))[2:]]
    assert again == given


def test_an_import_plans_the_next_nudge_of_each(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        take_in(stores, records(*LINES), NOW)
        due = stores.connection.exec_driver_sql("select due, merges from outbox order by due").all()
    at = [datetime.fromtimestamp(row.due, UTC) for row in due]
    # 25 March is three days before the day, at nine on a clock that has not gone forward yet; three at night is exact.
    assert at == [datetime(2031, 3, 25, 9, tzinfo=UTC), datetime(2031, 3, 30, 2, tzinfo=UTC)]
    assert [bool(row.merges) for row in due] == [True, False]


def test_people_and_groups_that_the_bot_knows_keep_their_ids(unit: SqlUnitOfWork) -> None:
    from bot.core.incoming import Address

    with unit() as stores:
        known = stores.people.recall(Address("telegram", 11), remember=True)
        take_in(stores, records(LINES[0], LINES[0]), NOW)
        assert {promise.owner for promise in stores.promises.every()} == {known.id}


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ({**LINES[0], "due": "2031-02-31T09:00:00"}, "due"),
        ({**LINES[0], "due": "2031-02-01T09:00:00+01:00"}, "due"),
        ({**LINES[0], "zone": "Mars/Base"}, "zone"),
        ({**LINES[0], "zone": "../etc"}, "zone"),
        ({**LINES[0], "owner": "me"}, "owner"),
        ({**LINES[0], "owner": 0}, "owner"),
        ({**LINES[0], "text": "  "}, "text"),
        ({**LINES[0], "text": "x" * 4001}, "text"),
        ({**LINES[0], "stages": ["soon"]}, "stages"),
        ({**LINES[0], "state": "lovely"}, "state"),
        ({**LINES[0], "colour": "red"}, "colour"),
        ({"text": "A ramp"}, "owner"),
        ([1, 2], "object"),
    ],
)
def test_a_broken_line_is_named_with_what_is_wrong(line: object, field: str) -> None:
    with pytest.raises(BrokenPromises, match=rf"Line 3: .*{field}"):
        read_record(json.dumps(line).encode(), 3)


def test_old_promises_go_with_all_that_hangs_on_them_and_others_stay(unit: SqlUnitOfWork) -> None:
    done = Line(Happened.DONE, datetime(2027, 4, 1, tzinfo=UTC), "sian", "It is there")
    with unit() as stores:
        old = stores.promises.add(replace(RAMP, state=State.DONE, lines=(done,)))
        recent = stores.promises.add(replace(RAMP, lines=(replace(done, at=datetime(2027, 6, 2, tzinfo=UTC)),)))
        to_come = stores.promises.add(replace(RAMP, due=datetime(2031, 3, 28, 9)))
        stores.reaching.say(old.id, "mair", Reached.YES)
        assert stores.promises.purge(date(2027, 6, 1)) == 1
        assert stores.promises.find(old.id) is None
        assert stores.reaching.of(old.id) == []
        kept = [stores.promises.find(each.id) for each in (recent, to_come)]
        assert [promise and promise.id for promise in kept] == [recent.id, to_come.id]
        assert stores.promises.purge(date(2027, 6, 3)) == 1


def test_a_draft_that_somebody_left_goes_and_no_promise_does(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        left = stores.promises.add(replace(RAMP, state=State.DRAFT))
        begun = stores.promises.add(replace(RAMP, state=State.DRAFT, made=datetime(2027, 3, 1, tzinfo=UTC)))
        kept = stores.promises.add(RAMP)
        assert stores.promises.drop_drafts(datetime(2027, 2, 1, tzinfo=UTC)) == 1
        assert stores.promises.find(left.id) is None
        assert stores.promises.find(begun.id) is not None
        assert stores.promises.find(kept.id) is not None
