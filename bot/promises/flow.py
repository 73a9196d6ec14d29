"""Puts promises behind commands, buttons, words and notices: one table for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.core.anonymous import AnonymousTaps
from bot.core.incoming import Place, Service
from bot.core.job import Handlers, Job
from bot.core.notice import Composer
from bot.core.turn import Turn, Waits
from bot.promises import answering, around, making, managing, notices, nudged, viewing
from bot.promises.answering import Reporting
from bot.promises.common import Result, Stop
from bot.promises.nudging import NUDGE, OVERDUE
from bot.promises.reached import Reaching
from bot.promises.service import RoundsSeen
from bot.promises.stores import PromiseStores
from bot.promises.telling import Teller

JOB = "promises"
Inside = Callable[[Turn, PromiseStores], Result]


class PromisesFlow(Job):
    """The register, from the promise to the word of those it was for."""

    name = JOB
    is_inside = True

    def __init__(self, taps: AnonymousTaps, rounds: RoundsSeen | None = None, k: int = 8) -> None:
        """`taps` keep secret answers, from `k` people up; `rounds` are those of feedback."""
        self._rounds = rounds or RoundsSeen()
        self._teller = Teller(taps, self._rounds.followers, k)
        self._reaching = Reaching(taps, self._rounds.followers)
        self._reporting = Reporting(self._rounds.followers)

    @property
    def commands(self) -> Handlers:
        """Command names without slash."""
        return _all(
            {
                "promise": making.promise,
                "promises": viewing.promises,
                "lead": around.lead,
                "away": around.away,
                "mute": around.mute,
            }
        )

    @property
    def acts(self) -> Handlers:
        """The buttons; those of `words` leave a question as it is."""
        pressed: dict[str, Inside] = {
            "promise:soon": making.soon,
            "promise:again": making.again,
            "promise:keep": making.keep,
            "promise:show": viewing.show,
            "promise:view": viewing.view,
            "promise:file": viewing.file,
            "promise:track": answering.track,
            "promise:not-mine": answering.not_mine,
            "promise:done": answering.ask_done,
            "promise:partly": answering.ask_partly,
            "promise:cant": answering.ask_cant,
            "promise:longer": answering.longer,
            "promise:day-yes": answering.day_yes,
            "promise:take": managing.take_on,
            "promise:reword": managing.ask_words,
            "promise:measure": managing.ask_measure,
            "promise:hand-over": managing.hand_over,
            "promise:withdraw": managing.ask_reason,
            "promise:ask-now": managing.ask_now,
            "promise:reached": self._reaching.tap,
            "promise:lead-me": around.lead_me,
            "promise:nation": around.nation,
        }
        return {**_all(pressed), **self.words}

    @property
    def words(self) -> Handlers:
        """What is typed where the bot has asked for it."""
        typed: dict[str, Inside] = {
            "promise:what": making.what,
            "promise:when": making.when,
            "promise:done-words": self._reporting.done,
            "promise:partly-words": self._reporting.partly,
            "promise:cant-words": self._reporting.cant,
            "promise:new-day": answering.new_day,
            "promise:why": answering.why,
            "promise:new-words": managing.new_words,
            "promise:new-measure": managing.new_measure,
            "promise:withdraw-words": self._reporting.withdrawn,
        }
        return {act: Guarded(handler, act) for act, handler in typed.items()}

    @property
    def links(self) -> Handlers:
        """A link in a group that opens the private chat."""
        return _all({"promise": viewing.opened})

    @property
    def services(self) -> Handlers:
        """A person has left a group, or blocked the bot; or a group has moved to another chat."""
        return {Service.LEFT: around.left, Service.BLOCKED: around.left, Service.MIGRATED: around.moved}

    @property
    def receives(self) -> Handlers:
        """Promises that come from a plan or a theme of feedback."""
        return {"promise": self._from_theme, "make": making.make, "many": making.many}

    def _from_theme(self, turn: Turn, stores: PromiseStores, values: Mapping[str, str | int]) -> Result:
        """We will: what people said in a round becomes a promise to them."""
        group = self._rounds.group(stores, str(values.get("round", "")))
        return making.from_theme(turn, stores, {**values, "group": group})

    @property
    def notices(self) -> Mapping[str, Composer]:
        """What the bot says by itself about promises."""
        return {
            NUDGE: nudged.compose_nudge,
            OVERDUE: nudged.compose_overdue,
            notices.TOLD: self._teller.outcome,
            notices.ASK: self._teller.ask,
            notices.SETTLE: self._teller.settled,
            notices.WORD: self._teller.word,
            notices.WANTED: self._teller.wanted,
            notices.ORPHAN: self._teller.orphan,
            notices.GROUP_GONE: self._teller.group_gone,
            notices.AGAIN: self._teller.again,
            notices.MEETS: self._teller.again,
            notices.UNREACHED: self._teller.unreached,
            notices.DIGEST: self._teller.digest,
        }


class Guarded:
    """A handler whose `Stop` is its answer; for words, the question stays open where it has to be asked again."""

    def __init__(self, handler: Inside, act: str = "") -> None:
        """`act` is the question's, where it asks for words."""
        self._handler, self._act = handler, act

    def __eq__(self, other: object) -> bool:
        """Two of the same handler are one."""
        return isinstance(other, Guarded) and (other._handler, other._act) == (self._handler, self._act)

    def __hash__(self) -> int:
        """Goes with equality."""
        return hash((self._handler, self._act))

    def __call__(self, turn: Turn, stores: PromiseStores) -> Result:
        """Answer one act."""
        try:
            return self._handler(turn, stores)
        except Stop as stop:
            is_open = stop.is_asked_again and self._act and turn.incoming.place is Place.PRIVATE
            return replace(stop.outcome, waits=Waits(self._act, turn.args)) if is_open else stop.outcome


def _all(handlers: Mapping[str, Inside]) -> Handlers:
    return {name: Guarded(handler) for name, handler in handlers.items()}
