"""A closed round as a table: just what the chat may show, with small cells hidden and words that were released."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.feedback.model import Deed, Round
from bot.feedback.service import Rounds
from bot.feedback.suppression import Line
from bot.feedback.theme_words import theme_title

HIDDEN = "hidden"
_DEEDS = {Deed.WILL: "we will", Deed.DID: "we did", Deed.CANNOT: "we can't"}
DRAFTED = " (title drafted by a machine)"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the export; `count` is to the nearest 5, or `hidden`."""

    kind: str
    about: str
    view: str
    answer: str
    count: int | str


def rows(rounds: Rounds, round_: Round, language: str = "en") -> Iterator[Row]:
    """Every line of a closed round, the questions first."""
    guide, result = rounds.guide(round_), rounds.result(round_)
    for question, shown in zip(guide.questions, result.questions, strict=True):
        about = question.text.in_language(language)
        if shown is None:
            yield Row("question", about, "everyone", "", HIDDEN)
            continue
        options = [option.in_language(language) for option in question.options]
        yield from _line(about, "everyone", shown.everyone, options)
        for view, line in sorted(shown.views.items()):
            yield from _line(about, view or "others", line, options)
    yield from _themes(rounds, round_, language)


def _line(about: str, view: str, line: Line, options: list[str]) -> Iterator[Row]:
    yield Row("question", about, view, "", line.total)
    for option, count in zip(options, line.cells, strict=True):
        yield Row("answer", about, view, option, HIDDEN if count is None else count)


def _themes(rounds: Rounds, round_: Round, language: str) -> Iterator[Row]:
    from bot.feedback.suppression import rounded

    for theme in round_.themes:
        title = theme_title(theme, rounds.guide(round_), language) + (DRAFTED if theme.is_drafted else "")
        yield Row("theme", title, "everyone", "", rounded(len(theme.answers)))
        if theme.deed is not Deed.NONE:
            yield Row(_DEEDS[theme.deed], title, "", theme.words, "")
        for said in rounds.quotes(round_, theme):
            if said.id in theme.released:
                yield Row("quote", title, "", said.words, "")
