"""The last look: exactly what will be kept, in a message of its own, and what then becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.core.anonymous import AnonymousAnswers, Given, Response
from bot.core.errors import StorageUnavailable
from bot.core.job import Handlers
from bot.core.reply import Block, Choice, Reply, paragraph, say
from bot.core.turn import DONE, Outcome, Turn, Waits
from bot.feedback import screens, typed
from bot.feedback.common import Done, gone, is_press, wait, who
from bot.feedback.giving import Giving, Nonces, Sending, sending_of, strand
from bot.feedback.model import MOST_WORDS, VIEWS, WHOM, Round, State, unpacked
from bot.feedback.screens import CHANGE, SEND, SEND_QUOTED, SEND_TAPS, THROW_AWAY
from bot.feedback.service import Rounds
from bot.safety.identifiers import remove_identifiers
from knowledge.round_guide import RoundGuide


class PreviewFlow:
    """The words stay in the person's own chat until they press *Send*: Telegram hands them back with the press."""

    def __init__(
        self,
        rounds: Rounds,
        answers: AnonymousAnswers,
        find: Callable[[int], Round | None],
        secret: bytes,
        *,
        hears: bool,
    ) -> None:
        """`find` looks up a round; `secret` ties a press to its text; `hears` says whether words may be spoken."""
        self._hears = hears
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
        return {SEND: self.typed, SEND_TAPS: self.typed_alone}

    @property
    def edits(self) -> Handlers:
        """Words that are edited while their preview stands: the preview follows."""
        return {SEND: self.edited}

    def asked(self, giving: Giving, guide: RoundGuide, turn: Turn, *, replaces: bool) -> Reply:
        """The screen of a step; only a bot that listens offers to."""
        return screens.asked(giving, guide, turn.language, replaces=replaces, hears=self._hears)

    def edited(self, turn: Turn) -> Done:
        """What would be kept now; the channel changes the earlier preview in place."""
        sending = sending_of(turn.args)
        return self.show(turn, sending.giving, turn.incoming.text) if sending else gone()

    def show(self, turn: Turn, giving: Giving, text: str, deletes: tuple[int, ...] = ()) -> Done:
        """Take identifiers out, and show what is left; an earlier preview with its words goes."""
        removal = remove_identifiers(text.strip())
        if len(removal.kept) > MOST_WORDS:
            reply = Reply((paragraph("feedback-too-long", most=MOST_WORDS),))
            return Outcome((reply,), waits=wait(giving))
        if not removal.kept.strip():
            return self._again(turn, giving)
        nonce = self._nonces.make(turn.incoming.sender, giving.round, removal.kept)
        sending = Sending(giving, nonce, 0 if is_press(turn) else turn.incoming.message.id)
        preview = screens.preview(removal.kept, sending, len(removal.removed))
        return Outcome((replace(preview, deletes=deletes),), waits=_last_look(SEND, sending))

    def without_words(self, turn: Turn, giving: Giving) -> Done:
        """The last look at taps alone."""
        sending = Sending(giving, self._nonces.make(turn.incoming.sender, giving.round, ""))
        reply = screens.without_words(sending, replaces=is_press(turn))
        return Outcome((reply,), waits=_last_look(SEND_TAPS, sending))

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
        """What to do with the words that a preview shows, typed as a reply to it; other words are new words."""
        word, sending = typed.meant(turn.incoming.text), sending_of(turn.args)
        if sending and not turn.incoming.replied.id and word in typed.ABOUT_A_PREVIEW:
            return Outcome((Reply((paragraph("feedback-which-words"),)),), waits=_last_look(SEND, sending))
        return self._typed(turn, word, has_words=True)

    def typed_alone(self, turn: Turn) -> Done:
        """The same of taps alone, which no message has to hold."""
        return self._typed(turn, typed.meant(turn.incoming.text), has_words=False)

    def _typed(self, turn: Turn, word: str, *, has_words: bool) -> Done:
        shown, sending = _at_preview(turn), sending_of(turn.args)
        if word in typed.SEND | typed.SEND_QUOTED:
            return self._send(shown, may_quote=has_words and word in typed.SEND_QUOTED, has_words=has_words)
        if word in typed.THROW_AWAY:
            return self.throw_away(shown)
        if word in typed.CHANGE:
            return self.change(shown)
        if sending is None:
            return gone()
        return self.show(turn, sending.giving, turn.incoming.text, _known(turn.incoming.replied.id, sending.typed))

    def change(self, turn: Turn) -> Done:
        """Back to the words, with all taps as they were; the preview goes."""
        sending = sending_of(turn.args)
        return self._again(turn, sending.giving, deletes=_all(turn, sending)) if sending else gone()

    def throw_away(self, turn: Turn) -> Done:
        """Nothing is kept, and the words go from the chat; of words that were left there, only the latter is known."""
        sending = sending_of(turn.args)
        says = "feedback-taken-out" if sending and sending.is_left else "feedback-thrown"
        return Outcome((_last(turn, sending, paragraph(says)),), waits=DONE)

    def _again(self, turn: Turn, giving: Giving, deletes: tuple[int, ...] = ()) -> Done:
        round_ = self._round(giving.round)
        if round_ is None:
            return gone()
        guide = self._rounds.guide(round_)
        last = replace(giving, step=len(guide.questions) + 1)
        ask = self.asked(last, guide, turn, replaces=is_press(turn))
        return Outcome((replace(ask, deletes=deletes),), waits=wait(last))

    def _send(self, turn: Turn, *, may_quote: bool, has_words: bool = True) -> Done:
        sending = sending_of(turn.args)
        round_ = self._round(sending.giving.round) if sending else None
        if sending is None:
            return gone()
        person = who(turn.incoming.sender)
        words = self._nonces.held(turn.incoming, sending, has_words=has_words)
        if round_ is None or not round_.is_open(turn.now):
            return _over(round_, turn, sending, words)
        if words is None:
            if self._answers.has_given(round_.poll, person):  # *Send* was tapped twice: its words are gone already
                return Outcome((Reply(notice=say("feedback-kept-already")),))
            return Outcome((Reply((paragraph("feedback-not-the-same"),)),))
        response = _response(sending.giving, self._rounds.guide(round_), words, may_quote=may_quote)
        try:
            given = self._answers.give(round_.poll, person, sending.nonce, response, round_.expected)
        except StorageUnavailable:
            return Outcome((Reply((paragraph("feedback-not-kept"),)),))
        if given is Given.CLOSED:
            return _over(round_, turn, sending, words)
        return _kept(turn, sending, words) if given is Given.KEPT else _left(_WHY[given], turn, sending, words)


