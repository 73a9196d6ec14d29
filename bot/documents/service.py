"""Takes files in beside the talk: one after the other, on a thread that gives way to whoever waits for an answer."""

from __future__ import annotations

import contextlib
import os
import queue
import secrets
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

import structlog

from bot.core.errors import HearbackError, MediaTooLarge, MediaUnavailable
from bot.core.incoming import Media
from bot.core.reply import Message, say
from bot.documents import words
from knowledge.documents.limits import MEGABYTE
from knowledge.documents.model import Reason, RefusedFile
from knowledge.documents.service import Ingester

MOST_BYTES = 20 * MEGABYTE  # what Telegram lets a bot fetch
_WAITING = 5
_NICE = 10
log = structlog.get_logger()


class Stopped(Exception):
    """The program ends: what has been learnt so far is kept."""


@dataclass
class Work:
    """A file on its way in."""

    media: Media
    today: date
    token: str = field(default_factory=lambda: secrets.token_hex(8))
    said: tuple[Message, ...] = ()
    done: threading.Event = field(default_factory=threading.Event)


class FileDesk:
    """Takes files from owners. Safe to share between threads."""

    def __init__(self, ingester: Ingester, remember: Callable[[str, Sequence[Message]], None]) -> None:
        """Give files to `ingester`; `remember` keeps how a file's work ended, for whoever is told later."""
        self._ingester, self._remember = ingester, remember
        self._waiting: queue.Queue[Work] = queue.Queue(_WAITING)
        self._stopping, self._lock = threading.Event(), threading.Lock()
        self._thread: threading.Thread | None = None

    def begin(self, media: Media, today: date) -> Work | None:
        """Start to take a file in; None when too many wait already."""
        work = Work(media, today)
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="documents", daemon=True)
                self._thread.start()
        try:
            self._waiting.put_nowait(work)
        except queue.Full:
            return None
        return work

    def close(self) -> None:
        """Stop at the next step; nothing is half kept."""
        self._stopping.set()

    def _run(self) -> None:
        with contextlib.suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)  # on Linux a thread has its own
        while not self._stopping.is_set():
            work = self._waiting.get()
            try:
                work.said = tuple(self._take(work))
                self._remember(work.token, work.said)
            except Stopped:
                return
            except Exception as error:  # noqa: BLE001 - the next file must not wait in vain
                log.error("document-failed", error=type(error).__name__)
                work.said = work.said or (say("documents-failed", file=words.shown(work.media.name)),)
            work.done.set()

    def _take(self, work: Work) -> Sequence[Message]:
        media = work.media
        try:
            with tempfile.TemporaryFile() as file:
                file.write(media.fetch(MOST_BYTES))
                file.flush()
                return words.taken(self._ingester.take(media.name, file, work.today, progress=self._look_up))
        except MediaTooLarge:
            return [words.refusal(media.name, RefusedFile(Reason.TOO_LARGE, most=MOST_BYTES // MEGABYTE))]
        except MediaUnavailable:
            return [say("documents-not-fetched", file=words.shown(media.name))]
        except RefusedFile as refused:
            return [words.refusal(media.name, refused)]
        except HearbackError as error:
            log.warning("document-not-kept", error=type(error).__name__)
            return [say("documents-failed", file=words.shown(media.name))]

    def _look_up(self, _step: str, _done: int, _of: int) -> None:
        if self._stopping.is_set():
            raise Stopped
