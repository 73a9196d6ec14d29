"""A round of feedback over the real channel: what Telegram hands back with a press is what is kept."""

from __future__ import annotations

import asyncio
import re

import pytest
import sklearn.cluster  # noqa: F401 - so that no handler waits for it here

from bot.sandbox.crowd import SIZE, answer_all
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.channel import answering, until
from tests.support.giving import TO_THE_WORDS, open_round, press, to_the_words
from tests.support.kept import is_anything_kept_of, texts_kept
from tests.support.rounds import Town, hearing, town

__all__ = ["hearing", "town"]
pytestmark = pytest.mark.anyio
WORDS = "The lunches are cold.\n\nNobody asked us & we were told <b>late</b>. Ask Mrs Oyelaran."


@pytest.fixture
def lead(sandbox: Sandbox) -> Person:
    """The first person on the stand-in, whom the town's router takes for its owner."""
    return Person(sandbox.world, sandbox.world.add_person("Lead"))


async def test_carer_answers_and_the_chat_holds_none_of_it_afterwards(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person
) -> None:
    async with answering(sandbox, town.bot):
        await to_the_words(mair, await open_round(lead))
        mair.write(WORDS)
        preview = await mair.answer("[name]")
        line, shown = preview.text.split("\n\n", 1)
        assert line.startswith("I took out one thing that could name somebody. This is what I would keep.")
        assert shown == WORDS.replace("Mrs Oyelaran", "Mrs [name]")
        await press(mair, "Send, may be quoted")
        await mair.answer("Thank you")
        await until(sandbox, lambda: "cold" not in " ".join(m.text for m in mair.private.visible()))
    (kept,) = [e for e in town.store._pool.read() if e.item == "words"]
    assert kept.body.split() == shown.split()
    assert not is_anything_kept_of(town.data, mair.account.id)
    assert texts_kept(town.data, [WORDS]) == []


async def test_words_that_are_edited_change_the_preview_in_place_and_are_what_is_kept(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person
) -> None:
    async with answering(sandbox, town.bot):
        await to_the_words(mair, await open_round(lead))
        written = mair.write("The lunces are cold. Ask Mrs Oyelaran.")
        preview = await mair.answer("The lunces are cold. Ask Mrs [name].")
        mair.edit(written, "The lunches are cold. Ask Mrs Oyelaran.")
        await until(sandbox, lambda: preview.text.endswith("\n\nThe lunches are cold. Ask Mrs [name]."))
        assert sum("are cold" in m.text for m in mair.private.visible()) == 2  # her own message, and one preview
        await press(mair, "Send")
        await mair.answer("Thank you")
        await until(sandbox, lambda: "cold" not in " ".join(m.text for m in mair.private.visible()))
    assert [e.body for e in town.store._pool.read() if e.item == "words"] == ["The lunches are cold. Ask Mrs [name]."]


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
        for label, says in (*TO_THE_WORDS, ("No words", "That is all"), ("Send", "Thank you")):
            for person in crowd:
                assert await person.answer(seconds=60)
                person.press(label)
            for person in crowd:
                await person.answer(says, seconds=60)
    with town.uow.reading() as stores:
        assert town.store.given(stores.rounds.all()[0].poll) == len(crowd)
