"""Builds the python-telegram-bot application: no Updater, no persistence, no job queue; state is elsewhere."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import Any

import httpx
from telegram.ext import Application, ExtBot
from telegram.request import HTTPXRequest

from bot.channels.telegram.errors import WrongToken
from bot.channels.telegram.pacing import Pace
from bot.channels.telegram.updates_request import UpdatesRequest

App = Application[ExtBot[None], Any, Any, Any, Any, None]
_SEND_SECONDS = 15.0
_POOL_SECONDS = 10.0
_SPARE_CONNECTIONS = 8
_NOT_IN_A_TOKEN = frozenset(" /?#%\\")


def build(
    token: str, api: str, pace: Pace, at_once: int, is_known: Callable[[int], bool]
) -> tuple[App, UpdatesRequest]:
    """The application, and the request that it fetches updates with; raises `WrongToken` for what can't be one."""
    if not token or not token.isascii() or not token.isprintable() or _NOT_IN_A_TOKEN & set(token):
        raise WrongToken
    settings: dict[str, Any] = {"pool_timeout": _POOL_SECONDS, "httpx_kwargs": {"verify": _certificates(api)}}
    fetching = UpdatesRequest(is_known, **settings)
    sending = HTTPXRequest(
        at_once + _SPARE_CONNECTIONS, read_timeout=_SEND_SECONDS, write_timeout=_SEND_SECONDS, **settings
    )
    bot: ExtBot[None] = ExtBot(
        token,
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=sending,
        get_updates_request=fetching,
        rate_limiter=pace,
    )
    return Application.builder().bot(bot).updater(None).job_queue(None).build(), fetching


def _certificates(api: str) -> ssl.SSLContext:
    """What to trust: read once for all clients, and not at all (so that nothing is trusted) where it is not needed."""
    return httpx.create_ssl_context() if api.startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
