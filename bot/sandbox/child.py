"""The real bot as a child process, which knows nothing of the sandbox but where its Bot API is."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import bot

RUN_BOT = (sys.executable, "-m", "bot.sandbox.tied", "run")
STOP_WITHIN = 5.0
MOST_TOLD = 4_000


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment with only the sandbox's Hearback settings, so that no real token gets in."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("HEARBACK_")}
    source = str(Path(bot.__file__).parents[1])
    path = os.pathsep.join(filter(None, [source, kept.get("PYTHONPATH", "")]))
    return kept | {"PYTHONPATH": path} | dict(settings)


class Child:
    """One bot process, ended by its own process id."""

    def __init__(self, command: Sequence[str], log: Path) -> None:
        """`command` starts the bot; what it prints goes to the file `log`."""
        self._command = tuple(command)
        self._log = log
        self._process: asyncio.subprocess.Process | None = None
        self._watch: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.returncode is None

    async def start(self, settings: Mapping[str, str], folder: Path, on_end: Callable[[], None]) -> None:
        """Start the bot in `folder`, away from any settings file; `on_end` is called if it ends by itself."""
        with self._log.open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                env=environment(settings),
                cwd=folder,
                stdin=asyncio.subprocess.PIPE,  # held open until this process ends
                stdout=log,
                stderr=log,
            )
        self._watch = asyncio.create_task(self._wait(self._process, on_end))

    async def _wait(self, process: asyncio.subprocess.Process, on_end: Callable[[], None]) -> None:
        await process.wait()
        on_end()

    async def stop(self) -> None:
        """Ask the bot to end, and end it after 5 seconds if it has not."""
        if self._watch:
            self._watch.cancel()
        if self._process is None or self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), STOP_WITHIN)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    def last_words(self) -> str:
        """The end of what the bot printed."""
        return self._log.read_text("utf-8", "replace")[-MOST_TOLD:] if self._log.exists() else ""
