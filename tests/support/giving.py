"""A round on the stand-in: a lead opens it, and people tap their way to its words."""

from __future__ import annotations

import asyncio

from bot.sandbox.crowd import latest_link
from bot.sandbox.people import Person

TO_THE_WORDS = (
    ("Start", "1 of 4"),
    ("No", "2 of 4"),
    ("Skip", "3 of 4"),
    ("No", "4 of 4"),
    ("Skip", "Which of these"),
    ("Skip", "What should people know"),
)


async def press(person: Person, label: str) -> None:
    """Press a button, and wait until the bot has noticed."""
    callback = await asyncio.to_thread(person.press, label)
    await person.world.signal.until(lambda: callback.answer is not None, 10)


async def open_round(lead: Person, expected: str = "50") -> str:
    """Open a round for so many people; the payload of its link."""
    lead.write("/round Lunches")
    await lead.answer("about how many")
    lead.write(expected)
    await lead.answer("Until when")
    await press(lead, "2 weeks")
    await lead.answer("from 8 answers up")
    await press(lead, "Open the round")
    await lead.answer("Give them this link")
    return latest_link(lead.world)


async def to_the_words(person: Person, payload: str) -> None:
    """Up to the last question, which asks for words."""
    person.start(payload)
    await person.answer("without your name")
    for label, says in TO_THE_WORDS:
        await press(person, label)
        await person.answer(says)


async def sent_alone(person: Person, payload: str) -> None:
    """A whole answer, of taps alone."""
    await to_the_words(person, payload)
    for label, says in (("No words", "That is all"), ("Send", "Thank you")):
        await press(person, label)
        await person.answer(says)
