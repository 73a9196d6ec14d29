"""What is left in a person's own chat once they have sent or thrown away an answer: no word, and no tap in a button."""

from __future__ import annotations

import pytest
import sklearn.cluster  # noqa: F401 - so that no handler waits for it here

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.end_to_end.test_feedback import lead
from tests.support.channel import answering, until
from tests.support.giving import open_round, press, to_the_words
from tests.support.rounds import Town, hearing, town

__all__ = ["hearing", "lead", "town"]
pytestmark = pytest.mark.anyio
WORDS = "The lunches are cold."
HOURS = 3600


def _left(person: Person) -> set[str]:
    """The labels of all buttons that stand in the chat."""
    return {label for message in person.answers() for label in message.labels}


def _holds(person: Person, words: str) -> bool:
    return any(words in message.text for message in person.private.visible())


@pytest.mark.parametrize(("end", "says"), [("Send", "Thank you"), ("Throw away", "Nothing was kept")])
async def test_the_question_and_both_previews_go(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person, end: str, says: str
) -> None:
    async with answering(sandbox, town.bot):
        await to_the_words(mair, await open_round(lead))
        mair.write("The lunches are cool.")
        await mair.answer("cool")
        await until(sandbox, lambda: not _holds(mair, "What should people know"))
        mair.write(WORDS)
        await mair.answer(WORDS)
        await press(mair, end)
        await mair.answer(says)
        await until(sandbox, lambda: not _holds(mair, "lunches"))
        assert _left(mair) <= {"Help"}


async def test_typed_choices_leave_no_taps_behind(sandbox: Sandbox, lead: Person, town: Town, mair: Person) -> None:
    async with answering(sandbox, town.bot):
        mair.start(await open_round(lead))
        await mair.answer("without your name")
        for typed, says in (
            ("start", "1 of 4"),
            ("2", "2 of 4"),
            ("late on", "3 of 4"),
            ("skip", "4 of 4"),
            ("not yet", "Which of these"),
            ("carer", "What should people know"),
            ("No words", "That is all"),
            ("send", "Thank you"),
        ):
            mair.write(typed)
            await mair.answer(says)
        await until(sandbox, lambda: _left(mair) <= {"Help", "Start", "Tell me what comes of this", "Leave"})
        assert not _holds(mair, "of 4")


@pytest.mark.parametrize("is_typed", [True, False])
async def test_after_two_days_the_words_are_taken_out_and_the_person_is_told_of_their_own(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person, *, is_typed: bool
) -> None:
    """Telegram lets a bot delete nothing that is older than 48 hours, but change its own messages."""
    async with answering(sandbox, town.bot):
        await to_the_words(mair, await open_round(lead))
        written = mair.write(WORDS)
        preview = await mair.answer(WORDS)
        now = sandbox.world.now
        sandbox.world.now = lambda: now() + 49 * HOURS
        if is_typed:
            mair.write("send", reply_to=preview)
        else:
            await press(mair, "Send")
        await mair.answer("Please delete it yourself")
        assert sum("Thank you" in message.text for message in mair.answers()) == 1
        assert (preview.labels == []) if is_typed else (preview.labels == ["Help"])
        assert [m for m in mair.private.visible() if WORDS in m.text] == [written]


async def test_nothing_that_was_announced_as_going_stays_after_a_restart(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person
) -> None:
    """The bot remembers no message of its own then; yet the line above the words goes with them."""
    async with answering(sandbox, town.bot):
        await to_the_words(mair, await open_round(lead))
        mair.write(WORDS)
        await mair.answer(WORDS)
    async with answering(sandbox, town.bot):
        await press(mair, "Send")
        await mair.answer("Thank you")
        await until(sandbox, lambda: not _holds(mair, "cold"))
        assert not _holds(mair, "what I would keep")
        assert _left(mair) <= {"Help", "Start", "Tell me what comes of this", "Leave", "No words", "Back"}


async def test_send_that_was_tapped_twice_is_thanked_once(
    sandbox: Sandbox, lead: Person, town: Town, mair: Person
) -> None:
    async with answering(sandbox, town.bot):
        await to_the_words(mair, await open_round(lead))
        mair.write(WORDS)
        preview = await mair.answer(WORDS)
        (send,) = (b["callback_data"] for row in preview.buttons for b in row if b["text"] == "Send")
        twice = [mair.press_data(preview, send) for _ in range(2)]
        await until(sandbox, lambda: all(callback.answer is not None for callback in twice))
        later = mair.press_data(preview, send)
        await until(sandbox, lambda: later.answer is not None)
        assert later.answer == "It is kept. You need not do anything more."
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
        assert sum("Thank you" in message.text for message in mair.answers()) == 1
    assert len([entry for entry in town.store._pool.read() if entry.item == "words"]) == 1
