"""`hearback export round`: what a closed round shows, for a spreadsheet or another program."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer

from bot.core.errors import HearbackError
from bot.feedback.exporting import Row
from bot.feedback.themes import Vectors
from bot.storage.anonymous.opening import open_anonymous

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_round(
    number: Annotated[str, typer.Argument(help="The round's number; `list` shows all.")] = "list",
    as_json: Annotated[bool, typer.Option("--json", help="JSON instead of CSV.")] = False,
) -> None:
    """Print a closed round with small numbers hidden, or the list of all rounds."""
    print(_exported(number, as_json=as_json), end="")


def _exported(number: str, *, as_json: bool) -> str:
    from bot import settings
    from bot.evidence import open_rounds
    from bot.feedback.exporting import rows
    from bot.feedback.model import Round, State
    from bot.feedback.service import Rounds
    from bot.opening import database_to_give_out

    chosen = settings.read()
    with database_to_give_out(chosen).reading() as stores:
        every: list[Round] = [one for one in stores.rounds.all() if one.state in (State.OPEN, State.CLOSED)]
    if number == "list":
        return "".join(f"{one.id}\t{one.state}\t{one.title}\n" for one in every)
    found = next((one for one in every if str(one.id) == number), None)
    if found is None or found.state is not State.CLOSED:
        raise HearbackError("There is no closed round with that number. `hearback export round list` shows all.")
    with open_anonymous(
        chosen.data,
        database_url=chosen.database_url,
        answers_url=chosen.answers_url,
        tokens_url=chosen.tokens_url,
        is_looking_only=True,
    ) as store:
        rounds = Rounds(store, open_rounds(chosen), _no_vectors, chosen.feedback_least)
        lines = list(rows(rounds, found))
    return _json(lines) if as_json else _csv(lines)


def _no_vectors(_texts: Sequence[str]) -> Vectors:
    raise AssertionError("themes are made when a round closes, and not here")


def _json(lines: Sequence[Row]) -> str:
    return json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=1) + "\n"


def _csv(lines: Sequence[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["kind", "about", "view", "answer", "count"])
    writer.writerows([[defused(str(cell)) for cell in asdict(line).values()] for line in lines])
    return out.getvalue()


def defused(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
