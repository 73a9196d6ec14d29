"""What the dialogues about promises share: finding the promise that a button is about, and who may change it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.incoming import Kind, Place
from bot.core.person import Role
from bot.core.reply import Block, Choice, Message, Reply, paragraph, say
from bot.core.turn import DONE, Outcome, Turn, Waits
from bot.promises.listeners import FACILITATOR, LEAD
from bot.promises.model import Promise
from bot.promises.screens import args_of, button, card, state_of
from bot.promises.stores import PromiseStores

Result = Outcome[PromiseStores]


class Stop(Exception):
    """The dialogue ends here, with this answer."""

    def __init__(self, outcome: Result, *, is_asked_again: bool = False) -> None:
        """Answer `outcome` in place of anything else; the question may stay open."""
        super().__init__()
        self.outcome, self.is_asked_again = outcome, is_asked_again


@dataclass(frozen=True, slots=True)
class Desk:
    """An act about one promise: who acts, where, and whether they may."""

    turn: Turn
    stores: PromiseStores
    promise: Promise

    @property
    def person(self) -> str:
        """Who acts, by random id."""
        return self.turn.incoming.person.id

    @property
    def is_private(self) -> bool:
        """Whether nobody else reads along."""
        return self.turn.incoming.place is Place.PRIVATE

    @property
    def is_owner(self) -> bool:
        """Whether it is theirs to answer."""
        return bool(self.promise.owner) and self.promise.owner == self.person

    @property
    def may_manage(self) -> bool:
        """Whether they may move, reword, hand over or withdraw it."""
        return may_manage(self.turn, self.stores, self.promise)


def may_manage(turn: Turn, stores: PromiseStores, promise: Promise) -> bool:
    """Its owner, who asked for it, who looks after the group, and leads."""
    person = turn.incoming.person
    keepers = stores.keepers.of(promise.group) if promise.group else {}
    named = {promise.owner, promise.asked_by, keepers.get(LEAD), keepers.get(FACILITATOR)} - {"", None}
    return person.id in named or bool(person.roles & {Role.LEAD, Role.OWNER})


def desk_of(turn: Turn, stores: PromiseStores, *, is_current: bool = True) -> Desk:
    """The promise that a button or answer is about; stops when it is gone or has changed since."""
    number = (turn.args[0] << 16 | turn.args[1]) if len(turn.args) > 2 else 0
    promise = stores.promises.find(number)
    if promise is None:
        raise Stop(noticed(turn, "promise-gone"))
    desk = Desk(turn, stores, promise)
    if is_current and promise.revision & 0xFFFF != turn.args[2]:
        raise Stop(_changed(desk))
    return desk


def _changed(desk: Desk) -> Result:
    """Somebody was quicker: say how it stands now, and lose nothing that was typed."""
    blocks: tuple[Block, ...] = (paragraph("promise-changed", state=state_of(desk.promise)),)
    if desk.turn.incoming.kind is Kind.TEXT:
        blocks += (paragraph("promise-changed-words"),)
    shown = card(desk.promise, desk.person if desk.is_private else "", may_manage=desk.may_manage)
    return Outcome((Reply((*blocks, *shown.blocks), shown.choices),), waits=DONE)


def noticed(turn: Turn, key: str) -> Result:
    """A word over a button, or a message where something was typed."""
    if turn.incoming.kind is Kind.BUTTON:
        return Outcome((Reply(notice=say(key)),))
    return Outcome((Reply((paragraph(key),)),))


def only_owner(desk: Desk) -> None:
    """Stop everybody but the owner."""
    if not desk.is_owner:
        raise Stop(noticed(desk.turn, "promise-only-owner"))


def only_managers(desk: Desk) -> None:
    """Stop those who may not change it."""
    if not desk.may_manage:
        raise Stop(noticed(desk.turn, "promise-only-managers"))


def asks(desk: Desk, act: str, *blocks: Block, more: tuple[tuple[Choice, ...], ...] = ()) -> Result:
    """Ask for words: in a private chat they can just be typed, in a group as a reply to this message."""
    how = () if desk.is_private else (paragraph("promise-reply-here"),)
    leave = button("leave", desk.promise, act=act)
    waits = Waits(f"promise:{act}", args_of(desk.promise)) if desk.is_private else None
    return Outcome((Reply((*blocks, *how), (*more, (leave,))),), waits=waits)


def is_left(turn: Turn) -> bool:
    """Whether the button under the question was pressed: leave it as it is."""
    return turn.incoming.kind is Kind.BUTTON


LEFT: Result = Outcome((Reply((paragraph("promise-left"),), replaces=True),), waits=DONE)


def words_of(turn: Turn, most: int) -> str:
    """What was typed; stops when it is nothing or too long, and says by how much."""
    words = " ".join(turn.incoming.text.split())
    if not words:
        raise Stop(noticed(turn, "promise-nothing-typed"), is_asked_again=True)
    if len(words) > most:
        blocks = (paragraph("promise-too-long", length=len(words), most=most),)
        raise Stop(Outcome((Reply(blocks, quotes=True),)), is_asked_again=True)
    return words


def link(promise: Promise, name: str = "open") -> Choice:
    """Opens the private chat at this promise."""
    return Choice(say(f"button-promise-{name}"), opens=f"promise_{promise.id}")


def done(blocks: tuple[Block, ...], rows: tuple[tuple[Choice, ...], ...] = (), *, replaces: bool = False) -> Result:
    """The answer to something that is kept now."""
    return Outcome((Reply(blocks, rows, replaces=replaces),), waits=DONE)


def text(key: str, promise: Promise) -> Block:
    """A sentence with the promise's own words."""
    return paragraph(key, number=str(promise.id), text=promise.text)


def said(message: Message) -> Block:
    """A message as a paragraph of its own."""
    return Block(message)
