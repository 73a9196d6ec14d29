"""Acts as a job is given them, and stores that only write down what they are asked to keep."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from bot.core.group import Group
from bot.core.incoming import Address, Incoming, Kind, Place
from bot.core.person import Person
from bot.core.session import Session
from bot.core.turn import Outcome, Turn

ME = Address("test", 5_553_000_001)
GROUP = Address("test", -5_553_000_002)
NOW = datetime(2026, 11, 22, 21, 30, tzinfo=UTC)


def said(text: str, command: str = "", *, person: Person | None = None, place: Place = Place.PRIVATE) -> Incoming:
    """What a person typed, in private or in the group."""
    kind = Kind.COMMAND if command else Kind.TEXT
    chat = GROUP if place is Place.GROUP else ME
    return Incoming(kind, place, ME, chat, text, command, person=person or Person())


def turn(incoming: Incoming, *args: int, language: str = "en", state: dict[str, object] | None = None) -> Turn:
    """The act as a job is given it; with `args` it is a press."""
    act = replace(incoming, kind=Kind.BUTTON) if args else incoming
    return Turn(act, Session(chat=act.chat, job="any", state=state or {}), language, NOW, args)


@dataclass
class Kept:
    """Every store at once, as a list of what was done."""

    done: list[tuple[object, ...]] = field(default_factory=list)

    @property
    def people(self) -> Kept:
        return self

    groups = sessions = unanswered = people

    def save(self, address: Address, value: Person | Group) -> None:
        self.done.append(("save", address, value))

    def forget(self, address: Address) -> None:
        self.done.append(("forget", address))

    def add(self, topic: str, state: str, month: date) -> None:
        self.done.append(("add", topic, state, month))


def kept(outcome: Outcome[Kept]) -> list[tuple[object, ...]]:
    """What an outcome keeps."""
    stores = Kept()
    for effect in outcome.effects:
        effect(stores)
    return stores.done


def keys(outcome: Outcome[Kept]) -> list[str]:
    """The sentences of an outcome, by key."""
    blocks = [block.message.key for reply in outcome.replies for block in reply.blocks]
    return blocks + [reply.notice.key for reply in outcome.replies if reply.notice]


def acts(outcome: Outcome[Kept]) -> list[str]:
    """What the buttons of an outcome stand for."""
    return [choice.act for reply in outcome.replies for row in reply.choices for choice in row]
