"""How a round ends: by its day or earlier, with enough answers or with too few."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.events import RoundClosed
from bot.core.job import Handlers
from bot.core.notice import Composed, Later, Notice
from bot.core.reply import Choice, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.feedback import results
from bot.feedback.allowed import looked_after
from bot.feedback.giving import number_args
from bot.feedback.model import Round, State
from bot.feedback.screens import last_day
from bot.feedback.service import LONDON, Rounds
from bot.feedback.stores import Stores

Done = Outcome[Stores]
_LONGER = 14  # days


class EndingFlow:
    """Ends rounds; whoever opened one is told before that fewer than k answers show nothing."""

    END, END_NOW, EXTEND, DROP = "rounds:end", "rounds:end-now", "rounds:extend", "rounds:drop"
    END_WITHOUT = "rounds:end-without"

    def __init__(self, rounds: Rounds) -> None:
        """Use the rounds."""
        self._rounds = rounds

    @property
    def acts(self) -> Handlers:
        """The buttons."""
        return {
            self.END: self.ask,
            self.END_NOW: self.end,
            self.END_WITHOUT: self.end_without,
            self.EXTEND: self.extend,
            self.DROP: self.drop,
        }

    def ask(self, turn: Turn, stores: Stores) -> Done:
        """Whether to end it before its day: there is one look, and no way back."""
        found = self._open(turn, stores)
        if found is None:
            return _gone()
        rows = ((Choice(say("button-rounds-end-yes"), self.END_NOW, number_args(found.id)),),)
        return Outcome((Reply((paragraph("rounds-end-ask", day=last_day(found.closes)),), rows),))

    def end(self, turn: Turn, stores: Stores) -> Done:
        """End it now, or say that there are too few answers."""
        found = self._open(turn, stores)
        if found is None:
            return _gone()
        if not self._rounds.has_enough(found):
            return Outcome((self._too_few(found),))
        return Outcome((self._locked(found),)) if self._rounds.is_locked(found) else self._closed(found, turn, stores)

    def end_without(self, turn: Turn, stores: Stores) -> Done:
        """End it without the answers that can't be opened, where nobody can bring their secret back."""
        found = self._open(turn, stores)
        return self._closed(found, turn, stores) if found else _gone()

    def _closed(self, found: Round, turn: Turn, stores: Stores) -> Done:
        closed = self._rounds.close(found, turn.now, stores)
        return Outcome((_ended(closed),), events=(RoundClosed(str(closed.id)),))

    def extend(self, turn: Turn, stores: Stores) -> Done:
        """Give people two weeks more."""
        found = self._open(turn, stores)
        if found is None:
            return _gone()
        longer = self._rounds.extend(found, _LONGER, turn.now, stores)
        return Outcome((Reply((paragraph("rounds-extended", day=last_day(longer.closes)),), replaces=True),))

    def drop(self, turn: Turn, stores: Stores) -> Done:
        """Remove the round with all answers."""
        found = self._open(turn, stores)
        if found is None:
            return _gone()
        self._rounds.drop(found, turn.now, stores)
        return Outcome((Reply((paragraph("rounds-dropped", title=found.title),), replaces=True),))

    def due(self, notices: tuple[Notice, ...], stores: Stores, now: datetime) -> Composed | Later | None:
        """Tell whoever opened a round that its day has come; with enough answers it is closed in the same breath."""
        found = stores.rounds.load(int(notices[-1].ref))
        if found is None or found.state is not State.OPEN or found.closes is None:
            return None
        if found.closes > now:
            return Later(found.closes.astimezone(LONDON) + timedelta(hours=9))
        if not self._rounds.has_enough(found):
            return Composed(self._too_few(found))
        if self._rounds.is_locked(found):
            return Composed(self._locked(found))
        return Composed(_ended(self._rounds.close(found, now, stores)))

    def _open(self, turn: Turn, stores: Stores) -> Round | None:
        found = looked_after(turn, stores)
        return found if found and found.state is State.OPEN else None

    def _locked(self, round_: Round) -> Reply:
        args = number_args(round_.id)
        rows = (
            (Choice(say("button-rounds-end-again"), self.END_NOW, args),),
            (Choice(say("button-rounds-end-without"), self.END_WITHOUT, args),),
        )
        return Reply((paragraph("rounds-locked", title=round_.title), paragraph("rounds-locked-wait")), rows)

    def _too_few(self, round_: Round) -> Reply:
        args = number_args(round_.id)
        rows = (
            (Choice(say("button-rounds-extend"), self.EXTEND, args),),
            (Choice(say("button-rounds-drop"), self.DROP, args),),
        )
        return Reply((paragraph("rounds-too-few", title=round_.title, k=round_.k),), rows)


def _ended(closed: Round) -> Reply:
    return Reply((paragraph("rounds-ended", title=closed.title),), ((results.opening(closed),),))


def _gone() -> Done:
    return Outcome((Reply((paragraph("rounds-not-yours"),)),))
