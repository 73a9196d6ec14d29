"""Makes what a job asked for by name, and keeps it, since the same question is pressed again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from bot.core.errors import UnknownAttachment
from bot.core.ports import File, Wording
from bot.core.reply import Attachment
from bot.reports.chart import draw
from bot.reports.words import worded
from knowledge.loader import Library

_KEPT = 32  # pictures of under 150 KB each


class Reports:
    """The maker of all attachments; any number of threads may ask it at once."""

    def __init__(self, wording: Wording, library: Library) -> None:
        """Take the sentences from `wording` and the figures from `library`."""
        self._wording, self._library = wording, library
        self._comparisons = {comparison.id: comparison for comparison in library.comparisons}
        self._makers: dict[str, Callable[[str, str], File]] = {
            "comparison": lru_cache(_KEPT)(self._comparison),
        }

    def make(self, attachment: Attachment, language: str) -> File:
        """Make the file that `attachment` names; raises `UnknownAttachment` for a kind or an id that is not there."""
        maker = self._makers.get(attachment.kind)
        if maker is None:
            raise UnknownAttachment(f"nobody makes a {attachment.kind!r}; known are: {', '.join(self._makers)}")
        return maker(str(attachment.data.get("id", "")), language)

    def _comparison(self, name: str, language: str) -> File:
        comparison = self._comparisons.get(name)
        if comparison is None:
            raise UnknownAttachment(f"no comparison has the id {name!r}; look at knowledge/comparisons")
        words = worded(comparison, self._library, self._wording, language)
        return File(f"{comparison.id}.png", "image/png", draw(words), words.alt)
