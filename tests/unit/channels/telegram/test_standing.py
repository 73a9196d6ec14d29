"""A choice can be typed as well as pressed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.telegram.act import Act
from bot.channels.telegram.standing import Offer, Standing
from bot.core.incoming import Kind, Place, Shown
from tests.support.turns import GROUP, ME, said

OFFER = Offer(5, "Were you heard?", (("Yes, always", "a"), ("Not yet", "b")))


def standing(*offers: Offer, chat: int = ME.id) -> Standing:
    made = Standing()
    for offer in offers:
        made.note(chat, offer)
    return made


@pytest.mark.parametrize(
    ("typed", "data"),
    [
        ("yes, always", "a"),
        ("Yes always!", "a"),
        ("2", "b"),
        ("[2]", "b"),
        ("2.", "b"),
        ("3", ""),
        ("0", ""),
        ("yes", ""),
    ],
)
def test_label_or_number_of_the_newest_message_presses_its_button(typed: str, data: str) -> None:
    act = standing(OFFER).read(Act(said(typed), ME.id, 9))
    assert act.incoming.kind is (Kind.BUTTON if data else Kind.TEXT)
    assert act.incoming.text == (data or typed)
    if data:
        assert act.incoming.message == Shown(5, "Were you heard?", ("a", "b"), is_ours=True)


def test_a_number_is_an_answer_and_no_choice_where_words_are_asked_for() -> None:
    asking = replace(OFFER, asks=True)
    assert standing(asking).read(Act(said("2"), ME.id, 9)).incoming.kind is Kind.TEXT
    assert standing(asking).read(Act(said("not yet"), ME.id, 9)).incoming.text == "b"


def test_in_a_group_only_a_reply_chooses_and_buttons_that_telegram_left_out_are_known() -> None:
    group = standing(OFFER, chat=GROUP.id)
    plain = Act(said("not yet", place=Place.GROUP), GROUP.id, 9)
    assert group.read(plain).incoming.kind is Kind.TEXT
    reply = replace(plain, incoming=replace(plain.incoming, replied=Shown(5)))
    assert group.read(reply).incoming.text == "b"
    words = replace(reply, incoming=replace(reply.incoming, text="a ramp at the door"))
    assert group.read(words).incoming.replied.buttons == ("a", "b")


def test_a_reply_to_an_older_message_chooses_there() -> None:
    both = standing(OFFER, Offer(6, "And now?", (("Not yet", "c"),)))
    act = Act(replace(said("not yet"), replied=Shown(5)), ME.id, 9)
    assert both.read(act).incoming.text == "b"
    assert both.read(Act(said("not yet"), ME.id, 9)).incoming.text == "c"


def test_a_command_is_never_a_choice_and_memory_stays_small() -> None:
    many = standing(*(Offer(number, "", (("Help", "h"),)) for number in range(2_500)))
    assert many.read(Act(said("help", "help"), ME.id, 9)).incoming.kind is Kind.COMMAND
    first = Act(replace(said("x"), replied=Shown(0)), ME.id, 9)
    assert many.read(first).incoming.replied.buttons == ()


def test_message_that_is_gone_is_forgotten_with_its_words() -> None:
    known = standing(OFFER)
    known.forget(ME.id, OFFER.message)
    assert known.read(Act(said("2"), ME.id, 9)).incoming.kind is Kind.TEXT
    assert not known._offers
