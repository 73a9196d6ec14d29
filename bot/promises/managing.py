"""Changing a promise: other words, another owner, taking it back; each with a dated line."""

from __future__ import annotations

from bot.core.reply import paragraph
from bot.core.turn import Turn
from bot.promises.common import (
    LEFT,
    Desk,
    Result,
    Stop,
    asks,
    desk_of,
    done,
    is_left,
    link,
    noticed,
    only_managers,
    text,
    words_of,
)
from bot.promises.model import MOST_LETTERS, State
from bot.promises.screens import button
from bot.promises.service import ask_those_it_was_for, has_many, let_go, measure, reword, take
from bot.promises.stores import PromiseStores


def take_on(turn: Turn, stores: PromiseStores) -> Result:
    """Whoever presses it first has it."""
    desk = desk_of(turn, stores, is_current=False)
    if desk.promise.owner or not desk.promise.is_under_way:
        return noticed(turn, "promise-taken-already" if desk.promise.owner else "promise-over")
    kept = take(stores, desk.promise, desk.person, turn.now)
    rows = () if desk.is_private else ((link(kept, "remind"),),)
    many = (paragraph("promise-many"),) if has_many(stores, kept, desk.person, turn.now) else ()
    return done((text("promise-taken", kept), paragraph("promise-kept-reminders-you"), *many), rows, replaces=True)


def ask_words(turn: Turn, stores: PromiseStores) -> Result:
    """Ask for other words."""
    desk = managed(turn, stores)
    return asks(desk, "new-words", text("promise-reword-ask", desk.promise))


def new_words(turn: Turn, stores: PromiseStores) -> Result:
    """Keep them; the earlier ones stay in its history."""
    desk = managed(turn, stores)
    if is_left(turn):
        return LEFT
    kept = reword(stores, desk.promise, words_of(turn, MOST_LETTERS), desk.person, turn.now)
    return done((text("promise-reworded", kept),))


def ask_measure(turn: Turn, stores: PromiseStores) -> Result:
    """Ask how people will know that it is kept."""
    return asks(managed(turn, stores), "new-measure", paragraph("promise-measure-ask"))


def new_measure(turn: Turn, stores: PromiseStores) -> Result:
    """Keep it."""
    desk = managed(turn, stores)
    if is_left(turn):
        return LEFT
    kept = measure(stores, desk.promise, words_of(turn, MOST_LETTERS), desk.person, turn.now)
    return done((text("promise-measured", kept),))


def hand_over(turn: Turn, stores: PromiseStores) -> Result:
    """The group is asked who takes it on."""
    desk = managed(turn, stores)
    kept = let_go(stores, desk.promise, desk.person, turn.now)
    return done((text("promise-let-go", kept),), ((button("take", kept),),), replaces=True)


def ask_reason(turn: Turn, stores: PromiseStores) -> Result:
    """Ask why it is taken back."""
    desk = managed(turn, stores)
    return asks(desk, "withdraw-words", text("promise-withdraw-ask", desk.promise))


def ask_now(turn: Turn, stores: PromiseStores) -> Result:
    """Have those it was for asked at once, and not in four weeks."""
    desk = desk_of(turn, stores)
    only_managers(desk)
    if desk.promise.state not in {State.DONE, State.PARTLY} or desk.promise.asked:
        return noticed(turn, "promise-asked-already")
    ask_those_it_was_for(stores, desk.promise, turn.now)
    return done((paragraph("promise-asking-now"),))


def managed(turn: Turn, stores: PromiseStores) -> Desk:
    """A promise that is under way, for those who may change it."""
    desk = desk_of(turn, stores)
    only_managers(desk)
    if not desk.promise.is_under_way:
        raise Stop(noticed(turn, "promise-over"))
    return desk
