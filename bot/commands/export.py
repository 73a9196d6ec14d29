"""`hearback export`: what is kept, for other programs."""

from __future__ import annotations

import json

import typer

app = typer.Typer(help="Print what is kept, for other programs. Works beside a running bot.", no_args_is_help=True)


@app.callback()
def export() -> None:
    """Print what is kept, for other programs. Works beside a running bot."""


@app.command()
def promises() -> None:
    """Print all promises as JSON lines, which `hearback promises import` takes."""
    from bot import settings
    from bot.opening import open_database
    from bot.storage.promise_files import give_out

    with open_database(settings.read()) as uow, uow.reading() as stores:
        for record in give_out(stores):
            print(json.dumps(record, ensure_ascii=False))
