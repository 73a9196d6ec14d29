"""Puts a message of the jobs into words: the one place where the bot meets the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.core.errors import ContentError
from bot.core.reply import Message
from prompts.errors import CatalogueError
from prompts.loader import Catalogue
from prompts.values import Value


class CatalogueWording:
    """Wording from the catalogue; a value that is itself a message is put into words first, in the same language."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Speak from this catalogue."""
        self._catalogue = catalogue

    def text(self, message: Message, language: str) -> str:
        """The words for a message in `language` or its fall-back; raises `ContentError` for an unknown key."""
        try:
            return self._catalogue.text(message.key, self._values(message.args, language), language)
        except CatalogueError as error:
            raise ContentError(str(error)) from error

    def _values(self, args: Mapping[str, str | int | float | Message], language: str) -> dict[str, Value]:
        return {
            name: self.text(value, language) if isinstance(value, Message) else value for name, value in args.items()
        }


def open_wording(overrides: Path | None = None) -> CatalogueWording:
    """All wordings, an owner's in `overrides`/prompts over the packaged; raises `ContentError` with file and line."""
    try:
        catalogue = Catalogue(overrides)
        catalogue.load_all()
    except CatalogueError as error:
        raise ContentError(str(error)) from error
    return CatalogueWording(catalogue)
