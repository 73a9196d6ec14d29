"""`hearback guide`: an owner checks a guide before the bot uses it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Check guides for planning.", no_args_is_help=True)


@app.callback()
def guide() -> None:
    """Check guides for planning."""


@app.command()
def check(
    file: Annotated[Path, typer.Argument(help="A guide, or the words of one in another language.")],
) -> None:
    """Say what is wrong with a guide, line by line; hints on words that are hard to read do not fail it."""
    from bot.commands.guide_words import hints
    from bot.core.errors import SettingsError
    from knowledge.guide_loader import faults, load_guides, word_faults
    from knowledge.loader import load

    if not file.is_file():
        raise SettingsError(f"{file} is not a file. Name the guide that you want to check.")
    cards = load().cards
    text = file.read_bytes()
    is_words = any(line.startswith(b"guide:") for line in text.splitlines())
    found = word_faults(file, load_guides(cards).guides) if is_words else faults(file, cards)
    for fault in found:
        print(f"{fault.file}:{fault.line}: {fault.problem}")
    if not found and not is_words:
        for hint in hints(file, cards):
            print(hint)
    print(f"{len(found)} problems" if found else "Nothing is wrong. Put it into overrides/guides in the data folder.")
    raise typer.Exit(1 if found else 0)
