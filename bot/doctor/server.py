"""Looks whether passages need a Chroma server, and whether the one that is set can be reached."""

from __future__ import annotations

from collections.abc import Iterator

import httpx

from bot.core.reply import say
from bot.doctor.check import Check, warning
from knowledge.documents.shelf import MANY

PATIENCE = 5.0  # seconds
_ALIVE = "/api/v2/heartbeat"


def check_server(address: str, passages: int) -> Iterator[Check]:
    """Whether there is a server where one is needed; without it, passages are searched exactly."""
    name = "doctor-chroma"
    if not address:
        if passages > MANY:
            yield warning(name, say("documents-many", passages=passages, many=MANY))
        return
    try:
        is_alive = httpx.get(address + _ALIVE, timeout=PATIENCE).is_success
    except (httpx.HTTPError, httpx.InvalidURL, OSError):
        is_alive = False
    yield Check(name, says=say("doctor-chroma-fine")) if is_alive else warning(name, say("doctor-chroma-unreachable"))
