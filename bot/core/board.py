"""A living message: one that stands in a chat and is edited in place whenever what it shows has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from bot.core.incoming import Address
from bot.core.notice import Composed


@dataclass(frozen=True, slots=True)
class Board:
    """One living message: which job's, about what, in which chat, and whether it is pinned there."""

    kind: str
    ref: str
    chat: Address
    is_pinned: bool = False
    message: int = 0


BoardComposer = Callable[[Board, Any], Composed | None]
"""A board and the stores: what it shows now; None leaves it as it is and ends it."""


class Boards(Protocol):
    """Where jobs say that a living message is wanted, or that what it shows has changed."""

    def open(self, board: Board) -> None:
        """Have it posted, and from now on kept up to date; one that is there is posted anew."""
        ...

    def touch(self, kind: str, ref: str) -> None:
        """Say that what it shows has changed."""
        ...

    def close(self, kind: str, ref: str) -> None:
        """Leave it standing as it is, and forget it."""
        ...

    def find(self, chat: Address, message: int) -> Board | None:
        """The living message with this number in a chat."""
        ...
