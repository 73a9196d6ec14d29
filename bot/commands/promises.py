"""`hearback promises`: takes promises over from elsewhere."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.promises.exchange import Record

app = typer.Typer(help="Take promises over from elsewhere. Works beside a running bot.", no_args_is_help=True)


@app.callback()
def promises() -> None:
    """Take promises over from elsewhere. Works beside a running bot."""


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="JSON lines, one promise each; - for standard input.")],
) -> None:
    """Keep all promises of a file, or none of them; says which line is wrong and why."""
    from bot import settings
    from bot.opening import open_database
    from bot.storage.promise_files import take_in

    chosen = settings.read()
    records = _records(file)  # all of it is looked at before anything is kept
    now = settings_clock(chosen.clock_file)
    with open_database(chosen) as uow, uow() as stores:
        count = take_in(stores, records, now)
    print(f"{count} promises kept.")


def settings_clock(file: Path | None) -> datetime:
    """The present moment, moved by the file where there is one."""
    from bot.clock import ShiftedClock

    return ShiftedClock(file).now() if file else datetime.now(UTC)


def _records(file: Path) -> list[Record]:
    from bot.core.errors import HearbackError
    from bot.promises.exchange import read_record

    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise HearbackError(f"The file can't be read: {error.strerror}.") from None
    return [read_record(line, number) for number, line in enumerate(raw.splitlines(), 1) if line.strip()]
