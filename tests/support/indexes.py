"""A whole index to be damaged, and the question whether it mends itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from structlog.testing import capture_logs

from knowledge.chroma.search import IndexState
from knowledge.chroma.stamp import read_stamp
from tests.support.passages import finds_everything, index_folder, kept, passages, settled, started, vectors


def make_whole(data: Path) -> Path:
    """Fill a data folder with 300 passages and a whole index of them."""
    with kept(data) as store:
        store.add(passages(vectors(300)))
    with started(data) as search:
        assert settled(search) is IndexState.READY
    return data


@contextmanager
def storage_unchanged(data: Path) -> Iterator[None]:
    with kept(data) as store:
        before = store.fingerprint()
        yield
        assert store.fingerprint() == before


def mends_itself(data: Path) -> list[str]:
    """Open the index and search for everything; the events on the way."""
    with storage_unchanged(data), capture_logs() as logs, started(data) as search:
        assert settled(search) is IndexState.READY
        assert finds_everything(search, search.store)
        assert search.state is IndexState.READY
    return [str(entry["event"]) for entry in logs]


def generation(data: Path) -> Path:
    """The folder of the index that the stamp names."""
    stamp = read_stamp(index_folder(data))
    assert stamp
    return index_folder(data) / stamp.folder
