"""The one door to passages: it always answers, by Chroma when that is ready and exactly from storage when not."""

from __future__ import annotations

import math
import threading
import time
from enum import StrEnum
from pathlib import Path

import numpy as np
import structlog
from numpy.typing import NDArray

from knowledge.chroma.exact import ExactPassages
from knowledge.chroma.opening import Opened, open_index
from knowledge.chroma.process import IndexBroken
from knowledge.chroma.server import open_on_server
from knowledge.errors import KnowledgeError
from knowledge.passages import PassageStore

_LOOKS_AGAIN = 30.0  # seconds between tries of a server
_FAREWELL = 2.0  # seconds for a thread that opens the index to notice that it should stop
log = structlog.get_logger()


class IndexState(StrEnum):
    """How passages are searched now: exactly while the index opens, by the index, or exactly for good."""

    OPENING = "opening"
    READY = "ready"
    EXACT = "exact"


class PassageSearch:
    """Finds passages by their vectors, whatever happens to the index. Safe to share between threads."""

    def __init__(self, store: PassageStore, folder: Path | None, model: str, *, server: str = "") -> None:
        """Search `store`, whose vectors `model` made; `folder` is the index's, or None without the data lock.

        With a `server` the index lies there. One that can't be reached is tried again from time to time.
        """
        self.store = store
        self._folder, self._model, self._server = folder, model, server
        self._try_again = math.inf
        self._exact = ExactPassages(store.vectors)
        self._documents: dict[str, int] | None = None
        self._edition = ""
        self._opened: Opened | None = None
        self._tried = ""
        self._thread: threading.Thread | None = None
        self._lock, self._stopping = threading.Lock(), threading.Event()
        self._is_opening = self._was_lost = False

    @property
    def state(self) -> IndexState:
        """How passages are searched now."""
        with self._lock:  # both at one moment: between the two an index that has just opened would look given up
            if self._opened:
                return IndexState.READY
            return IndexState.OPENING if self._is_opening else IndexState.EXACT

    @property
    def documents(self) -> dict[str, int]:
        """Each document with its number of passages, as they were at the start or at the last `follow`."""
        documents = self._documents
        if documents is None:
            documents = self._documents = self.store.documents()
        return documents

    def start(self) -> None:
        """Begin to open the index, in the background; searches are answered exactly until then."""
        with self._lock:
            self._open_again(anew=False)

    def search(self, vector: NDArray[np.float32], k: int) -> list[tuple[str, float]]:
        """The ids of the `k` nearest passages with the cosine (-1 to 1) of each, nearest first."""
        opened = self._opened
        if opened and k > 0:
            try:
                return opened.process.search(vector, k)
            except IndexBroken as error:
                self._lose(opened, str(error))
        try:
            return self._exact.search(vector, k)
        except KnowledgeError as error:
            log.error("passages_unsearchable", reason=str(error))
            return []

    def notice(self) -> None:
        """Catch up if the documents have changed since the last question; to ask costs next to nothing."""
        edition = self.store.edition()
        if edition != self._edition:
            self._edition = edition
            self.follow()
        if time.monotonic() > self._try_again:
            with self._lock:
                self._try_again = math.inf
                self._open_again(anew=False)

    def follow(self) -> None:
        """Catch up with storage after passages were added or removed, by this process or by a command beside it."""
        passages = self.store.fingerprint()
        with self._lock:
            if passages == (self._opened.passages if self._opened else self._tried):
                return
            self._tried, self._documents = passages, None
            self._exact.refresh()
            self._drop()
            self._open_again(anew=False)

    def close(self) -> None:
        """End the index's process; searches are answered exactly from then on."""
        self._stopping.set()
        if self._thread:
            self._thread.join(_FAREWELL)
        with self._lock:
            self._drop()

    def _open_again(self, *, anew: bool) -> None:
        if self._folder is None or self._stopping.is_set() or self._is_opening:
            return
        self._is_opening = True
        self._thread = threading.Thread(target=self._open, args=(self._folder, anew), name="passage index", daemon=True)
        self._thread.start()

    def _open(self, folder: Path, anew: bool) -> None:
        try:
            self._publish(self._find(folder, anew=anew))
            self.follow()  # storage may have changed while the index was being opened
        except Exception as error:  # noqa: BLE001 - exact search goes on, whatever it was
            with self._lock:
                self._is_opening = False
                self._try_again = time.monotonic() + _LOOKS_AGAIN if self._server else math.inf
            if not self._stopping.is_set():
                reason = str(error) if isinstance(error, KnowledgeError) else type(error).__name__
                log.warning("index_given_up", reason=reason)

    def _find(self, folder: Path, *, anew: bool) -> Opened:
        if not self._server:
            return open_index(folder, self.store, self._exact, self._model, self._stopping, anew=anew)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return open_on_server(self._server, folder, self.store, self._exact, self._model, self._stopping, anew=anew)

    def _publish(self, opened: Opened) -> None:
        with self._lock:
            self._is_opening, self._opened = False, opened
            if self._stopping.is_set():
                self._drop()
            else:
                self._exact.refresh()  # its memory is not needed while the index answers
                log.info("index_ready", passages=opened.count)

    def _lose(self, opened: Opened, reason: str) -> None:
        """Go on without an index that failed; it is built again once, since one that fails twice would fail again."""
        with self._lock:
            if self._opened is not opened or self._stopping.is_set():
                return
            log.warning("index_lost", reason=reason)
            self._drop()
            if self._server:
                self._try_again = time.monotonic() + _LOOKS_AGAIN
            elif not self._was_lost:
                self._was_lost = True
                self._open_again(anew=True)

    def _drop(self) -> None:
        opened, self._opened = self._opened, None
        if opened:
            opened.process.close()
