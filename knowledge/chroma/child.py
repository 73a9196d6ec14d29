"""The process that holds the index (`python -m knowledge.chroma.child`): whatever a damaged index does, it does here.

It ends when the bot does, however the bot ends: the connection between them then closes.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from knowledge.chroma.index import COLLECTION, ChromaPassages, remove
from knowledge.chroma.wire import Rows, Words, receive, send


class Keeper:
    """Does what the bot asks of the index."""

    def __init__(self, folder: Path, server: str = "") -> None:
        """Keep the index in `folder`, or on a Chroma `server`."""
        self._folder, self._server = folder, server
        self._index: ChromaPassages | None = None
        self._acts: dict[str, Callable[[Words, Rows], Words]] = {
            "create": self._create,
            "add": self._add,
            "open": self._open,
            "search": self._search,
            "keep_only": self._keep_only,
            "remove": self._remove,
        }

    def act(self, words: Words, rows: Rows) -> Words:
        """Do one thing and say how it went; what is raised goes back as its name (Rust's panics are no `Exception`)."""
        try:
            return self._acts[words["do"]](words, rows)
        except BaseException as error:  # noqa: BLE001
            return {"error": type(error).__name__}

    def _create(self, words: Words, _rows: Rows) -> Words:
        self._index = self._at(words, words["hnsw"])
        return {}

    def _add(self, words: Words, rows: Rows) -> Words:
        self._ready().add(words["ids"], rows)
        return {}

    def _open(self, words: Words, _rows: Rows) -> Words:
        if self._index:
            self._index.close()  # what is searched from now on is what lies on the disk
        self._index = self._at(words)
        return {"count": self._index.count()}

    def _search(self, words: Words, rows: Rows) -> Words:
        return {"found": [self._ready().search(row, words["k"]) for row in rows]}

    def _keep_only(self, words: Words, _rows: Rows) -> Words:
        self._ready().keep_only(words["name"])
        return {}

    def _remove(self, words: Words, _rows: Rows) -> Words:
        remove(self._server, words["name"])
        return {}

    def _at(self, words: Words, hnsw: dict[str, Any] | None = None) -> ChromaPassages:
        return ChromaPassages(self._folder, hnsw, server=self._server, name=words.get("name", COLLECTION))

    def _ready(self) -> ChromaPassages:
        if self._index is None:
            raise LookupError("no index is open")
        return self._index


def main(handle: int, folder: Path, server: str = "") -> None:
    """Serve the bot at the other end of the connection `handle`."""
    for name in (signal.SIGINT, signal.SIGTERM):  # sent to a whole group: the bot stops first, and this with it
        signal.signal(name, signal.SIG_IGN)
    connection, keeper = Connection(handle), Keeper(folder, server)
    try:
        while True:
            send(connection, keeper.act(*receive(connection)))
    except (EOFError, OSError):
        return


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
