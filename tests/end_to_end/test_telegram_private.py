"""A person alone with the bot: whatever they send is answered, and shown as it was meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.channels.telegram.answered import MOST_REMEMBERED, Answered
from bot.core.incoming import Incoming, Kind, Place, Service
from bot.core.ports import Answer, Paragraph
from bot.sandbox.files import Upload
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.channel import answering, texts, until
from tests.support.small_bot import Small, pictured, said
from tests.support.telegram import png

pytestmark = pytest.mark.anyio


async def test_question_is_handed_over_with_its_words_and_language_and_answered(sandbox: Sandbox) -> None:
    gwen = Person(sandbox.world, sandbox.world.add_person("Gwen", language_code="cy"))
    small = Small()
    async with answering(sandbox, small):
        gwen.write("Sut mae cynnwys pobl?")
        assert (await gwen.answer()).text == "You said: Sut mae cynnwys pobl?"
    (asked,) = small.asked
    assert (asked.kind, asked.place, asked.language_hint) == (Kind.TEXT, Place.PRIVATE, "cy")
    assert (asked.sender.id, asked.chat.id, asked.sender.channel) == (gwen.account.id, gwen.account.id, "telegram")


@pytest.mark.parametrize(
    ("typed", "command", "rest"),
    [
        ("/start", "start", ""),
        ("/start round_Ab-12", "start", "round_Ab-12"),
        ("/Ask@Hearback_Bot  who pays?\nand when?", "ask", "who pays?\nand when?"),
        ("/nonsense", "nonsense", ""),
    ],
)
async def test_command_is_split_from_what_follows(
    sandbox: Sandbox, mair: Person, typed: str, command: str, rest: str
) -> None:
    small = Small()
    async with answering(sandbox, small):
        mair.write(typed)
        await mair.answer()
    assert (small.asked[0].kind, small.asked[0].command, small.asked[0].text) == (Kind.COMMAND, command, rest)


@pytest.mark.parametrize("text", ["/ not a command", "a /command inside", "   ", "x" * 4000, "👩‍🦽" * 500])
async def test_any_other_words_are_a_question(sandbox: Sandbox, mair: Person, text: str) -> None:
    small = Small(lambda incoming: [said(f"{len(incoming.text)} characters")])
    async with answering(sandbox, small):
        mair.write(text)
        await mair.answer(f"{len(text.strip())} characters")
    assert small.asked[0].kind is Kind.TEXT


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice", "document", "audio"])
async def test_what_the_bot_cannot_read_is_named_and_answered(sandbox: Sandbox, mair: Person, kind: str) -> None:
    small = Small()
    async with answering(sandbox, small):
        mair.send(kind, Upload("thing.png", "image/png", png()), caption="" if kind == "sticker" else "see here")
        await mair.answer(f"You said: {kind}")
    assert small.asked[0].kind is Kind.UNSUPPORTED


async def test_press_is_answered_once_and_replaces_the_message(sandbox: Sandbox, mair: Person) -> None:
    def answer(incoming: Incoming) -> Sequence[Answer]:
        if incoming.kind is Kind.BUTTON:
            return [said("It is done", "Undo", replaces=True, notice=f"pressed {incoming.text}")]
        return [said("Shall I?", "Yes", "No")]

    async with answering(sandbox, Small(answer)):
        mair.write("please")
        asked = await mair.answer("Shall I?")
        callback = mair.press("Yes")
        await until(sandbox, lambda: asked.text == "It is done")
    assert callback.answer == "pressed Yes"
    assert asked.labels == ["Undo"]
    assert len(mair.answers()) == 1
    assert len(sandbox.world.calls.accepted("answerCallbackQuery")) == 1


async def test_replacing_by_the_same_words_again_is_no_fault(sandbox: Sandbox, mair: Person) -> None:
    async with answering(sandbox, Small(lambda _: [said("The board", "Again", replaces=True)])):
        mair.write("board")
        await mair.answer("The board")
        mair.press("Again")
        await until(sandbox, lambda: bool(sandbox.world.calls.accepted("answerCallbackQuery")))
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
    assert texts(mair) == ["The board"]


async def test_message_that_cannot_be_replaced_is_followed_by_a_new_one(sandbox: Sandbox, mair: Person) -> None:
    def answer(incoming: Incoming) -> Sequence[Answer]:
        is_press = incoming.kind is Kind.BUTTON
        return [said("In words", replaces=True) if is_press else pictured(png(), "A chart", "In words")]

    async with answering(sandbox, Small(answer)):
        mair.write("chart")
        await mair.answer("A chart")
        mair.press("In words")
        await mair.answer("In words")
    assert texts(mair) == ["A chart", "In words"]


async def test_notice_without_a_press_is_said_as_a_message(sandbox: Sandbox, mair: Person) -> None:
    async with answering(sandbox, Small(lambda _: [said("", notice="Noted")])):
        mair.write("yes")
        await mair.answer("Noted")


async def test_notice_is_cut_to_what_telegram_shows(sandbox: Sandbox, mair: Person) -> None:
    long = "A long notice. " * 30
    async with answering(
        sandbox, Small(lambda i: [said("", notice=long) if i.kind is Kind.BUTTON else said("?", "Go")])
    ):
        mair.write("hello")
        await mair.answer("?")
        callback = mair.press("Go")
        await until(sandbox, lambda: callback.answer is not None)
    assert callback.answer is not None
    assert long.startswith(callback.answer)
    assert 150 < len(callback.answer) <= 200
    assert texts(mair) == ["?"]


async def test_edited_question_gets_its_answer_edited(sandbox: Sandbox, mair: Person) -> None:
    small = Small()
    async with answering(sandbox, small):
        question = mair.write("Who pais?")
        answer = await mair.answer("Who pais?")
        mair.edit(question, "Who pays?")
        await until(sandbox, lambda: answer.text == "You said: Who pays?")
    assert len(mair.answers()) == 1
    assert [incoming.kind for incoming in small.asked] == [Kind.TEXT, Kind.EDITED]


async def test_edit_with_a_shorter_answer_leaves_no_old_part_behind(sandbox: Sandbox, mair: Person) -> None:
    small = Small(lambda incoming: [said("word " * 1500 if incoming.text == "long" else "brief")])
    async with answering(sandbox, small):
        question = mair.write("long")
        await until(sandbox, lambda: len(mair.answers()) == 2)
        mair.edit(question, "short")
        await until(sandbox, lambda: texts(mair) == ["brief"])


async def test_edit_of_a_question_from_before_the_start_is_answered_as_a_reply(sandbox: Sandbox, mair: Person) -> None:
    async with answering(sandbox):
        question = mair.write("Who pais?")
        await mair.answer()
    async with answering(sandbox):
        mair.edit(question, "Who pays?")
        await mair.answer("Who pays?")
    assert mair.answers()[-1].reply_to is question


def test_only_the_newest_answers_are_remembered() -> None:
    answered = Answered()
    for number in range(MOST_REMEMBERED + 5):
        answered.note(1, number, [number])
    assert len(answered) == MOST_REMEMBERED
    assert answered.take(1, 4) == ()
    assert answered.take(1, 5) == (5,)


async def test_looks_become_bold_italic_and_bullets(sandbox: Sandbox, mair: Person) -> None:
    looks = [("Title", "heading"), ("One", "bullet"), ("Two", "bullet"), ("Words", "body"), ("Source", "small")]
    paragraphs = tuple(Paragraph(text, look) for text, look in looks)
    async with answering(sandbox, Small(lambda _: [Answer(paragraphs)])):
        mair.write("?")
        answer = await mair.answer()
    assert answer.text == "Title\n• One\n• Two\n\nWords\n\nSource"
    assert [(entity["type"], entity["offset"]) for entity in answer.body["entities"]] == [("bold", 0), ("italic", 26)]
    assert answer.body["link_preview_options"] == {"is_disabled": True}


async def test_picture_carries_its_words(sandbox: Sandbox, mair: Person) -> None:
    async with answering(sandbox, Small(lambda _: [pictured(png(), "62 % of carers & families", "More")])):
        mair.write("chart")
        answer = await mair.answer()
    assert "photo" in answer.body
    assert (answer.text, answer.labels) == ("62 % of carers & families", ["More"])


async def test_picture_with_long_words_is_followed_by_them(sandbox: Sandbox, mair: Person) -> None:
    alt = "A row of figures. " * 100
    async with answering(sandbox, Small(lambda _: [pictured(png(), alt, "More")])):
        mair.write("chart")
        await until(sandbox, lambda: len(mair.answers()) == 2)
    picture, words = mair.answers()
    assert ("photo" in picture.body, picture.text, picture.labels) == (True, "", [])
    assert (words.text, words.labels) == (alt.strip(), ["More"])


async def test_document_and_broken_picture_arrive_as_files(sandbox: Sandbox, mair: Person) -> None:
    answers = [pictured(b"%PDF-1.7", "The plan", media_type="application/pdf"), pictured(b"not a picture", "A chart")]
    async with answering(sandbox, Small(lambda _: answers)):
        mair.write("plan")
        await until(sandbox, lambda: len(mair.answers()) == 2)
    assert ["document" in answer.body for answer in mair.answers()] == [True, True]
    assert texts(mair) == ["The plan", "A chart"]


async def test_long_answer_comes_in_parts_with_the_buttons_under_the_last(sandbox: Sandbox, mair: Person) -> None:
    paragraphs = tuple(Paragraph(f"{number} " + "A sentence with <tags> & more. " * 60, "body") for number in range(5))
    answer = Answer(paragraphs, said("", "Next").buttons)
    async with answering(sandbox, Small(lambda _: [answer])):
        mair.write("?")
        await until(sandbox, lambda: bool(mair.answers()) and bool(mair.answers()[-1].labels))
    parts = mair.answers()
    assert all(len(part.text) <= 4096 for part in parts)
    assert [part.labels for part in parts] == [[]] * (len(parts) - 1) + [["Next"]]
    assert "\n\n".join(part.text for part in parts) == "\n\n".join(each.text.strip() for each in paragraphs)


async def test_markup_of_a_person_is_shown_and_makes_neither_link_nor_mention(sandbox: Sandbox, mair: Person) -> None:
    typed = "<b>bold</b> </a> [x](tg://user?id=1) @somebody &amp; \u202egnp.exe\u202c a\u200bb"
    async with answering(sandbox, Small(lambda incoming: [said(incoming.text)])):
        mair.write(typed)
        answer = await mair.answer()
    assert answer.text.replace("\u2060", "") == "<b>bold</b> </a> [x](tg://user?id=1) @somebody &amp; gnp.exe ab"
    assert "entities" not in answer.body


async def test_fault_inside_gets_a_calm_word_and_the_next_question_an_answer(sandbox: Sandbox, mair: Person) -> None:
    def answer(incoming: Incoming) -> Sequence[Answer]:
        return [said("fine", "Boom")] if incoming.text == "ok" else [][1]

    async with answering(sandbox, Small(answer)):
        mair.write("break")
        await mair.answer("[error-inside en]")
        mair.write("ok")
        await mair.answer("fine")
        callback = mair.press("Boom")
        await mair.answer("[error-inside en]")
    assert callback.answer == ""
    assert sandbox.world.updates.pending == 0


async def test_person_who_blocked_the_bot_holds_up_nobody(sandbox: Sandbox, mair: Person) -> None:
    owen = Person(sandbox.world, sandbox.world.add_person("Owen"))
    small = Small()
    async with answering(sandbox, small):
        owen.write("hello")
        await owen.answer()
        owen.write("and goodbye")
        owen.block()
        mair.write("hello")
        await mair.answer("hello")
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
    told = [incoming for incoming in small.asked if incoming.kind is not Kind.TEXT]
    assert [(incoming.kind, incoming.command) for incoming in told] == [(Kind.SERVICE, Service.BLOCKED)]


async def test_commands_are_listed_for_each_place_and_language(sandbox: Sandbox) -> None:
    async with answering(sandbox):
        listed = sandbox.world.profile.commands
    assert sorted(listed) == [
        ("all_group_chats", ""),
        ("all_group_chats", "cy"),
        ("all_private_chats", ""),
        ("all_private_chats", "cy"),
    ]
    assert listed["all_private_chats", "cy"][1]["description"] == "ask private cy"
    (call,) = sandbox.world.calls.accepted("deleteWebhook")
    assert call.params.get("drop_pending_updates") in (None, "false", False, "False")
