"""The promises of the order: no large view carries what another opposes, and nobody in a small one can be told."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.plan.bridging import FEWEST_OF_A_VIEW, FEWEST_OF_THE_POOL, POOL, Count, Stand, bridge

VIEWS = ("carer", "family", "frontline", "leader", "lived_experience")
People = dict[str, int]
Counts = dict[int, dict[str, Count]]


@st.composite
def steps(draw: st.DrawFn) -> tuple[list[int], People, Counts]:
    """A step in which people of several views tapped on some or all of the ideas."""
    people = draw(st.dictionaries(st.sampled_from(VIEWS), st.integers(1, 12), min_size=1))
    ideas = draw(st.lists(st.integers(1, 60), unique=True, min_size=1, max_size=6))
    return ideas, people, {idea: {view: draw(counts(most)) for view, most in people.items()} for idea in ideas}


@st.composite
def counts(draw: st.DrawFn, most: int) -> Count:
    support = draw(st.integers(0, most))
    unsure = draw(st.integers(0, most - support))
    return Count(support, unsure, draw(st.integers(0, most - support - unsure)))


def place(places: tuple[tuple[int, ...], ...], idea: int) -> int:
    return next(n for n, ideas in enumerate(places) if idea in ideas)


@given(crowd=st.integers(5, 10_000), small=st.integers(5, 9), others=st.integers(2, 5))
def test_an_idea_that_one_view_opposes_stands_below_one_that_every_view_half_supports(
    crowd: int, small: int, others: int
) -> None:
    people = {f"view{n}": small for n in range(others)} | {"crowd": crowd}
    half = {view: Count(support=(n + 1) // 2, unsure=n // 2) for view, n in people.items()}
    opposed = {view: Count(support=n) for view, n in people.items()} | {"view0": Count(concern=small)}
    order = bridge([1, 2], people, {1: opposed, 2: half})
    assert order is not None
    assert order.places == ((2,), (1,))


@given(steps())
def test_nothing_that_a_view_opposes_stands_above_what_no_view_opposes(step: tuple[list[int], People, Counts]) -> None:
    ideas, people, taps = step
    order = bridge(ideas, people, taps)
    assume(order is not None)
    assert order is not None
    large = [view for view, n in people.items() if n >= FEWEST_OF_A_VIEW]
    opposed = {idea: any(taps[idea][view].is_opposed for view in large) for idea in ideas}
    if len(large) == len(people):
        ranks = [opposed[ideas_here[0]] for ideas_here in order.places]
        assert ranks == sorted(ranks)


@given(steps(), st.randoms())
def test_neither_names_nor_arrival_decide(step: tuple[list[int], People, Counts], random) -> None:  # type: ignore[no-untyped-def]
    ideas, people, taps = step
    new_names = dict(zip(VIEWS, random.sample(["a", "b", "c", "d", "e"], 5), strict=True))
    shuffled = random.sample(ideas, len(ideas))
    moved = {idea: {new_names[v]: c for v, c in random.sample(list(taps[idea].items()), len(people))} for idea in ideas}
    first, second = bridge(ideas, people, taps), bridge(shuffled, {new_names[v]: n for v, n in people.items()}, moved)
    assert (first and first.places) == (second and second.places)


@given(steps(), st.data())
def test_one_more_support_never_lowers_an_idea(step: tuple[list[int], People, Counts], data: st.DataObject) -> None:
    ideas, people, taps = step
    idea = data.draw(st.sampled_from(ideas))
    view = data.draw(st.sampled_from(sorted(people)))
    before = bridge(ideas, people, taps)
    assume(before is not None)
    old = taps[idea][view]
    changes = [replace(old, support=old.support + 1)] if old.taps < people[view] else []
    changes += [replace(old, support=old.support + 1, unsure=old.unsure - 1)] if old.unsure else []
    changes += [replace(old, support=old.support + 1, concern=old.concern - 1)] if old.concern else []
    for new in changes:
        after = bridge(ideas, people, taps | {idea: taps[idea] | {view: new}})
        assert before is not None
        assert after is not None
        above = {other for other in ideas if place(before.places, other) > place(before.places, idea)}
        assert all(place(after.places, idea) < place(after.places, other) for other in above)


@given(steps())
def test_a_pool_under_three_gives_no_order(step: tuple[list[int], People, Counts]) -> None:
    ideas, people, taps = step
    small = sum(n for n in people.values() if n < FEWEST_OF_A_VIEW)
    order = bridge(ideas, people, taps)
    assert (order is None) == (0 < small < FEWEST_OF_THE_POOL)


@given(steps())
def test_no_small_view_is_ever_shown_by_itself(step: tuple[list[int], People, Counts]) -> None:
    ideas, people, taps = step
    order = bridge(ideas, people, taps)
    assume(order is not None)
    assert order is not None
    pool = sum(n for n in people.values() if n < FEWEST_OF_A_VIEW)
    for parting in order.partings:
        for view in parting.stands:
            assert (pool if view == POOL else people[view]) >= FEWEST_OF_A_VIEW


@given(steps(), st.integers(2, 4), st.data())
def test_swapping_two_small_views_shows_nothing_new(
    step: tuple[list[int], People, Counts], size: int, data: st.DataObject
) -> None:
    """Whoever knows all taps but those of two small views can't tell which of them tapped how."""
    ideas, people, taps = step
    people = people | {"carer": size, "family": size}
    taps = {idea: taps[idea] | {v: data.draw(counts(size)) for v in ("carer", "family")} for idea in ideas}
    swapped = {idea: by | {"carer": by["family"], "family": by["carer"]} for idea, by in taps.items()}
    assert bridge(ideas, people, taps) == bridge(ideas, people, swapped)


def test_where_views_part_each_large_view_is_placed_coarsely() -> None:
    people = {"carer": 6, "leader": 5}
    order = bridge([7], people, {7: {"carer": Count(support=6), "leader": Count(support=1, concern=4)}})
    assert order is not None
    assert order.partings[0].idea == 7
    assert order.partings[0].stands == {"carer": Stand.FOR, "leader": Stand.AGAINST}


def test_nobody_tapped_gives_no_order() -> None:
    assert bridge([1], {}, {}) is None
