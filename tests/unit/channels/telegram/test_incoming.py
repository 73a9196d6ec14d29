"""What Telegram's rarer updates mean, as it words them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from telegram import Update

from bot.channels.telegram.act import Act
from bot.channels.telegram.addressing import Me
from bot.channels.telegram.incoming import translate
from bot.channels.telegram.naming import Names
from bot.core.incoming import Address, Kind, Named, Place, Shown

ME = Me(42, "hearback_bot")
BOT = {"id": 42, "is_bot": True, "first_name": "Hearback", "username": "Hearback_Bot"}
MAIR = {"id": 5_000_000_001, "is_bot": False, "first_name": "Mair", "language_code": "cy"}
PRIVATE = {"id": MAIR["id"], "type": "private", "first_name": "Mair"}
GROUP = {"id": -1_001_234_567_890, "type": "supergroup", "title": "Gofal"}


def understood(**update: Any) -> Act | None:
    return translate(Update.de_json({"update_id": 1, **update}, None), ME)


def message(**more: Any) -> dict[str, Any]:
    return {"message_id": 9, "date": 1, "chat": PRIVATE, "from": MAIR, **more}


def in_group(**more: Any) -> dict[str, Any]:
    return message(chat=GROUP, **more)


def from_bot(**more: Any) -> dict[str, Any]:
    return {"message_id": 3, "date": 1, "chat": GROUP, "from": BOT, "text": "Hello", **more}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"location": {"longitude": 1.0, "latitude": 2.0}}, "location"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "dice"),
        ({"contact": {"phone_number": "1", "first_name": "Owen"}}, "contact"),
        ({"something_of_next_year": {"a": 1}}, "other"),
    ],
)
def test_media_are_named_and_their_content_goes_no_further(body: dict[str, Any], kind: str) -> None:
    act = understood(message=message(**body))
    assert act is not None
    assert (act.incoming.kind, act.incoming.text) == (Kind.UNSUPPORTED, kind)


@pytest.mark.parametrize(
    "update",
    [
        {"message": message(pinned_message=message(text="pinned"))},
        {"message": in_group(new_chat_members=[MAIR])},
        {"message": in_group(text="between us")},
        {"message": in_group(text="/ask@other_bot why?")},
        {"message": in_group(text="and you?", reply_to_message=in_group(text="hi"))},
        {"edited_message": in_group(text="between us, better")},
        {"edited_message": message(location={"longitude": 1.0, "latitude": 2.0})},
        {"edited_channel_post": {"message_id": 1, "date": 1, "chat": {"id": -100, "type": "channel"}, "text": "x"}},
    ],
)
def test_what_is_not_for_the_bot_is_nothing(update: dict[str, Any]) -> None:
    assert understood(**update) is None


def test_reply_in_a_topic_that_the_bot_began_is_no_reply_to_it() -> None:
    topic = from_bot(forum_topic_created={"name": "Plan", "icon_color": 1})
    assert understood(message=in_group(text="hi", is_topic_message=True, reply_to_message=topic)) is None


def test_answer_in_a_topic_stays_there() -> None:
    act = understood(message=in_group(text="/help", is_topic_message=True, message_thread_id=77))
    assert act is not None
    assert (act.thread_id, act.replies_to) == (77, 9)


@pytest.mark.parametrize("text", ["@Hearback_Bot who pays?", "who pays? @Hearback_Bot"])
def test_mention_is_taken_off_the_words(text: str) -> None:
    entity = {"type": "mention", "offset": text.index("@"), "length": 13}
    act = understood(message=in_group(text=text, entities=[entity]))
    assert act is not None
    assert act.incoming.text == "who pays?"


def test_photo_for_the_bot_in_a_group_is_named() -> None:
    entity = {"type": "mention", "offset": 0, "length": 13}
    photo = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}
    act = understood(message=in_group(photo=[photo], caption="@Hearback_Bot this", caption_entities=[entity]))
    assert act is not None
    assert (act.incoming.kind, act.incoming.text) == (Kind.UNSUPPORTED, "photo")


def test_edited_command_keeps_its_name_beside_its_words() -> None:
    act = understood(edited_message=in_group(text="/ask who pays?", edit_date=2))
    assert act is not None
    assert (act.incoming.kind, act.incoming.command, act.incoming.text) == (Kind.EDITED, "ask", "who pays?")


def test_press_on_a_message_too_old_to_be_shown_is_understood() -> None:
    query = {"id": "1", "from": MAIR, "chat_instance": "1", "data": "x", "message": {**from_bot(), "date": 0}}
    act = understood(callback_query=query)
    assert act is not None
    assert (act.incoming.place, act.chat_id, act.message_id) == (Place.GROUP, GROUP["id"], 3)


def test_press_on_a_message_shared_elsewhere_belongs_to_the_person() -> None:
    query = {"id": "1", "from": MAIR, "chat_instance": "1", "data": "x", "inline_message_id": "abc"}
    act = understood(callback_query=query)
    assert act is not None
    assert (act.incoming.place, act.chat_id, act.message_id, act.inline_id) == (Place.PRIVATE, MAIR["id"], 0, "abc")


@pytest.mark.parametrize(
    ("old", "new", "news"),
    [
        ({"status": "left"}, {"status": "member"}, "joined"),
        ({"status": "kicked", "until_date": 0}, {"status": "restricted", "is_member": True}, "joined"),
        ({"status": "left"}, {"status": "restricted", "is_member": False}, ""),
        ({"status": "restricted", "is_member": True}, {"status": "member"}, ""),
        ({"status": "member"}, {"status": "left"}, "removed"),
    ],
)
def test_only_coming_in_and_going_out_are_news(old: dict[str, Any], new: dict[str, Any], news: str) -> None:
    rights = ("messages", "audios", "documents", "photos", "videos", "video_notes", "voice_notes", "polls")
    more = {f"can_send_{right}": True for right in (*rights, "other_messages")} | {"until_date": 0}
    more |= {f"can_{right}": True for right in ("add_web_page_previews", "change_info", "invite_users")}
    more |= {f"can_{right}": True for right in ("pin_messages", "manage_topics", "edit_tag", "react_to_messages")}
    members = [{**(more if each["status"] == "restricted" else {}), "user": BOT, **each} for each in (old, new)]
    change = {"chat": GROUP, "from": MAIR, "date": 1, "old_chat_member": members[0], "new_chat_member": members[1]}
    act = understood(my_chat_member=change)
    assert (act.incoming.command if act else "") == news


@pytest.mark.parametrize(("hint", "language"), [("cy", "cy"), ("en-GB", "en"), ("", "en"), ("DE", "de")])
def test_own_words_are_in_the_language_of_the_app(hint: str, language: str) -> None:
    act = understood(message=message(text="hi", **{"from": {**MAIR, "language_code": hint}}))
    assert act is not None
    assert act.language == language


def test_a_person_who_leaves_a_group_is_news_of_that_person() -> None:
    act = understood(message=message(chat=GROUP, left_chat_member=MAIR))
    assert act is not None
    assert (act.incoming.kind, act.incoming.command, act.incoming.sender.id) == (Kind.SERVICE, "left", MAIR["id"])


def test_a_press_brings_the_words_and_buttons_of_its_message_and_what_that_replies_to() -> None:
    keyboard = {"inline_keyboard": [[{"text": "Send", "callback_data": "s"}, {"text": "See", "url": "https://t.me/x"}]]}
    asked = message(text="the food was cold")
    shown = message(message_id=10, text="This is kept", reply_markup=keyboard, reply_to_message=asked) | {"from": BOT}
    act = understood(callback_query={"id": "1", "from": MAIR, "chat_instance": "1", "data": "s", "message": shown})
    assert act is not None
    assert act.incoming.message == Shown(10, "This is kept", ("s",), is_ours=True)
    assert act.incoming.replied == Shown(9, "the food was cold")
    assert act.own_message == 9


def test_a_voice_note_is_not_fetched_until_it_is_wanted() -> None:
    fetched: list[str] = []

    def fetch(file_id: str) -> Callable[[int], bytes]:
        return lambda limit: fetched.append(f"{file_id} {limit}") or b"OggS"  # type: ignore[func-returns-value]

    voice = {"file_id": "f", "file_unique_id": "u", "duration": 7, "mime_type": "audio/ogg", "file_size": 900}
    act = translate(Update.de_json({"update_id": 1, "message": message(voice=voice)}, None), ME, fetch)
    assert act is not None
    media = act.incoming.media
    assert media is not None
    assert (media.kind, media.seconds, media.size, fetched) == ("voice", 7, 900, [])
    assert media.fetch(5) == b"OggS"
    assert fetched == ["f 5"]


def test_whom_a_message_names_is_known_by_mention_by_name_and_by_reply() -> None:
    names, sian = Names(), {"id": 7, "is_bot": False, "first_name": "Sian", "username": "sian_r"}
    mentions = [
        {"type": "bot_command", "offset": 0, "length": 8},
        {"type": "text_mention", "offset": 9, "length": 4, "user": MAIR},
        {"type": "mention", "offset": 14, "length": 7},
        {"type": "mention", "offset": 22, "length": 7},
        {"type": "mention", "offset": 30, "length": 13},
    ]
    text = "/promise Mair @sian_r @nobody @hearback_bot bring cake"
    body = in_group(text=text, entities=mentions, reply_to_message={**from_bot(), "from": sian})
    found = translate(Update.de_json({"update_id": 1, "message": body}, None), ME, None, names)
    assert found
    assert found.incoming.named[:2] == (Named(_at(MAIR["id"]), "Mair"), Named(None, "@sian_r"))
    names.note(Update.de_json({"update_id": 2, "message": {**body, "from": sian}}, None).effective_user)
    found = translate(Update.de_json({"update_id": 3, "message": body}, None), ME, None, names)
    assert found
    assert found.incoming.named[1] == Named(_at(7), "@sian_r")
    assert [each.words for each in found.incoming.named] == ["Mair", "@sian_r", "@nobody", ""]
    assert found.incoming.named[-1] == Named(_at(7))


def _at(number: int) -> Address:
    return Address("telegram", number)
