"""A file sent in the chat: told at once when that is soon, or promised and told when it is done, whatever happens."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pytest

from bot.channels.wording import open_wording
from bot.core.errors import MediaTooLarge, MediaUnavailable
from bot.core.incoming import Kind, Media, Place
from bot.core.notice import Composed, Later, Notice
from bot.core.person import Person, Role
from bot.core.reply import Message, Reply
from bot.core.turn import Outcome, Turn
from bot.documents import flow
from bot.documents.flow import DONE, DocumentsFlow
from bot.documents.results import Results
from bot.documents.service import MOST_BYTES, FileDesk
from bot.storage.standing import StandingShelf
from bot.storage.unit import SqlUnitOfWork, Stores
from knowledge.documents.service import Ingester
from knowledge.embedding.minilm import MiniLM
from tests.support import papers
from tests.support.turns import NOW, said, turn

OWNER = Person(roles=frozenset({Role.OWNER}))


@dataclass
class Sender:
    """What sends files to the job, and looks at what is kept."""

    job: DocumentsFlow
    unit: SqlUnitOfWork

    def file(self, media: Media, person: Person = OWNER, place: Place = Place.PRIVATE) -> Turn:
        incoming = replace(said("", person=person, place=place), kind=Kind.UNSUPPORTED, media=media)
        return replace(turn(incoming), now=NOW)

    def send(self, media: Media, person: Person = OWNER, place: Place = Place.PRIVATE) -> str:
        return worded(self.keep(self.job.file(self.file(media, person, place))).replies)

    def keep(self, outcome: Outcome[Stores]) -> Outcome[Stores]:
        with self.unit() as stores:
            for effect in outcome.effects:
                effect(stores)
        return outcome

    def news(self) -> Composed | Later | None:
        """What the notice that waits would say now."""
        with self.unit() as stores:
            rows = stores.connection.exec_driver_sql("select key, recipient, ref from outbox").all()
            notices = tuple(Notice(key, DONE, recipient, ref, NOW) for key, recipient, ref in rows)
            return self.job.done(notices, stores, NOW)


def worded(replies: Sequence[Reply]) -> str:
    return "\n".join(open_wording().text(block.message, "en") for reply in replies for block in reply.blocks)


def media(name: str = "Local policy.pdf", content: bytes = b"", size: int = 0) -> Media:
    return Media("document", lambda _limit: content, name=name, size=size)


@pytest.fixture
def sender(unit: SqlUnitOfWork, model: MiniLM) -> Iterator[Sender]:
    def remember(token: str, what: Sequence[Message]) -> None:
        with unit() as stores:
            Results(stores.notes).set(token, what)

    desk = FileDesk(Ingester(StandingShelf(unit), lambda: model), remember)
    yield Sender(DocumentsFlow(desk), unit)
    desk.close()


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "WAITS", 0.0)


def test_short_file_is_told_of_at_once(sender: Sender) -> None:
    assert sender.send(media(content=papers.pdf())).startswith("Local policy: taken in. It has 3 pages")


@pytest.mark.usefixtures("hurried")
def test_long_file_is_promised_and_told_when_it_is_done(sender: Sender) -> None:
    go = threading.Event()

    def slow(_limit: int) -> bytes:
        assert go.wait(60)
        return papers.pdf()

    assert (
        sender.send(replace(media(), fetch=slow)) == "I am reading Local policy.pdf. I will tell you when it is done."
    )
    assert isinstance(sender.news(), Later)
    go.set()
    told = until_told(sender)
    assert worded([told.reply]).startswith("Local policy: taken in.")


def until_told(sender: Sender) -> Composed:
    for _ in range(600):
        told = sender.news()
        if isinstance(told, Composed):
            return told
        assert isinstance(told, Later)
        assert told.due > NOW
        threading.Event().wait(0.1)
    raise AssertionError("it is never told")


@pytest.mark.usefixtures("hurried")
def test_refusal_that_comes_late_is_told_too(sender: Sender) -> None:
    sender.send(media("locked.pdf", papers.locked_pdf()))
    assert worded([until_told(sender).reply]).startswith("locked.pdf is locked with a password.")


@pytest.mark.usefixtures("hurried")
def test_file_that_a_restart_cut_short_is_asked_for_again(sender: Sender, unit: SqlUnitOfWork) -> None:
    never = threading.Event()
    sender.send(replace(media(), fetch=lambda _limit: bytes(not never.wait(60))))
    with unit() as stores:
        Results(stores.notes).none_is_under_way()
    told = sender.news()
    never.set()
    assert isinstance(told, Composed)
    assert worded([told.reply]) == "I was stopped while I read a file of yours. Please send it again."


@pytest.mark.usefixtures("hurried")
def test_more_files_than_fit_are_turned_away_kindly(sender: Sender) -> None:
    never = threading.Event()
    waiting = replace(media(), fetch=lambda _limit: bytes(not never.wait(60)))
    answers = [sender.send(waiting) for _ in range(8)]
    never.set()
    assert answers[-1] == "I am still busy with other files. Send Local policy.pdf again in a few minutes."


def test_only_owners_add_and_only_in_private(sender: Sender) -> None:
    def never(_limit: int) -> bytes:
        raise AssertionError("it must not be fetched")

    unread = replace(media(), fetch=never)
    assert "Only the person who runs this bot" in sender.send(unread, Person(roles=frozenset({Role.LEAD})))
    assert "private chat" in sender.send(unread, place=Place.GROUP)
    assert "too large. I can take 20 MB" in sender.send(replace(unread, size=MOST_BYTES + 1))
    assert "I can't read a file like run.exe" in sender.send(replace(unread, name="run.exe"))
    assert "has no name" in sender.send(replace(unread, name=".pdf"))


def test_file_larger_than_it_said_is_stopped_at_the_limit(sender: Sender) -> None:
    def lying(limit: int) -> bytes:
        raise MediaTooLarge(f"larger than {limit}")

    assert "too large. I can take 20 MB" in sender.send(replace(media(size=100), fetch=lying))


def test_file_that_cannot_be_fetched_is_asked_for_again(sender: Sender) -> None:
    def gone(_limit: int) -> bytes:
        raise MediaUnavailable("not now")

    assert "I could not get Local policy.pdf from Telegram" in sender.send(replace(media(), fetch=gone))


def test_fault_of_our_own_does_not_stop_the_next_file(sender: Sender) -> None:
    def broken(_limit: int) -> bytes:
        raise RuntimeError("oh")

    assert "Something went wrong with Local policy.pdf" in sender.send(replace(media(), fetch=broken))
    assert "taken in" in sender.send(media(content=papers.pdf()))


def test_results_hold_the_last_few_and_come_back_as_they_were(unit: SqlUnitOfWork) -> None:
    inner = Message("documents-refused-empty", {"file": "a.pdf"})
    with unit() as stores:
        results = Results(stores.notes)
        for n in range(25):
            results.set(f"t{n}", [Message("documents-refused", {"why": inner, "n": n})])
        assert results.get("t24") == (Message("documents-refused", {"why": inner, "n": 24}),)
        assert results.get("t3") == ()
