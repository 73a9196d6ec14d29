"""A small world for promises: real tables, real words and buttons, a clock moved by hand, and what is due sent at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.app import REACTIONS
from bot.channels.base import Conversation
from bot.channels.wording import open_wording
from bot.core.incoming import Address, Incoming, Kind, Named, Place, Service, Shown
from bot.core.notice import Composed, Later
from bot.core.ports import Answer, File
from bot.core.reply import Attachment
from bot.core.seal import Seal
from bot.nudges.gather import gather
from bot.nudges.recipient import recipient_of
from bot.promises.flow import PromisesFlow
from bot.promises.model import Promise
from bot.promises.service import RoundsSeen
from bot.router import Router, sealed_acts
from bot.storage.anonymous.opening import open_anonymous
from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.sending import SendingStore, State
from bot.storage.unit import SqlUnitOfWork
from tests.support import screen
from tests.support.house import OWNER, Echo, Quiet

GROUP = Address("telegram", -500)
START = datetime(2027, 3, 1, 10, tzinfo=UTC)  # a Monday in winter time


class MovedClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at


class PlainFiles:
    """Stands for the reports room where a test looks at words alone."""

    def make(self, attachment: Attachment, language: str) -> File:
        return File(attachment.kind, "text/plain", b"", attachment.kind)


@dataclass
class World:
    """People at their phones, in words alone: `last` is what each chat shows."""

    conversation: Conversation
    router: Router
    uow: SqlUnitOfWork
    flow: PromisesFlow
    clock: MovedClock
    following: dict[str, tuple[str, ...]]
    homes: dict[str, str]
    chats: dict[int, list[Answer]] = field(default_factory=dict)

    def says(self, who: int, words: str, chat: int | None = None) -> str:
        """A person types, in the group or (by default) in their own chat."""
        act = self._act(who, chat, Kind.TEXT, words)
        if words.startswith("/"):
            command, _, rest = words[1:].partition(" ")
            act = replace(act, kind=Kind.COMMAND, command=command, text=rest)
        elif chat is not None:
            asking = next(answer for answer in reversed(self.chats[chat]) if answer.asks)
            data = tuple(button.data for row in asking.buttons for button in row if button.data)
            act = replace(act, replied=Shown(1, "", data, is_ours=True))
        return self._handled(act)

    def names(self, who: int, words: str, chat: int, named: Sequence[Named], replied: str = "") -> str:
        """A person makes a promise that names others, or replies to what one of them said."""
        act = replace(self._act(who, chat, Kind.COMMAND, words), command="promise")
        return self._handled(replace(act, named=tuple(named), replied=Shown(7, replied)))

    def presses(self, who: int, label: str, chat: int | None = None) -> str:
        """A person presses the newest button with this label."""
        found = self.button(who if chat is None else chat, label)
        if found.opens:
            return self._handled(replace(self._act(who, None, Kind.COMMAND, found.opens), command="start"))
        return self._handled(self._act(who, chat, Kind.BUTTON, found.data))

    def button(self, chat: int, label: str):  # type: ignore[no-untyped-def]
        """The newest button with this label in a chat."""
        shown = [b for answer in self.chats.get(chat, []) for row in answer.buttons for b in row if b.text == label]
        assert shown, f"no button {label!r} among {screen.labels(self.chats.get(chat, []))}"
        return shown[-1]

    def happens(self, who: int, service: str, chat: int | None = None, words: str = "") -> None:
        """The channel tells something about a person, or a group."""
        self._handled(replace(self._act(who, chat, Kind.SERVICE, words), command=service))

    def upgrades(self, who: int, chat: int) -> int:
        """A group becomes a supergroup with another chat: the channel says so twice."""
        bigger = chat - 1_000_000_000_000
        for _ in range(2):
            self.happens(who, Service.MIGRATED, chat, str(bigger))
        return bigger

    def passes(self, **time: float) -> dict[int, list[str]]:
        """Time goes by in steps of half an hour, and what falls due is sent: the new messages of each chat."""
        ends, sent = self.clock.at + timedelta(**time), dict[int, list[str]]()
        while self.clock.at < ends:
            self.clock.at = min(self.clock.at + timedelta(minutes=30), ends)
            self._send(sent)
        return sent

    def jumps(self, **time: float) -> dict[int, list[str]]:
        """The bot was off for so long: what is due by then is looked at once it is back."""
        self.clock.at += timedelta(**time)
        sent: dict[int, list[str]] = {}
        self._send(sent)
        return sent

    def last(self, chat: int) -> str:
        """What stands in a chat last."""
        return screen.text_of(self.chats[chat][-1])

    def promise(self, number: int = 1) -> Promise:
        """A promise as it is kept."""
        with self.uow.reading() as stores:
            found = stores.promises.find(number)
        assert found is not None
        return found

    def _send(self, sent: dict[int, list[str]]) -> None:
        while self._send_once(sent):
            pass

    def _send_once(self, sent: dict[int, list[str]]) -> bool:
        with self.uow() as stores:
            store, now = SendingStore(stores.connection), self.clock.at
            batches = gather(store.due(now, 500))
            store.queue([(f"batch {number}", batch) for number, batch in enumerate(batches)])
            for batch in batches:
                keys = [notice.key for notice in batch]
                to = recipient_of(batch[0], stores)
                said = self.flow.notices[batch[0].kind](tuple(batch), stores, now) if to else None
                if isinstance(said, Later):
                    store.put_off(keys, said.due, is_known=False)
                    continue
                store.end(keys, State.SENT, now)
                if isinstance(said, Composed) and to:
                    answer = self.conversation.word(said.reply, to.address, said.language or "en")
                    self.chats.setdefault(to.address.id, []).append(answer)
                    sent.setdefault(to.address.id, []).append(screen.text_of(answer))
        return bool(batches)

    def _act(self, who: int, chat: int | None, kind: Kind, words: str) -> Incoming:
        place = Place.PRIVATE if chat is None else Place.GROUP
        where = Address("telegram", who if chat is None else chat)
        return Incoming(kind, place, Address("telegram", who), where, words)

    def _handled(self, act: Incoming) -> str:
        answers = self.conversation.handle(act)
        screen.check_always(answers)
        self.chats.setdefault(act.chat.id, []).extend(answers)
        return "\n".join(part for answer in answers for part in (answer.notice, screen.text_of(answer)) if part)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """An empty world; a group is there once somebody acts in it."""
    engine: Engine = make_engine(default_url(tmp_path / "data"))
    upgrade(engine)
    with open_anonymous(tmp_path / "data") as anonymous:
        following: dict[str, tuple[str, ...]] = {}
        homes: dict[str, str] = {}
        rounds = RoundsSeen(lambda _, name: following.get(name, ()), lambda _, name: homes.get(name, ""))
        uow, clock, flow = SqlUnitOfWork(engine), MovedClock(), PromisesFlow(anonymous, rounds)
        jobs = [Echo(), flow]
        seal = Seal(b"s" * 32, sealed_acts(jobs))
        router = Router(jobs, jobs[0], Quiet(), uow, seal, clock, frozenset({OWNER}), REACTIONS)
        yield World(
            Conversation(router, open_wording(), seal, PlainFiles()), router, uow, flow, clock, following, homes
        )
    engine.dispose()
