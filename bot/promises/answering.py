"""What the owner of a promise says to a nudge, each with the one question that it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.calendar.refused import Refused
from bot.calendar.spoken import refusal, spoken
from bot.calendar.typed import read_day
from bot.core.events import PromiseReported
from bot.core.reply import Look, Reply, paragraph
from bot.core.turn import DONE, Outcome, Turn, Waits
from bot.promises.common import (
    LEFT,
    Desk,
    Result,
    Stop,
    asks,
    desk_of,
    done,
    is_left,
    noticed,
    only_managers,
    only_owner,
    said,
    text,
    words_of,
)
from bot.promises.listeners import Followers, hearers
from bot.promises.managing import managed
from bot.promises.model import MOST_LETTERS, State, today_in
from bot.promises.screens import args_of, button, day_of
from bot.promises.service import keep_on_track, let_go, move, report, withdraw
from bot.promises.stores import PromiseStores


def track(turn: Turn, stores: PromiseStores) -> Result:
    """All is well: nothing more until the day is over."""
    desk = _owners(turn, stores)
    kept = keep_on_track(stores, desk.promise, desk.person, turn.now)
    quiet = spoken(kept.quiet_until) if kept.quiet_until else day_of(kept)
    return done((text("promise-on-track", kept), paragraph("promise-on-track-until", day=quiet)), replaces=True)


def not_mine(turn: Turn, stores: PromiseStores) -> Result:
    """It is somebody else's: the group is asked who takes it on."""
    desk = _owners(turn, stores)
    let_go(stores, desk.promise, desk.person, turn.now)
    return done((text("promise-let-go", desk.promise),), replaces=True)


def ask_done(turn: Turn, stores: PromiseStores) -> Result:
    """One question, what is different now for people."""
    desk = _owners(turn, stores)
    blocks = (text("promise-done-which", desk.promise), paragraph("promise-done-ask"))
    return asks(desk, "done-words", *blocks)


def ask_partly(turn: Turn, stores: PromiseStores) -> Result:
    """What is different, and what is still to come."""
    return asks(_owners(turn, stores), "partly-words", paragraph("promise-partly-ask"))


def ask_cant(turn: Turn, stores: PromiseStores) -> Result:
    """Why it can't be done."""
    return asks(_owners(turn, stores), "cant-words", paragraph("promise-cant-ask"))


@dataclass(frozen=True, slots=True)
class Reporting:
    """Keeps what came of a promise, and has it told."""

    followers: Followers

    def done(self, turn: Turn, stores: PromiseStores) -> Result:
        """It is done."""
        return self._reported(turn, stores, State.DONE)

    def partly(self, turn: Turn, stores: PromiseStores) -> Result:
        """A part of it is done."""
        return self._reported(turn, stores, State.PARTLY)

    def cant(self, turn: Turn, stores: PromiseStores) -> Result:
        """It can't be done."""
        return self._reported(turn, stores, State.CANT)

    def withdrawn(self, turn: Turn, stores: PromiseStores) -> Result:
        """It is taken back, by whoever looks after it, with the reason."""
        desk = managed(turn, stores)
        if is_left(turn):
            return LEFT
        withdraw(stores, desk.promise, words_of(turn, MOST_LETTERS), desk.person, turn.now, self.followers)
        return done((text("promise-withdrawn", desk.promise),))

    def _reported(self, turn: Turn, stores: PromiseStores, state: State) -> Result:
        desk = _owners(turn, stores)
        if is_left(turn):
            return LEFT
        words = words_of(turn, MOST_LETTERS)
        kept = report(stores, desk.promise, state, words, desk.person, turn.now, self.followers)
        is_told = kept.group or kept.round or hearers(stores, kept, self.followers, desk.person)
        told = "promise-reported-told" if is_told else "promise-reported-nobody"
        blocks = (paragraph(f"promise-reported-{state}"), paragraph(told))
        rows = ((button("rest", kept, act="longer"),),) if state is State.PARTLY else ()
        events = (PromiseReported(str(kept.id), str(state)),)
        return Outcome((Reply(blocks, rows),), events=events, waits=DONE)


def longer(turn: Turn, stores: PromiseStores) -> Result:
    """It needs longer, says its owner; or who looks after it gives it another day."""
    desk = desk_of(turn, stores, is_current=False)
    if desk.promise.state is not State.PARTLY:  # for the rest of it, that people were asked meanwhile changes nothing
        desk = desk_of(turn, stores)
    only_managers(desk)
    if not (desk.promise.is_under_way or desk.promise.state is State.PARTLY):
        return noticed(turn, "promise-over")
    return _ask_day(desk)


def new_day(turn: Turn, stores: PromiseStores) -> Result:
    """The new day, read back before it counts."""
    desk = desk_of(turn, stores)
    only_managers(desk)
    if is_left(turn):
        return LEFT
    day = read_day(turn.incoming.text, today_in(desk.promise.zone, turn.now))
    if isinstance(day, Refused):
        return _ask_day(desk, day)
    parts = (day.year, day.month, day.day)
    rows = (
        (button("day-yes", desk.promise, *parts, act="day-yes"), button("day-no", desk.promise, act="longer")),
        (button("leave", desk.promise, act="new-day"),),
    )
    waits = Waits("promise:new-day", args_of(desk.promise)) if desk.is_private else None
    blocks = (paragraph("promise-new-day", day=spoken(day)), text("promise-new-day-which", desk.promise))
    return Outcome((Reply(blocks, rows),), waits=waits)


def day_yes(turn: Turn, stores: PromiseStores) -> Result:
    """The day is right; now why it needs longer."""
    desk = desk_of(turn, stores)
    only_managers(desk)
    if len(turn.args) < 6 or not _is_to_come(desk, date(*turn.args[3:6])):
        return _ask_day(desk)
    parts = turn.args[3:6]
    leave = button("no-reason", desk.promise, *parts, act="why")
    waits = Waits("promise:why", (*args_of(desk.promise), *parts)) if desk.is_private else None
    how = () if desk.is_private else (paragraph("promise-reply-here"),)
    asked = paragraph("promise-why-longer" if desk.is_owner else "promise-why-move")
    return Outcome((Reply((asked, *how), ((leave,),)),), waits=waits)


def why(turn: Turn, stores: PromiseStores) -> Result:
    """The reason, or none: the new day is kept with it."""
    desk = desk_of(turn, stores)
    only_managers(desk)
    if len(turn.args) < 6:
        return noticed(turn, "promise-gone")
    reason = "" if is_left(turn) else words_of(turn, MOST_LETTERS)
    kept = move(stores, desk.promise, date(*turn.args[3:6]), desk.person, turn.now, reason)
    return done((text("promise-moved", kept), paragraph("promise-kept-day", day=day_of(kept))), replaces=is_left(turn))


def _is_to_come(desk: Desk, day: date) -> bool:
    return day >= today_in(desk.promise.zone, desk.turn.now)


def _ask_day(desk: Desk, refused: Refused | None = None) -> Result:
    before = (said(refusal(refused)),) if refused else ()
    key = "promise-longer-ask" if desk.is_owner else "promise-move-ask"
    blocks = (*before, text(key, desk.promise), paragraph("promise-when-how", Look.SMALL))
    return asks(desk, "new-day", *blocks)


def _owners(turn: Turn, stores: PromiseStores) -> Desk:
    desk = desk_of(turn, stores)
    only_owner(desk)
    if not desk.promise.is_under_way:
        raise Stop(noticed(turn, "promise-over"))
    return desk
