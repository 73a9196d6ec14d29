"""The owner's documents beside the real evidence: a service that answers from both."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.ask.service import AskService
from bot.evidence import Evidence, attach_documents
from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.standing import StandingPassages, StandingShelf
from bot.storage.unit import SqlUnitOfWork
from knowledge.chroma.search import PassageSearch
from knowledge.documents.service import Ingester, Taken

POLICY = Path(__file__).with_name("brightwater.md")
TODAY = date(2026, 11, 28)


@dataclass(frozen=True)
class Library:
    """A service with its shelf."""

    service: AskService
    shelf: StandingShelf
    ingester: Ingester

    def take(self, name: str, content: bytes) -> Taken:
        with tempfile.TemporaryFile() as file:
            file.write(content)
            file.flush()
            return self.ingester.take(name, file, TODAY)


def library_in(data: Path, evidence: Evidence) -> Library:
    """An empty shelf in this folder, and answers from it and from the evidence."""
    engine = make_engine(default_url(data))
    upgrade(engine)
    unit = SqlUnitOfWork(engine)
    minilm = evidence.retriever.embedders[0]
    service, shelf = AskService(evidence.library, evidence.retriever), StandingShelf(unit)
    search = PassageSearch(StandingPassages(unit), None, minilm.name)
    attach_documents(Evidence(evidence.library, evidence.retriever, service), search, shelf)
    return Library(service, shelf, Ingester(shelf, lambda: minilm))
