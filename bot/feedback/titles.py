"""A theme's title that a machine drafts for a lead, from quotes that are public already; a person takes it or not.

No feedback goes to a model but this: words whose writer agreed to be quoted, that a lead has read and released, and
only to a model on this very machine.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from pydantic import BaseModel

from bot.core.drafts import Wanted
from bot.core.job import Handlers, Job
from bot.core.reply import Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.feedback.allowed import looked_after
from bot.feedback.giving import number_args
from bot.feedback.model import Round, Theme
from bot.feedback.results import to_theme
from bot.feedback.service import Rounds
from bot.feedback.stores import Stores

DRAFT, USE = "titles:draft", "titles:use"
LEAST_QUOTES = 3
Done = Outcome[Stores]
Reading = Callable[[], AbstractContextManager[Stores]]


class _Kept(BaseModel):
    """The title that waits for a person, in the private chat of whoever asked."""

    round: int = 0
    theme: int = 0
    title: str = ""


class TitlesFlow(Job):
    """Asks the model outside of any transaction."""

    name = "titles"

    def __init__(self, rounds: Rounds, reading: Reading) -> None:
        """`reading` opens the stores to look things up."""
        self._rounds, self._reading = rounds, reading

    @property
    def acts(self) -> Handlers:
        """The buttons."""
        return {DRAFT: self.draft, USE: self.use}

    def draft(self, turn: Turn) -> Done:
        """One title, with the quotes that it rests on."""
        with self._reading() as stores:
            found, theme = self._both(turn, stores)
        if found is None or theme is None:
            return _not_yours()
        said = released(self._rounds, found, theme)
        if len(said) < LEAST_QUOTES:
            return Outcome((Reply((paragraph("rounds-title-few", least=LEAST_QUOTES),), (to_theme(turn.args),)),))
        drafts = self._rounds.drafter.draft(Wanted.TITLE, said) if self._rounds.drafter else ()
        if not drafts:
            return Outcome((Reply((paragraph("rounds-title-none"),), (to_theme(turn.args),)),))
        draft = drafts[0]
        quotes = [paragraph("rounds-news-quote", Look.BULLET, words=said[place]) for place in draft.rests_on]
        blocks = (paragraph("rounds-title-drafted", title=draft.text), paragraph("rounds-title-rests-on"), *quotes)
        rows = ((Choice(say("button-rounds-title-use"), USE, turn.args[:3]),), to_theme(turn.args))
        kept = _Kept(round=found.id, theme=theme.number, title=draft.text)
        return Outcome((Reply(blocks, rows, is_protected=True),), state=kept.model_dump())

    def use(self, turn: Turn) -> Done:
        """A person takes the title; it stays marked as drafted by a machine."""
        kept = _Kept.model_validate(turn.session.state)
        with self._reading() as stores:
            found, theme = self._both(turn, stores)
        if found is None or theme is None:
            return _not_yours()
        if turn.is_stale or not kept.title or (kept.round, kept.theme) != (found.id, theme.number):
            return Outcome((Reply((paragraph("rounds-title-old"),), (to_theme(turn.args),)),))

        def keep(stores: Stores) -> None:
            now, still = self._both(turn, stores)
            if now and still:
                stores.rounds.save(now.with_theme(still.model_copy(update={"title": kept.title, "is_drafted": True})))

        reply = Reply((paragraph("rounds-title-used", title=kept.title),), (to_theme(turn.args),), replaces=True)
        return Outcome((reply,), effects=(keep,), must_keep=True)

    def _both(self, turn: Turn, stores: Stores) -> tuple[Round | None, Theme | None]:
        found = looked_after(turn, stores)
        return found, found.theme(turn.args[2]) if found and len(turn.args) > 2 else None


def released(rounds: Rounds, found: Round, theme: Theme) -> list[str]:
    """The quotes of a theme that anybody may read."""
    return [said.words for said in rounds.quotes(found, theme) if said.id in theme.released]


def button(rounds: Rounds, found: Round, theme: Theme) -> tuple[tuple[Choice, ...], ...]:
    """The way to a draft, where a model on this machine may be asked and there is enough to show it."""
    if rounds.drafter is None or len(released(rounds, found, theme)) < LEAST_QUOTES:
        return ()
    return ((Choice(say("button-rounds-title"), DRAFT, (*number_args(found.id), theme.number)),),)


def _not_yours() -> Done:
    return Outcome((Reply((paragraph("rounds-not-yours"),)),))
