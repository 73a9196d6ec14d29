"""Opens the owner's documents for the running program: search over them, and the desk that takes new ones."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack

from bot.core.reply import Message
from bot.documents.results import LOCK, Results
from bot.documents.service import FileDesk
from bot.evidence import Evidence, attach_documents
from bot.settings import Settings
from bot.storage.standing import StandingPassages, StandingShelf
from bot.storage.unit import SqlUnitOfWork
from knowledge.chroma.cards import sync_cards
from knowledge.chroma.search import PassageSearch
from knowledge.documents.service import Ingester


def open_passages(settings: Settings, evidence: Evidence, uow: SqlUnitOfWork, closing: ExitStack) -> None:
    """Search over what storage holds: by Chroma once that is open, in the background; exactly until then."""
    store, (minilm, memory) = StandingPassages(uow), evidence.retriever.memories[0]
    sync_cards(store, evidence.library.cards.values(), memory)
    search = PassageSearch(store, settings.data / "index", minilm.name, server=settings.chroma_url)
    attach_documents(evidence, search, StandingShelf(uow))
    closing.callback(search.close)  # before it starts: an error after this must not leave its process behind
    search.start()
    with uow() as stores:
        Results(stores.notes).none_is_under_way()


def file_desk(evidence: Evidence, uow: SqlUnitOfWork, closing: ExitStack) -> FileDesk:
    """What takes in the files that owners send, with the search's own model."""

    def remember(token: str, said: Sequence[Message]) -> None:
        with uow() as stores:
            stores.lock(LOCK)
            Results(stores.notes).set(token, said)

    ingester = Ingester(StandingShelf(uow), lambda: evidence.retriever.embedders[0])
    desk = FileDesk(ingester, remember)
    closing.callback(desk.close)
    return desk
