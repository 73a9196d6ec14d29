"""Opens what answers questions: content, search and words, and nothing that is kept."""

from __future__ import annotations

from dataclasses import dataclass

from bot.ask.service import AskService
from bot.channels.wording import CatalogueWording, open_wording
from bot.core.errors import ContentError
from bot.safety.answer import LocalContact
from bot.settings import Settings
from knowledge.embedding.choose import embedders
from knowledge.errors import KnowledgeError
from knowledge.loader import Library, load
from knowledge.retriever import Retriever


@dataclass(frozen=True)
class Evidence:
    """The part of the program that answers questions, without anything that is kept."""

    library: Library
    retriever: Retriever
    service: AskService


def open_library(settings: Settings) -> Library:
    """All content, an owner's over the packaged one. Raises `ContentError` with file and line."""
    try:
        return load(settings.overrides if settings.overrides.is_dir() else None)
    except KnowledgeError as error:
        raise ContentError(str(error)) from error


def open_evidence(settings: Settings) -> Evidence:
    """Read all content and make search ready. Raises `ContentError` with file and line."""
    library = open_library(settings)
    try:
        retriever = Retriever(library, embedders(settings.data / "models"))
    except KnowledgeError as error:
        raise ContentError(str(error)) from error
    return Evidence(library, retriever, AskService(library, retriever))


def open_words(settings: Settings) -> CatalogueWording:
    """All texts, an owner's over the packaged ones."""
    return open_wording(settings.overrides if settings.overrides.is_dir() else None)


def local_contact(settings: Settings) -> LocalContact:
    """The owner's own contact for worries about an adult, if one is set."""
    return LocalContact(settings.safeguarding_name, settings.safeguarding_phone)
