"""Giving feedback as people do it, on real stores."""

from __future__ import annotations

import pytest

from bot.core.incoming import Media
from bot.feedback.words import Unheard
from tests.support.kept import is_anything_kept_of, texts_kept
from tests.support.rounds import Town, hearing, town

__all__ = ["hearing", "town"]
WORDS = "The lunches are cold and nobody asked us what we would like."


def test_full_answer_takes_eight_touches_and_leaves_no_word_in_the_chat(town: Town) -> None:
    payload, carer = town.open_round(), town.person(1)
    carer.type(f"/start {payload}")
    assert "without your name" in carer.text
    for label in ("Start", "No", "Late on", "A little", "Not yet", "I am an unpaid carer"):
        carer.press(label)
    said = carer.type(f"{WORDS} Ask Mrs Oyelaran on 07700 900123.")
    assert "Oyelaran" not in said
    assert "07700" not in said
    line, words = carer.last.text.split("\n")
    assert line.startswith("I took out 2 things that could name somebody. This is what I would keep.")
    assert words == f"{WORDS} Ask Mrs [name] on [phone]."
    assert texts_kept(town.data, [WORDS]) == []
    carer.press("Send, may be quoted")
    assert carer.taps <= 8
    assert "Thank you" in carer.last.text
    assert WORDS not in carer.text
    assert not is_anything_kept_of(town.data, carer.me.id)
    entries = town.store._pool.read()
    assert {(e.item, e.view, e.value) for e in entries} == {
        ("heard", "carer", 4),
        ("start", "carer", 3),
        ("time", "carer", 3),
        ("change", "carer", 3),
        ("words", "", 1),
    }
    with town.uow.reading() as stores:
        assert stores.people.find(carer.me) is None


def test_every_choice_can_be_typed(town: Town) -> None:
    payload, phone = town.open_round(), town.person(1)
    phone.type(f"/start {payload}")
    phone.press("Start")
    for words in ("2", "back", "yes, fully", "late on", "I never", "3", "skip", "carer"):
        phone.type(words)
    assert "I did not get that" in phone.text
    phone.type(WORDS)
    assert phone.last.text.endswith("\n" + WORDS)
    phone.type("send", reply_to=phone.last)
    assert "Thank you" in phone.last.text
    assert not [m for m in phone.messages if WORDS in m.text], "the preview is gone, and what was typed as well"
    kept = {e.item: e.value for e in town.store._pool.read()}
    assert kept == {"heard": 1, "start": 3, "time": 3, "words": 0}


def test_send_typed_on_its_own_is_not_taken_for_new_words(town: Town) -> None:
    phone = town.at_words()
    phone.type(WORDS)
    preview = phone.last
    assert "reply to them with that word" in phone.type("Send")
    assert town.store._pool.read() == []
    phone.type("send", reply_to=preview)
    assert "Thank you" in phone.last.text
    assert not [m for m in phone.messages if WORDS in m.text]


def test_taps_alone_are_sent_by_a_plain_word(town: Town) -> None:
    payload, phone = town.open_round(), town.person(1)
    phone.type(f"/start {payload}")
    for label in ("Start", "No", "Late on", "A little", "Not yet", "Skip", "No words"):
        phone.press(label)
    assert "Thank you" in phone.type("send")
    assert "delete the message" not in phone.text
    assert {e.item for e in town.store._pool.read()} == {"heard", "start", "time", "change"}


def test_new_words_typed_to_a_preview_take_the_old_ones_away(town: Town) -> None:
    phone = town.at_words()
    phone.type(WORDS)
    phone.type("The bus is late.", reply_to=phone.last)
    assert phone.last.text.endswith("\nThe bus is late.")
    assert not [m for m in phone.messages if WORDS in m.text]


def test_going_back_leaving_and_coming_back_lose_nothing(town: Town) -> None:
    payload, phone = town.open_round(), town.person(1)
    phone.type(f"/start {payload}")
    phone.press("Start")
    phone.press("No")
    phone.press("Back")
    assert phone.last.text.startswith("1 of 4")
    phone.press("Mostly")
    assert phone.last.text.startswith("2 of 4")
    phone.press("Leave")
    assert "Nothing was kept" in phone.last.text
    assert town.store._pool.read() == []
    assert "Your say: Lunches" in phone.type(f"/start {payload}")


def test_whom_it_is_for_is_marked_in_place(town: Town) -> None:
    payload, phone = town.open_round(), town.person(1)
    phone.type(f"/start {payload}")
    for label in ("Start", "No", "Late on", "A little", "Not yet", "For someone I support"):
        phone.press(label)
    assert "✓ For someone I support" in phone.labels
    for label in ("I am family or a friend", "No words", "Send"):
        phone.press(label)
    assert {(e.item, e.view, e.value) for e in town.store._pool.read()} >= {
        ("whom", "family", 2),
        ("heard", "family", 4),
    }


