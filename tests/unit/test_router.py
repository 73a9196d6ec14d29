"""Which job gets an act, and as whom the person is known: on a real database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.group import Group
from bot.core.incoming import Address, Kind, Place
from bot.core.person import Person, Role, Style
from bot.core.reply import Choice, Reply, paragraph, say
from bot.feedback.rounds_flow import RoundsFlow
from bot.plan.flow import PlanFlow
from bot.promises.flow import PromisesFlow
from bot.router import Noticed
from tests.support.house import ANSWER, OWNER, House, house, keys_of, press
from tests.support.people import people_flow
from tests.support.turns import GROUP, ME, said

__all__ = ["house"]


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.EDITED])
def test_plain_words_go_to_the_job_for_free_text(house: House, kind: Kind) -> None:
    assert house.router.handle(replace(said("hello"), kind=kind)).replies == (ANSWER,)
    assert house.turn.incoming.text == "hello"


@pytest.mark.parametrize("kind", [Kind.COMMAND, Kind.EDITED])
def test_a_command_goes_to_its_job_also_when_it_was_edited(house: House, kind: Kind) -> None:
    house.router.handle(replace(said("what now", "ask"), kind=kind))
    assert house.turn.incoming.command == "ask"


@pytest.mark.parametrize("place", Place)
def test_an_unknown_command_gets_the_menu_of_the_place(house: House, place: Place) -> None:
    handled = house.router.handle(said("", "frobnicate", place=place))
    menu = "help-private" if place is Place.PRIVATE else "help-group"
    assert keys_of(handled.replies) == ["unknown-command", menu]
    assert house.job.turns == []


def test_what_cannot_be_read_gets_the_menu(house: House) -> None:
    handled = house.router.handle(replace(said("photo"), kind=Kind.UNSUPPORTED))
    assert keys_of(handled.replies) == ["unsupported", "help-private"]


def test_a_genuine_button_brings_its_values(house: House) -> None:
    house.router.handle(press(house))
    assert house.turn.args == (7,)
    assert not house.turn.is_stale


def test_a_button_of_an_earlier_version_of_the_dialogue_is_known_as_stale(house: House) -> None:
    old = press(house)
    version = house.router.handle(said("a question")).version
    assert version == 1
    now = house.router.handle(old).version
    assert house.turn.is_stale
    house.router.handle(press(house, now))
    assert not house.turn.is_stale


@pytest.mark.parametrize("data", ["", "AAAA", "not base64 at all!", "Zm9yZ2Vk" * 8, "\udcff", "💥"])
def test_a_forged_button_gets_a_word_and_reaches_no_job(house: House, data: str) -> None:
    handled = house.router.handle(replace(said(data), kind=Kind.BUTTON))
    assert keys_of(handled.replies) == ["notice-gone"]
    assert house.job.turns == []


def test_a_button_of_another_chat_is_forged_here(house: House) -> None:
    elsewhere = replace(press(house), chat=GROUP, place=Place.GROUP)
    assert keys_of(house.router.handle(elsewhere).replies) == ["notice-gone"]


def test_urgent_words_are_answered_before_any_job(house: House) -> None:
    calm = Reply((paragraph("help-urgent"),))
    house.watch.noticed = Noticed(instead=(calm,))
    for act in (said("words"), said("words", "ask"), replace(said("words"), kind=Kind.EDITED)):
        assert house.router.handle(act).replies == (calm,)
    assert house.job.turns == []


def test_a_line_beside_an_answer_goes_under_it_with_its_button(house: House) -> None:
    line = Reply((paragraph("help-urgent"),), ((Choice(say("button-help"), "echo:press"),),))
    house.watch.noticed = Noticed(beside=line)
    (reply,) = house.router.handle(said("words")).replies
    assert [block.message.key for block in reply.blocks] == ["ask-how", "help-urgent"]
    assert len(reply.choices) == 2


def test_presses_are_not_looked_at_for_urgent_words(house: House) -> None:
    house.router.handle(press(house))
    assert house.watch.looked == []


def test_a_person_is_known_again_with_language_and_style(house: House) -> None:
    with house.uow() as stores:
        stores.people.save(ME, Person(language="cy", style=Style.EASY))
    handled = house.router.handle(said("hello"))
    assert handled.language == "cy-easy"
    assert house.turn.incoming.person.language == "cy"


def test_in_a_group_the_groups_language_holds_and_nobodys_style(house: House) -> None:
    with house.uow() as stores:
        stores.people.save(ME, Person(language="en", style=Style.EASY))
        stores.groups.save(GROUP, Group(language="cy"))
    assert house.router.handle(said("hello", place=Place.GROUP)).language == "cy"


@pytest.mark.parametrize(
    ("hint", "language"), [("cy", "cy"), ("cy-GB", "cy"), ("CY", "cy"), ("en", "en"), ("fr", "en")]
)
def test_a_strangers_language_is_the_phones_where_we_have_it(house: House, hint: str, language: str) -> None:
    assert house.router.handle(replace(said("hello"), language_hint=hint)).language == language


def test_only_the_owner_has_the_owners_role(house: House) -> None:
    house.router.handle(said("hello"))
    assert house.turn.incoming.person.roles == frozenset()
    house.router.handle(replace(said("hello"), sender=Address("test", OWNER)))
    assert house.turn.incoming.person.roles == {Role.OWNER}


def test_a_role_that_a_channel_brings_along_is_not_believed(house: House) -> None:
    house.router.handle(said("hello", person=Person(roles=frozenset({Role.OWNER}))))
    assert house.turn.incoming.person.roles == frozenset()


@pytest.mark.parametrize("place", Place)
def test_the_menu_lists_only_commands_that_are_there(house: House, place: Place) -> None:
    jobs = (people_flow(), RoundsFlow(None, str), PromisesFlow(None), PlanFlow(None))  # type: ignore[arg-type]
    there = {name for job in jobs for name in job.commands}
    assert set(house.router.commands(place)) <= {*there, "ask", "cancel"}
