"""Opens the language model that words answers, where the settings name one."""

from __future__ import annotations

from bot.ask.phrasing import Phraser
from bot.core.errors import SettingsError
from bot.core.ports import Clock
from bot.safety.identifiers import remove_identifiers
from bot.settings import Settings
from bot.storage.model_use import ModelUse
from bot.storage.unit import SqlUnitOfWork
from knowledge.embedding.choose import minilm
from knowledge.guard import Guard
from knowledge.loader import Library
from knowledge.writer import ModelWriter
from prompts.model import instructions


def open_phraser(settings: Settings, library: Library, uow: SqlUnitOfWork, clock: Clock) -> Phraser | None:
    """The model with its guard and its budget; None where answers are composed from the cards alone."""
    if not settings.model:
        return None
    key = settings.model_key.get_secret_value()
    writer = ModelWriter(settings.model, instructions("answer"), url=settings.model_url, key=key)
    try:
        writer.prepare()
    except ValueError as error:
        raise SettingsError(f"HEARBACK_MODEL: {error}") from error
    return Phraser(
        writer,
        Guard(library.cards, library.sources, minilm(settings.data / "models")),
        ModelUse(uow, clock, settings.model_budget),
        lambda text: remove_identifiers(text).kept,
    )
