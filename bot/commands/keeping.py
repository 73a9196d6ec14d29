"""`hearback backup`, `restore`, `purge` and `index`: for what is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.core.errors import SettingsError

if TYPE_CHECKING:
    from bot.settings import Settings


def backup(
    to: Annotated[
        Path | None, typer.Option(help="The folder for backups; by default backups/ in the data folder.")
    ] = None,
) -> None:
    """Copy what is kept into one file. Works beside a running bot; backups older than 30 days are removed."""
    from bot import settings
    from bot.upkeep.backup import back_up
    from bot.upkeep.parts import LEFT_OUT

    chosen = settings.read()
    _only_ours(chosen)
    made = back_up(chosen.data, to or chosen.backups, datetime.now(UTC))
    print(f"Made {made.file} ({made.file.stat().st_size // 1000 + 1} kB). It is not encrypted: keep it safe.")
    print("It leaves out:", *LEFT_OUT, sep="\n- ")
    if made.expired:
        print(f"Removed {len(made.expired)} that had expired.")


def restore(
    file: Annotated[Path, typer.Argument(help="The backup to go back to.")],
    expired_too: Annotated[bool, typer.Option(help="Take it even if it is older than 30 days.")] = False,
) -> None:
    """Go back to a backup. Stop Hearback first; what is there now is kept beside it."""
    from bot import settings
    from bot.upkeep.parts import ASIDE
    from bot.upkeep.restore import restore as put_back

    chosen = settings.read()
    _only_ours(chosen)
    put_back(chosen.data, file, datetime.now(UTC), expired_too=expired_too)
    print(f"Restored. What was there before ends in {ASIDE}: remove it once all is well. Now start Hearback.")


def purge() -> None:
    """Remove what is older than it may be. A running bot does this by itself once a day."""
    from bot import settings
    from bot.opening import make_clock, open_database
    from bot.people.retention import rules
    from bot.upkeep.purge import purge as remove

    chosen = settings.read()
    keep = rules(chosen.keep)
    with open_database(chosen) as uow:
        removed = remove(uow, keep, make_clock(chosen).now())
    for rule in keep:
        print(f"{rule.kind}: {removed[rule.kind]} removed (kept for {rule.days} days)")


def index() -> None:
    """Make the search index again. Stop Hearback first; a start does it by itself when it has to."""
    from bot import log, settings
    from bot.evidence import open_evidence
    from bot.opening import open_database
    from bot.storage.lock import DataLock
    from bot.storage.standing import StandingPassages
    from bot.upkeep.index import rebuild
    from knowledge.chroma.cards import sync_cards

    log.set_up()
    chosen = settings.read()
    with DataLock(chosen.data), open_database(chosen) as uow:
        evidence, store = open_evidence(chosen).load(), StandingPassages(uow)
        minilm, memory = evidence.retriever.memories[0]
        sync_cards(store, evidence.library.cards.values(), memory)
        count = rebuild(store, chosen.data / "index", minilm.name, chosen.chroma_url)
    print(f"{count} passages are indexed.")


def _only_ours(chosen: Settings) -> None:
    if chosen.database_url:
        raise SettingsError(
            "HEARBACK_DATABASE_URL names a database of your own: back it up and restore it with its own tools, such as "
            "pg_dump and pg_restore."
        )


COMMANDS = (backup, restore, purge, index)
