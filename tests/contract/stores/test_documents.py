"""What the shelf promises, on both databases: a document is there whole, or as it was."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date

import numpy as np
import pytest

from bot.storage.standing import StandingPassages, StandingShelf
from bot.storage.unit import SqlUnitOfWork
from knowledge.documents.shelf import Kept, passage_id, places_of
from knowledge.passages import Passage, to_blob

TODAY = date(2026, 11, 28)


def draft(name: str, passages: int = 1, digest: str = "d") -> Kept:
    return Kept(number=0, name=name, file=f"{name}.pdf", kind="pdf", digest=digest, passages=passages, added=TODAY)


def put(shelf: StandingShelf, name: str, count: int, text: str = "Text", ahead: list[bytes] | None = None) -> Kept:
    def passages(number: int) -> Iterator[Passage]:
        for place in range(count):
            vector = to_blob(np.array([place, 1.0]))
            yield Passage(id=passage_id(number, place), document=name, place="page 1", text=text, vector=vector)

    return shelf.put(draft(name, count), passages, ahead or [])


@pytest.fixture
def shelf(unit: SqlUnitOfWork) -> StandingShelf:
    return StandingShelf(unit)


@pytest.fixture
def passages(unit: SqlUnitOfWork) -> StandingPassages:
    return StandingPassages(unit)


def test_document_is_kept_with_its_passages_and_a_number(shelf: StandingShelf, passages: StandingPassages) -> None:
    kept = put(shelf, "Policy", 3)
    assert shelf.documents() == [kept]
    assert passages.documents() == {"Policy": 3}
    assert places_of(next(iter(passages.get([passage_id(kept.number, 2)])))) == (kept.number, 2)


def test_document_takes_the_place_of_the_one_of_its_name(shelf: StandingShelf, passages: StandingPassages) -> None:
    first = put(shelf, "Policy", 3)
    edition = passages.edition()
    second = put(shelf, "POLICY", 1, "New")
    assert (second.number, shelf.documents()) == (first.number, [second])
    assert passages.documents() == {"POLICY": 1}
    assert passages.edition() != edition


def test_number_of_a_removed_document_is_not_given_again(shelf: StandingShelf, passages: StandingPassages) -> None:
    numbers = {put(shelf, name, 1).number for name in ("a", "b")}
    assert shelf.remove("B")
    assert not shelf.remove("b")
    assert put(shelf, "c", 1).number not in numbers
    assert passages.documents() == {"a": 1, "c": 1}


def test_document_that_breaks_half_way_changes_nothing(shelf: StandingShelf, passages: StandingPassages) -> None:
    kept, edition = put(shelf, "Policy", 2), passages.edition()

    def broken(number: int) -> Iterator[Passage]:
        yield Passage(id=passage_id(number, 0), document="Policy", text="half")
        raise OSError("it ends here")

    with pytest.raises(OSError, match="ends here"):
        shelf.put(draft("Policy"), broken, [])
    assert (shelf.documents(), passages.edition()) == ([kept], edition)
    assert passages.documents() == {"Policy": 2}


def test_what_was_made_ahead_is_kept_until_its_document_is(shelf: StandingShelf) -> None:
    keys = [bytes([n]) * 32 for n in range(3)]
    shelf.keep_ahead({keys[0]: b"1234", keys[1]: b"5678"}, TODAY)
    shelf.keep_ahead({keys[0]: b"1234"}, TODAY)
    assert shelf.ahead(keys) == {keys[0]: b"1234", keys[1]: b"5678"}
    put(shelf, "Policy", 1, ahead=[keys[0]])
    assert shelf.ahead(keys) == {keys[1]: b"5678"}
    shelf.tidy(TODAY)
    assert shelf.ahead(keys) == {keys[1]: b"5678"}
    shelf.tidy(date(2026, 11, 29))
    assert shelf.ahead(keys) == {}


def test_two_at_once_leave_one_whole_document(shelf: StandingShelf, passages: StandingPassages) -> None:
    start = threading.Barrier(4)

    def work(count: int) -> None:
        start.wait()
        put(shelf, "Policy", count, f"Of {count}")

    at_work = [threading.Thread(target=work, args=(count,)) for count in (1, 40, 7, 90)]
    for thread in at_work:
        thread.start()
    for thread in at_work:
        thread.join()
    kept = shelf.documents()
    assert len(kept) == 1
    assert passages.documents() == {"Policy": kept[0].passages}
    ids = [passage_id(kept[0].number, place) for place in range(100)]
    assert {passage.text for passage in passages.get(ids).values()} == {f"Of {kept[0].passages}"}
