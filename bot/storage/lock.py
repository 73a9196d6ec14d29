"""One owner process a data folder: two would send everything twice and ruin the search index."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from types import TracebackType

from bot.core.errors import AlreadyRunning
from bot.storage.files import file_trouble_named, private_folder

LOCK_FILE = ".lock"


class DataLock:
    """Holds a data folder for as long as it is open; the system frees it when the process ends, however it ends."""

    def __init__(self, data: Path) -> None:
        """Take the folder. Raises `AlreadyRunning` when another process (or another part of this one) holds it."""
        private_folder(data)
        with file_trouble_named():
            # Never removed: a lock on a file that is no longer in the folder would keep nobody out.
            self._handle = os.open(data / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._handle)
            raise AlreadyRunning(
                "Another Hearback is running with this data folder. Stop it first, or give this one a folder of its "
                "own with HEARBACK_DATA."
            ) from error

    def release(self) -> None:
        """Let the folder go."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def __enter__(self) -> DataLock:
        """Hold the folder for a `with` block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the folder go at the end of the block."""
        self.release()
