"""The files for running Hearback name only settings, commands and words that are there."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest
import typer.main
import yaml

from bot import cli
from bot.settings import PREFIX, Settings
from tests.support.documents import RUNBOOK

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
FILES = sorted(file for folder in ("systemd", "container", "compose") for file in (DEPLOY / folder).iterdir())


def _commands() -> set[str]:
    group = typer.main.get_command(cli.app)
    return set(group.commands)  # type: ignore[attr-defined]


def _unit(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(DEPLOY / "systemd" / name)
    return parser


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_settings_that_are_named_exist(file: Path) -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    assert set(re.findall(rf"\b{PREFIX}[A-Z_]+\b", file.read_text("utf-8"))) <= known


@pytest.mark.parametrize("unit", ["hearback.service", "hearback-backup.service"])
def test_a_service_starts_a_command_that_exists_and_keeps_what_it_makes_to_itself(unit: str) -> None:
    service = _unit(unit)["Service"]
    program, command = service["ExecStart"].split()
    assert program.endswith("/.venv/bin/hearback")
    assert command in _commands()
    assert service["UMask"] == "0077"


def test_all_services_use_one_folder_and_one_file_of_settings() -> None:
    services = [_unit(file.name)["Service"] for file in FILES if file.suffix == ".service"]
    for name in ("User", "WorkingDirectory", "EnvironmentFile", "Environment"):
        assert len({service[name] for service in services}) == 1, name


def test_the_backup_timer_calls_a_service_that_is_there() -> None:
    assert (DEPLOY / "systemd" / "hearback-backup.service").exists()
    assert _unit("hearback-backup.timer")["Timer"]["OnCalendar"]


def test_compose_runs_what_the_container_file_builds() -> None:
    compose = yaml.safe_load((DEPLOY / "compose" / "compose.yaml").read_text("utf-8"))
    (service,) = compose["services"].values()
    build = service["build"]
    assert (DEPLOY / "compose" / build["context"] / build["dockerfile"]).resolve().is_file()
    recipe = (DEPLOY / "container" / "Containerfile").read_text("utf-8")
    folder = re.search(rf"ENV {PREFIX}DATA=(\S+)", recipe)
    assert folder
    assert service["environment"][f"{PREFIX}DATA"] == folder[1]
    assert [volume.split(":")[1] for volume in service["volumes"]] == [folder[1]]
    assert re.search(r'CMD \["(\w+)"\]', recipe)[1] in _commands()  # type: ignore[index]
    assert not service.get("ports"), "nobody asks Hearback"


def test_the_runbook_names_errors_as_they_are_said() -> None:
    code = "\n".join(
        re.sub(r'"\s+f?"', "", file.read_text("utf-8"))
        for room in ("bot", "knowledge")
        for file in (ROOT / room).rglob("*.py")
    )
    said = [span for row in RUNBOOK.table("what you see") for span in re.findall(r"`([^`]+)`", row[0])]
    parts = [part for span in said for part in span.split(" ... ")]
    assert [part for part in parts if part not in code] == []
