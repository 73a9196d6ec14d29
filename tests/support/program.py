"""Runs the real command line as a process of its own, away from this machine's settings; sees what it reaches for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
EYES = Path(__file__).parent / "eyes"
PATIENCE = 200.0  # seconds: a bound for a program that hangs, never what decides
HERE = frozenset({"127.0.0.1", "::1"})
# Started by root, a program may write everywhere; without these two rights root is refused like anybody else.
_DROP = """
import ctypes, os, sys
drop = ctypes.CDLL(None).prctl
assert drop(24, 1, 0, 0, 0) == drop(24, 2, 0, 0, 0) == 0
os.execv(sys.argv[1], sys.argv[1:])
"""
NOBODY_SPECIAL = (sys.executable, "-c", _DROP) if os.geteuid() == 0 else ()


@dataclass(frozen=True)
class Ended:
    """What a run of the program left behind."""

    code: int
    out: str
    err: str
    reaches: Sequence[tuple[str, object]]

    def reached(self, word: str) -> set[object]:
        """What it reached for: `socket`, `look-up`, `write`, `database` or `import`."""
        return {target for kind, target in self.reaches if kind == word}


@dataclass(frozen=True)
class Program:
    """The program as it is started in one folder, which also holds its settings file if there is one."""

    folder: Path

    def run(self, *arguments: str, **settings: str) -> Ended:
        """Run a command to its end; `settings` are named without HEARBACK_, in small letters."""
        with self.started(*arguments, **settings) as running:
            return running.ended()

    def run_without_special_rights(self, *arguments: str, **settings: str) -> Ended:
        """The same, refused where file permissions say so even if the tests are run by root."""
        with self.started(*arguments, before=NOBODY_SPECIAL, **settings) as running:
            return running.ended()

    @contextmanager
    def started(
        self, *arguments: str, before: Sequence[str] = (), module: str = "bot", **settings: str
    ) -> Iterator[Running]:
        """Start a command; it is killed at the end if it still runs."""
        self.folder.mkdir(exist_ok=True)
        name = f"{len(list(self.folder.parent.glob('*.err')))}-{self.folder.name}"
        files = [self.folder.parent / f"{name}.{kind}" for kind in ("out", "err", "reaches")]
        command = [*before, sys.executable, "-m", module, *arguments]
        with files[0].open("wb") as out, files[1].open("wb") as err:
            process = subprocess.Popen(
                command, cwd=self.folder, env=_environment(settings, files[2]), stdout=out, stderr=err
            )
        try:
            yield Running(process, *files)
        finally:
            process.kill()
            process.wait()


@dataclass(frozen=True)
class Running:
    """A command that may still be running."""

    process: subprocess.Popen[bytes]
    out: Path
    err: Path
    reaches: Path

    def ended(self) -> Ended:
        """Wait for its end."""
        code = self.process.wait(PATIENCE)
        lines = self.reaches.read_text("utf-8").splitlines()
        reaches = [(kind, target) for kind, target in map(json.loads, lines)]
        assert "started" in dict(reaches), "nobody watched this program"
        return Ended(code, self.out.read_text("utf-8"), self.err.read_text("utf-8"), reaches)

    def wait_for_log(self, event: str) -> None:
        """Wait until a line of the log tells of `event`; fails at once when the program ends before."""
        end = time.monotonic() + PATIENCE
        while f"event={event}" not in (said := self.err.read_text("utf-8")):
            assert self.process.poll() is None, f"it ended before {event!r}: {said}"
            assert time.monotonic() < end, f"no {event!r} in time: {said}"
            time.sleep(0.02)

    def remote_addresses(self) -> set[str]:
        """The other ends of the sockets that it has open now, in the system's notation; native code's included."""
        folders = [Path(f"/proc/{number}/fd") for number in (self.process.pid, *self._children())]
        own = {str(file.readlink()) for folder in folders for file in folder.iterdir() if file.is_symlink()}
        tables = [Path(f"/proc/{self.process.pid}/net/{name}") for name in ("tcp", "tcp6", "udp", "udp6")]
        rows = [row.split() for table in tables if table.exists() for row in table.read_text().splitlines()[1:]]
        return {row[2].split(":")[0] for row in rows if f"socket:[{row[9]}]" in own}

    def _children(self) -> list[str]:
        lists = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [number for found in lists for number in found.read_text().split()]


def _environment(settings: Mapping[str, str], reaches: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("HEARBACK_")}
    own = {f"HEARBACK_{name.upper()}": value for name, value in settings.items()}
    path = os.pathsep.join((str(EYES), str(ROOT)))
    return kept | own | {"PYTHONPATH": path, "REACHES": str(reaches), "PYTHONDONTWRITEBYTECODE": "1"}
