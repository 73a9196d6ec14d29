"""A group of six at their phones on the page of `hearback try`: what each of them does, as a person would do it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.conftest import phone, write

SLOW = 60_000
PICTURES = os.environ.get("PLAN_PICTURES", "")
ROLES = {"Mair": "carer", "Sam": "worker", "Priya": "lead", "Gwen": "resident", "Tariq": "tenant", "Joe": "brother"}


class Six:
    """Mair, Sam, Priya, Gwen, Tariq and Joe, with the one phone that shows their group."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.group = phone(page, "group")

    @property
    def board(self) -> Locator:
        """The living board, which is the one message with *Next step*."""
        return self.group.locator("li.bot-message").filter(has=self.page.get_by_role("button", name="Back", exact=True))

    def says(self, *texts: str) -> None:
        """The board comes to say all of this."""
        for text in texts:
            expect(self.board.last).to_contain_text(text, timeout=SLOW)

    def told(self, text: str) -> Locator:
        """What the bot says in the group that holds `text`."""
        found = self.group.locator("li.bot-message").filter(has_text=text).last
        expect(found).to_be_visible(timeout=SLOW)
        return found

    def as_(self, name: str) -> None:
        """Give the group's phone to somebody."""
        self.group.get_by_label("Write as").select_option(name)

    def press(self, name: str, label: str, notice: str = "", on: Locator | None = None) -> None:
        """Press a button in the group; `notice` is what they are told over it."""
        self.as_(name)
        self.page.locator("#phone-group .toast").evaluate("toast => toast.replaceChildren()")
        (on or self.board.last).get_by_role("button", name=label, exact=True).click()
        if notice:
            expect(self.group.locator(".toast")).to_contain_text(notice, timeout=SLOW)

    def go_on(self, to: str) -> None:
        """The facilitator goes on to a step."""
        self.press("Priya", "Next step", "On to:")
        self.says(to)

    def reply(self, name: str, text: str, on: Locator | None = None) -> None:
        """Reply to the board, or to another message."""
        self.as_(name)
        (on or self.board.last).get_by_role("button", name="Reply", exact=True).click()
        write(self.page, "group", text)

    def own(self, name: str) -> Locator:
        """Somebody's own phone."""
        return phone(self.page, ROLES[name])

    def privately(self, name: str, label: str, says: str) -> None:
        """Follow a link of the board into one's own chat, whose phone comes to the front."""
        self.press(name, label)
        expect(self.own(name)).to_be_visible()
        self.hears(name, says)

    def taps(self, name: str, label: str, says: str) -> None:
        """Press a button in one's own chat."""
        self.own(name).get_by_role("button", name=label, exact=True).last.click()
        self.hears(name, says)

    def types(self, name: str, text: str, says: str) -> None:
        """Type into one's own chat."""
        write(self.page, ROLES[name], text)
        self.hears(name, says)

    def hears(self, name: str, text: str) -> None:
        """The newest message of the bot in somebody's own chat comes to hold `text`."""
        expect(self.own(name).locator("li.bot-message").last).to_contain_text(text, timeout=SLOW)

    def shot(self, name: str) -> None:
        """A picture for whoever looks, in the folder that PLAN_PICTURES names."""
        if PICTURES:
            self.page.screenshot(path=Path(PICTURES) / f"{name}.png")

    @contextmanager
    def saved(self, name: str, label: str) -> Iterator[Path]:
        """Ask for a file of the finished plan, and save it."""
        self.press(name, label, on=self.told("This plan is finished."))
        link = self.group.locator(".file a").filter(has_text={"PDF": ".pdf", "Word file": ".docx"}.get(label, ".ics"))
        expect(link).to_have_count(1, timeout=SLOW)
        with self.page.expect_download() as download:
            link.click()
        value: Download = download.value
        yield Path(value.path())