def test_change_brings_the_words_back_and_throw_away_keeps_nothing(town: Town) -> None:
    phone = town.at_words()
    phone.type(WORDS)
    phone.press("Change")
    assert WORDS not in phone.text
    phone.type("Hot lunches, please.")
    assert phone.last.text.endswith("\nHot lunches, please.")
    phone.press("Throw away")
    assert "Nothing was kept" in phone.last.text
    assert "Hot lunches" not in phone.text
    assert town.store._pool.read() == []


@pytest.mark.parametrize("payload", ["fb_", "fb_x", "fb_" + "A" * 22, "fb_" + "A" * 61])
def test_guessed_links_get_one_answer(town: Town, payload: str) -> None:
    town.open_round()
    assert "That link does not work" in town.person(1).type(f"/start {payload}")


def test_following_says_nothing_about_an_answer(town: Town) -> None:
    payload, phone = town.open_round(), town.person(1)
    phone.type(f"/start {payload}")
    assert "I will tell you what comes of it" in phone.press("Tell me what comes of this")
    with town.uow.reading() as stores:
        number = stores.rounds.all()[0].id
        assert stores.rounds.followers(number) == [stores.people.recall(phone.me).id]
    phone.press("Stop telling me")
    with town.uow.reading() as stores:
        assert stores.rounds.followers(number) == []


def test_long_words_are_asked_for_shorter_and_none_are_lost(town: Town) -> None:
    phone = town.at_words()
    assert "up to" in phone.type("cold " * 400)
    assert phone.type("Too cold.").endswith("Too cold.")


class Listener:
    """Hears what the test says."""

    def heard(self, media: Media) -> str:
        if media.name == "bad":
            raise Unheard("feedback-voice-silent")
        return "The lunches are cold, says Mrs Oyelaran."


def _note(name: str = "") -> Media:
    return Media("voice", lambda _limit: b"", name=name, seconds=4)


def test_voice_note_where_nobody_listens_is_told_kindly_and_loses_nothing(town: Town) -> None:
    phone = town.at_words()
    assert "voice note" not in phone.text
    assert "can't listen to voice notes here yet" in phone.send(_note())
    assert phone.type("Too cold.").endswith("Too cold.")


@pytest.mark.parametrize("hearing", [Listener()])
def test_voice_note_is_shown_as_text_before_anything_is_kept(town: Town) -> None:
    phone = town.at_words()
    assert "could not hear anyone" in phone.send(_note("bad"))
    phone.send(_note())
    assert phone.last.text.endswith("\nThe lunches are cold, says Mrs [name].")
    assert town.store._pool.read() == []
    phone.press("Send")
    assert [e.body for e in town.store._pool.read() if e.item == "words"] == ["The lunches are cold, says Mrs [name]."]
    assert phone.text.count("(voice)") == 1, "the note that was kept as text is gone; the one that was not heard stays"


@pytest.mark.parametrize("hearing", [Listener()])
def test_voice_note_at_the_last_look_stands_for_other_words(town: Town) -> None:
    phone = town.at_words()
    phone.type("It is too late now")
    assert "could not hear anyone" in phone.send(_note("bad"))
    assert "lunches are cold" in phone.send(_note())
    assert "It is too late now" not in [message.text for message in phone.messages if not message.is_ours]
    phone.press("Send")
    assert {e.item for e in town.store._pool.read()} == {"heard", "start", "time", "change", "words"}
    assert "cold" in next(e.body for e in town.store._pool.read() if e.item == "words")


def test_voice_note_outside_of_a_round_where_nobody_listens_promises_nothing(town: Town) -> None:
    assert "can't listen to voice notes here yet" in town.person(1).send(_note())


@pytest.mark.parametrize("hearing", [Listener()])
def test_voice_note_at_a_question_with_choices_is_sent_back_to_them(town: Town) -> None:
    phone = town.person(1)
    phone.type(f"/start {town.open_round()}")
    phone.press("Start")
    assert "Tap one of these" in phone.send(_note())
    assert "2 of 4" in phone.type("No")


@pytest.mark.parametrize("hearing", [Listener()])
def test_words_may_be_spoken_where_somebody_listens(town: Town) -> None:
    assert "send a voice note" in town.at_words().text


@pytest.mark.parametrize("hearing", [Listener()])
def test_voice_note_outside_of_a_round_says_when_it_is_listened_to(town: Town) -> None:
    assert "where I ask for your words" in town.person(1).send(_note())
