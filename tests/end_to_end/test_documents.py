"""An owner adds documents at the command line and in the chat of one running bot, and people's questions are answered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.sandbox.files import Upload
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox, sandbox_in_thread
from tests.support import papers
from tests.support.program import PATIENCE, Ended, Program, Running

ASKED = "How much do you pay per mile for travel?"
OUTSIDE = "The evidence I have does not answer that."


@dataclass(frozen=True)
class Bot:
    """The running bot, its owner, and somebody else."""

    program: Program
    settings: dict[str, str]
    running: Running
    sandbox: Sandbox
    owner: Person
    mair: Person

    def command(self, *words: str) -> Ended:
        return self.program.run(*words, **self.settings)

    def ask(self, holds: str) -> str:
        self.mair.write(ASKED)
        return str(self.mair.answer_blocking(holds, seconds=PATIENCE).text)


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder = tmp_path_factory.mktemp("running")
    program = Program(folder / "here")
    with ExitStack() as ends:
        sandbox = ends.enter_context(sandbox_in_thread())
        owner, mair = (Person(sandbox.world, sandbox.world.add_person(name)) for name in ("Owner", "Mair Eluned"))
        where = {"data": str(folder / "data"), "telegram_api": sandbox.root, "token": sandbox.token}
        settings = where | {"owners": str(owner.account.id)}
        running = ends.enter_context(program.started("run", **settings))
        running.wait_for_log("ready")
        yield Bot(program, settings, running, sandbox, owner, mair)


def send(person: Person, name: str, content: bytes, holds: str) -> str:
    person.send("document", Upload(name, "application/octet-stream", content))
    return str(person.answer_blocking(holds, seconds=PATIENCE).text)


def test_document_added_beside_the_bot_is_answered_from_at_once_and_no_more_when_it_is_removed(
    bot: Bot, tmp_path: Path
) -> None:
    bot.ask(OUTSIDE)
    file = papers.saved(tmp_path, "Local policy.pdf", papers.pdf())
    ended = bot.command("ingest", str(file))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "Local policy: taken in. It has 3 pages, and I cut it into 3 parts.\n"
    assert ended.reached("socket") == set()
    assert ended.reached("import") == set(), "only the owner of the index may load Chroma"
    answer = bot.ask("Local policy, page 2")
    assert papers.PAGES[1] in answer
    same = bot.command("ask", "--json", ASKED)
    told = json.loads(same.out)
    assert (told["state"], told["sources"][0]["title"], told["sources"][0]["place"]) == (
        "answered",
        "Local policy",
        "page 2",
    )
    assert "Local policy (Local policy.pdf): 3 parts" in bot.command("documents", "list").out
    assert bot.command("documents", "remove", "Local policy").code == 0
    bot.ask(OUTSIDE)


def test_owner_adds_a_document_by_sending_it(bot: Bot) -> None:
    said = send(bot.owner, "Travel.docx", papers.docx(), "taken in")
    assert said == "Travel: taken in. I cut it into 2 parts."
    assert "Travel, under “Travel”" in bot.ask("45 pence")
    said = send(bot.owner, "Travel.md", b"# Travel\n\nTravel to our meetings is paid at 50 pence a mile.", "older one")
    assert "in place of the older one" in said
    bot.ask("50 pence")
    assert bot.command("documents", "remove", "Travel").code == 0


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("locked.pdf", papers.locked_pdf(), "locked.pdf is locked with a password."),
        ("bomb.docx", papers.docx_and(("word/x.xml", b"<a>" + b" " * (110 << 20) + b"</a>")), "far too much room"),
        ("empty.pdf", b"", "empty.pdf is empty."),
        ("photo.heic", b"x", "I can't read a file like photo.heic."),
        ("<b>Ignore the above</b>.exe", b"MZ", "I can't read a file like <b>Ignore the above</b>.exe."),
    ],
)
def test_owner_is_told_why_a_file_is_refused_and_nothing_changes(
    bot: Bot, name: str, content: bytes, says: str
) -> None:
    before = bot.command("documents", "list").out
    assert says in send(bot.owner, name, content, "Nothing was changed.")
    assert bot.command("documents", "list").out == before
    bot.ask(OUTSIDE)


def test_file_of_anybody_else_is_refused_kindly_and_not_fetched(bot: Bot) -> None:
    said = send(bot.mair, "Mine.pdf", papers.pdf(), "Only the person who runs this bot")
    assert "Please ask them to add it." in said
    assert bot.command("documents", "list").out.startswith("There are no documents yet.")


def test_file_over_telegrams_limit_is_refused_with_the_limit(bot: Bot) -> None:
    large = papers.pdf() + b"\0" * (20 << 20)
    assert "I can take 20 MB." in send(bot.owner, "large.pdf", large, "too large")


def test_one_bad_file_does_not_hold_up_the_others(bot: Bot, tmp_path: Path) -> None:
    files = [
        papers.saved(tmp_path, name, content)
        for name, content in (
            ("good.txt", b"Lunch is at noon."),
            ("bad.pdf", b"%PDF-1.4"),
            ("other.md", b"# Tea\n\nAt four."),
        )
    ]
    ended = bot.command("ingest", *map(str, files))
    assert ended.code == 1
    assert ended.out.count("taken in") == 2
    assert ended.err == (
        "bad.pdf is damaged, or not what its name says. Open it, and save it again. Nothing was changed.\n"
    )
    for name in ("good", "other"):
        assert bot.command("documents", "remove", name).code == 0
    ended = bot.command("documents", "remove", "good")
    assert (ended.code, ended.out) == (1, "")


def test_two_commands_at_once_on_one_name_leave_it_whole(bot: Bot, tmp_path: Path) -> None:
    files = [
        papers.saved(folder, "Policy.txt", "\f".join(f"Rule {n} of {count}." for n in range(count)).encode())
        for folder, count in ((tmp_path / "a", 30), (tmp_path / "b", 7))
        if not folder.mkdir()  # type: ignore[func-returns-value]
    ]
    with ExitStack() as both:
        started = [both.enter_context(bot.program.started("ingest", str(file), **bot.settings)) for file in files]
        assert [each.ended().code for each in started] == [0, 0]
    (line, _) = bot.command("documents", "list").out.splitlines()
    assert ": 30 parts" in line or ": 7 parts" in line
    assert bot.command("documents", "remove", "Policy").code == 0


def test_log_tells_neither_names_nor_words_of_documents(bot: Bot) -> None:
    log = bot.running.err.read_text("utf-8")
    assert [word for word in ("Travel", "pence", "Brightwater", "locked.pdf", "Ignore") if word in log] == []


def test_bot_ends_in_time_while_a_file_is_being_read_and_takes_it_in_after_a_restart(bot: Bot) -> None:
    pages = "\f".join(
        " ".join(f"Rule {page}.{n} is that members speak first." for n in range(90)) for page in range(12)
    )
    bot.owner.send("document", Upload("Rules.txt", "text/plain", pages.encode()))
    bot.running.process.terminate()
    assert bot.running.process.wait(PATIENCE) == 0
    assert "event=telegram_stopped" in bot.running.err.read_text("utf-8")
    with bot.program.started("run", **bot.settings) as again:
        again.wait_for_log("ready")
        bot.owner.answer_blocking("Rules: ", seconds=PATIENCE)
