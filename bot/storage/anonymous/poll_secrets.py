"""One secret for each open poll, in files that are in no database and no backup, destroyed when the poll closes."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from bot.core.errors import StorageUnavailable
from bot.storage.files import file_trouble_named, private_folder, write_whole

SECRETS_FOLDER = "secrets"
_SIZE = 32


class PollSecrets:
    """Makes keyed numbers out of what must not be kept."""

    def __init__(self, folder: Path, *, is_looking_only: bool = False) -> None:
        """Keep one file for each poll in `folder`, which copies of Hearback that share a database share too."""
        if not is_looking_only:
            private_folder(folder)
        self._folder = folder

    def keyed(self, poll: str, *parts: str | bytes) -> bytes:
        """The number that stands for these parts in this poll. A secret that was lost is made anew."""
        secret = self._load(poll)
        encoded = [part.encode() if isinstance(part, str) else part for part in parts]
        body = b"".join(len(part).to_bytes(4) + part for part in encoded)
        return hmac.new(secret, body, hashlib.sha256).digest()

    def has(self, poll: str) -> bool:
        """Whether there is a secret already, and whole."""
        file = self._file(poll)
        with file_trouble_named():
            return file.exists() and len(file.read_bytes()) == _SIZE

    def keep_only(self, polls: Iterable[str]) -> None:
        """Destroy the secrets of all polls but these: overwritten first, then removed."""
        kept = {self._file(poll).name for poll in polls}
        with file_trouble_named():
            for file in self._folder.iterdir():
                if file.name not in kept:
                    _destroy(file)

    def _load(self, poll: str) -> bytes:
        file = self._file(poll)
        with file_trouble_named():
            if not file.exists():
                write_whole(file, secrets.token_bytes(_SIZE))
            secret = file.read_bytes()
        if len(secret) != _SIZE:
            raise StorageUnavailable(
                "The secret of an open round is damaged. Bring the folder secrets in the data folder back from a copy. "
                "If there is none, remove that file: a new one is made, and a few people may then answer twice."
            )
        return secret

    def _file(self, poll: str) -> Path:
        return self._folder / (hashlib.sha256(poll.encode()).hexdigest()[:32] + ".key")


def _destroy(file: Path) -> None:
    with file.open("r+b") as out:
        out.write(bytes(_SIZE))
        out.flush()
        os.fsync(out.fileno())
    file.unlink()
