"""Remembers which folder holds the whole index, what it was made from, and every file of it byte for byte."""

from __future__ import annotations

import hashlib
import os
import re
from importlib.metadata import version
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

STAMP = "stamp.json"
FOLDER = re.compile("[0-9a-f]{8}")
_FORM = 1  # one more whenever this program builds its index in another way


class Stamp(BaseModel):
    """What the index in `folder` was made with and from, and its files: size in bytes and hash of each."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    made_with: str
    passages: str
    folder: str = Field(pattern=f"^{FOLDER.pattern}$")
    files: dict[str, tuple[int, str]]


def made_with(model: str) -> str:
    """Everything but the passages that an index depends on: another value means that it has to be made again."""
    return f"form {_FORM}, chromadb {version('chromadb')}, langchain-chroma {version('langchain-chroma')}, {model}"


def read_stamp(index: Path) -> Stamp | None:
    """The stamp of the folder of indexes; nothing when there is none that can be read."""
    try:
        return Stamp.model_validate_json((index / STAMP).read_bytes())
    except (OSError, ValidationError):
        return None


def write_stamp(index: Path, stamp: Stamp) -> None:
    """Put the stamp in place at once: a crash leaves the old one or the new one."""
    new = index / f"{STAMP}.new"
    with new.open("wb") as out:
        out.write(stamp.model_dump_json().encode())
        out.flush()
        os.fsync(out.fileno())
    new.replace(index / STAMP)


def files_of(folder: Path) -> dict[str, tuple[int, str]]:
    """Every file of an index with its size and hash."""
    return {str(file.relative_to(folder)): (file.stat().st_size, _hash(file)) for file in _files(folder)}


def is_untouched(folder: Path, files: dict[str, tuple[int, str]]) -> bool:
    """Whether just these files are there, each as it was. Sizes first: a damaged one can seem to have 900 GB."""
    try:
        sizes = {str(file.relative_to(folder)): file.stat().st_size for file in _files(folder)}
        return sizes == {name: size for name, (size, _) in files.items()} and files_of(folder) == files
    except OSError:
        return False


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if not path.is_dir()]


def _hash(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "blake2b").hexdigest()[:32]
