"""A real Chromium on a running `hearback try`; skipped with the reason where there is no Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from tests.support.trying import Trying, trying

# Without these, Chromium looks up its maker's hosts at every start.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
]
PATIENCE = 20_000


# Not for the whole session: Playwright's sync API keeps a loop running, in which async tests could not start theirs.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    program = os.environ.get("HEARBACK_CHROMIUM") or shutil.which("chromium")
    if not program:
        pytest.skip("there is no Chromium: install it, or name one in HEARBACK_CHROMIUM")
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE)
        running = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="package")
def one_trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trying]:
    with trying(Path(tmp_path_factory.mktemp("try"))) as running:
        running.wait_for("ready")
        yield running


@pytest.fixture
def trial(one_trial: Trying) -> Trying:
    """A trial in which nobody has said anything; its clock may have been moved before."""
    one_trial.act("clear")
    return one_trial


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
    opened.set_default_timeout(PATIENCE)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext, trial: Trying) -> Iterator[Page]:
    """The page, opened; it fails the test if it throws or breaks its own security policy."""
    opened, faults = context.new_page(), []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    opened.goto(trial.address)
    expect(opened.get_by_text("Hearback is ready")).to_be_visible()
    yield opened
    assert faults == []


def phone(page: Page, role: str) -> Locator:
    """One phone: carer, worker, lead or group."""
    return page.locator(f"#phone-{role}")


def write(page: Page, role: str, text: str) -> None:
    """Type into a phone and send."""
    box = phone(page, role).get_by_label("Message", exact=True)
    box.fill(text)
    phone(page, role).get_by_role("button", name="Send", exact=True).click()


def said(page: Page, role: str, text: str) -> Locator:
    """The messages in a phone that hold `text`."""
    return phone(page, role).locator("li").filter(has_text=text)
