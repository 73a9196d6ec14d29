"""Texts, edits and buttons behave on the stand-in as on Telegram."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    ForceReply,
    InputMediaPhoto,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)
from telegram.error import (
    BadRequest,
    Forbidden,
)

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.telegram import buttons, fetch, png, settle

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning"),
]


async def test_bot_can_not_write_first(bot: Bot, mair: Person) -> None:
    with pytest.raises(Forbidden, match="can't initiate conversation with a user"):
        await bot.send_message(mair.account.id, "hello")


async def test_unknown_chat_is_not_found(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(42, "hello")


async def test_blocked_bot_is_forbidden_until_the_person_writes_again(bot: Bot, mair: Person) -> None:
    mair.start()
    offset = await settle(bot)
    mair.block()
    change = (await fetch(bot, offset))[0].my_chat_member
    assert change.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(mair.account.id, "hello")
    mair.write("I am back")
    assert await bot.send_message(mair.account.id, "hello")


async def test_html_becomes_text_and_entities(bot: Bot, mair: Person) -> None:
    mair.start()
    html = '<b>7 in 10 👍</b> &lt;said&gt; <a href="https://example.org/a?b=1&amp;c=2">so</a> <i><u>now</u></i>'
    message = await bot.send_message(mair.account.id, html, parse_mode="HTML")
    assert message.text == "7 in 10 👍 <said> so now"
    assert message.parse_entities() == dict(zip(message.entities, ["7 in 10 👍", "so", "now", "now"], strict=True))
    assert message.entities[0].length == 10
    assert message.entities[1].url == "https://example.org/a?b=1&c=2"


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("a < b", "Unsupported start tag"),
        ("<b>a", "Can't find end tag corresponding to start tag"),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>é</b></i>", 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'),
        ("<script>a</script>", 'Unsupported start tag "script" at byte offset 0'),
    ],
)
async def test_broken_html_is_refused(bot: Bot, mair: Person, html: str, complaint: str) -> None:
    mair.start()
    with pytest.raises(BadRequest, match=r"(?i)can't parse entities") as caught:
        await bot.send_message(mair.account.id, html, parse_mode="HTML")
    assert complaint.lower() in caught.value.message.lower()
    assert mair.answers() == []


async def test_entities_are_kept_as_given_and_white_space_is_trimmed(bot: Bot, mair: Person) -> None:
    mair.start()
    message = await bot.send_message(mair.account.id, "  bold\n", entities=[MessageEntity("bold", 2, 4)])
    assert message.text == "bold"
    assert (message.entities[0].offset, message.entities[0].length) == (0, 4)


@pytest.mark.parametrize(
    ("text", "complaint"), [("", "text is empty"), (" \n", "text is empty"), ("a" * 4097, "too long")]
)
async def test_text_must_hold_1_to_4096_characters(bot: Bot, mair: Person, text: str, complaint: str) -> None:
    mair.start()
    with pytest.raises(BadRequest, match=complaint):
        await bot.send_message(mair.account.id, text)
    assert (await bot.send_message(mair.account.id, "a" * 4096)).text


async def test_button_data_must_hold_1_to_64_bytes(bot: Bot, mair: Person) -> None:
    mair.start()
    assert await bot.send_message(mair.account.id, "?", reply_markup=buttons(Iawn="x" * 64))
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(mair.account.id, "?", reply_markup=buttons(Iawn="x" * 63 + "ŵ"))


async def test_reply_force_reply_and_preview_options_are_kept(bot: Bot, mair: Person) -> None:
    asked = mair.write("how?")
    more = {"link_preview_options": LinkPreviewOptions(is_disabled=True), "reply_markup": ForceReply(selective=True)}
    message = await bot.send_message(mair.account.id, "so", reply_parameters=ReplyParameters(asked.id), **more)
    assert message.reply_to_message.text == "how?"
    assert message.link_preview_options.is_disabled
    assert mair.answers()[-1].reply_markup == {"force_reply": True, "selective": True}
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await bot.send_message(mair.account.id, "so", reply_parameters=ReplyParameters(999))
    allowed = ReplyParameters(999, allow_sending_without_reply=True)
    assert (await bot.send_message(mair.account.id, "so", reply_parameters=allowed)).reply_to_message is None


async def test_message_ids_are_unique_only_within_a_chat(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    sam = Person(sandbox.world, sandbox.world.add_person("Sam"))
    assert mair.start().id == sam.start().id
    sent = [await bot.send_message(person.account.id, "hello") for person in (mair, sam)]
    assert sent[0].message_id == sent[1].message_id


async def test_edit_changes_text_and_buttons(bot: Bot, mair: Person) -> None:
    mair.start()
    message = await bot.send_message(mair.account.id, "one", reply_markup=buttons(More="m"))
    edited = await message.edit_text("two")
    assert (edited.text, edited.reply_markup, bool(edited.edit_date)) == ("two", None, True)
    assert [answer.text for answer in mair.answers()] == ["two"]


async def test_edit_that_changes_nothing_is_refused(bot: Bot, mair: Person) -> None:
    mair.start()
    message = await bot.send_message(mair.account.id, "one", reply_markup=buttons(More="m"))
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await message.edit_text("one", reply_markup=buttons(More="m"))
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await message.edit_reply_markup(buttons(More="m"))
    assert await message.edit_reply_markup(None)


async def test_only_own_messages_that_exist_can_be_edited(bot: Bot, mair: Person) -> None:
    theirs = mair.start()
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("mine now", mair.account.id, theirs.id)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("hello", mair.account.id, 999)
    text = await bot.send_message(mair.account.id, "words")
    with pytest.raises(BadRequest, match="no caption"):
        await text.edit_caption("words")


async def test_picture_and_caption_can_be_changed(bot: Bot, mair: Person) -> None:
    mair.start()
    message = await bot.send_photo(mair.account.id, png(), caption="before")
    assert (await message.edit_caption("after")).caption == "after"
    media = await message.edit_media(InputMediaPhoto(png(9, 9), caption="<b>new</b>", parse_mode="HTML"))
    assert (media.photo[-1].width, media.caption, media.caption_entities[0].type) == (9, "new", "bold")
    with pytest.raises(BadRequest, match="no text"):
        await message.edit_text("words")


async def test_deleted_message_is_gone(bot: Bot, mair: Person) -> None:
    mair.start()
    one, two = [await bot.send_message(mair.account.id, word) for word in ("one", "two")]
    assert await one.delete()
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await one.delete()
    assert await bot.delete_messages(mair.account.id, [one.message_id, two.message_id])
    assert mair.answers() == []


async def test_pressed_button_reaches_the_bot_and_its_answer_the_person(
    bot: Bot, sandbox: Sandbox, mair: Person
) -> None:
    mair.start()
    offset = await settle(bot)
    await bot.send_message(mair.account.id, "Ready?", reply_markup=buttons(Yes="y:1", No="n:1"))
    press = mair.press("No")
    query = (await fetch(bot, offset))[0].callback_query
    assert (query.data, query.from_user.id, query.message.text) == ("n:1", mair.account.id, "Ready?")
    assert press.answer is None
    await query.answer("Noted")
    assert press.answer == "Noted"
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query("1")


async def test_forged_button_data_arrives_as_it_is(bot: Bot, mair: Person) -> None:
    mair.start()
    await bot.send_message(mair.account.id, "Ready?", reply_markup=buttons(Yes="y"))
    offset = await settle(bot)
    mair.press_data(mair.answers()[-1], "forged")
    assert (await fetch(bot, offset))[0].callback_query.data == "forged"


async def test_button_that_is_gone_can_not_be_pressed(bot: Bot, mair: Person) -> None:
    mair.start()
    message = await bot.send_message(mair.account.id, "Ready?", reply_markup=buttons(Yes="y"))
    await message.edit_text("Done")
    with pytest.raises(LookupError):
        mair.press("Yes")


async def test_edited_message_reaches_the_bot(bot: Bot, mair: Person) -> None:
    message = mair.write("hwo?")
    mair.edit(message, "how?")
    updates = await fetch(bot)
    assert updates[1].edited_message.text == "how?"
    assert updates[1].edited_message.message_id == updates[0].message.message_id


async def test_deep_link_arrives_as_start_with_its_payload(bot: Bot, mair: Person) -> None:
    mair.follow("https://t.me/hearback_bot?start=round_7")
    message = (await fetch(bot))[0].message
    assert message.text == "/start round_7"
    assert message.parse_entities(["bot_command"]) == {message.entities[0]: "/start"}
    with pytest.raises(ValueError, match="does not lead to this bot"):
        mair.follow("https://t.me/other_bot?start=1")
