"""One try of Hearback: a small world, a clock that can be moved, and the real bot talking to it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.sandbox import groups
from bot.sandbox.accounts import Account
from bot.sandbox.chats import Chat
from bot.sandbox.child import RUN_BOT, Child
from bot.sandbox.clock import MovableClock
from bot.sandbox.page.words import words
from bot.sandbox.running import Sandbox
from bot.sandbox.world import World, new_token

PEOPLE = ("carer", "worker", "lead", "resident", "tenant", "brother")
FIRST = ("carer", "worker", "lead", "group")  # the phones that the page opens with
START_WITHIN = 300.0


@dataclass(frozen=True)
class Phone:
    """One phone on the page: `role` names its words; the group's phone has no person of its own."""

    role: str
    chat: Chat
    person: Account | None = None


class Trial:
    """What `hearback try` runs; `folder` holds the bot's data, its log and the clock, and is wiped at each reset."""

    def __init__(self, folder: Path, port: int = 0, command: Sequence[str] = RUN_BOT) -> None:
        """Prepare everything; nothing runs until `start`."""
        folder.mkdir(parents=True, exist_ok=True)
        self._data = folder / "data"
        self.clock = MovableClock(folder / "clock")
        self.child = Child(command, folder / "bot.log")
        self.on_stopped: Callable[[str], None] = lambda _: None
        self._token = new_token()
        self._watch: asyncio.Task[None] | None = None
        self._resetting = asyncio.Lock()
        self.phones: tuple[Phone, ...] = ()
        self.sandbox = Sandbox(self._new_world(), port)

    @property
    def world(self) -> World:
        """The world of this moment; a reset replaces it."""
        return self.sandbox.world

    @property
    def state(self) -> str:
        """How the bot is: starting, ready or stopped."""
        if not self.child.is_running:
            return "stopped"
        return "ready" if self.world.updates.polls else "starting"

    async def start(self) -> None:
        """Start the bot on an empty data folder."""
        self._data.mkdir(parents=True, exist_ok=True)
        settings = {
            "HEARBACK_TOKEN": self._token,
            "HEARBACK_TELEGRAM_API": self.sandbox.root,
            "HEARBACK_DATA": str(self._data),
            "HEARBACK_OWNERS": str(self._lead().id),
            "HEARBACK_CLOCK_FILE": str(self.clock.file),
        }
        await self.child.start(settings, self._data, self._tell_stopped)
        self._tell_state()
        self._watch = asyncio.create_task(self._tell_when_ready(self.world))

    async def stop(self) -> None:
        """End the bot."""
        if self._watch:
            self._watch.cancel()
        await self.child.stop()

    async def reset(self) -> None:
        """Forget everything and start again."""
        async with self._resetting:
            await self.stop()
            await asyncio.to_thread(shutil.rmtree, self._data, ignore_errors=True)
            self.clock.reset()
            old, self.sandbox.world = self.world, self._new_world()
            old.updates.is_closed = True
            old.journal.add("reset")
            await self.start()

    def move_clock(self, seconds: int) -> None:
        """Let time pass for the bot and on the page."""
        self.clock.move(seconds)
        self.world.journal.add("clock")

    def _new_world(self) -> World:
        world = World(self._token)
        world.now = self.clock.now
        people = [world.add_person(words(f"person-{role}")) for role in PEOPLE]
        group = groups.make_group(world, words("group-name"), [people[2], *people[:2], *people[3:]])
        own = (Phone(role, world.private_chat(person), person) for role, person in zip(PEOPLE, people, strict=True))
        self.phones = (*own, Phone("group", group))
        return world

    def _lead(self) -> Account:
        return next(phone.person for phone in self.phones if phone.role == "lead" and phone.person)

    async def _tell_when_ready(self, world: World) -> None:
        await world.signal.until(lambda: world.updates.polls > 0, START_WITHIN)
        self._tell_state()

    def _tell_state(self) -> None:
        self.world.journal.add("bot")

    def _tell_stopped(self) -> None:
        self._tell_state()
        self.on_stopped(self.child.last_words())
