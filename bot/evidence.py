"""Opens what answers questions: content, search and words, and nothing that is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import structlog
from numpy.typing import NDArray

from bot.ask.service import AskService
from bot.channels.wording import CatalogueWording, open_wording
from bot.core.errors import ContentError, StorageUnavailable
from bot.core.incoming import Address
from bot.naming import check_names
from bot.safety.answer import LocalContact
from bot.settings import Settings
from knowledge.chroma.search import PassageSearch
from knowledge.documents.nearest import DocumentSearch, Papers
from knowledge.documents.shelf import Shelf
from knowledge.embedding.choose import embedders
from knowledge.errors import KnowledgeError
from knowledge.guide_loader import Guides, load_guides
from knowledge.late import LateRetriever
from knowledge.loader import Library, load
from knowledge.retriever import Found, Retriever
from knowledge.round_guide import RoundGuide, load_rounds
from prompts.languages import PACKAGED as PROMPTS

log = structlog.get_logger()


@dataclass(frozen=True)
class Evidence:
    """The part of the program that answers questions, without anything that is kept."""

    library: Library
    retriever: Retriever
    service: AskService

    def load(self) -> Evidence:
        """Make search ready now, and not at the first question. Raises `ContentError`."""
        try:
            self.service.load()
        except KnowledgeError as error:
            raise ContentError(str(error)) from error
        return self


def open_library(settings: Settings) -> Library:
    """All content, an owner's over the packaged one. Raises `ContentError` with file and line."""
    has_own = settings.overrides.is_dir()
    try:
        library = load(settings.overrides if has_own else None)
    except KnowledgeError as error:
        raise ContentError(str(error)) from error
    if has_own:  # the packaged content is held to its words by `hearback check`
        check_names(library, open_words(settings))
    return library


def open_evidence(settings: Settings) -> Evidence:
    """Read all content; search is made ready by `load`, or when it is first asked. Raises `ContentError`."""
    library = open_library(settings)
    retriever = LateRetriever(library, lambda: embedders(settings.data / "models"))
    return Evidence(library, retriever, AskService(library, retriever))


def attach_documents(evidence: Evidence, search: PassageSearch, shelf: Shelf) -> None:
    """Let answers also be taken from the owner's documents; where those can't be read, from the cards alone."""
    minilm = evidence.retriever.embedders[0]

    def embed(text: str) -> NDArray[np.float32]:
        row: NDArray[np.float32] = minilm.queries([text])[0]
        return row

    documents = DocumentSearch(search, shelf.documents, lambda: _everyday_words(evidence.library), embed)

    def ask(found: Found) -> Papers:
        try:
            return documents.near(found.question, found.vectors[minilm.name])
        except StorageUnavailable:
            log.warning("documents-unreadable")
            return Papers()

    evidence.service.documents, evidence.service.passage = ask, documents.passage


def _everyday_words(library: Library) -> Iterator[str]:
    for card in library.cards.values():
        yield from (card.text, *card.questions.en)
    for topic in library.off_topic:
        yield from topic.examples.en


def open_guides(settings: Settings, library: Library) -> Guides:
    """All guides, an owner's beside the packaged ones. Raises `ContentError` with file and line."""
    try:
        overrides = settings.overrides if settings.overrides.is_dir() else None
        return load_guides(library.cards, PROMPTS / "guides", overrides)
    except KnowledgeError as error:
        raise ContentError(str(error)) from error


def open_words(settings: Settings) -> CatalogueWording:
    """All texts, an owner's over the packaged ones."""
    return open_wording(settings.overrides if settings.overrides.is_dir() else None)


def open_rounds(settings: Settings) -> dict[str, RoundGuide]:
    """What feedback rounds ask, an owner's over the packaged. Raises `ContentError` with file and line."""
    try:
        return load_rounds(settings.overrides if settings.overrides.is_dir() else None)
    except KnowledgeError as error:
        raise ContentError(str(error)) from error


def local_contact(settings: Settings) -> LocalContact:
    """The owner's own contact for worries about an adult, if one is set."""
    return LocalContact(settings.safeguarding_name, settings.safeguarding_phone)


def safeguarding_lead(settings: Settings) -> Address | None:
    """The chat to which a person may choose to send urgent words, if one is set."""
    return Address("telegram", settings.safeguarding_chat) if settings.safeguarding_chat else None
