"""`hearback model`: switch the language model off with a reason on record, on again, and see how it did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from bot.storage.unit import Stores

app = typer.Typer(help="The optional language model. Works beside a running bot.", no_args_is_help=True)


@contextmanager
def _stores() -> Iterator[Stores]:
    from bot import settings
    from bot.opening import open_database

    with open_database(settings.read()) as uow, uow() as stores:
        yield stores


@app.command()
def off(reason: Annotated[str, typer.Argument(help="Why; it is kept, and shown by `hearback model show`.")]) -> None:
    """Let answers be composed from the cards alone, from the next question on."""
    from datetime import UTC, datetime

    from bot.storage.model_use import switch_off

    if not reason.strip():
        raise typer.BadParameter("say why, in a few words")
    with _stores() as stores:
        switch_off(stores, reason.strip(), datetime.now(UTC).date())
    print("The model is off.")


@app.command()
def on() -> None:
    """Let the model be asked again, where one is set."""
    from bot.storage.model_use import switch_on

    with _stores() as stores:
        switch_on(stores)
    print("The model may be asked.")


@app.command()
def show() -> None:
    """Print whether the model is off and why, and by day how answers came to their words."""
    from bot.storage.model_use import use, why_off

    with _stores() as stores:
        closed, days = why_off(stores), use(stores)
    print(f"off since {closed['since']}: {closed['reason']}" if closed else "on")
    for day, counts in sorted(days.items()):
        print(day, ", ".join(f"{ending} {count}" for ending, count in sorted(counts.items())))
