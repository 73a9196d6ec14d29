"""Looks whether the anonymous stores can open what they hold, and whether servers keep copies or logs of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from sqlalchemy import make_url

from bot.core.errors import HearbackError
from bot.core.reply import say
from bot.doctor.check import Check, to_mend, warning
from bot.settings import Settings
from bot.storage.anonymous.lost import Lost, find_lost
from bot.storage.anonymous.opening import ANSWERS_FILE, TOKENS_FILE, beside
from bot.storage.anonymous.poll_secrets import SECRETS_FOLDER
from bot.storage.anonymous.server_copies import ServerCopy, server_copies
from bot.storage.engine import Kept, make_engine, transaction

NAME, SECRETS = "doctor-copies", "doctor-secrets"


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


def check_secrets(settings: Settings) -> Iterator[Check]:
    """Whether all that waits in open rounds can be opened, and whether it is known who has answered."""
    folder, places = settings.data / SECRETS_FOLDER, _places(settings)
    if folder.exists() and not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        yield to_mend(SECRETS, say("doctor-secrets-refused", name=SECRETS_FOLDER))
        return
    files = [make_url(place).database for place in places.values() if place.startswith("sqlite")]
    if not all(file and Path(file).exists() for file in files):
        return  # nothing was ever said without a name
    try:
        lost = _lost(places, folder)
    except HearbackError as error:
        yield warning(SECRETS, say("doctor-server-unseen", problem=str(error)))
        return
    if lost.waiting:
        yield to_mend(SECRETS, say("doctor-secrets-lost", count=lost.waiting, name=SECRETS_FOLDER))
    if lost.polls:
        yield warning(SECRETS, say("doctor-secrets-taken", count=lost.polls, name=SECRETS_FOLDER))
    if not lost.waiting and not lost.polls:
        yield Check(SECRETS)


def _lost(places: Mapping[str, str], folder: Path) -> Lost:
    answers, tokens = (make_engine(place, kept=Kept.ANONYMOUS, setting=name) for name, place in places.items())
    try:
        return find_lost(answers, tokens, folder)
    finally:
        answers.dispose()
        tokens.dispose()


def _servers(settings: Settings) -> dict[str, str]:
    """The setting and address of each anonymous store that is no file."""
    return {setting: address for setting, address in _places(settings).items() if not address.startswith("sqlite")}


def _places(settings: Settings) -> dict[str, str]:
    """The setting and address of each anonymous store, answers first."""
    answers = settings.answers_url or beside(settings.database_url, settings.data, ANSWERS_FILE)
    tokens = settings.tokens_url or beside(settings.database_url, settings.data, TOKENS_FILE)
    return {"HEARBACK_ANSWERS_URL": answers, "HEARBACK_TOKENS_URL": tokens}


def _kept_by(address: str, setting: str) -> tuple[ServerCopy, ...]:
    engine = make_engine(address, setting=setting)
    try:
        with transaction(engine, writes=False) as connection:
            return server_copies(connection)
    finally:
        engine.dispose()
