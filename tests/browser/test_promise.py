"""From what people said to what has reached them: a theme, a promise, three reminders, done, told, and confirmed."""

from __future__ import annotations

import os
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from bot.calendar.working import WorkingTime
from tests.browser.conftest import phone, write
from tests.browser.test_real_bot import FIRST_START, real_page, real_trial

__all__ = ["real_page", "real_trial"]
pytestmark = pytest.mark.timeout(FIRST_START + 500)
SLOW = 60_000
TITLE, PROMISE, CHANGED = "Lunches at the day centre", "Serve lunch hot from a new trolley", "Every plate is hot now"
TEN = 10  # o'clock: within working hours
FOUR_WEEKS = 28
STEPS = {"+1 hour": timedelta(hours=1), "+1 day": timedelta(days=1), "+1 week": timedelta(weeks=1)}
PICTURES = os.environ.get("PROMISE_PICTURES", "")


class Scene:
    """The page, with the phones of Priya who leads, Mair who cares, and their group."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, role: str, label: str, says: str) -> None:
        phone(self.page, role).get_by_role("button", name=label, exact=True).last.click()
        self.hears(role, says)

    def types(self, role: str, words: str, says: str) -> None:
        write(self.page, role, words)
        self.hears(role, says)

    def hears(self, role: str, text: str) -> None:
        expect(phone(self.page, role).locator("li.bot-message").filter(has_text=text).last).to_be_visible(timeout=SLOW)

    def in_group_as(self, name: str) -> None:
        phone(self.page, "group").get_by_label("Write as").select_option(name)

    @property
    def now(self) -> datetime:
        shown = self.page.locator("#now").get_attribute("datetime") or ""
        return datetime.fromisoformat(shown).astimezone(ZoneInfo("Europe/London"))

    def later(self, label: str) -> None:
        then = self.now + STEPS[label]  # the clock on the page also goes on by itself
        self.page.get_by_role("button", name=label, exact=True).click()
        self.page.wait_for_function("then => document.querySelector('#now').dateTime >= then", arg=_iso(then))

    def at_ten_on(self, day: date) -> None:
        """Let time pass until ten in the morning of a day."""
        while self.now.hour != TEN:
            self.later("+1 hour")
        while (day - self.now.date()).days >= 7:
            self.later("+1 week")
        while self.now.date() < day:
            self.later("+1 day")

    def shot(self, name: str) -> None:
        """A picture for whoever looks, in the folder that PROMISE_PICTURES names."""
        if PICTURES:
            self.page.screenshot(path=Path(PICTURES) / f"{name}.png")


def test_a_theme_becomes_a_promise_that_is_kept_told_and_confirmed(real_page: Page) -> None:
    scene = Scene(real_page)
    hear_people(scene)
    due = promise_something(scene)
    be_reminded(scene, due)
    scene.press("lead", "Done", "What is different now for people?")
    scene.types("lead", CHANGED, "I tell those it was for now.")
    for role in ("group", "carer"):  # the group, and who follows the round
        scene.hears(role, f"We promised: {PROMISE}")
        scene.hears(role, f"What is different now: {CHANGED}")
    scene.shot("told")
    confirm(scene)


def hear_people(scene: Scene) -> None:
    """Priya opens a round in the group, Mair wants to hear what comes of it, and eight people answer."""
    scene.press("lead", "Start", "Hello, I am Hearback")
    scene.in_group_as("Priya")
    scene.types("group", f"/round {TITLE}", "about how many people")
    scene.press("group", "20", "Until when")
    scene.press("group", "2 weeks", "from 8 answers up")
    scene.press("group", "Open the round", "Answer in private")
    scene.in_group_as("Mair")
    scene.press("group", "Answer in private", "Have your say")
    scene.press("carer", "Tell me what comes of this", "I will tell you what comes of it")
    scene.page.get_by_role("button", name="Eight more people answer").click()
    expect(scene.page.locator("#crowd-said")).to_have_text("8 more people have answered.", timeout=180_000)
    scene.in_group_as("Priya")
    scene.press("group", "Close it early", "nobody else can answer")
    scene.press("group", "Close it now", "the feedback round is closed")


def promise_something(scene: Scene) -> date:
    """What people said becomes a promise to them, with its day read back."""
    scene.types("lead", "/round", "Here are your rounds so far")
    scene.press("lead", TITLE, "Did you feel heard?")
    for number, says in enumerate(("Were you part of it", "Was your time valued", "for the better"), start=1):
        shown = phone(scene.page, "lead").get_by_role("button", name="Next", exact=True)
        expect(shown).to_have_count(number, timeout=SLOW)
        scene.press("lead", "Next", says)
    scene.press("lead", "What people said", "Theme: ")
    scene.press("lead", "We will", "What do you promise?")
    due = _a_working_day_after(scene.now.date() + timedelta(days=14))
    scene.types("lead", f"{PROMISE} by {due.day} {due:%B} {due.year}", f"By when: {due:%A} {due.day} {due:%B}")
    scene.press("lead", "Yes, and I will do it", "Promise 1 is on the list")
    scene.hears("carer", "Something is promised about it now. I will tell you what comes of it.")
    return due


def be_reminded(scene: Scene, due: date) -> None:
    """Before the day, on it, and after it; none of them on a day off."""
    work = WorkingTime()
    scene.at_ten_on(work.on_or_before(due - timedelta(days=3)))
    scene.hears("lead", "Coming up: 1.")
    scene.at_ten_on(due)
    scene.hears("lead", "The day has come: 1.")
    scene.at_ten_on(work.on_or_after(due + timedelta(days=1)))
    scene.hears("lead", "The day has gone by: 1.")
    scene.shot("reminded")


def confirm(scene: Scene) -> None:
    """Four weeks later those it was for say whether it has reached them; who promised it can't say so for them."""
    scene.at_ten_on(scene.now.date() + timedelta(days=FOUR_WEEKS + 1))
    scene.hears("group", "Has this change reached you?")
    scene.hears("group", "so your answer is seen")
    scene.in_group_as("Priya")
    phone(scene.page, "group").get_by_role("button", name="It reached me", exact=True).last.click()
    expect(phone(scene.page, "group").locator(".toast")).to_contain_text("for those it was promised to", timeout=SLOW)
    scene.in_group_as("Sam")
    phone(scene.page, "group").get_by_role("button", name="It reached me", exact=True).last.click()
    expect(phone(scene.page, "group").locator(".toast")).to_contain_text("can be seen", timeout=SLOW)
    scene.press("carer", "It reached me", "Confirmed: it has reached those it was for.")
    scene.in_group_as("Priya")
    scene.types("group", "/promises", "Of 1 promise, 1 is confirmed by those it was for.")
    scene.shot("confirmed")


def _a_working_day_after(day: date) -> date:
    return WorkingTime().on_or_after(day)


def _iso(moment: datetime) -> str:
    return re.sub(r"\+00:00$", "Z", moment.astimezone(ZoneInfo("UTC")).isoformat(timespec="milliseconds"))
