"""Time can be moved forward, and everything can start again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import phone, said, write
from tests.support.trying import Trying


@pytest.mark.parametrize(("label", "seconds"), [("+1 hour", 3600), ("+1 day", 86_400), ("+1 week", 604_800)])
def test_clock_moves_for_the_bot_and_on_the_page(page: Page, trial: Trying, label: str, seconds: int) -> None:
    before, ahead = _now(page), trial.clock
    page.get_by_role("button", name=label).click()
    expect(page.locator("#clock-said")).to_contain_text("The clock was moved.")
    assert trial.clock == ahead + seconds
    moved = page.evaluate("([a, b]) => (Date.parse(b) - Date.parse(a)) / 1000", [before, _now(page)])
    assert seconds - 1 <= moved <= seconds + 60


def test_start_again_empties_everything_but_asks_first(page: Page, trial: Trying) -> None:
    write(page, "carer", "hello")
    expect(said(page, "carer", "You said hello")).to_be_visible()
    page.get_by_role("button", name="+1 day").click()
    page.get_by_role("button", name="Start again").click()
    page.get_by_role("button", name="Keep this").click()
    expect(said(page, "carer", "You said hello")).to_be_visible()
    page.get_by_role("button", name="Start again").click()
    page.get_by_role("button", name="Yes, start again").click()
    expect(phone(page, "carer").get_by_role("button", name="Start", exact=True)).to_be_visible()
    expect(page.get_by_text("Hearback is ready")).to_be_visible()
    assert trial.clock == 0
    write(page, "carer", "once more")
    expect(said(page, "carer", "You said once more")).to_be_visible()


def _now(page: Page) -> str:
    return page.locator("#now").get_attribute("datetime") or ""
