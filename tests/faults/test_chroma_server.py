"""Passages on a real Chroma server: filled from storage, followed, filled again; without it, searched exactly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import chromadb
import pytest

from bot.core.errors import StorageUnavailable
from bot.doctor.check import Verdict
from bot.doctor.server import check_server
from bot.upkeep.index import rebuild
from knowledge.chroma import search as door
from knowledge.chroma.index import SERVERS
from knowledge.chroma.search import IndexState, PassageSearch
from knowledge.documents.shelf import MANY
from tests.support.chroma_server import chroma_server, free_port
from tests.support.passages import MODEL, finds_everything, index_folder, kept, passages, settled, vectors, wait_until

pytestmark = [pytest.mark.timeout(600), pytest.mark.filterwarnings("ignore:legacy embedding:DeprecationWarning")]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with chroma_server(tmp_path_factory.mktemp("server") / "chroma", free_port()) as address:
        yield address


@contextmanager
def started(data: Path, address: str) -> Iterator[PassageSearch]:
    with kept(data) as store:
        search = PassageSearch(store, index_folder(data), MODEL, server=address)
        search.start()
        try:
            yield search
        finally:
            search.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with kept(tmp_path) as store:
        store.add(passages(vectors(300)))
    return tmp_path


def ours(address: str) -> list[str]:
    client = chromadb.HttpClient("127.0.0.1", int(address.rpartition(":")[2]))
    return [each.name for each in client.list_collections() if each.name.startswith(SERVERS)]


def test_server_is_filled_from_storage_and_finds_everything(data: Path, server: str) -> None:
    with started(data, server) as search:
        assert settled(search) is IndexState.READY
        assert finds_everything(search, search.store)
        assert search.state is IndexState.READY
    (name,) = ours(server)
    client = chromadb.HttpClient("127.0.0.1", int(server.rpartition(":")[2]))
    hnsw = client.get_collection(name, embedding_function=None).configuration["hnsw"]
    assert (hnsw["space"], hnsw["ef_search"]) == ("cosine", 1000)


def test_command_makes_the_index_on_the_server_and_says_so_where_there_is_none(data: Path, server: str) -> None:
    with kept(data) as store:
        assert rebuild(store, index_folder(data), MODEL, server) == 300
        assert rebuild(store, index_folder(data), MODEL, server) == 300
        with pytest.raises(StorageUnavailable, match="HEARBACK_CHROMA_URL"):
            rebuild(store, index_folder(data), MODEL, f"http://127.0.0.1:{free_port()}")
    (name,) = ours(server)
    assert (
        chromadb.HttpClient("127.0.0.1", int(server.rpartition(":")[2]))
        .get_collection(name, embedding_function=None)
        .count()
        == 300
    )


def test_change_of_storage_is_followed_in_an_index_of_its_own_and_the_older_one_goes(data: Path, server: str) -> None:
    with started(data, server) as search:
        assert settled(search) is IndexState.READY
        before = ours(server)
        search.store.add(passages(vectors(40, seed=3), "new.pdf"))
        search.follow()
        assert finds_everything(search, search.store), "exactly, until the server is ready"
        assert settled(search) is IndexState.READY
        assert finds_everything(search, search.store)
        wait_until(lambda: ours(server) != before and len(ours(server)) == 1)


def test_index_that_lost_vectors_is_made_again(data: Path, server: str) -> None:
    with started(data, server) as search:
        assert settled(search) is IndexState.READY
    (name,) = ours(server)
    client = chromadb.HttpClient("127.0.0.1", int(server.rpartition(":")[2]))
    client.get_collection(name, embedding_function=None).delete(ids=[f"policy.pdf:{n}" for n in range(200)])
    with started(data, server) as search:
        assert settled(search) is IndexState.READY
        assert finds_everything(search, search.store)


def test_server_that_goes_away_is_done_without_and_used_again_when_it_is_back(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "_LOOKS_AGAIN", 0.0)
    port, folder = free_port(), tmp_path / "chroma"
    with started(data, f"http://127.0.0.1:{port}") as search:
        assert settled(search) is IndexState.EXACT
        assert finds_everything(search, search.store)
        for _ in range(2):
            with chroma_server(folder, port):
                wait_until(lambda: bool(search.notice()) or search.state is IndexState.READY)
                assert finds_everything(search, search.store)
            assert finds_everything(search, search.store)
            assert search.state is not IndexState.READY


def test_doctor_says_whether_a_server_is_needed_and_reached(server: str) -> None:
    found = {
        case: [*check_server(*asked)]
        for case, asked in {
            "few": ("", MANY),
            "many": ("", MANY + 1),
            "reached": (server, MANY + 1),
            "gone": (f"http://127.0.0.1:{free_port()}", 1),
            "wrong": ("http://127.0.0.1:1/x y", 1),
        }.items()
    }
    assert {case: [check.verdict for check in checks] for case, checks in found.items()} == {
        "few": [],
        "many": [Verdict.WARNING],
        "reached": [Verdict.OK],
        "gone": [Verdict.WARNING],
        "wrong": [Verdict.WARNING],
    }
    assert found["many"][0].says is not None
    assert found["many"][0].says.args == {"passages": MANY + 1, "many": MANY}
