"""Gives answers one after another and says which are kept; dies by itself at the step that it is told to.

Usage: anonymous_giver.py FOLDER FIRST LAST STEP [close]. STEP counts what reaches the disk (files put in place,
transactions, rebuilds); -1 never comes.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event

from bot.storage.anonymous import opening, pool
from bot.storage.anonymous.store import AnonymousStore
from tests.support.anonymous import ROUND, K, respond


def main() -> None:
    """Play one life of the program."""
    folder, first, last, step = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    with opening.open_anonymous(folder) as store:
        store.open(ROUND, K)
        _die_at(step, store)
        for number in range(first, last):
            _say(f"{number} {respond(store, number)}")
        if "close" in sys.argv:
            store.close(ROUND)
            _say("closed")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _die_at(step: int, store: AnonymousStore) -> None:
    left = [step]

    def count(*_: Any) -> None:
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1

    for engine in (store._engine, store._tokens._engine):
        event.listen(engine, "before_cursor_execute", count)
        event.listen(engine, "commit", count)
    _before(count, pool, "write_whole")
    _before(count, Path, "replace")
    _before(count, Path, "unlink")
    _before(count, os, "fsync")


def _before(count: Callable[..., None], where: Any, name: str) -> None:
    real = getattr(where, name)

    def counted(*args: Any, **more: Any) -> Any:
        count()
        return real(*args, **more)

    setattr(where, name, counted)


main()
