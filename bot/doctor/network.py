"""Asks the Bot API whether it knows the token, and whether privacy mode is on; nobody notices being asked about."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from urllib.parse import quote, urlsplit

import httpx

from bot.core.reply import say
from bot.doctor.check import Check, to_mend, warning
from bot.settings import Settings

PATIENCE = 10.0  # seconds
_UNKNOWN = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}


def check_token(settings: Settings) -> Iterator[Check]:
    """Whether the bot can log in with its token, and if so, what its groups show it."""
    name, token = "doctor-token", settings.token.get_secret_value().strip()
    if not token:
        yield to_mend(name, say("doctor-token-none"))
        return
    host = urlsplit(settings.telegram_api).hostname or ""
    try:
        # Quoted: a token that is none must not lead to another address than the one that is set.
        address = f"{settings.telegram_api}/bot{quote(token, safe=':')}/getMe"
        answer = httpx.get(address, timeout=PATIENCE)
    except (httpx.HTTPError, httpx.InvalidURL, OSError):
        yield to_mend(name, say("doctor-token-unreachable", host=host))
        return
    me = _result(answer)
    if me is not None:
        yield Check(name, says=say("doctor-token-fine"))
        yield _privacy(is_on=me.get("can_read_all_group_messages") is not True)
    elif answer.status_code in _UNKNOWN:
        yield to_mend(name, say("doctor-token-wrong"))
    else:
        yield to_mend(name, say("doctor-token-other", host=host, status=str(answer.status_code)))


def _result(answer: httpx.Response) -> dict[str, object] | None:
    try:
        said = answer.json()
    except ValueError:
        return None
    result = said.get("result") if isinstance(said, dict) and said.get("ok") is True else None
    return result if isinstance(result, dict) else None


def _privacy(*, is_on: bool) -> Check:
    name = "doctor-privacy"
    return Check(name, says=say("doctor-privacy-on")) if is_on else warning(name, say("doctor-privacy-off"))
