"""What a backup is made of, and what it leaves out on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.storage.anonymous.copies import keep_closed
from bot.storage.anonymous.opening import ANSWERS_FILE
from bot.storage.copies import copy_to, put_in_place
from bot.storage.engine import DATABASE_FILE

ASIDE = ".before-restore"


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a backup: how it is taken from the data folder, and put back into it while nothing runs there.

    `take` answers whether there was anything to take.
    """

    name: str
    take: Callable[[Path, Path], bool]
    put_back: Callable[[Path, Path], None]


# To add one: a line here. They are put back in this order.
def parts() -> tuple[Part, ...]:
    """All parts."""
    return (
        Part(DATABASE_FILE, _take_database, _put_back_database),
        Part(ANSWERS_FILE, _take_answers, _put_back_answers),
    )


LEFT_OUT = (
    "settings and the bot's token",
    "secret.key, so that nobody can make buttons from a backup; without it, buttons under older messages stop working",
    "overrides/, your own words and evidence: keep them as you keep other files of yours",
    "index/, which is made again by itself",
    "what was said in feedback rounds that are still open, and who has answered them: nobody may find that in a copy",
)


def _take_answers(data: Path, copy: Path) -> bool:
    """Closed rounds alone, laid down anew: what is open could be told apart by comparing copies."""
    if not (data / ANSWERS_FILE).exists():
        return False
    copy_to(data / ANSWERS_FILE, copy)
    keep_closed(copy)
    return True


def _put_back_answers(data: Path, copy: Path) -> None:
    put_in_place(copy, data / ANSWERS_FILE, data / (ANSWERS_FILE + ASIDE))


def _take_database(data: Path, copy: Path) -> bool:
    if not (data / DATABASE_FILE).exists():
        return False
    copy_to(data / DATABASE_FILE, copy)
    return True


def _put_back_database(data: Path, copy: Path) -> None:
    put_in_place(copy, data / DATABASE_FILE, data / (DATABASE_FILE + ASIDE))
