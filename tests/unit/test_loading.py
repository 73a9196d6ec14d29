"""What takes long at a start is made ready beside the rest, and an end meanwhile leaves nothing half opened."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from bot.loading import Loading
from knowledge.embedding.base import Embedder
from knowledge.late import LateRetriever
from knowledge.loader import load


def test_steps_are_done_in_order_and_what_is_to_be_closed_is_opened_once() -> None:
    done: list[str] = []
    loading = Loading((lambda: done.append("first"), lambda: done.append("second")), lambda: done.append("open"))
    loading.run()
    loading.end()
    loading.run()
    assert done.count("open") == 1
    assert done[:3] == ["first", "second", "open"]


def test_after_the_end_nothing_is_opened() -> None:
    opened: list[str] = []
    loading = Loading((), lambda: opened.append("open"))
    loading.end()
    loading.run()
    assert not opened


def test_an_end_waits_for_what_is_being_opened() -> None:
    began, may_go_on, order = threading.Event(), threading.Event(), []

    def opens() -> None:
        began.set()
        may_go_on.wait(30)
        order.append("opened")

    loading = Loading((), opens)
    opening = threading.Thread(target=loading.run)
    opening.start()
    began.wait(30)
    ending = threading.Thread(target=_then(loading.end, order))
    ending.start()
    may_go_on.set()
    for each in (opening, ending):
        each.join(30)
    assert order == ["opened", "ended"]


def test_a_late_retriever_opens_its_models_at_the_first_question_and_hands_on_what_goes_wrong() -> None:
    asked: list[int] = []

    def embedders() -> list[Embedder]:
        asked.append(1)
        raise OSError("no such model")

    retriever = LateRetriever(load(None), embedders)
    assert not asked
    for _ in range(2):  # it stays as it was, and is tried again
        with pytest.raises(OSError, match="no such model"):
            retriever.search("how do I involve people early?")
    assert len(asked) == 2


def _then(work: Callable[[], None], order: list[str]) -> Callable[[], None]:
    def both() -> None:
        work()
        order.append("ended")

    return both