def _last_look(act: str, sending: Sending) -> Waits:
    """Words typed next are about this preview; in memory alone."""
    return Waits(act, sending.args(), is_kept=False)


def _at_preview(turn: Turn) -> Turn:
    """A typed reply to the preview, as if its button had been pressed; the reply itself goes as well."""
    shown = turn.incoming.replied
    return replace(turn, incoming=replace(turn.incoming, message=shown, replied=turn.incoming.message))


def _known(*numbers: int) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for number in numbers if number))


def _all(turn: Turn, sending: Sending | None) -> tuple[int, ...]:
    """The preview, the words that it was made from, and a typed *send*."""
    return _known(turn.incoming.message.id, turn.incoming.replied.id, sending.typed if sending else 0)


def _last(turn: Turn, sending: Sending | None, *blocks: Block) -> Reply:
    """What stands in the end, where the preview stood: done again, it changes nothing."""
    ends = strand(sending.giving.round) if sending else ""
    has_room = is_press(turn) and not turn.incoming.replied.id  # else what it replies to would show above it
    return Reply(blocks, replaces=has_room, deletes=_all(turn, sending), strand=ends)


def _kept(turn: Turn, sending: Sending, words: str) -> Done:
    is_lost = bool(words) and not (sending.typed or turn.incoming.replied.id)
    own = (paragraph("feedback-delete-yours"),) if is_lost else ()
    thanks = _last(turn, sending, paragraph("feedback-sent"), *own, paragraph("feedback-help"))
    return Outcome((replace(thanks, choices=((Choice(say("button-help"), "people:help"),),)),), waits=DONE)


def _over(round_: Round | None, turn: Turn, sending: Sending, words: str | None) -> Done:
    """Too late to keep anything. Whether this very press was handled before can't be known: its secret is gone."""
    is_dropped = round_ is not None and round_.state is State.DROPPED
    why = "feedback-dropped-meanwhile" if is_dropped else "feedback-closed-meanwhile"
    return Outcome((Reply(notice=say(why)),)) if words is None else _left(why, turn, sending, words)


def _left(why: str, turn: Turn, sending: Sending, words: str) -> Done:
    """Say why nothing is kept now; the words stay where their writer can take them from, until they remove them."""
    if not words:
        return Outcome((_last(turn, sending, paragraph(why)),), waits=DONE)
    return Outcome((screens.not_kept(why, words, sending, replaces=is_press(turn)),), waits=DONE)


_WHY = {Given.ALREADY: "feedback-not-twice", Given.FULL: "feedback-full"}


def _response(giving: Giving, guide: RoundGuide, words: str, *, may_quote: bool) -> Response:
    taps = {q.id: tap for q, tap in zip(guide.questions, unpacked(giving.taps, len(guide.questions)), strict=True)}
    kept = {item: tap for item, tap in taps.items() if tap}
    if 1 <= giving.whom <= len(WHOM):
        kept["whom"] = giving.whom
    view = VIEWS[giving.view - 1].value if 1 <= giving.view <= len(VIEWS) else ""
    return Response(kept, view, words, may_quote)
