"""What becomes of words at *Send*: kept once, or left to their writer with the reason."""

from __future__ import annotations

import re
from copy import deepcopy

import pytest

from bot.core.errors import StorageUnavailable
from bot.storage.anonymous import pool
from tests.support.rounds import Town, hearing, town
from tests.support.talking import Phone

__all__ = ["hearing", "town"]
WORDS = "The lunches are cold and nobody asked us what we would like."


def test_send_pressed_again_and_a_second_try_change_nothing(town: Town) -> None:
    payload, phone = town.open_round(), town.person(1)
    phone.type(f"/start {payload}")
    for label in ("Start", "No", "Late on", "A little", "Not yet", "Skip"):
        phone.press(label)
    phone.type(WORDS)
    assert phone.press("Send", times=2) == "It is kept. You need not do anything more."
    assert phone.text.count("Thank you") == 1
    assert len([e for e in town.store._pool.read() if e.item == "words"]) == 1
    assert "Each person can answer once" in phone.type(f"/start {payload}")


def test_two_phones_of_one_person_give_one_answer(town: Town) -> None:
    payload, first = town.open_round(), town.person(1)
    town.phones.clear()
    second = town.person(1)
    for phone in (first, second):
        phone.type(f"/start {payload}")
        for label in ("Start", "No", "Late on", "A little", "Not yet", "Skip", "No words"):
            phone.press(label)
    thanks = first.press("Send")
    assert "Thank you" in thanks
    assert "delete the message" not in thanks, "there were no words that could be left in the chat"
    assert "each person can answer once. So this was not kept." in second.press("Send")
    assert "Send" not in second.labels
    assert len([e for e in town.store._pool.read() if e.item == "heard"]) == 1


def test_words_that_were_not_shown_are_not_kept(town: Town) -> None:
    phone = town.at_words()
    phone.type(WORDS)
    phone.last.text = "Something else altogether."
    assert "not the ones that I showed you" in phone.press("Send")
    assert town.store._pool.read() == []


