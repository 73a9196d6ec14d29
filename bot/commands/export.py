"""`hearback export`: what is kept, for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.export_round import export_round

app = typer.Typer(help="Print what is kept, for other programs. Works beside a running bot.", no_args_is_help=True)


@app.callback()
def export() -> None:
    """Print what is kept, for other programs. Works beside a running bot."""


app.command("round")(export_round)


@app.command()
def promises() -> None:
    """Print all promises as JSON lines, which `hearback promises import` takes."""
    from bot import settings
    from bot.opening import database_to_give_out
    from bot.storage.promise_files import give_out

    with database_to_give_out(settings.read()).reading() as stores:
        for record in give_out(stores):
            print(json.dumps(record, ensure_ascii=False))


@app.command()
def plan(
    number: Annotated[int, typer.Argument(min=0, help="The plan's number; without one, all plans are listed.")] = 0,
    folder: Annotated[Path, typer.Option(help="Where the files go.")] = Path(),
    language: Annotated[str, typer.Option(help="en or cy")] = "en",
) -> None:
    """Write a plan as Markdown, JSON, Word, PDF and calendar; or list the plans."""
    from bot import settings
    from bot.core.errors import SettingsError
    from bot.evidence import open_guides, open_library, open_words
    from bot.opening import database_to_give_out
    from bot.plan.model import Refused
    from bot.plan.paper import paper
    from bot.plan.service import guide_of
    from bot.reports.plan.made import all_files

    chosen = settings.read()
    with database_to_give_out(chosen).reading() as stores:
        plans = list(stores.plans.all())
    if not number:
        lines = [f"{one.id}  {one.started:%Y-%m-%d}  {'done' if one.is_done else 'open'}  {one.title}" for one in plans]
        print("\n".join(lines) if lines else "There are no plans.")
        return
    found = next((one for one in plans if one.id == number), None)
    if found is None:
        raise SettingsError(f"No plan has the number {number}. `hearback export plan` lists them.")
    library = open_library(chosen)
    try:
        guide = guide_of(open_guides(chosen, library), found, language)
    except Refused:
        raise SettingsError(f"The guide {found.guide!r} is not there. Put it back into overrides/guides.") from None
    for file in all_files(found, paper(found, guide, library), guide, open_words(chosen), language):
        target = folder / file.name
        target.write_bytes(file.content)
        print(target)


@app.command()
def register(
    group: Annotated[int, typer.Option(help="The group's Telegram id, a negative number.")],
    language: Annotated[str, typer.Option(help="en or cy")] = "en",
) -> None:
    """Print a group's promises as a web page for everyone: what was promised, and what came of it."""
    from bot import settings
    from bot.core.errors import HearbackError
    from bot.core.incoming import Address
    from bot.evidence import open_words
    from bot.opening import database_to_give_out
    from bot.reports.register.files import as_html
    from bot.reports.register.worded import worded

    chosen = settings.read()
    with database_to_give_out(chosen).reading() as stores:
        found = stores.groups.find(Address("telegram", group))
        if found is None:
            raise HearbackError("There is no group with that Telegram id. The id of a group is a negative number.")
        print(as_html(worded(stores.promises.of_group(found.id), open_words(chosen), language)))
