"""How many messages a second are answered when many people write at once, without Telegram's own limits."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.running import BARE, Running, running
from tests.bench.splitting import MEASURED
from tests.bench.table import Figure, median

BESIDE = "bare python-telegram-bot, echoing"
ECHOING = (sys.executable, "-m", "tests.bench.echoing_bot")
_WARM = 10
_ROUNDS = 3  # an echo is so quick that one round says little


def measured(questions: Sequence[str]) -> Iterator[Figure]:
    """The bare bot first and last, since nobody can say how busy the machine is in between."""
    bare = [_bare(questions)]
    with running(ECHOING) as bot:
        channel = _rate(bot, questions, _ROUNDS)
    with tempfile.TemporaryDirectory() as folder, running(MEASURED, str(Path(folder) / "times.json")) as bot:
        bot.settle()
        ours = _rate(bot, questions, 1)
    bare.append(_bare(questions))
    chats = f"in {len(questions)} chats"
    yield Figure(f"answers {chats}", "a second", ours, median(bare), BESIDE)
    yield Figure("our Telegram channel alone, echoing", "a second", channel, median(bare), BESIDE)


def _bare(questions: Sequence[str]) -> float:
    with running(BARE) as bot:
        return _rate(bot, questions, _ROUNDS)


def _rate(bot: Running, questions: Sequence[str], rounds: int) -> float:
    bot.ask_at_once(questions[:_WARM])
    return median([bot.ask_at_once(questions) for _ in range(rounds)])
