"""What a closed round shows: one question a message, with a chart that the words repeat."""

from __future__ import annotations

from bot.core.job import Handlers
from bot.core.person import View
from bot.core.reply import Attachment, Block, Choice, Look, Message, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.feedback.allowed import looked_after
from bot.feedback.giving import number_args
from bot.feedback.model import Round, State
from bot.feedback.screens import last_day, view_name
from bot.feedback.service import Rounds
from bot.feedback.stores import Stores
from bot.feedback.suppression import Line, Shown
from knowledge.models import Comparison
from knowledge.round_guide import RoundQuestion

RESULT, THEMES = "rounds:result", "rounds:themes"
Done = Outcome[Stores]


def opening(round_: Round) -> Choice:
    """The button to a round: to its results once it is closed."""
    return Choice(say("button-rounds-round", title=round_.title), RESULT, (*number_args(round_.id), 0))


class ResultsFlow:
    """Shows results, to those who look after the round."""

    def __init__(self, rounds: Rounds) -> None:
        """Use the rounds."""
        self._rounds = rounds

    @property
    def acts(self) -> Handlers:
        """The button."""
        return {RESULT: self.result}

    def result(self, turn: Turn, stores: Stores) -> Done:
        """One question; an open round shows nothing, not even a count."""
        found = looked_after(turn, stores)
        if found is None:
            return Outcome((Reply((paragraph("rounds-not-yours"),)),))
        if found.state is not State.CLOSED:
            return Outcome((_still_open(found),))
        place = turn.args[2] if len(turn.args) > 2 else 0
        questions, shown = self._rounds.guide(found).questions, self._rounds.result(found).questions
        place = min(place, len(questions) - 1)
        rows = (*((choice,) for choice in self._beside(questions[place])), (_after(found, place, len(questions)),))
        national = self._rounds.national.get(questions[place].beside or "")
        beside = _national(national, turn.language) if national and shown[place] else ()
        return Outcome((_question(found, questions[place], shown[place], turn.language, rows, beside),))

    def _beside(self, question: RoundQuestion) -> tuple[Choice, ...]:
        """The way to the report's own figures: side by side where it asked the same, else what it says nearby."""
        if question.beside in self._rounds.comparisons:
            place = self._rounds.comparisons.index(question.beside)
            return (Choice(say("button-rounds-beside"), "ask:compare", (place,)),)
        if question.other is None:
            return ()
        return (Choice(say("button-rounds-near"), "ask:evidence", (int(question.other[1:]),)),)


def _still_open(round_: Round) -> Reply:
    args = number_args(round_.id)
    rows = (
        (Choice(say("button-rounds-poster"), "rounds:poster", args),),
        (Choice(say("button-rounds-end-now"), "rounds:end", args),),
    )
    return Reply((paragraph("rounds-still-open", title=round_.title, day=last_day(round_.closes)),), rows)


def to_theme(args: tuple[int, ...]) -> tuple[Choice, ...]:
    """The way back to a theme, by the round and number in a button."""
    return (Choice(say("button-rounds-theme"), THEMES, args[:3]),)


def _after(round_: Round, place: int, count: int) -> Choice:
    args = number_args(round_.id)
    if place + 1 == count:
        return Choice(say("button-rounds-themes"), THEMES, args)
    return Choice(say("button-rounds-next"), RESULT, (*args, place + 1))


def _question(
    round_: Round,
    question: RoundQuestion,
    shown: Shown | None,
    language: str,
    rows: tuple[tuple[Choice, ...], ...],
    beside: tuple[Block, ...],
) -> Reply:
    text = question.text.in_language(language)
    head = paragraph("rounds-result-heading", Look.HEADING, question=text)
    if shown is None:
        return Reply((head, paragraph("rounds-result-few", k=round_.k)), rows)
    total = paragraph("rounds-result-total", count=shown.everyone.total)
    if all(cell is None for line in (shown.everyone, *shown.views.values()) for cell in line.cells):
        return Reply((head, total, paragraph("rounds-result-all-hidden", k=round_.k), *beside), rows)
    options = [option.in_language(language) for option in question.options]
    blocks = (head, total, *_lines(shown.everyone, options), *_views(shown), *_hidden(shown, round_.k), *beside)
    return Reply(blocks, rows, _chart(text, options, shown))


def _national(comparison: Comparison, language: str) -> tuple[Block, ...]:
    """What the report found on the same, in its own words; set beside, and never ranked with ours."""
    lines = [
        paragraph("rounds-result-national-line", Look.BULLET, group=bar.label.in_language(language), shown=bar.shown)
        for bar in comparison.bars
    ]
    title = comparison.title.in_language(language)
    return (
        paragraph("rounds-result-national", title=title),
        *lines,
        paragraph("rounds-result-national-care", Look.SMALL),
    )


def _lines(line: Line, options: list[str]) -> tuple[Block, ...]:
    said = [(option, line.percent(cell)) for cell, option in enumerate(options)]
    return tuple(
        paragraph("rounds-result-line", Look.BULLET, answer=text, share=share_of(share)) for text, share in said
    )


def _views(shown: Shown) -> tuple[Block, ...]:
    """The gap between views: how many of each gave one of the two better answers."""
    if len(shown.views) < 2:
        return ()
    lines = [
        paragraph("rounds-result-view", Look.BULLET, view=_view(view), share=share_of(line.yes), count=line.total)
        for view, line in sorted(shown.views.items(), key=lambda pair: (pair[0] == "", pair[0]))
    ]
    return (paragraph("rounds-result-views"), *lines)


def _hidden(shown: Shown, k: int) -> tuple[Block, ...]:
    rows = (shown.everyone, *shown.views.values())
    is_any = any(None in row.cells for row in rows)
    return (paragraph("rounds-result-hidden" if is_any else "rounds-result-rounded", Look.SMALL, k=k),)


def share_of(percent: int | None) -> Message:
    """A share in words where the number would name everyone or nobody."""
    if percent is None:
        return say("share-hidden")
    if percent >= 100:
        return say("share-nearly-all")
    return say("share-percent", percent=percent) if percent > 0 else say("share-hardly-any")


def _view(name: str) -> Message:
    return view_name(View(name)) if name else say("rounds-view-others")


def _chart(question: str, options: list[str], shown: Shown) -> Attachment:
    bars = [(text, shown.everyone.percent(cell)) for cell, text in enumerate(options)]
    views = [(name, line.yes) for name, line in sorted(shown.views.items()) if name]
    return Attachment("round-question", {"question": question, "bars": tuple(bars), "views": tuple(views)})
