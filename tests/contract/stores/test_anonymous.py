"""What the anonymous stores promise to the jobs, on both databases."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.core.anonymous import WITHDRAWN, Count, Given, Poll, Response
from bot.storage.anonymous.store import AnonymousStore
from tests.support.anonymous import ROUND, K, nonce, person, respond, words

IDEAS = Poll("plan", "a1")


def totals(counts: tuple[Count, ...], item: str) -> dict[int, int]:
    found: Counter[int] = Counter()
    for count in counts:
        if count.item == item:
            found[count.value] += count.count
    return dict(found)


@pytest.mark.parametrize("crowd", [K, 2 * K, 61])
def test_everything_that_was_given_is_counted_once(anonymous: AnonymousStore, crowd: int) -> None:
    assert {respond(anonymous, n) for n in range(crowd)} == {Given.KEPT}
    assert anonymous.given(ROUND) == crowd
    tally = anonymous.close(ROUND)
    assert not tally.is_few
    assert totals(tally.counts, "heard") == dict(Counter(n % 4 for n in range(crowd)))
    assert sorted(said.words for said in tally.said) == [words(n) for n in range(crowd)]
    assert all(said.may_quote == (int(said.words.split()[2]) % 2 == 0) for said in tally.said)
    again = anonymous.close(ROUND)
    assert (again.counts, sorted(s.words for s in again.said)) == (tally.counts, sorted(s.words for s in tally.said))


def test_same_press_twice_is_kept_once_and_another_answer_is_refused(anonymous: AnonymousStore) -> None:
    for _ in range(3):
        assert respond(anonymous, 1) is Given.KEPT
    other = Response({"heard": 3}, words="From the second phone.")
    assert anonymous.give(ROUND, person(1), nonce(99), other, 1000) is Given.ALREADY
    assert anonymous.has_given(ROUND, person(1))
    assert not anonymous.has_given(ROUND, person(2))
    for number in range(2, 40):
        respond(anonymous, number)
    assert respond(anonymous, 1) is Given.KEPT
    said = [said.words for said in anonymous.close(ROUND).said]
    assert len(said) == len(set(said)) == 39


def test_no_more_people_than_were_expected_can_answer(anonymous: AnonymousStore) -> None:
    given = [respond(anonymous, n, most=10) for n in range(12)]
    assert given == [Given.KEPT] * 10 + [Given.FULL] * 2
    assert respond(anonymous, 3, most=10) is Given.KEPT


def test_closed_round_takes_nothing_and_keeps_no_token(anonymous: AnonymousStore) -> None:
    for number in range(20):
        respond(anonymous, number)
    anonymous.close(ROUND)
    assert respond(anonymous, 50) is Given.CLOSED
    assert anonymous.given(ROUND) == 0
    assert not anonymous.has_given(ROUND, person(1))
    assert respond(anonymous, 3) is Given.CLOSED


def test_round_of_too_few_never_reaches_the_database(anonymous: AnonymousStore) -> None:
    for number in range(K - 1):
        respond(anonymous, number)
    tally = anonymous.close(ROUND)
    assert tally.is_few
    assert len(tally.said) == K - 1
    assert anonymous._answers.of(ROUND.name) == []
    assert len(anonymous.close(ROUND).said) == K - 1
    anonymous.drop(ROUND)
    assert anonymous._pool.read() == []
    assert anonymous.close(ROUND).said == ()


def test_tap_is_changed_and_taken_back_until_the_step_closes(anonymous: AnonymousStore) -> None:
    anonymous.open(IDEAS, 5)
    for number in range(30):
        for value in (2, 1, number % 3):
            assert anonymous.cast(IDEAS, f"p{number}", "bench", value, "carer") is Given.KEPT
    assert anonymous.own(IDEAS, "p4", "bench") == 1
    assert anonymous.own(IDEAS, "p4", "lunch") is None
    anonymous.cast(IDEAS, "p4", "bench", WITHDRAWN)
    anonymous.cast(IDEAS, "p5", "bench", 0, "carer")
    tally = anonymous.close(IDEAS)
    assert totals(tally.counts, "bench") == {0: 11, 1: 9, 2: 9}
    assert anonymous.cast(IDEAS, "p7", "bench", 0) is Given.CLOSED
    assert anonymous.own(IDEAS, "p7", "bench") is None
    assert totals(anonymous.close(IDEAS).counts, "bench") == {0: 11, 1: 9, 2: 9}


@pytest.mark.parametrize(
    ("views", "shown"),
    [
        ({"carer": 9, "leader": 1}, {"": 10}),
        ({"carer": 9, "leader": 5}, {"carer": 9, "leader": 5}),
        ({"carer": 9, "family": 7, "leader": 2, "": 1}, {"carer": 9, "": 10}),
        ({"carer": 9, "family": 3, "leader": 2}, {"carer": 9, "": 5}),
    ],
)
def test_view_that_few_people_bring_is_told_apart_from_nobody(
    anonymous: AnonymousStore, views: dict[str, int], shown: dict[str, int]
) -> None:
    anonymous.open(IDEAS, 5)
    people = [view for view, size in views.items() for _ in range(size)]
    for number, view in enumerate(people):
        anonymous.cast(IDEAS, f"p{number}", "bench", 1, view)
    assert {count.view: count.count for count in anonymous.close(IDEAS).counts} == shown


def test_two_polls_share_nothing(anonymous: AnonymousStore) -> None:
    anonymous.open(IDEAS, 5)
    for number in range(12):
        respond(anonymous, number)
        anonymous.cast(IDEAS, person(number), "heard", 1)
    assert totals(anonymous.close(IDEAS).counts, "heard") == {1: 12}
    anonymous.drop(IDEAS)
    assert anonymous.given(ROUND) == 12
    assert len(anonymous.close(ROUND).said) == 12


def test_many_at_once_are_all_kept(anonymous: AnonymousStore) -> None:
    with ThreadPoolExecutor(8) as crowd:
        assert set(crowd.map(lambda n: respond(anonymous, n), range(60))) == {Given.KEPT}
        assert set(crowd.map(lambda n: respond(anonymous, n), range(60))) == {Given.KEPT}
    assert sorted(said.words for said in anonymous.close(ROUND).said) == [words(n) for n in range(60)]
