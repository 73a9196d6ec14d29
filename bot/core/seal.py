"""Signs what a button carries, so that nobody can press a button that they were not shown."""

from __future__ import annotations

import hashlib
import hmac
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from dataclasses import dataclass

from bot.core.incoming import Address

MAX_ARGS = 12
_TAG = 10


class ForgedButton(ValueError):
    """The button's data was not made by this bot for this chat."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a genuine button says: the act, the version of the session that it was made in, and its values."""

    act: str
    version: int
    args: tuple[int, ...]


class Seal:
    """Makes and reads button data of at most 64 bytes: act, session version, values, and an HMAC bound to the chat."""

    def __init__(self, secret: bytes, acts: tuple[str, ...]) -> None:
        """Use `secret` (32 bytes, kept beside the database) for the acts that the jobs declare.

        An act is known on the wire by a hash of its name, so that adding one never changes the meaning of an older
        button.
        """
        self._secret = secret
        self._names = {self._number(act): act for act in acts}
        if len(self._names) != len(acts):
            raise ValueError("two acts have the same number: rename one")

    @staticmethod
    def _number(act: str) -> int:
        return int.from_bytes(hashlib.sha256(act.encode()).digest()[:2])

    def _tag(self, chat: Address, body: bytes) -> bytes:
        return hmac.new(self._secret, f"{chat.channel}:{chat.id}:".encode() + body, hashlib.sha256).digest()[:_TAG]

    def close(self, chat: Address, act: str, version: int, args: tuple[int, ...]) -> str:
        """Button data for `act` with `args` (at most 12 whole numbers of 0 to 65,535), good in `chat` alone."""
        if self._number(act) not in self._names:
            raise ValueError(f"no job declares the act {act!r}")
        body = struct.pack(f">HI{len(args)}H", self._number(act), version, *args)
        return urlsafe_b64encode(body + self._tag(chat, body)).rstrip(b"=").decode()

    def open(self, chat: Address, data: str) -> Pressed:
        """What the button says; raises `ForgedButton` unless this bot made it for this chat."""
        try:
            raw = urlsafe_b64decode(data + "=" * (-len(data) % 4))
        except (ValueError, Base64Error) as error:
            raise ForgedButton from error
        body, tag = raw[:-_TAG], raw[-_TAG:]
        if len(body) < 6 or len(body) % 2 or not hmac.compare_digest(tag, self._tag(chat, body)):
            raise ForgedButton
        number, version, *args = struct.unpack(f">HI{(len(body) - 6) // 2}H", body)
        if number not in self._names:
            raise ForgedButton
        return Pressed(self._names[number], version, tuple(args))
