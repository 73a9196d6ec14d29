"""Reading what may be quoted, and letting it be shown: one person reads each before anybody else does."""

from __future__ import annotations

from bot.core.incoming import Place
from bot.core.job import Handlers
from bot.core.reply import Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.feedback.allowed import looked_after
from bot.feedback.giving import number_args
from bot.feedback.model import Round, Theme
from bot.feedback.results import to_theme
from bot.feedback.service import Rounds
from bot.feedback.stores import Stores

QUOTES, RELEASE = "rounds:quotes", "rounds:release"
Done = Outcome[Stores]


class QuotesFlow:
    """Shows those words alone whose writer agreed, from a theme of at least k, in an order that means nothing."""

    def __init__(self, rounds: Rounds) -> None:
        """Use the rounds."""
        self._rounds = rounds

    @property
    def acts(self) -> Handlers:
        """The buttons."""
        return {QUOTES: self.read, RELEASE: self.release}

    def button(self, args: tuple[int, ...]) -> Choice:
        """The way from a theme to its quotes."""
        return Choice(say("button-rounds-quotes"), QUOTES, (*args[:3], 0))

    def read(self, turn: Turn, stores: Stores) -> Done:
        """One quote, for the lead's eyes."""
        found, theme, place = _place(turn, stores)
        if found is None or theme is None:
            return _none()
        if turn.incoming.place is Place.GROUP:
            return Outcome((Reply((paragraph("rounds-quotes-private"),)),))
        return Outcome((self._shown(found, theme, place),))

    def release(self, turn: Turn, stores: Stores) -> Done:
        """Let this one be shown with the theme."""
        found, theme, place = _place(turn, stores)
        quotes = self._rounds.quotes(found, theme) if found and theme else ()
        if found is None or theme is None or place >= len(quotes) or turn.incoming.place is Place.GROUP:
            return _none()
        released = tuple(dict.fromkeys((*theme.released, quotes[place].id)))
        changed = theme.model_copy(update={"released": released})
        stores.rounds.save(found.with_theme(changed))
        return Outcome((self._shown(found.with_theme(changed), changed, place + 1),))

    def _shown(self, found: Round, theme: Theme, place: int) -> Reply:
        quotes, args = self._rounds.quotes(found, theme), (*number_args(found.id), theme.number)
        back = to_theme(args)
        if place >= len(quotes):
            return Reply((paragraph("rounds-quotes-end"),), (back,))
        quote = quotes[place]
        rows = (
            *(
                ()
                if quote.id in theme.released
                else ((Choice(say("button-rounds-release"), RELEASE, (*args, place)),),)
            ),
            (Choice(say("button-rounds-next"), QUOTES, (*args, place + 1)),),
            back,
        )
        key = "rounds-quote-released" if quote.id in theme.released else "rounds-quote-check"
        blocks = (paragraph("rounds-quote", words=quote.words), paragraph(key, Look.SMALL))
        return Reply(blocks, rows, is_protected=True)


def _place(turn: Turn, stores: Stores) -> tuple[Round | None, Theme | None, int]:
    found = looked_after(turn, stores)
    theme = found.theme(turn.args[2]) if found and len(turn.args) > 2 else None
    return found, theme, turn.args[3] if len(turn.args) > 3 else 0


def _none() -> Done:
    return Outcome((Reply((paragraph("rounds-not-yours"),)),))
