"""Rounds as they are really played: what a thief with the whole data folder gets out of them, and what a reader does.

Eight people, the smallest world that there may be; the thief knows all of them, and when each came.
"""

from __future__ import annotations

import random
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.anonymous import Count
from bot.feedback.suppression import ANSWERS, Shown, shown
from bot.storage.anonymous.opening import ANSWERS_FILE, TOKENS_FILE
from tests.support import adversary
from tests.support.rounds import Town, hearing, town

__all__ = ["hearing", "town"]
CROWD, ROUNDS = 8, 5
# Guessing puts one of eight right in each round and reading (two where it is read both ways): over five rounds a sum
# of 20 or more is met less than once in a hundred thousand runs.
MOST_BY_CHANCE = 20
MAIN = "hearback.sqlite"
# Words that nothing is taken out of, each told apart from the others.
FOOD = ("soup", "bread", "rice", "fish", "stew", "salad", "toast", "porridge", "curry", "pie", "cake", "fruit")
FOOD += ("pasta", "cheese", "beans", "chips", "custard", "gravy", "peas", "jam")
SAID = re.compile(rb"The (%s) comes cold every day" % "|".join(FOOD).encode())


def words(number: int) -> str:
    """What somebody says."""
    return f"The {FOOD[number]} comes cold every day"


@pytest.fixture(autouse=True)
def _told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """The attacks look for these words."""
    monkeypatch.setattr(
        adversary, "numbers", lambda content: [FOOD.index(food.decode()) for food in SAID.findall(content)]
    )


