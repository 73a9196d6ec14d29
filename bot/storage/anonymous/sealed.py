"""Seals what waits for a crowd: without its secret nobody reads it, and once that is destroyed no old copy is read."""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable

import structlog
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.core.errors import StorageUnavailable
from bot.storage.anonymous.entry import Entry
from bot.storage.anonymous.poll_secrets import PollSecrets
from bot.storage.anonymous.pool import Pool

_NONCE, _STEP = 12, 256  # all seals are multiples of this many bytes, since a length may tell who wrote
_SEALED = ""  # the item of an entry that is sealed
log = structlog.get_logger()


def sealing(poll: str) -> str:
    """The name of the secret under which what waits of a poll is sealed: another one than that of its tokens."""
    return f"{poll}/waiting"


class SealedPool:
    """A pool in which even a lone answer, or the only one from a view, says nothing to a thief.

    The id goes into the seal as well: it would show whose tap it is that waits to replace one in the database.
    """

    def __init__(self, pool: Pool, poll_secrets: PollSecrets) -> None:
        """Keep seals in `pool`, and open them with secrets that lie in no database and no backup."""
        self._pool, self._secrets = pool, poll_secrets
        self._lost: list[Entry] = []  # as of the last look: their secret may be brought back

    def mend(self, polls: Collection[str]) -> None:
        """Remove what a crash has left half written, and what belongs to none of these polls."""
        self._pool.mend(polls)
        everything = self._pool.read()
        kept = [entry for entry in everything if entry.poll in polls]
        if len(kept) < len(everything):
            self._pool.write(kept)

    def read(self) -> list[Entry]:
        """All that can be opened; what an earlier version wrote lies open until the next change."""
        ciphers: dict[str, AESGCM] = {}
        tried = [(kept, self._opened(kept, ciphers)) for kept in self._pool.read()]
        lost = [kept for kept, opened in tried if opened is None]
        if lost and not self._lost:
            log.warning("waiting-answers-without-secret", count=len(lost))
        self._lost = lost
        return [opened for _, opened in tried if opened is not None]

    def write(self, entries: Iterable[Entry]) -> None:
        """Seal each anew, so that two copies of the pool show nothing that stayed; what can't be opened stays too."""
        ciphers: dict[str, AESGCM] = {}
        entries = list(entries)
        self._refuse_new_secrets({entry.poll for entry in entries})
        seals = [_sealed(entry, self._cipher(entry.poll, ciphers)) for entry in entries]
        self._pool.write([*seals, *self._lost])

    def locked(self, poll: str) -> int:
        """How many entries of a poll can't be opened, as their secret is missing or damaged."""
        self.read()
        return sum(entry.poll == poll for entry in self._lost)

    def _refuse_new_secrets(self, polls: Collection[str]) -> None:
        """A new secret would be overwritten, with all that it seals, when the lost one is brought back."""
        if any(entry.poll in polls and not self._secrets.has(sealing(entry.poll)) for entry in self._lost):
            raise StorageUnavailable(
                "Answers to an open round wait that can't be opened: their secret is missing or damaged. Bring the "
                "folder secrets in the data folder back from a copy, or close that round without them."
            )

    def _opened(self, entry: Entry, ciphers: dict[str, AESGCM]) -> Entry | None:
        if entry.item != _SEALED:
            return entry
        if not self._secrets.has(sealing(entry.poll)):
            return None
        seal = b64decode(entry.body)
        try:
            content = self._cipher(entry.poll, ciphers).decrypt(seal[:_NONCE], seal[_NONCE:], entry.poll.encode())
        except InvalidTag:
            return None
        name, item, view, value, body = json.loads(content)
        return Entry(bytes.fromhex(name), entry.poll, item, view, value, body)

    def _cipher(self, poll: str, ciphers: dict[str, AESGCM]) -> AESGCM:
        if poll not in ciphers:
            ciphers[poll] = AESGCM(self._secrets.keyed(sealing(poll), "waiting"))
        return ciphers[poll]


def _sealed(entry: Entry, cipher: AESGCM) -> Entry:
    content = json.dumps([entry.id.hex(), entry.item, entry.view, entry.value, entry.body], ensure_ascii=False).encode()
    padded = content.ljust(-(-len(content) // _STEP) * _STEP)
    nonce = secrets.token_bytes(_NONCE)
    seal = nonce + cipher.encrypt(nonce, padded, entry.poll.encode())
    return Entry(secrets.token_bytes(16), entry.poll, _SEALED, "", 0, b64encode(seal).decode())
