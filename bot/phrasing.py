"""Opens the language model that words answers, where the settings name one."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.ask.phrasing import Phraser
from bot.core.drafts import Wanted
from bot.core.errors import SettingsError
from bot.core.ports import Clock
from bot.drafting import ModelDrafter
from bot.safety.identifiers import remove_identifiers
from bot.settings import Settings
from bot.storage.model_use import ModelUse
from bot.storage.unit import SqlUnitOfWork
from knowledge.embedding.choose import minilm
from knowledge.guard import Guard
from knowledge.loader import Library
from knowledge.writer import ModelWriter
from prompts.model import instructions


@dataclass(frozen=True, slots=True)
class Model:
    """What a model is used for: wording answers, and drafting for facilitators; neither where none is set."""

    phraser: Phraser | None = None
    drafter: ModelDrafter | None = None


def open_model(settings: Settings, library: Library, uow: SqlUnitOfWork, clock: Clock) -> Model:
    """The model with its guard and its budget. Raises `SettingsError` for one that can't be opened."""
    if not settings.model:
        return Model()
    writer = _writer(settings, "answer")
    try:
        writer.prepare()
    except ValueError as error:
        raise SettingsError(f"HEARBACK_MODEL: {error}") from error
    reader, use = minilm(settings.data / "models"), ModelUse(uow, clock, settings.model_budget)
    phraser = Phraser(writer, Guard(library.cards, library.sources, reader), use, _without_identifiers)
    drafts = {wanted: _writer(settings, wanted) for wanted in Wanted}
    return Model(phraser, ModelDrafter(drafts, reader, use, _without_identifiers, is_local(settings.model_url)))


def _writer(settings: Settings, task: str) -> ModelWriter:
    key = settings.model_key.get_secret_value()
    return ModelWriter(settings.model, instructions(task), url=settings.model_url, key=key)


def _without_identifiers(text: str) -> str:
    return remove_identifiers(text).kept


def is_local(url: str) -> bool:
    """Whether a server's address names this very machine."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
