"""A promise is somebody else's: by mentioning them, or as a reply to what they said."""

from __future__ import annotations

import pytest

from bot.core.incoming import Address, Named
from tests.support.promising import GROUP, World

ANN, BOB = 1, 2
HERE = GROUP.id
BOB_IS = Address("telegram", BOB)


def owner(world: World) -> str:
    with world.uow.reading() as stores:
        found = stores.people.by_id(world.promise().owner)
    return str(found[0].id) if found else ""


def test_a_bare_command_that_replies_to_somebody_makes_their_words_a_promise_of_theirs(world: World) -> None:
    said = world.names(ANN, "", HERE, [Named(BOB_IS)], "I will bring the ramp by friday week")
    assert "You promise: I will bring the ramp" in said
    assert "Friday 12 March 2027" in said
    world.presses(ANN, "Yes, the person named", HERE)
    assert owner(world) == str(BOB)
    nudges = world.passes(days=11)
    assert "I will bring the ramp" in nudges[BOB][0]
    assert ANN not in nudges


def test_a_mention_names_the_owner_and_is_not_kept_in_the_words(world: World) -> None:
    said = world.names(ANN, "@bob_jones will mend the gate by friday week", HERE, [Named(BOB_IS, "@bob_jones")])
    assert "You promise: mend the gate" in said
    world.presses(ANN, "Yes, the person named", HERE)
    assert (owner(world), world.promise().text) == (str(BOB), "mend the gate")


def test_whoever_writes_it_can_still_say_that_it_is_theirs(world: World) -> None:
    world.names(ANN, "mend the gate by friday week", HERE, [Named(BOB_IS)])
    world.presses(ANN, "Yes, and I will do it", HERE)
    assert owner(world) == str(ANN)


def test_who_was_named_can_say_that_it_is_not_theirs(world: World) -> None:
    world.names(ANN, "mend the gate by friday week", HERE, [Named(BOB_IS)])
    world.presses(ANN, "Yes, the person named", HERE)
    world.passes(days=11)
    world.presses(BOB, "Not mine")
    assert not world.promise().owner


@pytest.mark.parametrize("named", [[Named(None, "@stranger")], [Named(Address("telegram", ANN))], []])
def test_nobody_else_is_offered_where_nobody_else_is_known(world: World, named: list[Named]) -> None:
    said = world.names(ANN, "@stranger will mend the gate by friday week", HERE, named)
    assert ("have not met the person named" in said) is bool(named and not named[0].address)
    with pytest.raises(AssertionError, match="no button"):
        world.button(HERE, "Yes, the person named")


def test_in_a_private_chat_nobody_is_named(world: World) -> None:
    assert "What do you promise?" in world.says(ANN, "/promise")
