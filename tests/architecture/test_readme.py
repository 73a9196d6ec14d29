"""The documents say what the program does: every command, setting, path and table in them is held to the code."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer.main
from PIL import Image

from bot import cli, settings
from bot.ask.flow import AskFlow
from bot.ask.model import State
from bot.channels.wording import open_wording
from bot.core.reply import say
from bot.feedback.rounds_flow import RoundsFlow
from bot.plan.flow import PlanFlow
from bot.promises.flow import PromisesFlow
from bot.router import GROUP_COMMANDS, PRIVATE_COMMANDS
from bot.settings import PREFIX, Settings
from bot.storage.anonymous.tables import answers, tokens
from bot.storage.tables import metadata
from knowledge.loader import load
from prompts.languages import PACKAGED, folders
from prompts.readability import grade, longest_sentence
from tests.support.documents import ALL, ARCHITECTURE, CHANGELOG, LICENCES, PRIVACY, README, ROOT, Document
from tests.support.people import people_flow

MOST_BYTES, FEWEST_LETTERS, HIGHEST_GRADE, LONGEST = 200_000, 40, 5.0, 26
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
every_document = pytest.mark.parametrize("document", ALL, ids=lambda document: document.path.name)


@every_document
def test_every_make_target_exists(document: Document) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {found for line in document.typed for found in re.findall(r"\bmake ([a-z]+)", line)}
    assert named <= targets


@every_document
def test_every_hearback_command_and_option_exists(document: Document) -> None:
    for line in document.typed:
        for words in re.findall(r"(?:^|/bin/|[;&|] *)hearback +([^;&|]+)", line):
            name, *rest = shlex.split(words)
            options = {word.split("=")[0] for word in rest if word.startswith("--")}
            assert name in _commands(), f"hearback {name}"
            assert options <= _options(_commands()[name]), f"hearback {words}"


def test_every_command_of_hearback_is_named_somewhere() -> None:
    typed = {line.split()[1] for document in ALL for line in document.typed if re.match(r"\S*hearback \w", line)}
    assert _commands().keys() - typed - {"run"} == set()


def test_every_command_that_a_message_names_exists() -> None:
    sources = [
        file for room in ("bot", "knowledge", "prompts") for kind in ("py", "ftl") for file in _files(room, kind)
    ]
    named = {found for file in sources for found in re.findall(r"[`\"]hearback ([a-z]+)", file.read_text("utf-8"))}
    assert named <= _commands().keys()


@every_document
def test_every_setting_named_exists(document: Document) -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields} | settings._NOT_SETTINGS
    assert set(re.findall(r"\bHEARBACK_[A-Z_]+\b", document.text)) <= known


def test_settings_table_is_that_of_the_program() -> None:
    documented = README.table("setting")
    fields = Settings.model_fields.items()
    assert documented == [[f"`{PREFIX}{n.upper()}`", _default(f.get_default()), str(f.description)] for n, f in fields]


def test_commands_table_is_that_of_the_router_and_the_texts() -> None:
    words = open_wording()
    lines = [
        [f"`/{name}`", words.text(say(f"command-{name}"), "en"), "yes" if name in GROUP_COMMANDS else "no"]
        for name in dict.fromkeys((*PRIVATE_COMMANDS, *GROUP_COMMANDS))
    ]
    assert README.table("command") == lines


@every_document
def test_every_chat_command_named_exists(document: Document) -> None:
    known = {*_jobs_commands(), "newbot", "setprivacy", "quit"}
    named = {found for span in document.spans for found in re.findall(r"^/([a-z]+)(?: |$)", span)}
    assert named <= known


@every_document
def test_every_path_named_exists(document: Document) -> None:
    for span in document.spans:
        if re.match(r"(bot|knowledge|prompts|tests|docs|deploy|\.ci)/[\w./<>*-]+$", span) and span != NEW_CARD:
            assert list(ROOT.glob(re.sub(r"<\w+>", "*", span.rstrip("/")))), span


NEW_CARD = "knowledge/cards/E141.md"


@every_document
def test_every_relative_link_leads_somewhere(document: Document) -> None:
    for link in document.links:
        if "://" not in link:
            path, _, anchor = link.partition("#")
            target = Document((document.path.parent / path).resolve() if path else document.path)
            assert target.path.exists(), link
            assert not anchor or anchor in target.anchors, link


def test_readme_shows_pictures_that_are_small_and_described() -> None:
    assert len(README.images) >= 5
    for where, words in README.images:
        file = ROOT / where
        with Image.open(file) as picture:
            assert picture.format == "PNG", where
        assert file.stat().st_size < MOST_BYTES, where
        assert len(words) >= FEWEST_LETTERS, where


def test_no_picture_lies_there_that_nobody_shows() -> None:
    shown = {(ROOT / where).name for where, _ in README.images}
    assert {file.name for file in (ROOT / "docs" / "pictures").iterdir()} == shown


def test_numbers_of_the_evidence_are_right() -> None:
    library = load()
    assert f"{len(library.cards)} pieces of evidence" in " ".join(README.text.split())
    assert f"{len(library.cards)} facts from {len(library.sources)} sources" in README.text


def test_own_files_that_the_readme_shows_can_be_used(tmp_path: Path) -> None:
    for name, content in README.own_files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
    library, packaged, words = load(tmp_path), load(), open_wording(tmp_path)
    assert len(README.own_files) == 4
    assert library.cards.keys() - packaged.cards.keys() == {"E900"}
    assert library.cards["E900"].topic in {card.topic for card in packaged.cards.values()}
    assert len(library.off_topic) == len(packaged.off_topic) + 1
    assert "Anytown Carers" in words.text(say("start-private"), "en")


def test_language_table_names_each_language() -> None:
    assert {row[0].strip("`") for row in README.table("language")} == set(folders(PACKAGED))


def test_states_table_is_the_closed_list() -> None:
    assert [row[0].strip("`") for row in README.table("state")] == [state.value for state in State]


def test_import_layers_are_those_that_are_enforced() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    listed = next(block.code for block in ARCHITECTURE.blocks if block.language == "text")
    assert listed.splitlines() == layers


def test_everything_that_is_kept_stands_in_the_privacy_document() -> None:
    documented = {row[0].strip("`"): set(re.findall(r"`(\w+)`", row[1])) for row in PRIVACY.table("table")}
    tables = [table for kept in (metadata, answers, tokens) for table in kept.sorted_tables]
    assert documented == {table.name: set(table.columns.keys()) for table in tables}


def test_every_package_is_listed_with_its_licence() -> None:
    project = PROJECT["project"]
    wanted = [*project["dependencies"], *(each for some in project["optional-dependencies"].values() for each in some)]
    listed = {re.findall(r"`([^`]+)`", row[0])[0] for row in LICENCES.table("package")}
    assert {re.match(r"[\w.-]+", each).group() for each in wanted} == listed


def test_changelog_tells_of_this_version() -> None:
    assert f"## [{PROJECT['project']['version']}]" in CHANGELOG.text


@pytest.mark.parametrize("document", [README, PRIVACY], ids=["README", "privacy"])
def test_it_is_plain_to_read(document: Document) -> None:
    spoken = [_spoken(part) for part in re.split(r"\n\s*\n|\n(?= *[-\d]\.? )", document.prose)]
    assert grade("\n\n".join(filter(None, spoken))) <= HIGHEST_GRADE
    assert [part for part in spoken if longest_sentence(part) > LONGEST] == []


def _files(room: str, kind: str) -> list[Path]:
    return sorted((ROOT / room).rglob(f"*.{kind}"))


def _commands() -> dict[str, Any]:
    return dict(typer.main.get_command(cli.app).commands)  # type: ignore[attr-defined]


def _options(command: Any) -> set[str]:
    own = {option for param in command.params for option in (*param.opts, *param.secondary_opts)} | {"--help"}
    return own.union(*(_options(under) for under in getattr(command, "commands", {}).values()))


def _default(value: object) -> str:
    shown = value.get_secret_value() if hasattr(value, "get_secret_value") else value
    return f"`{shown}`" if shown not in ("", None, frozenset(), {}) else "none"


def _jobs_commands() -> set[str]:
    jobs = (AskFlow(None), people_flow(), RoundsFlow(None, str), PromisesFlow(None), PlanFlow(None))  # type: ignore[arg-type]
    return {"cancel", *(name for job in jobs for name in job.commands)}


def _spoken(paragraph: str) -> str:
    """A paragraph as it is read aloud: no tables, headings, addresses or code."""
    if paragraph.lstrip().startswith(("|", "#", "<img", "**On this page:**")):
        return ""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", paragraph)
    return " ".join(re.sub(r"`[^`]*`", "it", plain).replace("*", "").split())
