"""One update on its way from the person to the answer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.channels.telegram.act import Act
from bot.channels.telegram.delivery import Delivery


@dataclass(eq=False, slots=True)
class Task:
    """`came_at` is in the loop's seconds; `prepared` holds the answer once somebody has asked for it."""

    update_id: int
    act: Act
    came_at: float
    prepared: asyncio.Task[Delivery] | None = None
    tries: int = 0
