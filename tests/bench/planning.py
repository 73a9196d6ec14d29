"""Groups that plan: how long a press takes, what many groups at once cost, and how often a pressed board is edited."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.sandbox import groups
from bot.sandbox.chats import Chat, Message
from bot.sandbox.people import Person
from bot.sandbox.world import Callback, World
from tests.bench.process import memory
from tests.bench.running import BARE, HEARBACK, PATIENCE, Running, running
from tests.bench.table import Figure, median, percentile

GROUPS = 500
_CROWD, _PRESSES, _WITHIN, _MOST_EDITS = 30, 60, 10.0, 5.0
_A_SECOND = 20  # presses in all groups together, a little under what Telegram lets through
_BEGIN_WITHIN = 600.0
_ECHO = "bare python-telegram-bot, echoing"
_LABELS = ("Nothing is decided yet", "Some things are decided")


@dataclass(frozen=True)
class Circle:
    """A group with a plan, and those in it."""

    chat: Chat
    people: Sequence[Person]

    @property
    def world(self) -> World:
        """Where they are."""
        return self.people[0].world

    def board(self, text: str = "") -> Message | None:
        """The board, once it says `text`."""
        found = (m for m in reversed(self.chat.visible()) if "Back" in m.labels and text in m.text)
        return next(found, None)

    def wait(self, text: str) -> Message:
        """The same, waited for."""
        if not self.world.signal.until_blocking(lambda: self.board(text) is not None, _BEGIN_WITHIN):
            raise TimeoutError(f"no board says {text!r}")
        found = self.board(text)
        assert found is not None
        return found

    def press(self, label: str, who: int = 0) -> Callback:
        """Press a button of the board, whether or not its mark says that it is chosen."""
        board = self.board()
        shown = next(one for one in board.labels if one.endswith(label)) if board else label
        return self.people[who].press(shown, board)


def measured(count: int = GROUPS) -> Iterator[Figure]:
    """The figures, the bare bot's in the same run."""
    with running(BARE) as bot:
        bare = [bot.ask("hello") for _ in range(min(count, 200))]
        empty = memory(bot.pid)
    with running(HEARBACK) as bot:
        bot.settle()
        before = memory(bot.pid)
        circles = _begun(bot, count)
        alone = [_milliseconds(bot, circle.press(_LABELS[0])) for circle in circles[:200]]
        at_once = _spread(bot, circles)
        held = memory(bot.pid)
        edits, lost = _crowd(bot)
    yield Figure("a press in a plan, to its answer", "ms", median(alone), median(bare), _ECHO)
    yield Figure("a press in a plan, p95", "ms", percentile(alone, 95), percentile(bare, 95), _ECHO)
    yield Figure(f"a press while {count} groups plan, p95", "ms", percentile(at_once, 95), percentile(bare, 95), _ECHO)
    yield Figure(f"memory with {count} groups planning", "MB", held, empty, f"{_ECHO}; {before:,.0f} before they began")
    yield Figure("60 presses in 10 s: edits of the board", "edits", edits, _MOST_EDITS, "the most that are allowed")
    yield Figure("60 presses in 10 s: lost", "presses", lost, beside="30 people")


def _begun(bot: Running, count: int) -> list[Circle]:
    """So many groups, each at the second step of its plan."""
    circles = [_circle(bot, 2) for _ in range(count)]
    for circle in circles:
        circle.people[0].write("/plan Lunch", circle.chat)
    for circle in circles:
        circle.wait("Step 1")
        circle.press("Next step")
    for circle in circles:
        circle.wait("Step 2")
    return circles


def _circle(bot: Running, size: int) -> Circle:
    people = bot.people(size)
    return Circle(groups.make_group(people[0].world, "Group", [one.account for one in people]), people)


def _milliseconds(bot: Running, pressed: Callback) -> float:
    began = time.perf_counter()
    if not bot.sandbox.world.signal.until_blocking(lambda: pressed.answer is not None, PATIENCE):
        raise TimeoutError("a press has no answer")
    return (time.perf_counter() - began) * 1000


def _spread(bot: Running, circles: Sequence[Circle]) -> list[float]:
    """Milliseconds of a press in every group, made at the same pace whether or not those before are answered."""
    began: dict[str, float] = {}
    for circle in circles:
        began[circle.press(_LABELS[1]).id] = time.monotonic()
        time.sleep(1 / _A_SECOND)
    return [(at - began[number]) * 1000 for number, at in _answered(bot, list(began)).items()]


def _answered(bot: Running, numbers: Sequence[str]) -> dict[str, float]:
    """When each of these presses was answered, by the monotonic clock."""
    wanted = set(numbers)

    def found() -> dict[str, float]:
        calls = bot.sandbox.world.calls.accepted("answerCallbackQuery")
        return {str(call.params["callback_query_id"]): call.at for call in calls}

    bot.sandbox.world.signal.until_blocking(lambda: wanted <= found().keys(), PATIENCE)
    return {number: at for number, at in found().items() if number in wanted}


def _crowd(bot: Running) -> tuple[float, float]:
    """Sixty presses by thirty people within ten seconds: edits of their board in that time, and presses without effect."""
    circle = _circle(bot, _CROWD)
    circle.people[0].write("/plan Menu", circle.chat)
    circle.wait("Step 1")
    circle.press("Next step")
    circle.wait("Step 2")
    time.sleep(3)  # the edit for the step is over
    edits = bot.sandbox.world.calls.accepted("editMessageText", circle.chat.id)
    began, pressed = time.monotonic(), []
    for number in range(_PRESSES):
        pressed.append(circle.press("I am here" if number % 2 else _LABELS[number % 4 // 2], number % _CROWD).id)
        time.sleep(_WITHIN / (_PRESSES + 5))
    answered = _answered(bot, pressed)
    after = bot.sandbox.world.calls.accepted("editMessageText", circle.chat.id)[len(edits) :]
    return sum(call.at <= began + _WITHIN for call in after), _PRESSES - len(answered)
