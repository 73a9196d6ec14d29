"""The command line: one command for each thing that an owner or a newcomer does."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import documents, export, guide, keeping, leads, model, promises, worker
from bot.core.errors import HearbackError

app = typer.Typer(
    name="hearback",
    help="A Telegram assistant that answers from the evidence on co-production.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(leads.app, name="leads")
app.add_typer(model.app, name="model")
app.add_typer(guide.app, name="guide")
app.command()(worker.worker)
app.command()(documents.ingest)
app.add_typer(documents.app, name="documents")
app.add_typer(promises.app, name="promises")
app.add_typer(export.app, name="export")
for command in keeping.COMMANDS:
    app.command()(command)


def run_command() -> None:
    """Run the command line; an error meant for people is one line, and ends with 1."""
    try:
        app()
    except HearbackError as error:
        print(f"hearback: {error}", file=sys.stderr)
        raise SystemExit(1) from None


@app.command()
def run() -> None:
    """Answer people on Telegram. Needs HEARBACK_TOKEN."""
    from bot import log, settings, stopping

    stopping.at_a_signal()
    log.set_up()
    chosen = settings.read()  # before what is slow to load, so that a mistake is told at once
    from bot import app as program

    program.run(chosen)


@app.command("try")
def try_it(
    port: Annotated[int, typer.Option(help="The page's port; 0 takes a free one.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
) -> None:
    """Talk to the real bot in a browser, with no token and no account."""
    from bot.sandbox.serve import run as serve

    raise typer.Exit(serve(port=port, open_browser=browser))


@app.command()
def chat(language: Annotated[str, typer.Option(help="en or cy")] = "en") -> None:
    """Talk to the bot in this terminal."""
    from bot import app as program
    from bot import settings

    program.chat(settings.read(), language)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="What to ask, in your own words.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    batch: Annotated[
        Path | None, typer.Option(help='JSON lines {"id", "text"}; one JSON line each is printed.')
    ] = None,
) -> None:
    """Ask the evidence once, here. Works beside a running bot."""
    from bot import asking, log

    log.set_up()
    if batch is not None:
        for line in asking.batch(batch):
            print(json.dumps(line, ensure_ascii=False), flush=True)
        return
    result = asking.once(question)
    print(json.dumps(result, ensure_ascii=False) if as_json else result["answer"])


@app.command()
def text(
    batch: Annotated[Path, typer.Option(help='JSON lines {"id", "text"}; one JSON line each is printed.')],
) -> None:
    """Look at texts for urgent words and identifiers, as every message is looked at."""
    from bot import reading

    for line in reading.batch(batch):
        print(line, flush=True)


@app.command()
def guard(
    batch: Annotated[
        Path, typer.Option(help='JSON lines {"id", "question", "cards", "answer"}; one JSON line each is printed.')
    ],
) -> None:
    """Hold answers that somebody wrote to the cards that they cite, as a language model's are held."""
    from bot import guarding

    for line in guarding.batch(batch):
        print(json.dumps(line, ensure_ascii=False), flush=True)


@app.command()
def check() -> None:
    """Check the content and the catalogue, your own in overrides/ too; says file and line of what to mend."""
    from bot import evidence, settings
    from bot.naming import unnamed
    from prompts.check import problems

    chosen = settings.read()
    opened = evidence.open_evidence(chosen).load()
    evidence.open_guides(chosen, opened.library)
    overrides = chosen.overrides if chosen.overrides.is_dir() else None
    found = [*problems(overrides=overrides), *unnamed(opened.library, evidence.open_words(chosen))]
    for problem in found:
        print(problem)
    print(f"{len(found)} problems")
    raise typer.Exit(1 if found else 0)


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list.")] = False,
    language: Annotated[str, typer.Option(help="en or cy")] = "en",
) -> None:
    """Look at settings, token, data, search, clock and content; says what to mend. Works beside a running bot."""
    from bot import log, settings
    from bot.core.errors import SettingsError
    from bot.doctor import examine, report

    log.set_up()
    chosen: settings.Settings | SettingsError
    try:
        chosen = settings.read()
    except SettingsError as error:
        chosen = error
    checks = examine(chosen)
    if as_json:
        print(json.dumps(report.values(checks, language), ensure_ascii=False))
    else:
        print("\n".join(report.lines(checks, language)))
    raise typer.Exit(0 if report.is_well(checks) else 1)
