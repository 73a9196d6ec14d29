"""A round of feedback over the real channel: what Telegram hands back with a press is what is kept."""

from __future__ import annotations

import asyncio
import re

import pytest
import sklearn.cluster  # noqa: F401 - so that no handler waits for it here

from bot.sandbox.crowd import SIZE, answer_all, latest_link
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.channel import answering, until
from tests.support.kept import is_anything_kept_of, texts_kept
from tests.support.rounds import Town, hearing, town

__all__ = ["hearing", "town"]
pytestmark = pytest.mark.anyio
WORDS = "The lunches are cold.\n\nNobody asked us & we were told <b>late</b>. Ask Mrs Oyelaran."


@pytest.fixture
def lead(sandbox: Sandbox) -> Person:
    """The first person on the stand-in, whom the town's router takes for its owner."""
    return Person(sandbox.world, sandbox.world.add_person("Lead"))


async def press(person: Person, label: str) -> None:
    callback = await asyncio.to_thread(person.press, label)
    await person.world.signal.until(lambda: callback.answer is not None, 10)


async def open_round(lead: Person, expected: str = "50") -> str:
    lead.write("/round Lunches")
    await lead.answer("about how many")
    lead.write(expected)
    await lead.answer("Until when")
    await press(lead, "2 weeks")
    await lead.answer("from 8 answers up")
    await press(lead, "Open the round")
    await lead.answer("Give them this link")
    return latest_link(lead.world)


async def _tap_through(person: Person, link: str) -> None:
    """Up to the last question, which asks for words."""
    person.start(link)
    await person.answer("without your name")
    for label, says in (
        ("Start", "1 of 4"),
        ("No", "2 of 4"),
        ("Late on", "3 of 4"),
        ("A little", "4 of 4"),
        ("Not yet", "Which of these"),
        ("I am an unpaid carer", "What should people know"),
    ):
        await press(person, label)
        await person.answer(says)


async def test_carer_answers_and_the_chat_holds_none_of_it_afterwards(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person
) -> None:
    async with answering(sandbox, town.bot):
        await _tap_through(mair, await open_round(lead))
        mair.write(WORDS)
        preview = await mair.answer("[name]")
        assert preview.text == WORDS.replace("Mrs Oyelaran", "Mrs [name]")
        await press(mair, "Send, may be quoted")
        await mair.answer("Thank you")
        await until(sandbox, lambda: "cold" not in " ".join(m.text for m in mair.private.visible()))
    (kept,) = [e for e in town.store._pool.read() if e.item == "words"]
    assert kept.body.split() == preview.text.split()
    assert not is_anything_kept_of(town.data, mair.account.id)
    assert texts_kept(town.data, [WORDS]) == []


async def test_words_that_are_edited_change_the_preview_in_place_and_are_what_is_kept(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person
) -> None:
    async with answering(sandbox, town.bot):
        await _tap_through(mair, await open_round(lead))
        written = mair.write("The lunces are cold. Ask Mrs Oyelaran.")
        preview = await mair.answer("The lunces are cold. Ask Mrs [name].")
        mair.edit(written, "The lunches are cold. Ask Mrs Oyelaran.")
        await until(sandbox, lambda: preview.text == "The lunches are cold. Ask Mrs [name].")
        assert sum("are cold" in m.text for m in mair.private.visible()) == 2  # her own message, and one preview
        await press(mair, "Send")
        await mair.answer("Thank you")
        await until(sandbox, lambda: "cold" not in " ".join(m.text for m in mair.private.visible()))
    assert [e.body for e in town.store._pool.read() if e.item == "words"] == [preview.text]


async def test_eight_more_people_answer_and_the_lead_sees_a_result(sandbox: Sandbox, lead: Person, town: Town) -> None:
    async with answering(sandbox, town.bot):
        payload = await open_round(lead)
        assert await asyncio.to_thread(answer_all, sandbox.world, payload) == SIZE
        await press(lead, "Close it early")
        await lead.answer("nobody else can answer")
        await press(lead, "Close it now")
        await lead.answer("The round is closed")
        await press(lead, "Lunches")
        shown = await lead.answer("About 10 people answered")
        assert re.search("Numbers are rounded|Small numbers are hidden", shown.text)


async def test_forty_people_who_answer_at_once_are_all_kept(sandbox: Sandbox, lead: Person, town: Town) -> None:
    async with answering(sandbox, town.bot):
        payload = await open_round(lead)
        crowd = [Person(sandbox.world, sandbox.world.add_person(f"P{n}")) for n in range(40)]
        for person in crowd:
            person.start(payload)
        for label, says in (
            ("Start", "1 of 4"),
            ("No", "2 of 4"),
            ("Skip", "3 of 4"),
            ("No", "4 of 4"),
            ("Skip", "Which of these"),
            ("Skip", "What should people know"),
            ("No words", "That is all"),
            ("Send", "Thank you"),
        ):
            for person in crowd:
                assert await person.answer(seconds=60)
                person.press(label)
            for person in crowd:
                await person.answer(says, seconds=60)
    with town.uow.reading() as stores:
        assert town.store.given(stores.rounds.all()[0].poll) == len(crowd)
