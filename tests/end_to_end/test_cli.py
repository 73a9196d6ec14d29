"""The commands as scripts use them: a process each, with the keys, the exit status and the words that are promised."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.running import sandbox_in_thread
from tests.support.program import HERE, ROOT, Ended, Program

STATES = {"answered", "partly", "not_in_evidence", "figure_not_held", "urgent", "refused", "error"}
KEYS = ["state", "language", "answer", "evidence", "figures", "sources", "phrased_by"]
QUESTION = "How do I involve people early?"
LINES = {
    "english": QUESTION,
    "welsh": "Sut mae cynnwys pobl o'r dechrau mewn gofal cymdeithasol?",
    "figures": "What do the groups say about impact, in figures?",
    "off topic": "Who won the rugby on Saturday?",
    "urgent": "My dad's carer hits him and he is bleeding now",
    "emoji": "👩🏽‍🦽🙏",
    "words and emoji": f"🙏 {QUESTION} 👩🏽‍🦽",
    "empty": "",
    "blanks": " \t\n",
    "5,000 characters": "co-production " * 357 + "ok",
    "null": "How do I\0 involve people early?",
    "half a character": "How do I involve people early? \ud83d",
    "line separator": "How do I\u2028involve people early?",
    "markup": "<b>How</b> do I {involve} people early? %s `rm -rf` [x](tg://user?id=1)",
    "right to left": "\u202eHow do I involve people early?",
}


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path / "here")


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ended, dict[str, dict[str, Any]]]:
    """What `ask --batch` says to a file as an editor on Windows leaves it, by the lines' names."""
    folder = tmp_path_factory.mktemp("batch")
    file = folder / "questions.jsonl"
    entries = [
        json.dumps({"id": name, "text": text, "more": 1}, ensure_ascii="\ud83d" in text) for name, text in LINES.items()
    ]
    file.write_text(
        "\ufeff" + "\r\n\r\n".join([*entries, json.dumps({"id": None, "text": QUESTION})]), "utf-8", newline=""
    )
    ended = Program(folder / "here").run("ask", "--batch", str(file))
    return ended, {entry["id"]: entry for entry in map(json.loads, ended.out.splitlines())}


def check_contract(entry: dict[str, Any]) -> None:
    """The keys and types that are promised, and no others."""
    assert list(entry) == KEYS
    assert entry["state"] in STATES
    assert entry["language"] in {"en", "cy"}
    assert isinstance(entry["answer"], str)
    assert entry["answer"].strip()
    scores = [hit["score"] for hit in entry["evidence"]]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) <= 5
    for hit in entry["evidence"]:
        assert {key: type(value) for key, value in hit.items()} == {"id": str, "score": float}
        assert (ROOT / "knowledge" / "cards" / f"{hit['id']}.md").exists()
    for figure in entry["figures"]:
        assert list(figure) == ["card", "value", "population", "scale"]
        assert all(isinstance(value, str) and value for value in figure.values())
    for source in entry["sources"]:
        assert list(source) == ["id", "title", "publisher", "date", "url"]
        assert all(isinstance(value, str) and value for value in source.values())


def test_ask_prints_one_object_reaches_for_nothing_and_leaves_nothing_behind(program: Program) -> None:
    ended = program.run("ask", "--json", QUESTION, token="77:never-used")
    (line,) = ended.out.splitlines()
    entry = json.loads(line)
    check_contract(entry)
    assert (ended.code, ended.err, entry["state"], entry["language"]) == (0, "", "answered", "en")
    assert len(entry["evidence"]) == 5
    assert entry["sources"]
    assert ended.reached("socket") | ended.reached("look-up") <= HERE
    assert list(program.folder.iterdir()) == []


