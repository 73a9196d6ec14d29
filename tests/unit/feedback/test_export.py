"""`hearback export round`: what a closed round may show, and nothing else."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.commands.export_round import defused
from tests.support.rounds import Town, hearing, town
from tests.unit.feedback.test_rounds import closed, crowd

__all__ = ["hearing", "town"]


def _exported(town: Town, *more: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("HEARBACK_DATA", str(town.data))
    monkeypatch.chdir(Path(town.data).parent)
    result = CliRunner().invoke(app, ["export", "round", *more], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_closed_round_is_exported_with_small_numbers_hidden(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    closed(town)
    with town.uow.reading() as stores:
        number = stores.rounds.all()[0].id
    assert _exported(town, monkeypatch=monkeypatch) == f"{number}\tclosed\tLunches\n"
    table = list(csv.DictReader(io.StringIO(_exported(town, str(number), monkeypatch=monkeypatch))))
    heard = [row for row in table if row["about"] == "Did you feel heard?" and row["view"] == "everyone"]
    assert [row["count"] for row in heard] == ["25", "10", "0", "0", "10"]
    assert {row["kind"] for row in table} == {"question", "answer", "theme"}, "no quote was released"
    assert json.loads(_exported(town, str(number), "--json", monkeypatch=monkeypatch))[0]["count"] == 25


def test_what_was_done_about_a_theme_is_exported_as_such(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    lead = closed(town)
    for label in ("Lunches", "Next", "Next", "Next", "What people said", "We did"):
        lead.press(label)
    lead.type("Meals now come hot.")
    with town.uow.reading() as stores:
        number = stores.rounds.all()[0].id
    table = list(csv.DictReader(io.StringIO(_exported(town, str(number), monkeypatch=monkeypatch))))
    assert [(row["about"], row["answer"]) for row in table if row["kind"] == "we did"] == [
        (next(row["about"] for row in table if row["kind"] == "theme"), "Meals now come hot.")
    ]


def test_open_round_is_not_exported(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    crowd(town, town.open_round(), 9)
    with town.uow.reading() as stores:
        number = stores.rounds.all()[0].id
    with pytest.raises(Exception, match="no closed round"):
        _exported(town, str(number), monkeypatch=monkeypatch)


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-1", "@x", "\tx", "\rx"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert defused(cell) == "'" + cell
    assert defused("Lunch = cold") == "Lunch = cold"
