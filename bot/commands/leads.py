"""`hearback leads`: the owner says who is a lead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from bot.core.incoming import Address

if TYPE_CHECKING:
    from bot.storage.leads import LeadStore

app = typer.Typer(help="Say who is a lead. Works beside a running bot.", no_args_is_help=True)
TelegramId = Annotated[int, typer.Argument(min=1, help="The person's Telegram user id, a number.")]
CHANNEL = "telegram"


@contextmanager
def _leads() -> Iterator[LeadStore]:
    from bot import settings
    from bot.opening import open_database

    with open_database(settings.read()) as uow, uow() as stores:
        yield stores.leads


@app.command()
def add(person: TelegramId) -> None:
    """Make a person a lead; it holds from their next message on."""
    with _leads() as leads:
        leads.add(Address(CHANNEL, person))
    print("Added.")


@app.command()
def remove(person: TelegramId) -> None:
    """Take the role away, at once."""
    with _leads() as leads:
        was_lead = leads.remove(Address(CHANNEL, person))
    print("Removed." if was_lead else "That person is not a lead.")


@app.command("list")
def list_all() -> None:
    """Print the Telegram user ids of all leads."""
    with _leads() as leads:
        found = leads.all()
    print("\n".join(str(lead.id) for lead in found) if found else "There are no leads.")
