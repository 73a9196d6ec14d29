"""The last look: exactly what will be kept, in a message of its own, and what then becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.core.anonymous import AnonymousAnswers, Given, Response
from bot.core.errors import StorageUnavailable
from bot.core.incoming import Incoming
from bot.core.job import Handlers
from bot.core.reply import Choice, Reply, paragraph, say
from bot.core.turn import DONE, Outcome, Turn
from bot.feedback import screens, typed
from bot.feedback.common import Done, gone, is_press, wait, who
from bot.feedback.giving import Giving, Nonces, Sending, sending_of
from bot.feedback.model import MOST_WORDS, VIEWS, WHOM, Round, unpacked
from bot.feedback.screens import CHANGE, SEND, SEND_QUOTED, SEND_TAPS, THROW_AWAY
from bot.feedback.service import Rounds
from bot.safety.identifiers import remove_identifiers
from knowledge.round_guide import RoundGuide


class PreviewFlow:
    """The words stay in the person's own chat until they press *Send*: Telegram hands them back with the press."""

    def __init__(
        self, rounds: Rounds, answers: AnonymousAnswers, find: Callable[[int], Round | None], secret: bytes
    ) -> None:
        """`find` looks up a round; `secret` ties a press to its text."""
        self._rounds, self._answers, self._round = rounds, answers, find
        self._nonces = Nonces(secret)

    @property
    def acts(self) -> Handlers:
        """The buttons under a preview."""
        return {
            SEND: self.send,
            SEND_QUOTED: self.send_quoted,
            SEND_TAPS: self.send_taps,
            CHANGE: self.change,
            THROW_AWAY: self.throw_away,
        }

    @property
    def words(self) -> Handlers:
        """What may be typed as a reply to a preview."""
        return {SEND: self.typed, SEND_TAPS: self.typed}

    def show(self, turn: Turn, giving: Giving, text: str) -> Done:
        """Take identifiers out, and show what is left."""
        removal = remove_identifiers(text.strip())
        if len(removal.kept) > MOST_WORDS:
            reply = Reply((paragraph("feedback-too-long", most=MOST_WORDS),))
            return Outcome((reply,), waits=wait(giving))
        if not removal.kept.strip():
            return self._again(turn, giving)
        sending = Sending(giving, self._nonces.make(turn.incoming.sender, giving.round, removal.kept))
        return Outcome(screens.preview(removal.kept, sending, len(removal.removed)), waits=wait(giving))

    def without_words(self, turn: Turn, giving: Giving) -> Done:
        """The last look at taps alone."""
        sending = Sending(giving, self._nonces.make(turn.incoming.sender, giving.round, ""))
        return Outcome((screens.without_words(sending, replaces=is_press(turn)),), waits=DONE)

    def send(self, turn: Turn) -> Done:
        """Keep it."""
        return self._send(turn, may_quote=False)

    def send_quoted(self, turn: Turn) -> Done:
        """Keep it, and let the words be quoted."""
        return self._send(turn, may_quote=True)

    def send_taps(self, turn: Turn) -> Done:
        """Keep an answer without words."""
        return self._send(turn, may_quote=False, has_words=False)

    def typed(self, turn: Turn) -> Done:
        """A reply to the preview that says what to do with it; other words are new words."""
        word, has_words = typed.meant(turn.incoming.text), not _is_taps_alone(turn.incoming)
        shown = _at_preview(turn)
        if word in typed.SEND | typed.SEND_QUOTED:
            return self._send(shown, may_quote=has_words and word in typed.SEND_QUOTED, has_words=has_words)
        if word in typed.THROW_AWAY:
            return self.throw_away(shown)
        if word in typed.CHANGE:
            return self.change(shown)
        sending = sending_of(turn.args)
        return self.show(turn, sending.giving, turn.incoming.text) if sending else gone()

    def change(self, turn: Turn) -> Done:
        """Back to the words, with all taps as they were; the preview goes."""
        sending = sending_of(turn.args)
        return self._again(turn, sending.giving, deletes=_both(turn.incoming)) if sending else gone()

    def throw_away(self, turn: Turn) -> Done:
        """Nothing is kept, and the words go from the chat."""
        return Outcome((Reply((paragraph("feedback-thrown"),), deletes=_both(turn.incoming)),), waits=DONE)

    def _again(self, turn: Turn, giving: Giving, deletes: tuple[int, ...] = ()) -> Done:
        round_ = self._round(giving.round)
        if round_ is None:
            return gone()
        guide = self._rounds.guide(round_)
        last = replace(giving, step=len(guide.questions) + 1)
        ask = screens.asked(last, guide, turn.language, replaces=False)
        return Outcome((replace(ask, deletes=deletes),), waits=wait(last))

    def _send(self, turn: Turn, *, may_quote: bool, has_words: bool = True) -> Done:
        sending = sending_of(turn.args)
        round_ = self._round(sending.giving.round) if sending else None
        if sending is None or round_ is None:
            return gone()
        if not round_.is_open(turn.now):
            return _answered(Given.CLOSED, turn)
        words = turn.incoming.message.text.strip() if has_words else ""
        if not self._nonces.fits(sending.nonce, turn.incoming.sender, round_.id, words):
            return Outcome((Reply((paragraph("feedback-not-the-same"),)),))
        response = _response(sending.giving, self._rounds.guide(round_), words, may_quote=may_quote)
        person = who(turn.incoming.sender)
        try:
            given = self._answers.give(round_.poll, person, sending.nonce, response, round_.expected)
        except StorageUnavailable:
            return Outcome((Reply((paragraph("feedback-not-kept"),)),))
        return _answered(given, turn)


def _is_taps_alone(incoming: Incoming) -> bool:
    return len(incoming.replied.buttons) == 3  # its preview has no *Send, may be quoted*


def _at_preview(turn: Turn) -> Turn:
    """A typed reply to the preview, as if its button had been pressed; the reply itself goes as well."""
    shown = turn.incoming.replied
    return replace(turn, incoming=replace(turn.incoming, message=shown, replied=turn.incoming.message))


def _both(incoming: Incoming) -> tuple[int, ...]:
    """The preview, and what was typed for it."""
    return tuple(dict.fromkeys(number for number in (incoming.message.id, incoming.replied.id) if number))


def _answered(given: Given, turn: Turn) -> Done:
    says = {
        Given.KEPT: paragraph("feedback-sent"),
        Given.ALREADY: paragraph("feedback-already"),
        Given.FULL: paragraph("feedback-full"),
        Given.CLOSED: paragraph("feedback-closed-meanwhile"),
    }
    rows = ((Choice(say("button-help"), "people:help"),),) if given is Given.KEPT else ()
    # A typed *send* replies to the preview: which message the preview itself replies to is not handed to us then.
    own = () if is_press(turn) else (paragraph("feedback-delete-yours"),)
    blocks = (says[given], *own, paragraph("feedback-help")) if given is Given.KEPT else (says[given],)
    return Outcome((Reply(blocks, rows, deletes=_both(turn.incoming)),), waits=DONE)


def _response(giving: Giving, guide: RoundGuide, words: str, *, may_quote: bool) -> Response:
    taps = {q.id: tap for q, tap in zip(guide.questions, unpacked(giving.taps, len(guide.questions)), strict=True)}
    kept = {item: tap for item, tap in taps.items() if tap}
    if 1 <= giving.whom <= len(WHOM):
        kept["whom"] = giving.whom
    view = VIEWS[giving.view - 1].value if 1 <= giving.view <= len(VIEWS) else ""
    return Response(kept, view, words, may_quote)
