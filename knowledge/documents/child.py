"""The process that reads one file (`python -m knowledge.documents.child KIND`): whatever is in it does its worst here.

The file comes as standard input. Out go lines of JSON: that all is set, the pieces, and how it ended.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import IO, Any

from knowledge.documents.confine import confine
from knowledge.documents.limits import MAX_LETTERS, MAX_PIECES
from knowledge.documents.model import Kind, Piece, Reason, RefusedFile
from knowledge.documents.seen import Seen

Read = Callable[[IO[bytes], Seen], Iterator[Piece]]


def main(kind: Kind) -> None:
    """Read standard input, confined."""
    read: Read = import_module(f"knowledge.documents.kinds.{kind.value}").read  # before the door is closed
    file = io.FileIO(0, closefd=False)
    out = io.TextIOWrapper(io.FileIO(1, "wb", closefd=False), "utf-8", errors="replace", write_through=True)
    confine()
    _tell(out, ready=True)
    try:
        _tell(out, **_read(read, file, out))
    except RefusedFile as refused:
        _tell(out, refused=refused.reason.value, values=refused.values)
    except BaseException as error:  # noqa: BLE001 - libraries fail in many ways on broken files
        slow = isinstance(error, MemoryError | RecursionError)
        _tell(out, refused=(Reason.SWELLS if slow else Reason.BROKEN).value, values={}, error=type(error).__name__)


def _read(read: Read, file: io.FileIO, out: IO[str]) -> dict[str, object]:
    seen, letters, pieces = Seen(), 0, 0
    for piece in read(io.BufferedReader(file), seen):
        letters, pieces = letters + len(piece.text), pieces + 1
        if letters > MAX_LETTERS or pieces > MAX_PIECES:
            raise RefusedFile(Reason.TOO_MUCH_TEXT)
        _tell(out, place=piece.place, text=piece.text)
    return {"done": True, "pages": seen.pages, "hidden": seen.hidden, "about": seen.about}


def _tell(out: IO[str], **words: Any) -> None:
    out.write(json.dumps(words) + "\n")


if __name__ == "__main__":
    main(Kind(sys.argv[1]))
