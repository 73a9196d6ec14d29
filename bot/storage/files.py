"""Folders and files that only the account running Hearback may read, written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.core.errors import StorageUnavailable

_FULL = {errno.ENOSPC, errno.EDQUOT}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def set_umask() -> None:
    """Let everything that this process makes be readable by its own account only; call it before any file is made."""
    os.umask(0o077)


@contextmanager
def file_trouble_named() -> Iterator[None]:
    """Turn a full or read-only disk into `StorageUnavailable` with what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StorageUnavailable(
                "The disk with Hearback's data folder (HEARBACK_DATA) is full. Free some space and start again."
            ) from error
        if error.errno in _REFUSED:
            raise StorageUnavailable(
                "Hearback may not write to its data folder (HEARBACK_DATA). Give the account that runs it the right "
                "to write there, or name another folder."
            ) from error
        if isinstance(error, FileExistsError | NotADirectoryError):
            raise StorageUnavailable("HEARBACK_DATA names a file: name a folder instead.") from error
        raise


def private_folder(folder: Path) -> None:
    """Make a folder for our account only; one that is there stays as its owner set it (doctor looks at it)."""
    with file_trouble_named():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def private_file(file: Path) -> None:
    """Make a file for our account only, or make one that is there private."""
    with file_trouble_named():
        try:
            os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            # Not opened: closing any handle on a database file drops the locks that SQLite holds on it in this process.
            file.chmod(0o600)


def write_whole(file: Path, content: bytes) -> None:
    """Put a private file in place at once: a crash leaves the old one or the new one, never half of it."""
    new = file.with_name(file.name + ".new")
    with file_trouble_named():
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        new.replace(file)
        _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
