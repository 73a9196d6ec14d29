"""The whole of it: a person opens `hearback try`, asks the real bot, and sees the evidence."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import phone, said, write
from tests.support.trying import Trying, trying

PROGRAM = "import sys, pathlib; from bot.sandbox.serve import run; sys.exit(run(0, False, pathlib.Path(sys.argv[1])))"
WITH_BOT = (sys.executable, "-c", PROGRAM)
# A first start reads and indexes all the evidence.
FIRST_START = 240

pytestmark = pytest.mark.timeout(FIRST_START + 120)


@pytest.fixture(scope="module")
def real_trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trying]:
    with trying(tmp_path_factory.mktemp("real"), WITH_BOT) as running:
        running.wait_for("ready", FIRST_START)
        yield running


@pytest.fixture
def real_page(context: BrowserContext, real_trial: Trying) -> Page:
    opened = context.new_page()
    opened.goto(real_trial.address)
    expect(opened.get_by_text("Hearback is ready")).to_be_visible()
    return opened


def test_question_is_answered_with_its_evidence(real_page: Page) -> None:
    phone(real_page, "worker").get_by_role("button", name="How do I involve people early?").click()
    answer = phone(real_page, "worker").locator("li.bot-message").first
    expect(answer).to_contain_text("[1]")
    expect(answer).to_contain_text("SCIE")
    answer.get_by_role("button", name="Show me the evidence").click()
    expect(phone(real_page, "worker").locator("li.bot-message")).to_have_count(2)


def test_groups_differ_is_a_picture_with_its_words(real_page: Page) -> None:
    write(real_page, "lead", "Do people see a difference?")
    phone(real_page, "lead").get_by_role("button", name="How do groups differ?").first.click()
    picture = phone(real_page, "lead").get_by_role("img", name="Picture, described in the words below it").first
    expect(picture).to_be_visible()
    expect(picture.locator("xpath=ancestor::li")).to_contain_text("72%")


def test_group_is_answered_when_it_asks(real_page: Page) -> None:
    write(real_page, "group", "Nobody asked the bot")
    write(real_page, "group", "/ask How do I involve people early?")
    expect(phone(real_page, "group").locator("li.bot-message").last).to_contain_text("[1]")
    assert said(real_page, "group", "Nobody asked the bot").locator("blockquote:visible").count() == 0
