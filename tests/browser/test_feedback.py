"""A round of feedback in `hearback try`: eight touches for a carer, and a button for eight more people."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import phone, write
from tests.browser.test_real_bot import FIRST_START, real_page, real_trial

__all__ = ["real_page", "real_trial"]
pytestmark = pytest.mark.timeout(FIRST_START + 240)
SLOW = 30_000
WORDS = "The lunches are cold. Mrs Oyelaran knows."
PICTURES = os.environ.get("FEEDBACK_PICTURES", "")


def _press(page: Page, role: str, label: str, says: str) -> None:
    phone(page, role).get_by_role("button", name=label, exact=True).last.click()
    expect(phone(page, role).locator("ol")).to_contain_text(says, timeout=SLOW)


def _shot(page: Page, name: str) -> None:
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)


def test_carer_answers_in_eight_touches_and_the_lead_sees_what_people_said(real_page: Page) -> None:
    page = real_page
    write(page, "lead", "/round Lunches at the day centre")
    _press(page, "lead", "20", "Until when")
    _press(page, "lead", "2 weeks", "from 8 answers up")
    _press(page, "lead", "Open the round", "Give them this link")
    _shot(page, "opened")
    link = re.search(r"start=(fb_[\w-]+)", phone(page, "lead").locator("ol").inner_text())
    assert link
    write(page, "carer", f"/start {link[1]}")
    expect(phone(page, "carer").locator("ol")).to_contain_text("without your name", timeout=SLOW)
    _shot(page, "start")
    touches = 0
    for label, says in (
        ("Start", "Did you feel heard?"),
        ("No", "from the start?"),
        ("Late on", "time valued?"),
        ("A little", "for the better?"),
        ("Not yet", "Which of these are you?"),
        ("I am an unpaid carer", "What should people know?"),
    ):
        _press(page, "carer", label, says)
        touches += 1
    write(page, "carer", WORDS)
    expect(phone(page, "carer").locator("ol")).to_contain_text("Mrs [name] knows", timeout=SLOW)
    _shot(page, "preview")
    _press(page, "carer", "Send, may be quoted", "Thank you")
    assert touches + 1 <= 8
    expect(phone(page, "carer").locator("ol")).not_to_contain_text("lunches are cold")
    _shot(page, "sent")
    page.get_by_role("button", name="Eight more people answer").click()
    expect(page.locator("#crowd-said")).to_have_text("8 more people have answered.", timeout=180_000)
    _press(page, "lead", "Close it early", "nobody else can answer")
    _press(page, "lead", "Close it now", "The round is closed")
    _press(page, "lead", "Lunches at the day centre", "About 10 people answered")
    _shot(page, "result")
    for number, says in enumerate(("Were you part of it", "Was your time valued"), start=2):
        _press(page, "lead", "Next", says)
        expect(phone(page, "lead").get_by_role("button", name="Next", exact=True)).to_have_count(number, timeout=SLOW)
    _press(page, "lead", "Next", "for the better")
    _press(page, "lead", "What people said", "Theme: ")
    _shot(page, "theme")


def test_crowd_without_a_round_says_what_to_do(page: Page) -> None:
    page.get_by_role("button", name="Eight more people answer").click()
    expect(page.locator("#crowd-said")).to_contain_text("Open a round first")