def test_full_disk_at_send_says_so_and_the_next_press_keeps_it(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StorageUnavailable("The disk is full.")

    phone = town.at_words()
    phone.type(WORDS)
    with monkeypatch.context() as broken:
        broken.setattr(pool, "write_whole", full)
        assert "tap Send again" in phone.press("Send")
    assert "Thank you" in phone.press("Send")
    assert len([e for e in town.store._pool.read() if e.item == "words"]) == 1


def test_round_that_closes_while_somebody_answers_keeps_nothing_more(town: Town) -> None:
    payload = town.open_round()
    late = town.at_words(payload, 99)
    late.type(WORDS)
    _closed_by_others(town, payload)
    assert "it may already count" in late.press("Send")
    _words_are_left_to_their_writer(late)
    assert "That link does not work" in late.type(f"/start {payload}")


def _closed_by_others(town: Town, payload: str) -> None:
    for number in range(2, 10):
        town.answer(number, payload)
    town.lead().press("Close it early")
    town.lead().press("Close it now")


@pytest.mark.parametrize("is_typed", [False, True])
@pytest.mark.parametrize("was_kept", [False, True])
def test_send_handed_out_again_after_the_close_is_told_what_is_true_either_way(
    town: Town, *, is_typed: bool, was_kept: bool
) -> None:
    """Killed after keeping and before thanking, or before keeping: nobody can know which once the secret is gone."""
    payload = town.open_round()
    phone = town.at_words(payload)
    phone.type(WORDS)
    chat = deepcopy(phone.messages)
    if was_kept:
        phone.press("Send")
        phone.messages = chat
    _closed_by_others(town, payload)
    said = phone.type("send", reply_to=phone.last) if is_typed else phone.press("Send")
    assert "closed, so nothing can be added to it now. If you pressed Send in time, it may already count." in said
    assert not re.search("not kept|is kept|was kept", phone.text)
    _words_are_left_to_their_writer(phone)


def test_second_tap_after_the_close_leaves_the_thanks(town: Town) -> None:
    payload = town.open_round()
    phone = town.at_words(payload)
    phone.type(WORDS)
    shown, send = phone.find("Send")
    phone.press("Send")
    _closed_by_others(town, payload)
    shown.buttons.append(send)
    assert "it may already count" in phone.press("Send")
    assert "Thank you" in phone.text
    assert WORDS not in phone.text


def test_no_more_answers_than_people_were_asked(town: Town) -> None:
    """The eleventh had begun before the tenth was in."""
    payload, late = town.open_round(expected="10"), town.person(11)
    late.type(f"/start {payload}")
    for label in ("Start", "No", "Late on", "A little", "Not yet", "Skip", "No words"):
        late.press(label)
    for number in range(10):
        town.answer(number, payload)
    assert "as many answers as it was made for" in late.press("Send")
    assert "Send" not in late.labels


def test_words_for_a_full_round_stay_with_their_writer(town: Town) -> None:
    payload = town.open_round(expected="10")
    late = town.at_words(payload, 11)
    late.type(WORDS)
    for number in range(10):
        town.answer(number, payload)
    late.type("send", reply_to=late.last)
    assert "as many answers as it was made for" in late.text
    _words_are_left_to_their_writer(late)


def _words_are_left_to_their_writer(phone: Phone) -> None:
    """Twice: as they typed them, and as they would have been kept; with no way but to throw them away."""
    assert "Your words still stand here" in phone.text
    assert [WORDS in m.text for m in phone.messages].count(True) == 2
    assert phone.labels == ["Throw away"]
    phone.press("Throw away")
    assert WORDS not in phone.text
    assert "taken your words out of this chat" in phone.text
    assert phone.last.text == "I have taken your words out of this chat."


def test_second_phone_keeps_the_words_that_were_one_too_many(town: Town) -> None:
    payload, first = town.open_round(), town.person(1)
    town.phones.clear()
    second = town.person(1)
    for phone in (first, second):
        phone.type(f"/start {payload}")
        for label in ("Start", "No", "Late on", "A little", "Not yet", "Skip"):
            phone.press(label)
        phone.type(WORDS)
    first.press("Send")
    assert "Thank you" in first.text
    second.press("Send")
    assert "So this was not kept" in second.text
    _words_are_left_to_their_writer(second)


@pytest.mark.parametrize("end", ["Send", "Throw away"])
def test_no_button_keeps_a_tap_once_it_is_over(town: Town, end: str) -> None:
    """Typed choices as well: each makes a new message, and the one before it goes."""
    payload, phone = town.open_round(), town.person(1)
    phone.type(f"/start {payload}")
    phone.press("Start")
    for words in ("2", "late on", "never mind", "3", "skip", "carer"):
        phone.type(words)
    phone.type(WORDS)
    phone.press("Change")
    phone.type("Hot lunches, please.")
    phone.type("Hot lunches for all.")
    phone.press(end)
    assert "lunches" not in phone.text
    left = [button.text for message in phone.messages for button in message.buttons]
    assert set(left) <= {"Help"}


def test_send_of_a_round_that_was_dropped_says_that_it_is_over(town: Town) -> None:
    phone = town.at_words()
    phone.type(WORDS)
    with town.uow() as stores:
        town.rounds.drop(stores.rounds.all()[0], town.clock.now(), stores)
    assert "ended without a result" in phone.press("Send")
    _words_are_left_to_their_writer(phone)


def test_number_of_a_message_that_fits_into_no_button_is_told_by_what_the_preview_replies_to(town: Town) -> None:
    town.person(1)._last = 1 << 27
    phone = town.at_words()
    phone.type(WORDS)
    assert phone.last.reply_to
    assert "Thank you" in phone.press("Send")
    assert "delete the message" not in phone.text
    assert WORDS not in phone.text
    assert phone.last.reply_to == 0
