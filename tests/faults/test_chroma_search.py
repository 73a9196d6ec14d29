"""The door to passages, with the real Chroma in its own process and a real database."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from knowledge.chroma import process
from knowledge.chroma.near import near
from knowledge.chroma.search import IndexState, PassageSearch
from knowledge.passages import Passage, to_blob
from tests.support.passages import (
    MODEL,
    finds_everything,
    index_folder,
    kept,
    passages,
    settled,
    started,
    vectors,
    wait_until,
)

pytestmark = pytest.mark.timeout(600)  # each start imports Chroma: seconds, or many on a busy machine


Children = Callable[[], list[int]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with passages and no index."""
    with kept(tmp_path) as store:
        store.add(passages(vectors(60)))
    return tmp_path


def _generations(data: Path) -> list[str]:
    return sorted(path.name for path in index_folder(data).iterdir() if path.is_dir())


def test_answers_are_the_same_while_it_opens_and_when_it_is_ready(
    data: Path, monkeypatch: pytest.MonkeyPatch, own_children: Children
) -> None:
    monkeypatch.setenv("PYTHONWARNINGS", "error")  # in Chroma's process too nothing may be deprecated
    question = vectors(1, seed=1)[0]
    with started(data) as search:
        assert search.state is IndexState.OPENING
        exact = search.search(question, 5)
        assert settled(search) is IndexState.READY
        ready = search.search(question, 5)
    assert [name for name, _ in ready] == [name for name, _ in exact]
    assert [score for _, score in ready] == pytest.approx([score for _, score in exact], abs=1e-5)
    assert search.state is IndexState.EXACT
    assert search.search(question, 5) == exact
    assert own_children() == []


def test_next_start_opens_the_same_index_with_our_settings(data: Path) -> None:
    for _ in range(3):
        with started(data) as search:
            assert settled(search) is IndexState.READY
            assert len(search.search(vectors(1)[0], 1000)) == 60
            assert search.search(vectors(1)[0], 0) == []
    with closing(sqlite3.connect(next(index_folder(data).glob("*/chroma.sqlite3")))) as tables:
        ((configuration,),) = tables.execute("select schema_str from collections")
        texts = tables.execute("select distinct string_value from embedding_metadata").fetchall()
    search_by = json.loads(configuration)["keys"]["#embedding"]["float_list"]["vector_index"]["config"]
    assert search_by["space"] == "cosine"
    assert {"ef_search": 1000, "sync_threshold": 60}.items() <= search_by["hnsw"].items()
    assert texts == [("",)], "the texts stay in storage"
    assert len(_generations(data)) == 1


def test_an_index_of_nothing_is_ready(tmp_path: Path) -> None:
    with started(tmp_path) as search:
        assert settled(search) is IndexState.READY
        assert search.search(vectors(1)[0], 3) == []


def test_equal_texts_and_an_empty_vector_do_not_spoil_the_index(tmp_path: Path) -> None:
    rows = np.vstack([vectors(3), np.repeat(vectors(1, seed=4), 30, axis=0), np.zeros((1, 384), np.float32)])
    with kept(tmp_path) as store:
        store.add(passages(rows))
    with started(tmp_path) as search:
        assert settled(search) is IndexState.READY
        assert search.search(rows[1], 1)[0][0] == "policy.pdf:1"


def test_what_is_added_or_removed_is_followed(data: Path) -> None:
    with started(data) as search:
        assert settled(search) is IndexState.READY
        first = _generations(data)
        search.follow()
        assert search.state is IndexState.READY, "nothing has changed"
        search.store.add(passages(vectors(5, seed=5), "new.docx"))
        search.store.remove("policy.pdf")
        search.follow()
        assert {name for name, _ in search.search(vectors(1)[0], 99)} == {f"new.docx:{n}" for n in range(5)}
        assert search.documents == {"new.docx": 5}
        assert settled(search) is IndexState.READY
        assert {name for name, _ in search.search(vectors(1)[0], 99)} == {f"new.docx:{n}" for n in range(5)}
        assert finds_everything(search, search.store)
        assert _generations(data) != first


def test_without_the_data_lock_search_is_exact_and_touches_nothing(data: Path) -> None:
    with kept(data) as store:
        search = PassageSearch(store, None, MODEL)
        search.start()
        assert search.state is IndexState.EXACT
        assert finds_everything(search, store)
        store.add(passages(vectors(1, seed=9), "new.docx"))
        search.follow()
        assert finds_everything(search, store)
        search.close()
    assert not index_folder(data).exists()


def test_mixed_up_vectors_are_no_reason_to_fall_over(data: Path) -> None:
    with kept(data) as store:
        store.add([Passage(id="other", document="old.pdf", text="", vector=to_blob(np.ones(7)))])
        search = PassageSearch(store, None, MODEL)
        assert search.search(vectors(1)[0], 3) == []


def test_closing_in_the_middle_of_opening_leaves_no_process(data: Path, own_children: Children) -> None:
    with started(data):
        wait_until(lambda: bool(own_children()))
    assert own_children() == []


def test_a_killed_index_process_is_replaced_once(data: Path, own_children: Children) -> None:
    with started(data) as search:
        for state in (IndexState.READY, IndexState.EXACT):
            assert settled(search) is IndexState.READY
            (pid,) = own_children()
            os.kill(pid, signal.SIGSEGV)
            assert finds_everything(search, search.store)
            assert settled(search) is state
        assert finds_everything(search, search.store)
        assert own_children() == []


def test_a_search_that_hangs_is_answered_exactly(
    data: Path, monkeypatch: pytest.MonkeyPatch, own_children: Children
) -> None:
    monkeypatch.setattr(process, "SEARCH_PATIENCE", 0.2)
    with started(data) as search:
        assert settled(search) is IndexState.READY
        (pid,) = own_children()
        os.kill(pid, signal.SIGSTOP)
        assert search.search(vectors(1)[0], 1)[0][0] == "policy.pdf:0"
        assert search.state is not IndexState.READY


def test_near_gives_the_owners_passages_and_no_cards(data: Path) -> None:
    rows = vectors(60)
    with kept(data) as store:
        store.replace("cards", passages(np.repeat(rows[:1], 20, axis=0), "cards"))
        search = PassageSearch(store, None, MODEL)
        hits = near(search, rows[0])
        assert [hit.passage.id for hit in hits] == ["policy.pdf:0"]
        assert hits[0].score == pytest.approx(1)
        assert hits[0].passage.place == "page 0"
        assert len(near(search, rows[0], k=4, floor=-1)) == 4
        store.remove("policy.pdf")
        search.follow()
        assert near(search, rows[0], floor=-1) == ()
