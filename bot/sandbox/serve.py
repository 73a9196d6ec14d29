"""`hearback try`: the stand-in, the page and the real bot, until Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import signal
import sys
import tempfile
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from starlette.middleware import Middleware

from bot.core.errors import SettingsError
from bot.sandbox.child import RUN_BOT
from bot.sandbox.page.guard import Guard
from bot.sandbox.page.routes import Page
from bot.sandbox.page.words import words
from bot.sandbox.trial import Trial

FOLDER = "hearback-try"


def run(port: int = 0, open_browser: bool = True, data: Path | None = None, *, command: Sequence[str] = RUN_BOT) -> int:
    """Serve the page on `port` (0: any free one) until SIGINT or SIGTERM; answers the exit status.

    Without `data` everything lies in a temporary folder, removed at the end; with it, in a folder of its own there.
    Raises `SettingsError` when the port is taken.
    """
    with contextlib.ExitStack() as ends:
        root = data or Path(
            ends.enter_context(tempfile.TemporaryDirectory(prefix="hearback-", ignore_cleanup_errors=True))
        )
        asyncio.run(_serve(root / FOLDER, port, open_browser, command))
    return 0


async def _serve(folder: Path, port: int, open_browser: bool, command: Sequence[str]) -> None:
    is_over = _end_signal()
    trial = Trial(folder, port, command)
    trial.on_stopped = lambda last_words: _say(words("bot-stopped-here", log=last_words))
    trial.sandbox.routes.extend(Page(trial).routes())
    trial.sandbox.middleware.append(Middleware(Guard))
    try:
        await trial.sandbox.listen()
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        raise SettingsError(words("port-taken", port=str(port))) from error
    try:
        _say(words("serving", address=trial.sandbox.root))
        await trial.start()
        if open_browser:
            await asyncio.to_thread(webbrowser.open, trial.sandbox.root)
        await is_over.wait()
    finally:
        await trial.stop()
        await trial.sandbox.refuse()


def _end_signal() -> asyncio.Event:
    is_over = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, is_over.set)
    return is_over


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
