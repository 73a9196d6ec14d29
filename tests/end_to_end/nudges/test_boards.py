"""Living messages: a real process edits them in place, gathers changes, and posts anew what is gone."""

from __future__ import annotations

import secrets
import time

import pytest

from bot.core.board import Board
from bot.core.incoming import Address, Incoming, Kind, Place, Service
from bot.core.session import Session
from bot.core.turn import Turn
from bot.nudges.rejoin import Rejoining
from bot.sandbox import groups
from bot.sandbox.chats import Chat, Message
from bot.sandbox.people import Person
from tests.support.nudged import Nudged


class Living:
    """A board in a group of its own."""

    def __init__(self, scene: Nudged, *, is_admin: bool = False) -> None:
        self.scene, self.ref = scene, secrets.token_hex(4)
        self.people = [scene.world.add_person(f"Member {n}") for n in range(2)]
        self.chat = groups.make_group(scene.world, "Carers", self.people)
        if is_admin:
            groups.make_bot_admin(scene.world, self.chat, self.people[0])
        self.shows("first")
        with scene.unit() as stores:
            stores.boards.open(Board("board", self.ref, Address("telegram", self.chat.id), is_pinned=True))

    def shows(self, text: str) -> None:
        with self.scene.unit() as stores:
            stores.notes.set(f"board:{self.ref}", text)
            stores.boards.touch("board", self.ref)

    def message(self, chat: Chat | None = None) -> Message | None:
        answers = Person(self.scene.world, self.people[0]).answers(chat or self.chat)
        said = [message for message in answers if message.text.startswith("nudge ")]
        return said[-1] if said else None

    def wait_for(self, text: str, chat: Chat | None = None) -> Message:
        def is_shown() -> bool:
            found = self.message(chat)
            return found is not None and found.text == f"nudge {text}"

        self.scene.wait(is_shown)
        found = self.message(chat)
        assert found is not None
        return found

    def edits(self) -> int:
        calls = self.scene.world.calls
        return len([call for call in calls.accepted("editMessageText") if call.chat_id == self.chat.id])


@pytest.fixture
def living(scene: Nudged) -> Living:
    return Living(scene)


def test_board_is_posted_and_pinned_without_being_asked(scene: Nudged, living: Living) -> None:
    message = living.wait_for("first")
    scene.wait(lambda: living.chat.pinned == [message.id])


def test_change_is_shown_in_place(living: Living) -> None:
    first = living.wait_for("first")
    living.shows("second")
    assert living.wait_for("second").id == first.id


def test_sixty_changes_in_ten_seconds_are_a_handful_of_edits_and_the_last_one_stands(living: Living) -> None:
    living.wait_for("first")
    began = time.monotonic()
    for number in range(60):
        living.shows(f"press {number}")
        time.sleep(max(0.0, began + (number + 1) / 6 - time.monotonic()))  # people press six times a second
    living.wait_for("press 59")
    assert 1 <= living.edits() <= 5 + round((time.monotonic() - began - 10) / 2.5)


def test_board_that_shows_this_already_is_left_as_it_is(scene: Nudged, living: Living) -> None:
    living.wait_for("first")
    living.shows("first")
    scene.wait_on(lambda: is_shown(scene, living))
    assert living.edits() == 0
    living.shows("second")
    living.wait_for("second")


def is_shown(scene: Nudged, living: Living) -> bool:
    with scene.unit.reading() as stores:
        return living.ref not in {board.ref for board, _ in stores.boards.stale()}


def test_deleted_board_is_posted_anew_and_pinned(scene: Nudged, living: Living) -> None:
    old = living.wait_for("first")
    old.is_deleted = True
    living.shows("second")
    new = living.wait_for("second")
    assert new.id != old.id
    scene.wait(lambda: new.id in living.chat.pinned)


def test_bot_that_may_not_pin_still_shows_the_board(scene: Nudged) -> None:
    living = Living(scene)
    bigger = groups.upgrade(scene.world, living.chat)  # before or after the first post: it ends up there
    living.shows("second")
    living.wait_for("second", bigger)
    assert bigger.pinned == []


def test_board_rests_while_the_bot_is_out_and_is_true_again_when_it_is_back(scene: Nudged, living: Living) -> None:
    living.wait_for("first")
    groups.remove_bot(scene.world, living.chat, living.people[0])
    living.shows("while away")
    scene.wait_on(lambda: is_shown(scene, living))  # not stale: it rests
    groups.add_bot(scene.world, living.chat, living.people[0])
    chat = Address("telegram", living.chat.id)
    news = Incoming(Kind.SERVICE, Place.GROUP, chat, chat, command=Service.JOINED)
    outcome = Rejoining().services[Service.JOINED](Turn(news, Session(chat=chat, job="boards"), "en", scene.now()))
    with scene.unit() as stores:
        for effect in outcome.effects:
            effect(stores)
    living.wait_for("while away")


def test_stale_board_is_brought_up_to_date_at_the_next_start(scene: Nudged, living: Living) -> None:
    living.wait_for("first")
    scene.restart(lambda: living.shows("while it was dead"))
    living.wait_for("while it was dead")


def test_closed_board_is_left_alone(scene: Nudged, living: Living) -> None:
    living.wait_for("first")
    with scene.unit() as stores:
        stores.boards.close("board", living.ref)
    living.shows("nobody sees this")
    other = Living(scene)
    other.wait_for("first")
    living.wait_for("first")
