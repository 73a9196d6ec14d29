"""What goes wrong in a round, over the real channel: crowds, floods, bot accounts, and words that may be urgent."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bot.channels.telegram import Limits
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.end_to_end.test_feedback import lead
from tests.support.channel import answering, until
from tests.support.giving import TO_THE_WORDS, open_round, press, sent_alone, to_the_words
from tests.support.kept import is_anything_kept_of, texts_kept
from tests.support.rounds import SignsWatch, Town, hearing, opened_town, town
from tests.support.small_bot import QUICK

__all__ = ["hearing", "lead", "town"]
pytestmark = [pytest.mark.anyio, pytest.mark.timeout(900)]
ASKED, CAME = 200, 204
URGENT = "My carer hits me when nobody is looking. I do not want a fuss."


def _kept(town: Town) -> int:
    with town.uow.reading() as stores:
        return town.store.given(stores.rounds.all()[0].poll)


def _all_hear(crowd: list[Person], says: str) -> bool:
    return all(re.search(says, person.answers()[-1].text) for person in crowd)


async def test_two_hundred_at_once_are_all_kept_and_not_one_more(sandbox: Sandbox, lead: Person, town: Town) -> None:
    limits = replace(QUICK, handler_seconds=Limits().handler_seconds)
    async with answering(sandbox, town.bot, limits):
        payload = await open_round(lead, str(ASKED))
        crowd = [Person(sandbox.world, sandbox.world.add_person(f"P{n}")) for n in range(CAME)]
        for person in crowd:
            person.start(payload)
        for label, says in (*TO_THE_WORDS, ("No words", "That is all"), ("Send", "Thank you|as many answers as")):
            for person in crowd:
                assert await person.answer(seconds=120)
                person.press(label)
            await until(sandbox, partial(_all_hear, crowd, says), seconds=240)
    thanked = [person for person in crowd if "Thank you" in person.answers()[-1].text]
    assert (len(thanked), _kept(town)) == (ASKED, ASKED)
    assert not any(is_anything_kept_of(town.data, person.account.id) for person in crowd)


async def test_one_person_who_floods_is_kept_once(sandbox: Sandbox, lead: Person, town: Town, mair: Person) -> None:
    async with answering(sandbox, town.bot):
        payload = await open_round(lead)
        await to_the_words(mair, payload)
        await press(mair, "No words")
        await mair.answer("That is all")
        shown = mair.answers()[-1]
        (send,) = (b["callback_data"] for row in shown.buttons for b in row if b["text"] == "Send")
        presses = [mair.press_data(shown, send) for _ in range(60)]
        await until(sandbox, lambda: all(each.answer is not None for each in presses))
        for _ in range(20):
            mair.start(payload)
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
        assert sum("Thank you" in message.text for message in mair.answers()) == 1
    assert _kept(town) == 1


async def test_a_bot_that_opens_the_link_gets_nothing_and_takes_nobodys_place(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person
) -> None:
    robot = Person(sandbox.world, sandbox.world.add_person("Robot"))
    robot.account.is_bot = True
    async with answering(sandbox, town.bot):
        payload = await open_round(lead)
        robot.start(payload)
        await to_the_words(mair, payload)
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
        assert robot.answers() == []
        await press(mair, "No words")
        await mair.answer("That is all")
        await press(mair, "Send")
        await mair.answer("Thank you")
    assert _kept(town) == 1


async def test_urgent_words_are_kept_as_feedback_only_when_the_person_says_so(
    sandbox: Sandbox, lead: Person, mair: Person, tmp_path: Path
) -> None:
    with opened_town(tmp_path, watch=SignsWatch()) as town:
        async with answering(sandbox, town.bot):
            await to_the_words(mair, await open_round(lead))
            mair.write(URGENT)
            calm = await mair.answer("automatic service")
            assert "Keep it as feedback" in [button["text"] for row in calm.buttons for button in row]
            assert texts_kept(town.data, [URGENT]) == []
            assert _kept(town) == 0
            await press(mair, "Keep it as feedback")
            await mair.answer(URGENT)
            assert _kept(town) == 0
            await press(mair, "Send")
            await mair.answer("Thank you")
            await until(sandbox, lambda: not any(URGENT in m.text for m in mair.private.visible()))
        (kept,) = [entry for entry in town.store._pool.read() if entry.item == "words"]
        assert kept.body == URGENT


async def test_whoever_is_answering_while_it_closes_hears_so_and_nothing_is_kept(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person
) -> None:
    async with answering(sandbox, town.bot):
        payload = await open_round(lead)
        await to_the_words(mair, payload)
        mair.write("The lunches are cold.")
        await mair.answer("The lunches are cold.")
        crowd = [Person(sandbox.world, sandbox.world.add_person(f"P{n}")) for n in range(8)]
        for person in crowd:
            await sent_alone(person, payload)
        await press(lead, "Close it early")
        await lead.answer("nobody else can answer")
        await press(lead, "Close it now")
        await lead.answer("The round is closed")
        await press(mair, "Send")
        await mair.answer("it may already count")
        written, left = (m for m in mair.private.visible() if m.text.endswith("The lunches are cold."))
        assert (written.sender, left.labels) == (mair.account, ["Throw away"])
        await press(mair, "Throw away")
        await until(sandbox, lambda: "cold" not in " ".join(m.text for m in mair.private.visible()))
    assert texts_kept(town.data, ["The lunches are cold."]) == []
