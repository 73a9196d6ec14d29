"""The secret that signs buttons: made once, kept beside the database."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.core.errors import StorageUnavailable
from bot.storage.files import file_trouble_named, private_folder, write_whole
from bot.storage.notes import NoteStore

SECRET_FILE = "secret.key"  # noqa: S105 - the file's name, not the secret
SIZE = 32
_NOTE = "secret"


def load_or_make(data: Path) -> bytes:
    """The 32 bytes of `secret.key` in the data folder, made on first use; the same for all who ask at once.

    Raises `StorageUnavailable` when the file is damaged or can't be written.
    """
    private_folder(data)
    file = data / SECRET_FILE
    with file_trouble_named(), _one_at_a_time(data):
        if not file.exists():
            write_whole(file, secrets.token_bytes(SIZE))
        secret = file.read_bytes()
    if len(secret) != SIZE:
        raise StorageUnavailable(
            f"{SECRET_FILE} in the data folder is damaged. Put it back from a backup, or delete it: Hearback then "
            "makes a new one, and buttons under older messages no longer work."
        )
    return secret


def shared(own: bytes, notes: NoteStore) -> bytes:
    """The secret that all processes on one database server sign with: that of the first one to ask."""
    if kept := notes.get(_NOTE):
        return bytes.fromhex(kept)
    notes.set(_NOTE, own.hex())
    return own


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