def test_batch_answers_every_line_with_its_id_and_the_milliseconds(
    batch: tuple[Ended, dict[str, dict[str, Any]]],
) -> None:
    ended, answers = batch
    assert (ended.code, ended.err) == (0, "")
    assert list(answers) == [*LINES, None]
    for entry in answers.values():
        assert list(entry) == ["id", *KEYS, "ms"]
        assert isinstance(entry["ms"], float)
        assert entry["ms"] > 0
        check_contract({key: entry[key] for key in KEYS})


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("english", "answered"),
        ("off topic", "not_in_evidence"),
        ("urgent", "urgent"),
        ("emoji", "refused"),
        ("empty", "refused"),
        ("blanks", "refused"),
        ("5,000 characters", "refused"),
    ],
)
def test_batch_tells_what_became_of_a_question(
    batch: tuple[Ended, dict[str, dict[str, Any]]], name: str, state: str
) -> None:
    assert batch[1][name]["state"] == state


def test_figures_come_with_whom_they_are_about(batch: tuple[Ended, dict[str, dict[str, Any]]]) -> None:
    assert {"72%", "about half"} & {
        figure["value"].removeprefix("around ") for figure in batch[1]["figures"]["figures"]
    }


def test_welsh_is_answered_in_welsh(batch: tuple[Ended, dict[str, dict[str, Any]]]) -> None:
    answer = batch[1]["welsh"]
    assert answer["language"] == "cy"
    assert "dystiolaeth" in answer["answer"].lower()


@pytest.mark.parametrize(
    "name", ["words and emoji", "null", "half a character", "line separator", "right to left", None]
)
def test_odd_characters_do_not_hide_the_card_that_answers(
    batch: tuple[Ended, dict[str, dict[str, Any]]], name: str | None
) -> None:
    answers = batch[1]
    assert answers["english"]["evidence"][0]["id"] in {hit["id"] for hit in answers[name]["evidence"]}


def test_broken_line_of_a_batch_is_named_and_nothing_is_answered(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"id": 1, "text": "fine"}\n\n{"id": 2, "text": secret words}\n', "utf-8")
    ended = program.run("ask", "--batch", str(file))
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == f'hearback: {file}:3: each line is a JSON object with "id" and "text"\n'


TOKEN = "77123456:AAwrong-token-that-nobody-has-ever-used"
STANDING = {"token": TOKEN, "telegram_api": "http://127.0.0.1:9"}


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({}, "hearback: HEARBACK_TOKEN is not set. Make a bot with @BotFather"),
        ({**STANDING, "tokn": "secret"}, "hearback: Unknown settings: HEARBACK_TOKN. Check the spelling"),
        ({"token": TOKEN, "clock_file": "clock"}, "it can't be used with Telegram's own API"),
        ({**STANDING, "data": "file"}, "hearback: HEARBACK_DATA names a file: name a folder instead."),
    ],
    ids=["no token", "unknown setting", "clock file with Telegram itself", "data folder is a file"],
)
def test_run_that_cannot_start_says_in_one_line_what_to_do(
    program: Program, settings: dict[str, str], words: str
) -> None:
    program.folder.mkdir()
    (program.folder / "file").touch()
    check_refused(program.run("run", **settings), words)


def test_run_in_a_folder_that_may_not_be_written_says_so(program: Program) -> None:
    program.folder.mkdir()
    program.folder.chmod(0o500)
    ended = program.run_without_special_rights("run", **STANDING)
    program.folder.chmod(0o700)
    check_refused(ended, "hearback: Hearback may not write to its data folder (HEARBACK_DATA). Give the account")


def test_run_with_a_broken_card_of_the_owner_names_file_and_line(program: Program) -> None:
    cards = program.folder / "data" / "overrides" / "knowledge" / "cards"
    cards.mkdir(parents=True)
    lines = (ROOT / "knowledge" / "cards" / "E001.md").read_text("utf-8").splitlines()
    place = next(number for number, line in enumerate(lines, start=1) if line.startswith("kind:"))
    lines[place - 1] = "kind: rumour"
    (cards / "E001.md").write_text("\n".join(lines), "utf-8")
    check_refused(program.run("run", **STANDING), f"data/overrides/knowledge/cards/E001.md:{place}: ")


