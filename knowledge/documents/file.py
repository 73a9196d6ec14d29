"""Opens a file that somebody named, and never waits for one that is none: a pipe, a device, a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from knowledge.documents.kind import kind_by_name
from knowledge.documents.model import Reason, RefusedFile


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The file, open for reading; raises `RefusedFile`."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except FileNotFoundError as error:
        raise RefusedFile(Reason.MISSING) from error
    except IsADirectoryError as error:
        raise RefusedFile(Reason.NOT_A_FILE) from error
    except (OSError, ValueError) as error:
        raise RefusedFile(Reason.UNREADABLE) from error
    with os.fdopen(handle, "rb", closefd=True) if _is_file(handle) else _refused(handle) as file:
        kind_by_name(path.name)
        yield file


def _is_file(handle: int) -> bool:
    return stat.S_ISREG(os.fstat(handle).st_mode)


def _refused(handle: int) -> IO[bytes]:
    os.close(handle)
    raise RefusedFile(Reason.NOT_A_FILE)
