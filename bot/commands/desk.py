"""Where the commands about documents do their work: the shelf, and the words for whoever asked."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.channels.wording import CatalogueWording, open_wording
from bot.commands.progress import bar
from bot.core.reply import Message, say
from bot.documents import words
from bot.opening import open_database
from bot.settings import Settings, read
from bot.storage.standing import StandingShelf
from knowledge.documents.file import opened
from knowledge.documents.model import Reason, RefusedFile, title_of
from knowledge.documents.service import Ingester
from knowledge.embedding.choose import minilm


@dataclass(frozen=True)
class _Desk:
    """What a command works with: the shelf, and the words for whoever asked."""

    settings: Settings
    shelf: StandingShelf
    wording: CatalogueWording
    language: str

    def text(self, message: Message) -> str:
        return self.wording.text(message, self.language)

    def say(self, *messages: Message) -> None:
        for message in messages:
            print(self.text(message), flush=True)

    def complain(self, message: Message) -> None:
        print(self.text(message), file=sys.stderr, flush=True)

    def say_when_many(self) -> None:
        if not self.settings.chroma_url:
            self.say(*words.many(sum(kept.passages for kept in self.shelf.documents())))


@contextmanager
def _desk(language: str) -> Iterator[_Desk]:
    settings = read()
    wording = open_wording(settings.overrides if settings.overrides.is_dir() else None)
    with open_database(settings) as uow:
        yield _Desk(settings, StandingShelf(uow), wording, language)


def take(files: Sequence[Path], title: str, language: str) -> int:
    """Take files in, each by itself: one that is refused does not hold up the others. 0 when all went well."""
    with contextlib.suppress(OSError):
        os.nice(10)  # a bot that answers people on this machine comes first
    with _desk(language) as desk:
        ended = [_take(file, title, desk, files[:place]) for place, file in enumerate(files)]
        desk.say_when_many()
    return 0 if all(ended) else 1


def show(language: str) -> None:
    """Print all documents."""
    with _desk(language) as desk:
        kept = desk.shelf.documents()
        for one in kept:
            added = one.added.isoformat()
            desk.say(say("documents-line", name=one.name, file=one.file, passages=one.passages, added=added))
        parts = sum(one.passages for one in kept)
        desk.say(say("documents-count", documents=len(kept), passages=parts) if kept else say("documents-none"))
        desk.say_when_many()


def remove(name: str, language: str) -> int:
    """Take a document out, by its name or its file's; 0 when there was one."""
    with _desk(language) as desk:
        was_there = desk.shelf.remove(name) or desk.shelf.remove(title_of(name))
        if was_there:
            desk.say(say("documents-removed", name=words.shown(name)))
        else:
            desk.complain(say("documents-not-there", name=words.shown(name)))
    return 0 if was_there else 1


def _take(path: Path, title: str, desk: _Desk, before: Sequence[Path]) -> bool:
    name = words.shown(path.name)
    try:
        if title_of(path.name) in {title_of(other.name) for other in before if other.absolute() != path.absolute()}:
            raise RefusedFile(Reason.SAME_NAME)
        with opened(path) as file, bar(lambda step: desk.text(words.step(step, name))) as progress:
            ingester = Ingester(desk.shelf, lambda: minilm(desk.settings.data / "models"), os.cpu_count() or 1)
            result = ingester.take(path.name, file, datetime.now(UTC).date(), title=title, progress=progress)
    except RefusedFile as refused:
        desk.complain(words.refusal(path.name, refused))
        return False
    desk.say(*words.taken(result))
    return True
