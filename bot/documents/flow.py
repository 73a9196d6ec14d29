"""Takes the files that an owner sends: an answer at once where that is soon enough, or a message when it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.core.incoming import Media, Place
from bot.core.job import Handlers, Job
from bot.core.notice import Composed, Composer, Later, Notice
from bot.core.person import Role
from bot.core.reply import Block, Message, Reply, paragraph
from bot.core.turn import Outcome, Turn
from bot.documents import words
from bot.documents.results import LOCK, UNDER_WAY, Notes, Results
from bot.documents.service import MOST_BYTES, FileDesk, Work
from knowledge.documents.kind import kind_by_name
from knowledge.documents.limits import MEGABYTE
from knowledge.documents.model import Reason, RefusedFile, title_of

WAITS = 12.0  # seconds for which the answer is held back; a channel gives 30
DONE = "document-done"
_LOOK_AGAIN = timedelta(seconds=5)


class DocumentStores(Protocol):
    """The stores that taking files needs."""

    people: Any
    outbox: Any
    notes: Notes

    def lock(self, name: str) -> None:
        """Let nobody else work on what `name` stands for until this transaction ends."""
        ...


class DocumentsFlow(Job):
    """Files that people send."""

    name = "documents"

    def __init__(self, desk: FileDesk) -> None:
        """Give files to `desk`."""
        self._desk = desk

    @property
    def files(self) -> Handlers:
        """The kinds of media that the job takes."""
        return {"document": self.file}

    @property
    def notices(self) -> Mapping[str, Composer]:
        """What is told when a file that took long is in."""
        return {DONE: self.done}

    def file(self, turn: Turn) -> Outcome[DocumentStores]:
        """Take a file in, for an owner; what can be told from its name and size is told before it is fetched."""
        media = turn.incoming.media
        if media is None or Role.OWNER not in turn.incoming.person.roles:
            return _saying(paragraph("documents-owner-only"))
        if turn.incoming.place is Place.GROUP:
            return _saying(paragraph("documents-in-private"))
        try:
            _looked_at(media)
        except RefusedFile as refused:
            return _saying(Block(words.refusal(media.name, refused)))
        work = self._desk.begin(media, turn.now.date())
        if work is None:
            return _saying(paragraph("documents-busy", file=words.shown(media.name)))
        if work.done.wait(WAITS):
            return _saying(*map(Block, work.said))
        return self._later(work, turn)

    def done(self, notices: tuple[Notice, ...], stores: DocumentStores, now: datetime) -> Composed | Later | None:
        """How the file's work ended; one whose work a stop of the program cut short is to be sent again."""
        said = Results(stores.notes).get(notices[0].ref)
        if said == UNDER_WAY:
            return Later(now + _LOOK_AGAIN)
        return Composed(_reply(said or (paragraph("documents-cut-short").message,)))

    def _later(self, work: Work, turn: Turn) -> Outcome[DocumentStores]:
        def promise(stores: DocumentStores) -> None:
            person = stores.people.recall(turn.incoming.sender, remember=True)
            stores.outbox.add(Notice(f"document:{work.token}", DONE, person.id, work.token, turn.now))
            stores.lock(LOCK)
            if not Results(stores.notes).get(work.token):  # it may have been done in this very moment
                Results(stores.notes).set(work.token, UNDER_WAY)

        block = paragraph("documents-at-work", file=words.shown(work.media.name))
        return Outcome((Reply((block,)),), effects=(promise,))


def _looked_at(media: Media) -> None:
    kind_by_name(media.name)
    if media.size > MOST_BYTES:
        raise RefusedFile(Reason.TOO_LARGE, most=MOST_BYTES // MEGABYTE)
    if not title_of(media.name):
        raise RefusedFile(Reason.NO_NAME)


def _saying(*blocks: Block) -> Outcome[DocumentStores]:
    return Outcome((Reply(blocks),))


def _reply(said: Sequence[Message]) -> Reply:
    return Reply(tuple(map(Block, said)))
