"""A newcomer opens the page and talks to the bot from several phones."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import phone, said, write
from tests.support.telegram import png
from tests.support.trying import Trying, person_number


def test_page_opens_with_four_phones_and_a_ready_bot(page: Page) -> None:
    expect(page).to_have_title("Try Hearback")
    headings = page.get_by_role("heading", level=2).all_inner_texts()
    assert headings == ["Mair", "Sam", "Priya", "Garden project"]
    expect(phone(page, "carer").get_by_role("button", name="Start", exact=True)).to_be_visible()


def test_start_opens_the_conversation(page: Page) -> None:
    phone(page, "carer").get_by_role("button", name="Start", exact=True).click()
    expect(said(page, "carer", "You said /start")).to_be_visible()
    expect(phone(page, "carer").get_by_role("button", name="Start", exact=True)).to_be_hidden()


def test_example_question_is_asked_with_one_press(page: Page) -> None:
    phone(page, "worker").get_by_role("button", name="How do I involve people early?").click()
    expect(said(page, "worker", "You said How do I involve people early?")).to_be_visible()


def test_question_gets_its_answer_with_formatting_and_in_no_other_phone(page: Page) -> None:
    write(page, "carer", "Will anyone listen?")
    answer = said(page, "carer", "You said Will anyone listen?")
    expect(answer.locator("strong")).to_have_text("You said")
    assert said(page, "worker", "Will anyone listen?").count() == 0


def test_markup_that_a_person_types_stays_text(page: Page) -> None:
    write(page, "carer", "<img src=x onerror=alert(1)><b>hi</b>")
    expect(said(page, "carer", "You said <img src=x onerror=alert(1)><b>hi</b>")).to_be_visible()
    assert phone(page, "carer").locator("img").count() == 0


def test_pressed_button_edits_the_message_and_shows_the_notice(page: Page) -> None:
    write(page, "carer", "hello")
    phone(page, "carer").get_by_role("button", name="Yes").click()
    expect(said(page, "carer", "Chosen: yes").get_by_text("edited")).to_be_visible()
    notice = phone(page, "carer").get_by_role("status")
    expect(notice).to_contain_text("You chose yes")
    notice.get_by_role("button", name="Close").click()
    expect(notice).to_be_empty()


def test_own_message_can_be_edited(page: Page) -> None:
    write(page, "carer", "hwo are you")
    expect(said(page, "carer", "You said hwo are you")).to_be_visible()
    said(page, "carer", "hwo are you").first.get_by_role("button", name="Edit").click()
    box = phone(page, "carer").get_by_label("Message", exact=True)
    expect(box).to_have_value("hwo are you")
    box.fill("how are you")
    box.press("Enter")
    expect(said(page, "carer", "how are you").first.get_by_text("edited")).to_be_visible()
    expect(said(page, "carer", "You changed it to: how are you")).to_be_visible()


def test_picture_has_alternative_text_and_its_words(page: Page) -> None:
    write(page, "carer", "picture")
    picture = phone(page, "carer").get_by_role("img", name="Picture, described in the words below it")
    expect(picture).to_be_visible()
    expect(picture).to_have_accessible_description("Seven in ten agree.")
    assert picture.evaluate("image => image.naturalWidth") == 320


def test_file_can_be_saved(page: Page, tmp_path: Path) -> None:
    write(page, "lead", "file")
    with page.expect_download() as download:
        phone(page, "lead").get_by_role("link", name="Save dates.ics").click()
    assert download.value.suggested_filename == "dates.ics"
    assert Path(download.value.path()).read_text() == "BEGIN:VCALENDAR"


@pytest.mark.parametrize(("label", "name"), [("Photo", "door.png"), ("File", "notes.txt"), ("Voice note", "talk.ogg")])
def test_person_sends_a_file_with_words(page: Page, label: str, name: str) -> None:
    here = phone(page, "worker")
    here.get_by_label("Message", exact=True).fill("see this")
    here.get_by_role("button", name="Add a file").click()
    content = png(30, 20) if label == "Photo" else b"OggS" if label == "Voice note" else b"words"
    with page.expect_file_chooser() as chooser:
        here.get_by_role("button", name=label, exact=True).click()
    chooser.value.set_files({"name": name, "mimeType": "application/octet-stream", "buffer": content})
    expect(said(page, "worker", "I got a file. see this")).to_be_visible()
    shown = {"Photo": "img", "File": "a", "Voice note": "audio"}[label]
    expect(here.locator(f".mine .file {shown}")).to_be_visible()
    expect(here.get_by_role("button", name=label, exact=True)).to_be_hidden()


def test_voice_can_be_recorded(page: Page) -> None:
    here = phone(page, "carer")
    here.get_by_role("button", name="Add a file").click()
    here.get_by_role("button", name="Record your voice").click()
    here.get_by_role("button", name="Stop and send").click()
    expect(said(page, "carer", "I got a file.")).to_be_visible()


def test_command_menu_follows_the_language(page: Page) -> None:
    here = phone(page, "carer")
    here.get_by_role("button", name="Commands").click()
    expect(here.get_by_role("button", name="/help What I can do")).to_be_visible()
    here.get_by_label("Language").select_option("cy")
    here.get_by_role("button", name="/help Beth alla i wneud").click()
    expect(here.get_by_label("Message", exact=True)).to_have_value("/help ")


def test_reply_quotes_the_message_it_answers(page: Page, trial: Trying) -> None:
    write(page, "carer", "hello")
    said(page, "carer", "You said hello").get_by_role("button", name="Reply").click()
    write(page, "carer", "thanks")
    expect(said(page, "carer", "thanks").first.locator("blockquote")).to_have_text("Hearback: You said hello")


def test_pinned_message_stands_above_the_chat(page: Page) -> None:
    write(page, "lead", "pin")
    expect(phone(page, "lead").get_by_role("button", name="Pinned The board")).to_be_visible()
    expect(said(page, "lead", "Hearback pinned a message")).to_be_visible()


def test_everyone_can_write_in_the_group_and_the_bot_hears_only_commands(page: Page) -> None:
    group = phone(page, "group")
    group.get_by_label("Write as").select_option("Sam")
    write(page, "group", "just chatting")
    group.get_by_label("Write as").select_option("Priya")
    write(page, "group", "/ask what next?")
    expect(said(page, "group", "You said /ask what next?")).to_be_visible()
    expect(said(page, "group", "just chatting").locator(".name")).to_have_text("Sam")
    assert said(page, "group", "You said just chatting").count() == 0


def test_link_to_the_bot_opens_the_private_chat_here(page: Page) -> None:
    phone(page, "group").get_by_label("Write as").select_option("Sam")
    write(page, "group", "/link")
    phone(page, "group").get_by_role("link", name="Join in").click()
    expect(said(page, "worker", "You said /start words")).to_be_visible()
    phone(page, "group").get_by_role("button", name="Answer alone").click()
    expect(said(page, "worker", "You said /start button")).to_be_visible()
    assert len(page.context.pages) == 1


def test_page_follows_along_after_a_reload_and_from_elsewhere(page: Page, trial: Trying) -> None:
    write(page, "carer", "before")
    expect(said(page, "carer", "You said before")).to_be_visible()
    page.reload()
    expect(said(page, "carer", "You said before")).to_be_visible()
    trial.act("write", person=person_number("carer"), text="from elsewhere")
    expect(said(page, "carer", "You said from elsewhere")).to_be_visible()


def test_words_that_could_not_be_sent_stay_in_the_box(page: Page) -> None:
    page.route("**/control/write", lambda route: route.fulfill(status=502))
    box = phone(page, "carer").get_by_label("Message", exact=True)
    box.fill("do not lose this")
    box.press("Enter")
    expect(phone(page, "carer").get_by_role("status")).to_contain_text("did not work")
    expect(box).to_have_value("do not lose this")
    page.unroute("**/control/write")
    box.press("Enter")
    expect(said(page, "carer", "You said do not lose this")).to_be_visible()
