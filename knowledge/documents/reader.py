"""Reads a file in a child process with limits, and hands over what it says; nothing of the file is believed before."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import knowledge
from knowledge.documents.kind import HEAD, kind_of
from knowledge.documents.limits import EACH_PIECE_WITHIN, FIRST_PIECE_WITHIN, MAX_BYTES, MEGABYTE, START_WITHIN
from knowledge.documents.model import Kind, Piece, Reading, Reason, RefusedFile

_ROOT = str(Path(knowledge.__file__).parent.parent)
_KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH")
_AT_ONCE = 1 << 16
_LONGEST_LINE = 64 * MEGABYTE
OnPage = Callable[[int], None]


def read(name: str, file: IO[bytes], on_piece: OnPage = lambda _number: None) -> Reading:
    """What is in an open file called `name`; raises `RefusedFile`. It takes seconds at most, and changes nothing."""
    kind = sized_and_named(name, os.fstat(file.fileno()).st_size, file)
    pieces, end = [], dict[str, Any]()
    for said in _said(kind, file):
        if "text" in said:
            pieces.append(Piece(str(said["place"]), str(said["text"])))
            on_piece(len(pieces))
        else:
            end = said
    if "refused" in end:
        raise RefusedFile(Reason(end["refused"]), **end["values"])
    if not end:
        raise RefusedFile(Reason.BROKEN)
    if not any(any(letter.isalnum() for letter in piece.text) for piece in pieces):
        raise RefusedFile(Reason.NO_TEXT)
    return Reading(kind, tuple(pieces), int(end["pages"]), int(end["hidden"]), dict(end["about"]))


def sized_and_named(name: str, size: int, file: IO[bytes]) -> Kind:
    """What kind of file it is, from its name, its size and its first bytes; raises `RefusedFile`."""
    if size == 0:
        raise RefusedFile(Reason.EMPTY)
    if size > MAX_BYTES:
        raise RefusedFile(Reason.TOO_LARGE, most=MAX_BYTES // MEGABYTE)
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    return kind_of(name, head)


def _said(kind: Kind, file: IO[bytes]) -> Iterator[dict[str, Any]]:
    os.lseek(file.fileno(), 0, os.SEEK_SET)  # the child shares the place in the file, not our buffer
    child = subprocess.Popen(  # noqa: S603
        [sys.executable, "-P", "-B", "-m", "knowledge.documents.child", kind.value],
        env=_environment(),
        cwd="/",
        stdin=file.fileno(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
    )
    assert child.stdout is not None  # noqa: S101 - asked for above
    try:
        yield from _lines(child.stdout)
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def _lines(out: IO[bytes]) -> Iterator[dict[str, Any]]:
    """What the child says, line by line, for as long as it goes on in time."""
    deadline, rest = time.monotonic() + START_WITHIN, bytearray()
    with selectors.DefaultSelector() as waiting:
        waiting.register(out, selectors.EVENT_READ)
        while (left := deadline - time.monotonic()) > 0 and waiting.select(left):
            some = os.read(out.fileno(), _AT_ONCE)
            if not some:
                return
            rest += some
            *whole, last = rest.split(b"\n") if b"\n" in some else (rest,)
            rest = bytearray(last)
            if len(rest) > _LONGEST_LINE:
                raise RefusedFile(Reason.TOO_MUCH_TEXT)
            for said in map(json.loads, whole):
                if "ready" in said:  # only now can the file take its time: a busy machine starts programs slowly
                    deadline = time.monotonic() + FIRST_PIECE_WITHIN
                    continue
                deadline += EACH_PIECE_WITHIN
                yield said
    raise RefusedFile(Reason.TOO_SLOW)


def _environment() -> dict[str, str]:
    """Ours without any setting of Hearback, secrets included, and without what others put into every Python."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": _ROOT, "PYTHONDONTWRITEBYTECODE": "1"}