def _own(program: Program, name: str, content: str) -> None:
    file = program.folder / "data" / "overrides" / name
    file.parent.mkdir(parents=True)
    file.write_text(content, "utf-8")


def test_check_looks_at_the_owners_own_words(program: Program) -> None:
    _own(program, "prompts/en/ours.ftl", "no-such-key = Hello\n")
    ended = program.run("check")
    assert ended.code == 1
    assert "data/overrides/prompts/en/ours.ftl:1: no-such-key: no text has this key" in ended.out


def test_check_and_run_say_which_card_of_the_owner_has_a_topic_without_words(program: Program) -> None:
    card = (ROOT / "knowledge" / "cards" / "E001.md").read_text("utf-8")
    _own(program, "knowledge/cards/E001.md", re.sub(r"(?m)^topic: .*$", "topic: bins", card))
    for command in ("check", "run"):
        said = "hearback: data/overrides/knowledge/cards/E001.md:2: the topic 'bins' has no words; take one that has"
        check_refused(program.run(command, **STANDING), said)


def test_run_with_a_wrong_token_says_where_to_get_the_right_one(program: Program) -> None:
    with sandbox_in_thread() as sandbox:
        ended = program.run("run", token=TOKEN, telegram_api=sandbox.root)
    check_refused(ended, "hearback: Telegram does not accept this bot token. Copy it again from @BotFather")


def check_refused(ended: Ended, words: str) -> None:
    """The last line says what to do, nothing is printed beside it, and the token is nowhere."""
    assert (ended.code, ended.out) == (1, "")
    *before, last = ended.err.splitlines()
    assert words in last
    assert [line for line in before if "Traceback" in line or not line.startswith("timestamp=")] == []
    assert TOKEN not in ended.err
    assert TOKEN.split(":")[1] not in ended.err
    assert ended.reached("socket") | ended.reached("look-up") <= HERE


@pytest.mark.parametrize(
    "what", [["plan"], ["plan", "3"], ["promises"], ["round"], ["register", "--group", "-1001"]], ids=" ".join
)
def test_export_from_a_folder_without_a_database_says_so_and_makes_none(
    program: Program, tmp_path: Path, what: list[str]
) -> None:
    elsewhere = tmp_path / "elsewhere"
    ended = program.run("export", *what, data=str(elsewhere))
    check_refused(ended, "Check HEARBACK_DATA")
    assert not elsewhere.exists()


def test_doctor_works_when_the_settings_are_broken(program: Program) -> None:
    ended = program.run("doctor", "--json", tokn="secret", token=TOKEN)
    checks = json.loads(ended.out)
    assert (ended.code, ended.err) == (1, "")
    assert all(list(check) == ["check", "verdict", "name", "says"] for check in checks)
    verdicts = {check["check"]: check["verdict"] for check in checks}
    assert verdicts.pop("settings") == "to_mend"
    assert set(verdicts) == {"content", "vectors", "texts", "model", "engine", "zone"}
    assert set(verdicts.values()) <= {"ok", "warning"}
    assert "HEARBACK_TOKN" in checks[0]["says"]
    assert TOKEN not in ended.out
    assert list(program.folder.iterdir()) == []


def test_help_names_every_command(program: Program) -> None:
    ended = program.run("--help")
    assert ended.code == 0
    for command in ("run", "try", "chat", "ask", "text", "check", "doctor"):
        assert f" {command} " in ended.out


def test_watcher_sees_connections_look_ups_and_what_is_written(program: Program) -> None:
    with program.started(module="tests.support.reaching") as running:
        ended = running.ended()
    assert ended.code == 0
    assert ended.reached("socket") == {"192.0.2.1", "127.0.0.1"}
    assert ended.reached("look-up") == {"127.0.0.1"}
    assert ended.reached("write") == {"written"}
    assert ended.reached("database") == {":memory:"}
