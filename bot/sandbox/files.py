"""Files that people and the bot sent, kept in memory for as long as the sandbox runs."""

from __future__ import annotations

import secrets
import struct
from dataclasses import dataclass

from bot.sandbox.shapes import Json, bad_request

MOST_TO_FETCH = 20_000_000


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in: its name, its media type and its bytes."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that can be fetched: `id` is what the bot sees, `path` what getFile answers."""

    id: str
    path: str
    upload: Upload

    def to_json(self) -> Json:
        """The fields that every kind of file has."""
        return {"file_id": self.id, "file_unique_id": self.id[-16:], "file_size": len(self.upload.content)}


class Files:
    """Every file of one world, by id and by path."""

    def __init__(self) -> None:
        """Start with none."""
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, upload: Upload, folder: str) -> StoredFile:
        """Keep a file; `folder` is the first part of its path (photos, documents, voice ...)."""
        number = len(self._by_id)
        name = upload.name.rsplit("/", 1)[-1]
        ending = f".{name.rsplit('.', 1)[-1]}" if "." in name else ""
        stored = StoredFile(
            f"Sandbox{number:04d}{secrets.token_urlsafe(18)}", f"{folder}/file_{number}{ending}", upload
        )
        self._by_id[stored.id] = self._by_path[stored.path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile:
        """The file that the bot names; an unknown one is refused."""
        if file_id not in self._by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self._by_id[file_id]

    def by_path(self, path: str) -> StoredFile | None:
        """The file at the path that getFile answered."""
        return self._by_path.get(path)


_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"OggS", "audio/ogg"),
    (b"\x1aE\xdf\xa3", "audio/webm"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
)


def media_type(content: bytes) -> str:
    """The type of a picture or sound by its first bytes; senders often name none, and names can lie."""
    if content[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(content[8:12], "application/octet-stream")
    found = (kind for start, kind in _STARTS if content.startswith(start))
    return next(found, "application/octet-stream")


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG; (0, 0) for anything else."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    return _jpeg_size(content) if content[:2] == b"\xff\xd8" else (0, 0)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(content):
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(content[at + 7 : at + 9]), int.from_bytes(content[at + 5 : at + 7])
        at += 2 + length
    return 0, 0
