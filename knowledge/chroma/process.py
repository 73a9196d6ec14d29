"""Starts the process that holds the index, and asks it things, each with a time limit."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import knowledge
from knowledge.chroma.wire import NO_ROWS, Rows, Words, receive, send
from knowledge.errors import KnowledgeError
from knowledge.passages import Vectors

PATIENCE = 300.0  # seconds for each step of opening or building, on a very busy machine
SEARCH_PATIENCE = 5.0  # seconds for a search: people wait for it
_LOOK = 0.1
_AT_ONCE = 1000
_ROOT = str(Path(knowledge.__file__).parent.parent)
_QUIET = {
    "ANONYMIZED_TELEMETRY": "False",
    "HF_HUB_OFFLINE": "1",
    "LANGSMITH_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "ORT_DISABLE_TELEMETRY": "1",
}


class IndexBroken(KnowledgeError):
    """The index can't be opened, or its process ended, gave an error or was too slow: the reason is for the log."""


def _environment() -> dict[str, str]:
    """Ours without the token and without what would lead Chroma elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HEARBACK_", "CHROMA_"))}
    path = os.pathsep.join(filter(None, (_ROOT, kept.get("PYTHONPATH"))))
    return {**kept, **_QUIET, "PYTHONPATH": path}


class IndexProcess:
    """One folder's index, in a process of its own. Safe to share between threads."""

    def __init__(self, folder: Path, stopping: threading.Event, *, server: str = "", name: str = "") -> None:
        """Start the process for the index in `folder`, or the one called `name` on a `server`.

        It is given up as soon as `stopping` is set.
        """
        self._named = {"name": name} if name else {}
        self._stopping, self._lock = stopping, threading.Lock()
        self._connection, theirs = Pipe()
        try:
            self._process = subprocess.Popen(  # noqa: S603
                [
                    sys.executable,
                    "-P",
                    "-m",
                    "knowledge.chroma.child",
                    str(theirs.fileno()),
                    str(folder.absolute()),
                    server,
                ],
                env=_environment(),
                cwd=folder,
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except BaseException:
            self._connection.close()
            raise
        finally:
            theirs.close()

    @property
    def pid(self) -> int:
        """The process's number, for measuring it."""
        return self._process.pid

    def build(self, parts: Iterable[Vectors], hnsw: dict[str, Any]) -> None:
        """Make a new index of these vectors. Raises `IndexBroken`."""
        self._ask({"do": "create", "hnsw": hnsw, **self._named})
        for part in parts:
            for start in range(0, len(part.ids), _AT_ONCE):
                chosen = slice(start, start + _AT_ONCE)
                self._ask({"do": "add", "ids": part.ids[chosen]}, part.matrix[chosen])

    def open(self) -> int:
        """Open what lies in the folder; the number of vectors that it says it has. Raises `IndexBroken`."""
        return int(self._ask({"do": "open", **self._named})["count"])

    def keep_only_this(self) -> None:
        """Remove our other indexes from the server. Raises `IndexBroken`."""
        self._ask({"do": "keep_only", **self._named})

    def remove(self) -> None:
        """Remove this index from the server. Raises `IndexBroken`."""
        self._ask({"do": "remove", **self._named})

    def search(self, vector: NDArray[np.float32], k: int) -> list[tuple[str, float]]:
        """The ids of the `k` nearest passages with the cosine of each, nearest first. Raises `IndexBroken`."""
        return self.search_all(vector[None], k, SEARCH_PATIENCE)[0]

    def search_all(self, rows: Rows, k: int, patience: float = PATIENCE) -> list[list[tuple[str, float]]]:
        """The same for each row. Raises `IndexBroken`."""
        found = self._ask({"do": "search", "k": k}, rows, patience)["found"]
        return [[(name, score) for name, score in row] for row in found]

    def close(self) -> None:
        """End the process at once: it has nothing to save."""
        self._process.kill()
        self._process.wait()
        with self._lock:  # nobody is in the middle of asking: the end of the process has ended that
            self._connection.close()

    def _ask(self, words: Words, rows: Rows = NO_ROWS, patience: float = PATIENCE) -> Words:
        with self._lock:
            try:
                send(self._connection, words, rows)
            except OSError as error:
                raise IndexBroken(self._ending()) from error
            return self._heard(patience)

    def _heard(self, patience: float) -> Words:
        deadline = time.monotonic() + patience
        try:
            while not self._connection.poll(min(_LOOK, patience)):
                if self._stopping.is_set() or time.monotonic() > deadline:
                    self._process.kill()
                    raise IndexBroken("stopped" if self._stopping.is_set() else "slow")
            words, _ = receive(self._connection)
        except (EOFError, OSError, ValueError) as error:
            raise IndexBroken(self._ending()) from error
        if "error" in words:
            raise IndexBroken(str(words["error"]))
        return words

    def _ending(self) -> str:
        self._process.kill()
        return f"ended with {self._process.wait()}"
