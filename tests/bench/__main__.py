"""Measures speed and memory, each beside a baseline of the same run (`make bench`). Nothing leaves this machine."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import Annotated

import typer

from knowledge.evaluation.questions import TUNING, read
from tests.bench import ingesting, nudges, once, passages, planning, removing, splitting, starting, throughput
from tests.bench.table import table

_ASKED = 200
app = typer.Typer(pretty_exceptions_enable=False)


@app.command()
def main(
    quick: Annotated[bool, typer.Option(help="Few rounds, no large indexes: does it run at all?")] = False,
) -> None:
    """Print all tables."""
    began = time.monotonic()
    questions = _questions(10 if quick else _ASKED)
    _machine()
    typer.echo(table("Starting", starting.measured(questions, rounds=1 if quick else 3)))
    typer.echo(table("One question at a time", splitting.measured(questions)))
    typer.echo(table("Many people at once", throughput.measured(questions)))
    typer.echo(table("Groups that plan", planning.measured(20 if quick else planning.GROUPS)))
    typer.echo(table("At the command line", once.measured(rounds=1 if quick else 2)))
    typer.echo(table("Removing names and numbers", removing.measured(20 if quick else removing.TEXTS)))
    typer.echo(table("Finding what is due", nudges.finding(nudges.SIZES[:1] if quick else nudges.SIZES)))
    typer.echo(table("Sending what is due", nudges.sending(50 if quick else 400)))
    typer.echo(table("Killed while sending", nudges.dying(2, 20) if quick else nudges.dying(12, 300)))
    typer.echo(table("A document of 1,000 pages", ingesting.measured(40 if quick else ingesting.PAGES)))
    if not quick:
        typer.echo(table("Memory of a sending process", nudges.remembering(nudges.SIZES)))
        passages.main()
    _machine()
    typer.echo(f"took {time.monotonic() - began:.0f} s")


def _questions(count: int) -> Sequence[str]:
    """Questions of all kinds and both languages, none of those that search is scored on."""
    texts = [question.text for question in read(*TUNING)]
    return texts[:: len(texts) // count][:count]


def _machine() -> None:
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    typer.echo(f"{os.cpu_count()} cores, load {load} (numbers compare within one run only)\n")


if __name__ == "__main__":
    app()
