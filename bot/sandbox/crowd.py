"""Eight more people who answer a round of feedback by themselves, so that whoever tries Hearback can see a result."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from bot.sandbox.chats import Message
from bot.sandbox.page.words import words
from bot.sandbox.people import Person
from bot.sandbox.world import World

SIZE = 8
_TOUCHES = 14  # more than any answer takes
_WAIT = 20.0
_PAYLOAD = re.compile(r"start=(fb_[\w-]+)")
_OWN = frozenset({"Start", "Send", "No words"})
_BESIDE = frozenset({"Get help"})  # under the message that comes before a preview
_PASSED_OVER = ("Skip", "Back", "Leave", "Tell me", "It is for", "For ", "✓")


class NoRound(Exception):
    """Nobody has opened a round that the crowd could answer."""


def latest_link(world: World) -> str:
    """The newest link to a round that stands in any chat; raises `NoRound`."""
    messages = [message for chat in list(world.chats.values()) for message in chat.visible()]
    for message in sorted(messages, key=lambda one: (one.date, one.id), reverse=True):
        urls = [str(button.get("url", "")) for row in message.buttons for button in row]
        if found := _PAYLOAD.search(" ".join([message.text, *urls])):
            return found[1]
    raise NoRound


def answer_all(world: World, payload: str) -> int:
    """Let eight people answer at once, each at their own phone. How many got to the end."""
    batch = (len(world.accounts) // SIZE) % 2
    people = [Person(world, world.add_person(words("crowd-person", number=len(world.accounts)))) for _ in range(SIZE)]
    with ThreadPoolExecutor(SIZE) as phones:
        return sum(phones.map(lambda place: _answer(people[place], payload, place, batch), range(SIZE)))


def _answer(person: Person, payload: str, place: int, batch: int) -> bool:
    newest = _after(person, lambda: person.start(payload))
    for touch in range(_TOUCHES):
        if newest is None or not newest.buttons or "Help" in newest.labels:
            return newest is not None and "Help" in newest.labels
        newest = _after(person, lambda n=newest, t=touch: _do(person, n, place + t, batch))  # type: ignore[misc]
    return False


def _do(person: Person, newest: Message, choice: int, batch: int) -> None:
    """What the newest message asks for."""
    labels = newest.labels
    if "No words" in labels:
        person.write(words(f"crowd-says-{choice % SIZE + 1}"))
        return
    if "Send, may be quoted" in labels:
        person.press("Send, may be quoted" if choice % 2 else "Send")
        return
    chosen = next((label for label in labels if label in _OWN), "")
    options = [label for label in labels if not label.startswith(_PASSED_OVER)]
    is_view = any(label.startswith("I am") for label in options)
    # Of one batch all answer alike: of eight people who differ, nothing could be shown.
    person.press(chosen or options[choice % len(options) if is_view else -1 - batch])


def _after(person: Person, act: Callable[[], object]) -> Message | None:
    """The newest message of the bot once it has answered an act, by a new message or by changing one."""
    before = _state(person)
    act()
    if not person.world.signal.until_blocking(lambda: _state(person) not in (before, None), _WAIT):
        return None
    answers = person.answers()
    return answers[-1] if answers else None


def _state(person: Person) -> tuple[object, ...] | None:
    """What the newest message shows; None while the person's own is the newest, or buttons are still to come."""
    visible = [message for message in person.private.visible() if not message.is_service]
    if not visible or visible[-1].sender is not person.world.bot:
        return None
    newest = visible[-1]
    is_whole = bool(set(newest.labels) - _BESIDE)
    return (newest.id, newest.text, tuple(newest.labels)) if is_whole else None
