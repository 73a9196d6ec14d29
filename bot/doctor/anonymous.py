"""Looks whether the servers of the anonymous stores keep copies or logs of what goes into them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.errors import HearbackError
from bot.core.reply import say
from bot.doctor.check import Check, to_mend, warning
from bot.settings import Settings
from bot.storage.anonymous.opening import ANSWERS_FILE, TOKENS_FILE, beside
from bot.storage.anonymous.server_copies import ServerCopy, server_copies
from bot.storage.engine import make_engine, transaction

NAME = "doctor-copies"


def check_copies(settings: Settings) -> Iterator[Check]:
    """One thing to mend for each copy or log that a server keeps; nothing where the stores are files."""
    kept: dict[ServerCopy, None] = {}
    servers = _servers(settings)
    for setting, address in servers.items():
        try:
            kept |= dict.fromkeys(_kept_by(address, setting))
        except HearbackError as error:
            yield warning(NAME, say("doctor-server-unseen", problem=str(error)))
            return
    yield from (to_mend(NAME, say(f"doctor-copies-{each}")) for each in kept)
    if servers and not kept:
        yield Check(NAME)


def _servers(settings: Settings) -> dict[str, str]:
    """The setting and address of each anonymous store that is no file."""
    answers = settings.answers_url or beside(settings.database_url, settings.data, ANSWERS_FILE)
    tokens = settings.tokens_url or beside(settings.database_url, settings.data, TOKENS_FILE)
    both = {"HEARBACK_ANSWERS_URL": answers, "HEARBACK_TOKENS_URL": tokens}
    return {setting: address for setting, address in both.items() if not address.startswith("sqlite")}


def _kept_by(address: str, setting: str) -> tuple[ServerCopy, ...]:
    engine = make_engine(address, setting=setting)
    try:
        with transaction(engine, writes=False) as connection:
            return server_copies(connection)
    finally:
        engine.dispose()
