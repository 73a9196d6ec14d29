"""Giving feedback: no session, no row and no word of it is kept anywhere before *Send*."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from bot.core.anonymous import AnonymousAnswers
from bot.core.job import Handlers, Job
from bot.core.reply import Reply, paragraph
from bot.core.turn import DONE, Outcome, Turn
from bot.feedback import screens, typed
from bot.feedback.common import Done, gone, is_press, wait, who
from bot.feedback.giving import AT_WORDS, SKIP, Giving, giving_of, number_of, sending_of, strand
from bot.feedback.model import VIEWS, Round
from bot.feedback.preview import PreviewFlow
from bot.feedback.screens import TAP
from bot.feedback.service import Rounds
from bot.feedback.stores import Stores
from bot.feedback.words import Hearing, Unheard
from knowledge.round_guide import RoundGuide

Reading = Callable[[], AbstractContextManager[Any]]

LINK = "fb"


class FeedbackFlow(Job):
    """From the link to *Send*; works outside of any transaction, so that no row can tell who was here."""

    name = "feedback"

    def __init__(
        self, rounds: Rounds, answers: AnonymousAnswers, reading: Reading, secret: bytes, hearing: Hearing | None
    ) -> None:
        """`reading` looks up rounds; `secret` signs; `hearing` understands voice notes where it is installed."""
        self._rounds, self._answers, self._reading = rounds, answers, reading
        self._preview, self._hearing = (
            PreviewFlow(rounds, answers, self._round, secret, hears=hearing is not None),
            hearing,
        )

    @property
    def links(self) -> Handlers:
        """The link of a round."""
        return {LINK: self.welcome}

    @property
    def acts(self) -> Handlers:
        """The buttons."""
        return {
            screens.BEGIN: self.begin,
            screens.LEAVE: self.leave,
            TAP: self.tap,
            **self._preview.acts,
        }

    @property
    def words(self) -> Handlers:
        """Typed choices and words; at the preview, only as a reply to it."""
        return {TAP: self.typed, **self._preview.words}

    @property
    def edits(self) -> Handlers:
        """The preview follows words that are edited."""
        return self._preview.edits

    @property
    def files(self) -> Handlers:
        """Voice notes and recordings."""
        return {"voice": self.voice, "audio": self.voice}

    def welcome(self, turn: Turn) -> Done:
        """What is kept and who sees it; wrong, used-up and expired links get the same answer."""
        with self._reading() as stores:
            round_ = _by_link(stores, turn.incoming.text.strip())
        refusal = self._refusal(round_, turn)
        if refusal or round_ is None:
            return refusal or gone()
        return Outcome((screens.welcome(round_),))

    def begin(self, turn: Turn) -> Done:
        """The first question."""
        return self._step(turn, Giving(number_of(turn.args)))

    def tap(self, turn: Turn) -> Done:
        """An answer, or a step back."""
        giving, choice = giving_of(turn.args)
        return self._chosen(turn, giving, choice)

    def typed(self, turn: Turn) -> Done:
        """A choice in words; at the last step, what the person has to say."""
        giving, _ = giving_of(turn.args)
        round_ = self._round(giving.round)
        if round_ is None:
            return gone()
        if typed.is_leaving(turn.incoming.text):
            return self.leave(turn)
        guide = self._rounds.guide(round_)
        is_last = giving.step > len(guide.questions)
        choice = typed.choice_of(turn.incoming.text, () if is_last else self._options(giving, guide, turn.language))
        if choice is not None:
            return self._chosen(turn, giving, choice)
        if is_last:
            return self._preview.show(turn, giving, turn.incoming.text)
        ask = self._preview.asked(giving, guide, turn, replaces=False)
        return Outcome((Reply((paragraph("feedback-not-a-choice"),)), ask), waits=wait(giving))

    def voice(self, turn: Turn) -> Done:
        """A voice note, heard on this machine and shown as text before anything is kept."""
        shown = sending_of(turn.args)  # a note at the last look stands for other words
        giving = replace(shown.giving, step=AT_WORDS) if shown else giving_of(turn.args)[0]
        round_ = self._round(giving.round)
        media = turn.incoming.media
        waits = None if shown or round_ is None else wait(giving)
        if self._hearing is None:
            return Outcome((Reply((paragraph("feedback-voice-not-here"),)),), waits=waits)
        if round_ is None or media is None:
            return Outcome((Reply((paragraph("feedback-voice-when"),)),))
        if giving.step <= len(self._rounds.guide(round_).questions):
            return Outcome((Reply((paragraph("feedback-not-a-choice"),)),), waits=waits)
        try:
            heard = self._hearing.heard(media)
        except Unheard as reason:
            return Outcome((Reply((paragraph(reason.key),)),), waits=waits)
        earlier = (shown.typed,) if shown and shown.typed else ()
        return replace(self._preview.show(turn, giving, heard, earlier), heard=heard)

    def leave(self, turn: Turn) -> Done:
        """Nothing is kept; the link works on."""
        left = Reply((paragraph("feedback-left"),), replaces=is_press(turn), strand=strand(number_of(turn.args)))
        return Outcome((left,), waits=DONE)

    def _chosen(self, turn: Turn, giving: Giving, choice: int) -> Done:
        round_ = self._round(giving.round)
        if round_ is None:
            return gone()
        count = len(self._rounds.guide(round_).questions)
        if giving.step > count and choice == SKIP:
            return self._preview.without_words(turn, giving)
        return self._step(turn, giving.tapped(choice, count))

    def _step(self, turn: Turn, giving: Giving) -> Done:
        round_ = self._round(giving.round)
        refusal = self._refusal(round_, turn)
        if refusal or round_ is None:
            return refusal or gone()
        ask = self._preview.asked(giving, self._rounds.guide(round_), turn, replaces=is_press(turn))
        return Outcome((ask,), waits=wait(giving))

    def _round(self, number: int) -> Round | None:
        with self._reading() as stores:
            found: Round | None = stores.rounds.load(number)
        return found

    def _refusal(self, round_: Round | None, turn: Turn) -> Done | None:
        if round_ is None or not round_.is_open(turn.now):
            return gone()
        if self._answers.has_given(round_.poll, who(turn.incoming.sender)):
            return Outcome((Reply((paragraph("feedback-already"),)),), waits=DONE)
        if self._answers.given(round_.poll) >= round_.expected:  # said before anybody takes the trouble
            return Outcome((Reply((paragraph("feedback-full-already"),)),), waits=DONE)
        return None

    def _options(self, giving: Giving, guide: RoundGuide, language: str) -> list[str]:
        if giving.step < len(guide.questions):
            return [option.in_language(language) for option in guide.questions[giving.step].options]
        return [str(view).replace("_", " ") for view in VIEWS]


def _by_link(stores: Stores, token: str) -> Round | None:
    return stores.rounds.by_link(token) if token else None
