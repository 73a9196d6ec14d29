"""Opens the index, or makes it again from storage: whatever lies in its folder, what comes out finds every passage."""

from __future__ import annotations

import contextlib
import secrets
import shutil
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog

from knowledge.chroma.exact import ExactPassages
from knowledge.chroma.index import search_settings
from knowledge.chroma.probe import check
from knowledge.chroma.process import IndexBroken, IndexProcess
from knowledge.chroma.stamp import STAMP, Stamp, files_of, is_untouched, made_with, read_stamp, write_stamp
from knowledge.passages import PassageStore, Vectors

_ATTEMPTS = 3
log = structlog.get_logger()


@dataclass(frozen=True)
class Opened:
    """An index that found what it was asked for: how many vectors it has, and the fingerprint of storage's passages."""

    process: IndexProcess
    count: int
    passages: str


def open_index(
    folder: Path, store: PassageStore, exact: ExactPassages, model: str, stopping: threading.Event, *, anew: bool
) -> Opened:
    """Open the index in `folder`; build it from storage when it is stale, damaged, of another version, or if `anew`.

    Takes seconds (importing Chroma), and to build about one more a 1,000 passages. Raises `IndexBroken` when it can't.
    """
    fingerprint = store.fingerprint()  # before the vectors: a change in between makes the index stale, never wrong
    exact.refresh()
    opener = _Opener(folder, exact.vectors(), made_with(model), fingerprint, stopping)
    return (None if anew else opener.kept()) or opener.built()


@dataclass(frozen=True)
class _Opener:
    folder: Path
    parts: Sequence[Vectors]
    made_with: str
    passages: str
    stopping: threading.Event

    def kept(self) -> Opened | None:
        """The index that is there, if it is the right one and whole."""
        stamp = read_stamp(self.folder)
        if stamp is None or (stamp.made_with, stamp.passages) != (self.made_with, self.passages):
            return None
        if not is_untouched(self.folder / stamp.folder, stamp.files):
            log.warning("index_damaged", reason="files")
            return None
        try:
            return self._probed(stamp.folder, lambda process: check(process, self.parts))
        except (IndexBroken, OSError) as error:
            self._without(error, "index_damaged")
            return None

    def built(self) -> Opened:
        """A new index in a folder of its own. Raises `IndexBroken`."""
        for _ in range(_ATTEMPTS):
            try:
                return self._build()
            except (IndexBroken, OSError) as error:
                self._without(error, "index_not_built")
        raise IndexBroken("not built")

    def _build(self) -> Opened:
        _usable(self.folder)
        name = secrets.token_hex(4)
        (self.folder / name).mkdir(mode=0o700)
        try:
            return self._probed(name, self._fill)
        except BaseException:
            _remove(self.folder / name)
            raise

    def _fill(self, process: IndexProcess) -> None:
        process.build(self.parts, search_settings(self._count()))
        check(process, self.parts)

    def _probed(self, name: str, probe: Callable[[IndexProcess], None]) -> Opened:
        process = IndexProcess(self.folder / name, self.stopping)
        try:
            probe(process)
            # Opening itself writes a little: what is stamped is how the files are from now on.
            files = files_of(self.folder / name)
            write_stamp(self.folder, Stamp(made_with=self.made_with, passages=self.passages, folder=name, files=files))
        except BaseException:
            process.close()
            raise
        _keep_only(self.folder, name)
        return Opened(process, self._count(), self.passages)

    def _without(self, error: Exception, event: str) -> None:
        if self.stopping.is_set():
            raise IndexBroken("stopped") from error
        log.warning(event, reason=str(error) if isinstance(error, IndexBroken) else type(error).__name__)

    def _count(self) -> int:
        return sum(len(part.ids) for part in self.parts)


def _usable(folder: Path) -> None:
    """Make the folder of indexes, or make it ours again: nothing in it is worth more than that the bot runs."""
    if folder.exists() and not folder.is_dir():
        folder.unlink()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):
        folder.chmod(0o700)


def _keep_only(folder: Path, name: str) -> None:
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.name not in {name, STAMP}:
                _remove(path)


def _remove(path: Path) -> None:
    """Remove a folder or file, one without rights included; what resists is left for the next start."""
    with contextlib.suppress(OSError):
        if path.is_symlink() or not path.is_dir():
            path.unlink()
            return
        for part in (path, *(found for found in path.rglob("*") if found.is_dir())):
            part.chmod(0o700)
    shutil.rmtree(path, ignore_errors=True)
