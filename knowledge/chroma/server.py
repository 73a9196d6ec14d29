"""Opens the index on a Chroma server, or fills it from storage: for more passages than one process should hold.

Each state of storage has an index of its own name, so that several Hearbacks can share a server while one is behind.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path

import structlog

from knowledge.chroma.exact import ExactPassages
from knowledge.chroma.index import SERVERS, server_settings
from knowledge.chroma.opening import Opened
from knowledge.chroma.probe import check
from knowledge.chroma.process import IndexBroken, IndexProcess
from knowledge.chroma.stamp import made_with
from knowledge.passages import PassageStore

log = structlog.get_logger()


def open_on_server(
    server: str,
    folder: Path,
    store: PassageStore,
    exact: ExactPassages,
    model: str,
    stopping: threading.Event,
    *,
    anew: bool,
) -> Opened:
    """The index of what storage holds, found whole or made so. Raises `IndexBroken` when the server can't be used."""
    fingerprint = store.fingerprint()  # before the vectors: a change in between makes the index stale, never wrong
    exact.refresh()
    parts = exact.vectors()
    count = sum(len(part.ids) for part in parts)

    def fill(process: IndexProcess) -> None:
        process.build(parts, server_settings())
        check(process, parts)

    def fill_anew(process: IndexProcess) -> None:
        process.remove()
        fill(process)

    ways: list[Callable[[IndexProcess], None]] = [lambda process: check(process, parts), fill, fill_anew]
    for way in ways[2:] if anew else ways:
        process = IndexProcess(folder, stopping, server=server, name=_name(model, fingerprint))
        try:
            way(process)
            process.keep_only_this()
        except IndexBroken as error:
            process.close()
            log.info("index_on_server", reason=str(error))
            continue
        except BaseException:
            process.close()
            raise
        return Opened(process, count, fingerprint)
    raise IndexBroken("the Chroma server can't be used")


def _name(model: str, fingerprint: str) -> str:
    made = hashlib.sha256(f"{made_with(model)} {server_settings()} {fingerprint}".encode()).hexdigest()
    return SERVERS + made[:32]
