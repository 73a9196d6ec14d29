"""One bot runs, as an owner's would; other commands are tried beside it, and its end shows what it said and reached."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox, sandbox_in_thread
from tests.support.program import HERE, PATIENCE, Ended, Program, Running

QUESTION = "How do I involve people early? My sister's word for it is heulwen."
LOCAL = {"00000000", "0100007F", "0" * 32, "00000000000000000000000001000000", "0000000000000000FFFF00000100007F"}
PRIVATE = {"safeguarding_name": "Diogelu Ynys", "safeguarding_phone": "01248 000111", "safeguarding_chat": "5000000777"}


@dataclass(frozen=True)
class Bot:
    """The running bot: where it was started, with which settings, and a person who has had an answer from it."""

    program: Program
    settings: dict[str, str]
    running: Running
    sandbox: Sandbox
    mair: Person


@dataclass(frozen=True)
class Life:
    """What there is to see once the bot has been told to end."""

    ended: Ended
    seconds: float
    remote: set[str]


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder = tmp_path_factory.mktemp("running")
    program = Program(folder / "here")
    with ExitStack() as ends:
        sandbox = ends.enter_context(sandbox_in_thread())
        mair = Person(sandbox.world, sandbox.world.add_person("Mair Eluned"))
        where = {"data": str(folder / "data"), "telegram_api": sandbox.root, "token": sandbox.token}
        settings = where | PRIVATE | {"owners": str(mair.account.id)}
        running = ends.enter_context(program.started("run", **settings))
        running.wait_for_log("ready")
        mair.write(QUESTION)
        mair.answer_blocking("[1]", seconds=PATIENCE)
        yield Bot(program, settings, running, sandbox, mair)


@pytest.fixture(scope="module")
def life(bot: Bot) -> Life:
    """Ends the bot: what needs it running stands above what needs this."""
    remote = bot.running.remote_addresses()
    began = time.monotonic()
    bot.running.process.terminate()
    ended = bot.running.ended()
    return Life(ended, time.monotonic() - began, remote)


def test_ask_beside_a_running_bot_answers_without_touching_what_it_keeps(bot: Bot) -> None:
    ended = bot.program.run("ask", "--json", QUESTION, **bot.settings)
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out)["state"] == "answered"
    data = bot.settings["data"]
    assert [target for target in ended.reached("write") if str(target).startswith(data)] == []
    assert ended.reached("database") <= {f"file:{data}/hearback.sqlite?mode=ro"}
    assert ended.reached("import") == set(), "only the owner of the index may load Chroma"


def test_doctor_beside_a_running_bot_finds_it_well(bot: Bot) -> None:
    ended = bot.program.run("doctor", **bot.settings)
    assert ended.code == 0, ended.out
    assert ended.err == ""
    assert "One is running with this data folder." in ended.out
    assert "Telegram knows this bot." in ended.out
    secrets = (bot.sandbox.token, bot.sandbox.token.split(":")[0], str(bot.mair.account.id), *PRIVATE.values())
    assert [secret for secret in secrets if secret in ended.out] == []
    assert ended.reached("import") == set()
    bot.mair.write(QUESTION)
    bot.mair.answer_blocking("[1]", seconds=PATIENCE)


def test_second_bot_on_the_data_folder_is_refused(bot: Bot) -> None:
    ended = bot.program.run("run", **bot.settings)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        "hearback: Another Hearback is running with this data folder. Stop it first, or give this one a folder of its "
        "own with HEARBACK_DATA.\n"
    )


def test_second_bot_on_the_token_gives_up_and_the_first_carries_on(bot: Bot, tmp_path: Path) -> None:
    settings = bot.settings | {"data": str(tmp_path / "data")}
    with Program(tmp_path / "here").started("run", module="tests.support.hasty_bot", **settings) as second:
        ended = second.ended()
    assert ended.code == 1
    assert ended.err.splitlines()[-1].startswith("hearback: Another program is running with this bot token. Stop it")
    bot.mair.write(QUESTION)
    bot.mair.answer_blocking("[1]", seconds=PATIENCE)


def test_sigterm_ends_it_with_0_within_5_seconds(life: Life) -> None:
    assert life.ended.code == 0
    assert life.seconds < 5
    assert "event=telegram_stopped" in life.ended.err


def test_no_connection_leaves_the_machine(bot: Bot, life: Life) -> None:
    assert life.ended.reached("socket") == {"127.0.0.1"}, "it was seen talking to the stand-in, and to nobody else"
    assert life.ended.reached("look-up") <= HERE
    assert life.remote <= LOCAL
    assert "0100007F" in life.remote


def test_log_tells_neither_words_nor_names_nor_numbers_nor_the_token(bot: Bot, life: Life) -> None:
    number, secret = bot.sandbox.token.split(":")
    told = (QUESTION, "heulwen", "Mair", "Eluned", str(bot.mair.account.id), number, secret, *PRIVATE.values())
    assert life.ended.out == ""
    assert [word for word in told if word in life.ended.err] == []
    assert all(line.startswith("timestamp=") for line in life.ended.err.splitlines())


def test_data_folder_is_for_its_account_alone(bot: Bot, life: Life) -> None:
    data = Path(bot.settings["data"])
    assert life.ended.code == 0
    assert [file.name for file in (data, *data.rglob("*")) if file.stat().st_mode & 0o077] == []
