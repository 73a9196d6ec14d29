"""Puts files where the person can open them: a folder of their own that nobody else may read."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bot.core.ports import File


class Keeping:
    """A temporary folder, made when the first file comes; it stays, since the files are the person's."""

    def __init__(self) -> None:
        """Make nothing yet."""
        self._folder: Path | None = None

    def keep(self, file: File) -> Path:
        """Write the file under its own name and return where it lies; raises `OSError`."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="hearback-chat-"))
        place = self._folder / (Path(file.name).name.lstrip(".") or "file")
        place.write_bytes(file.content)
        return place
