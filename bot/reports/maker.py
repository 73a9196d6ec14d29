"""Makes what a job asked for by name, and keeps it, since the same question is pressed again and again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from bot.core.errors import UnknownAttachment
from bot.core.ports import File, Wording
from bot.core.reply import Attachment, say
from bot.reports.chart import draw
from bot.reports.plan.made import KINDS, partings_file, plan_file
from bot.reports.register.made import register_makers
from bot.reports.rounds.code import as_png
from bot.reports.rounds.poster import make_poster
from bot.reports.rounds.question import make_question
from bot.reports.words import worded
from knowledge.loader import Library

_KEPT = 32  # pictures of under 150 KB each


class Reports:
    """The maker of all attachments; any number of threads may ask it at once."""

    def __init__(self, wording: Wording, library: Library) -> None:
        """Take the sentences from `wording` and the figures from `library`."""
        self._wording, self._library = wording, library
        self._comparisons = {comparison.id: comparison for comparison in library.comparisons}
        self._makers: dict[str, Callable[[Mapping[str, object], str], File]] = {
            "comparison": self._comparison,
            "round-question": lambda data, language: make_question(data, wording, language),
            "round-poster": lambda data, language: make_poster(data, wording, language),
            "round-qr": self._code,
            "plan-partings": lambda data, language: partings_file(data, wording, language),
            **{f"plan-{kind}": partial(self._plan, kind) for kind in KINDS},
            **register_makers(wording),
        }
        self._drawn = lru_cache(_KEPT)(self._draw)

    def make(self, attachment: Attachment, language: str) -> File:
        """Make the file that `attachment` names; raises `UnknownAttachment` for a kind or an id that is not there."""
        maker = self._makers.get(attachment.kind)
        if maker is None:
            raise UnknownAttachment(f"nobody makes a {attachment.kind!r}; known are: {', '.join(self._makers)}")
        return maker(attachment.data, language)

    def _plan(self, kind: str, data: Mapping[str, object], language: str) -> File:
        return plan_file(kind, data.get("paper"), self._wording, language)

    def _code(self, data: Mapping[str, object], language: str) -> File:
        alt = self._wording.text(say("report-round-qr", title=str(data["title"])), language)
        return File("code.png", "image/png", as_png(str(data["link"])), alt)

    def _comparison(self, data: Mapping[str, object], language: str) -> File:
        return self._drawn(str(data.get("id", "")), language)

    def _draw(self, name: str, language: str) -> File:
        comparison = self._comparisons.get(name)
        if comparison is None:
            raise UnknownAttachment(f"no comparison has the id {name!r}; look at knowledge/comparisons")
        words = worded(comparison, self._library, self._wording, language)
        return File(f"{comparison.id}.png", "image/png", draw(words), words.alt)
