"""Pictures, documents and voice notes behave on the stand-in as on Telegram."""

from __future__ import annotations

import httpx
import pytest
from telegram import (
    Bot,
)
from telegram.error import (
    BadRequest,
)

from bot.sandbox.files import Upload
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.telegram import fetch, png

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning"),
]


async def test_picture_is_sent_with_its_caption_and_size(bot: Bot, mair: Person) -> None:
    mair.start()
    message = await bot.send_photo(mair.account.id, png(40, 30), caption="A <b>chart</b>", parse_mode="HTML")
    assert (message.photo[-1].width, message.photo[-1].height) == (40, 30)
    assert message.caption == "A chart"
    again = await bot.send_photo(mair.account.id, message.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == message.photo[-1].file_unique_id


@pytest.mark.parametrize(
    ("content", "caption", "complaint"),
    [
        (b"no picture", "", "(?i)image_process_failed"),
        (png(), "a" * 1025, "caption is too long"),
        (b"", "", "non-empty"),
    ],
)
async def test_bad_picture_is_refused(bot: Bot, mair: Person, content: bytes, caption: str, complaint: str) -> None:
    mair.start()
    with pytest.raises(BadRequest, match=complaint):
        await bot.send_photo(mair.account.id, content, caption=caption)
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_photo(mair.account.id, "no-such-file")


async def test_documents_voice_and_audio_arrive_under_their_names(bot: Bot, mair: Person) -> None:
    mair.start()
    document = await bot.send_document(mair.account.id, b"plan", filename="plan.ics", caption="The dates")
    assert (document.document.file_name, document.document.file_size) == ("plan.ics", 4)
    assert (await bot.send_voice(mair.account.id, b"OggS")).voice.file_size == 4
    assert (await bot.send_audio(mair.account.id, b"ID3", filename="a.mp3")).audio.file_name == "a.mp3"


@pytest.mark.parametrize("kind", ["photo", "document", "voice", "sticker"])
async def test_what_a_person_sends_can_be_fetched(bot: Bot, mair: Person, kind: str) -> None:
    upload = Upload("thing.png", "image/png", png())
    mair.send(kind, upload, caption="look" if kind == "photo" else "")
    message = (await fetch(bot))[0].message
    sent = message.photo[-1] if kind == "photo" else getattr(message, kind)
    file = await bot.get_file(sent.file_id)
    assert bytes(await file.download_as_bytearray()) == png()


async def test_unknown_file_can_not_be_fetched(bot: Bot, sandbox: Sandbox) -> None:
    with pytest.raises(BadRequest, match=r"(?i)invalid file_id"):
        await bot.get_file("nothing")
    async with httpx.AsyncClient() as client:
        assert (await client.get(f"{sandbox.base_file_url}{sandbox.token}/photos/none.png")).status_code == 404
