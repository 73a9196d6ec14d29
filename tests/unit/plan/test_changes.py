"""What a group can do to a plan, and what it can't; nothing said is lost on the way."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.plan.course import begun, consented, decided, forgotten, gone_back, moved_on, title_of, without
from bot.plan.enough import applies, current, missing, way
from bot.plan.lines import added, changed, chosen, cut, dated, dropped, named, taken, undone, waiting
from bot.plan.model import LONGEST_LINE, MOST_LINES, Brings, Origin, Plan, Refused
from bot.plan.people_in import SILENT_AFTER, brought, handed_over, joined, left, shared, taken_over
from knowledge.guide import Guide
from tests.unit.plan.conftest import NOW


def said(plan: Plan, *texts: str, step: str = "purpose", by: str = "ann", origin: Origin = Origin.GROUP) -> Plan:
    for text in texts:
        plan, _ = added(plan, step, by, text, NOW, origin)
    return plan


def at(plan: Plan, guide: Guide, name: str) -> Plan:
    """The plan moved to a step, with two ideas so that all steps apply."""
    plan = said(plan, "Photos on the menu", "Ask people", step="ideas")
    while current(plan, guide).id != name:
        plan = moved_on(plan, guide, "fay", NOW)
    return plan


def refused(act: object, *args: object) -> str:
    with pytest.raises(Refused) as caught:
        act(*args)  # type: ignore[operator]
    return caught.value.message.key


def test_private_words_wait_until_three_people_have_said_something(plan: Plan) -> None:
    plan = said(plan, "one", "two", "three", by="ann", origin=Origin.PRIVATE)
    plan = said(plan, "four", by="bob", origin=Origin.PRIVATE)
    assert plan.lines_of("purpose") == ()
    assert plan.heard("purpose") == {}
    plan = said(plan, "five", by="cat", origin=Origin.PRIVATE)
    assert {line.text for line in plan.lines_of("purpose")} == {"one", "two", "three", "four", "five"}
    assert waiting(plan, "purpose") == ()


def test_private_words_are_shown_when_the_step_closes(plan: Plan, guide: Guide) -> None:
    plan = moved_on(said(plan, "only mine", origin=Origin.PRIVATE), guide, "fay", NOW)
    assert [line.text for line in plan.lines_of("purpose")] == ["only mine"]


def test_the_order_in_which_private_words_are_shown_does_not_depend_on_when_they_came(plan: Plan) -> None:
    def orders(people: str) -> list[str]:
        together = plan
        for person in people:
            together = said(together, f"words of {person}", by=person, origin=Origin.PRIVATE)
        return [line.text for line in together.lines_of("purpose")]

    assert orders("abc") == orders("cba") == orders("bca")


def test_words_can_be_changed_dropped_and_brought_back_by_those_who_said_them(plan: Plan) -> None:
    plan = said(plan, "Lunch is to loud")
    plan = changed(plan, 1, "ann", "Lunch is too loud")
    assert plan.lines[0].text == "Lunch is too loud"
    assert undone(plan, "ann").lines[0].text == "Lunch is to loud"
    gone = dropped(plan, 1, "ann")
    assert gone.lines == ()
    assert undone(gone, "ann").lines == plan.lines
    assert refused(changed, plan, 1, "bob", "Mine now") == "plan-line-of-another"
    assert refused(dropped, plan, 1, "fay") == "plan-line-of-another"
    assert refused(changed, gone, 1, "ann", "again") == "plan-line-gone"


def test_undo_takes_back_only_ones_own_last_act_and_says_when_there_is_none(plan: Plan) -> None:
    plan = said(said(plan, "first", by="ann"), "second", by="bob")
    plan = undone(plan, "ann")
    assert [line.text for line in plan.lines] == ["second"]
    assert refused(undone, plan, "ann") == "plan-nothing-to-undo"


def test_undo_takes_back_a_choice_and_a_move(plan: Plan, guide: Guide) -> None:
    plan = chosen(chosen(plan, "early", "open", "ann", NOW), "early", "decided", "bob", NOW)
    assert undone(plan, "bob").choices == {"early": "open"}
    moved = moved_on(plan, guide, "fay", NOW)
    assert undone(moved, "fay").step == 0


@given(
    texts=st.lists(st.text(min_size=1, max_size=60).filter(lambda t: bool(t.split()) and t.isprintable()), max_size=12)
)
def test_whatever_is_said_is_kept_word_for_word_and_can_be_undone_to_nothing(texts: list[str]) -> None:
    plan = begun("group", "Title", "co-production", "fay", NOW)
    after = said(plan, *texts)
    assert [line.text for line in after.lines] == [" ".join(text.split()) for text in texts]
    assert len({line.id for line in after.lines}) == len(texts)
    for _ in texts:
        after = undone(after, "ann")
    assert after.lines == ()


def test_empty_too_long_and_too_many_are_refused_with_the_limit(plan: Plan) -> None:
    assert refused(added, plan, "purpose", "ann", " \n\u200b ", NOW) == "plan-empty-line"
    with pytest.raises(Refused) as caught:
        added(plan, "purpose", "ann", "x" * 4000, NOW)
    assert caught.value.message.args == {"length": 4000, "limit": LONGEST_LINE}
    full = said(plan, *(f"idea {n}" for n in range(MOST_LINES)))
    assert refused(added, full, "purpose", "ann", "one more", NOW) == "plan-step-full"
    assert refused(title_of, "  ") == "plan-no-title"
    assert refused(title_of, "x" * 101) == "plan-long-title"


def test_only_those_who_lead_move_the_plan_and_anybody_when_none_is_left(plan: Plan, guide: Guide) -> None:
    assert refused(moved_on, plan, guide, "ann", NOW) == "plan-refused-lead"
    assert refused(gone_back, plan, guide, "ann", NOW) == "plan-refused-lead"
    alone = left(joined(plan, "ann"), "fay")
    assert moved_on(alone, guide, "ann", NOW).step == 1
    assert joined(alone, "fay").member("fay") is not None


def test_leading_is_shared_handed_over_and_taken_over_from_the_silent(plan: Plan) -> None:
    two = shared(plan, "fay", "ann")
    assert {m.person for m in two.facilitators} == {"fay", "ann"}
    assert {m.person for m in handed_over(plan, "fay", "ann").facilitators} == {"ann"}
    assert {m.person for m in handed_over(plan, "fay", "fay").facilitators} == {"fay"}
    assert refused(shared, plan, "ann", "bob") == "plan-refused-lead"
    assert refused(taken_over, plan, "ann", NOW + SILENT_AFTER / 2) == "plan-not-silent"
    assert taken_over(plan, "ann", NOW + SILENT_AFTER).may_lead("ann")


def test_steps_that_do_not_apply_are_passed_over(plan: Plan, guide: Guide) -> None:
    names, ways = [], []
    while not plan.is_done:
        names.append(current(plan, guide).id)
        ways.append(way(plan, guide))
        plan = moved_on(plan, guide, "fay", NOW)
    assert "matters" not in names
    assert "decision" not in names
    assert names[-1] == "review"
    assert (ways[0], ways[-1]) == ((1, 14), (12, 12)), "they count until it is known that they do not apply"


def test_going_back_opens_the_step_again_with_all_that_was_said(plan: Plan, guide: Guide) -> None:
    plan = moved_on(said(plan, "kept"), guide, "fay", NOW)
    assert plan.closed == ("purpose",)
    back = gone_back(plan, guide, "fay", NOW)
    assert (back.step, back.closed) == (0, ())
    assert [line.text for line in back.lines_of("purpose")] == ["kept"]
    assert refused(gone_back, back, guide, "fay", NOW) == "plan-no-earlier-step"


def test_a_thing_is_taken_on_by_one_person_named_by_them_and_dated(plan: Plan) -> None:
    plan = taken(said(plan, "Book the hall", step="promises"), 1, "bob")
    assert refused(taken, plan, 1, "cat") == "plan-taken-already"
    plan = dated(named(plan, 1, "bob", "Bob B"), 1, "bob", date(2026, 5, 12))
    line = plan.line(1)
    assert line is not None
    assert (line.owner, line.owner_name, line.by) == ("bob", "Bob B", date(2026, 5, 12))
    assert refused(dated, plan, 1, "cat", None) == "plan-date-of-another"
    assert refused(named, plan, 1, "cat", "Cat") == "plan-taken-already"
    let_go = taken(plan, 1, "bob").line(1)
    assert let_go is not None
    assert not let_go.is_owned


def test_a_decision_counts_those_besides_the_facilitators(plan: Plan, guide: Guide) -> None:
    plan = said(plan, "We try it", step="decision", by="fay")
    for person in ("fay", "ann", "bob", "ann"):
        plan = consented(plan, 1, person, NOW)
    plan = decided(plan, 1, "fay", NOW)
    assert (plan.decided, plan.decided_with) == (1, 1)
    assert refused(decided, plan, 1, "ann", NOW) == "plan-refused-lead"


def test_objections_stand_with_their_wording_and_not_among_the_wordings(plan: Plan) -> None:
    plan = said(plan, "We try it", step="decision", by="fay")
    plan, _ = added(plan, "decision", "ann", "It costs too much", NOW, on=1)
    assert [line.text for line in plan.lines_of("decision")] == ["We try it"]
    assert [line.text for line in plan.objections(1)] == ["It costs too much"]


def test_what_is_still_missing_is_counted(plan: Plan, guide: Guide) -> None:
    step = guide.step("access")
    assert step is not None
    assert missing(step, plan).lines == 1
    plan = said(plan, "Meet at 11", step="access")
    assert (missing(step, plan).lines, missing(step, plan).owners) == (0, 1)
    assert missing(step, taken(plan, 1, "bob")).is_nothing
    purpose = guide.step("purpose")
    assert purpose is not None
    plan = brought(said(plan, "a", "b"), "ann", Brings.CARER)
    assert missing(purpose, plan).views == 1


def test_a_plan_forgets_who_said_what_when_it_is_finished_or_somebody_asks(plan: Plan) -> None:
    plan = taken(said(plan, "Book the hall", by="ann"), 1, "ann")
    plan = taken(said(plan, "Ask the kitchen", by="ann"), 2, "bob")
    gone = without(plan, "ann")
    assert "ann" not in gone.model_dump_json()
    assert gone.lines[0].text == "Book the hall"
    assert forgotten(plan).lines[0].author == ""
    assert forgotten(plan).deeds == ()


def test_a_finished_plan_takes_no_words_until_it_is_opened_again(plan: Plan, guide: Guide) -> None:
    done = plan.model_copy(update={"is_done": True})
    assert refused(added, done, "purpose", "ann", "late", NOW) == "plan-is-done"
    assert not gone_back(done, guide, "fay", NOW).is_done


def test_a_step_applies_by_what_was_answered(guide: Guide, plan: Plan) -> None:
    matters = guide.step("matters")
    assert matters is not None
    assert not applies(matters, plan)
    assert applies(matters, said(plan, "a", "b", step="ideas"))
    assert plan.started + timedelta() == NOW


@pytest.mark.parametrize("text", ["word " * 60, "https://example.org/" + "x" * 200, "short"])
def test_long_words_are_cut_and_never_to_nothing(text: str) -> None:
    shown = cut(text, 50)
    assert len(shown) <= 50
    assert shown.removesuffix(" …") in text
    assert len(shown) > 3