def _rows(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, by table: what a reader of the main database sees."""
    connection = sqlite3.connect(file)
    try:
        names = [row[0] for row in connection.execute("select name from sqlite_master where type='table'")]
        return {name: sorted(connection.execute(f"select * from {name}").fetchall(), key=repr) for name in names}
    finally:
        connection.close()


def _numbered(seed: int) -> list[int]:
    arrived = list(range(CROWD))
    random.Random(seed).shuffle(arrived)
    return arrived


def test_giving_an_answer_leaves_the_main_database_as_it_was(town: Town) -> None:
    """No session, no notice, no counter, no day of last use: nothing there tells who answered, or that anybody did."""
    payload = town.open_round()
    before = _rows(town.data / MAIN)
    for number in range(CROWD):
        town.answer(number, payload, words(number), "I am an unpaid carer")
    assert _rows(town.data / MAIN) == before
    town.person(99).type(f"/start {payload}")
    town.person(99).press("Tell me what comes of this")
    assert _rows(town.data / MAIN) != before, "following is kept, so the comparison can fail"


def test_eight_people_in_several_rounds_are_told_apart_by_nothing_in_the_folder(town: Town) -> None:
    right: dict[str, float] = defaultdict(float)
    for seed in range(ROUNDS):
        payload, arrived = town.open_round(f"Round {seed}"), _numbered(seed)
        for number in arrived:
            town.answer(number, payload, words(number), "I lead a team or service" if number == 5 else "Skip")
        assert adversary.numbers(adversary.everything_in(town.data)) == [], "what waits can be read"
        town.clock.forward(days=15)
        town.due()
        file = town.data / ANSWERS_FILE
        with town.uow.reading() as stores:
            poll = stores.rounds.all()[0].poll
        orders = {
            "page": adversary.by_place_in_the_page(file),
            "file": adversary.by_place_in_the_file(file),
            "database": adversary.by_the_database(file, "answer"),
        }
        assert sorted(orders["database"]) == sorted(arrived)
        for name, order in orders.items():
            right[name] += CROWD * adversary.rate(order, arrived)
        assert adversary.all_rows(town.data / TOKENS_FILE) == []
        town.store.drop(poll)
    assert right["page"] > 0
    assert {name: hits for name, hits in right.items() if hits > MOST_BY_CHANCE} == {}


def test_the_order_of_arrival_would_be_seen(tmp_path: Path) -> None:
    """So that the test above can fail: an ordinary table gives all eight away in each round."""
    hits = 0.0
    for seed in range(ROUNDS):
        file, arrived = tmp_path / f"{seed}.sqlite", _numbered(seed)
        with sqlite3.connect(file) as connection:
            connection.execute("create table answer (body text)")
            connection.executemany("insert into answer values (?)", [(words(number),) for number in arrived])
        connection.close()
        hits += CROWD * adversary.rate(adversary.by_the_database(file, "answer"), arrived)
    assert hits > MOST_BY_CHANCE


def test_times_of_the_files_say_when_the_last_batch_went_and_no_more(town: Town) -> None:
    """The answers' file changes for whole batches alone, however often somebody looks; the tokens' for everybody."""
    payload = town.open_round()
    seen = []
    for number in range(20):
        before = (town.data / ANSWERS_FILE).read_bytes()
        town.answer(number, payload, words(number))
        is_changed = (town.data / ANSWERS_FILE).read_bytes() != before
        stored = len(adversary.by_the_database(town.data / ANSWERS_FILE, "answer"))
        seen.append(stored)
        assert is_changed or stored == (seen[-2] if len(seen) > 1 else 0)
    assert set(seen) == {0, 8}
    assert seen.index(8) == 15, "the sixteenth answer lets eight of sixteen go"


@pytest.mark.parametrize(("k", "views", "most"), [(5, 1, 27), (8, 1, 37), (5, 2, 12)])
def test_whoever_knows_every_rule_can_not_work_out_a_hidden_cell(k: int, views: int, most: int) -> None:
    """All tables up to a size are tried: each result fits several, so that no hidden number is certain."""
    fits: dict[tuple[object, ...], list[set[int]]] = {}
    for cells in _tables(views * ANSWERS, most):
        result = _published(cells, k)
        if result is not None:
            fitting = fits.setdefault(_all_of(result), [set() for _ in range((views + 1) * ANSWERS)])
            for values, value in zip(fitting, (*_together(cells), *cells), strict=True):
                values.add(value)
    certain = [
        (result, values)
        for result, fitting in fits.items()
        for shown_cell, values in zip(result[1:], fitting, strict=False)
        if shown_cell is None and len(values) == 1 and 0 < min(values) < k
    ]
    assert certain == []


def test_exact_totals_would_give_hidden_cells_away() -> None:
    """So that the test above can fail: the same results with exact numbers are often certain."""
    fits: dict[tuple[object, ...], set[tuple[int, ...]]] = defaultdict(set)
    for row in _tables(ANSWERS, 17):
        if sum(row) >= 5:
            hidden = [cell for cell, count in enumerate(row) if 0 < count < 5]
            fits[(sum(row), *(None if cell in hidden else count for cell, count in enumerate(row)))].add(row)
    assert any(len(tables) == 1 and None in result for result, tables in fits.items())


def _tables(cells: int, most: int) -> Iterator[tuple[int, ...]]:
    """All ways to share out up to `most` people whose total is shown as less than the largest."""
    if cells == 0:
        yield ()
        return
    for count in range(most + 1):
        for rest in _tables(cells - 1, most - count):
            yield (count, *rest)


def _together(cells: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sum(cells[place::ANSWERS]) for place in range(ANSWERS))


def _published(cells: tuple[int, ...], k: int) -> Shown | None:
    """What is shown of a table of one or two views, as a closed poll hands it over: with k people in each."""
    if any(sum(cells[start : start + ANSWERS]) < k for start in range(0, len(cells), ANSWERS)):
        return None
    counts = [
        Count("heard", f"view {place // ANSWERS}", place % ANSWERS + 1, count) for place, count in enumerate(cells)
    ]
    return shown(counts, "heard", k)


def _all_of(result: Shown) -> tuple[object, ...]:
    lines = (result.everyone, *(line for _, line in sorted(result.views.items())))
    return (tuple(line.total for line in lines), *(cell for line in lines for cell in line.cells))
