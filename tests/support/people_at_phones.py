"""Opens the page of a real `hearback try` in a browser and talks there as people do, for the README's pictures."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from playwright.sync_api import Browser, Locator, Page, expect

from bot.sandbox.child import environment

ROOT = Path(__file__).parents[2]
PATIENCE = 60_000
_TALLEST = 1450


@dataclass(frozen=True)
class Screen:
    """A window: width and height in CSS pixels, and how many dots each has."""

    width: int
    height: int
    dots: float = 1


@contextmanager
def trying() -> Iterator[str]:
    """Run the real command; gives the page's address once the bot answers, and ends it afterwards."""
    command = [sys.executable, "-m", "bot", "try", "--no-browser"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment({}))
    try:
        said = process.stdout.readline() if process.stdout else ""
        found = re.search(r"http://[\d.]+:\d+", said)
        if not found:
            raise SystemExit(f"hearback try gave no address: {said!r}")
        _wait_until_ready(found.group())
        yield found.group()
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(15)


def _wait_until_ready(address: str) -> None:
    end = time.monotonic() + 300
    while httpx.get(f"{address}/page/state").json()["bot"]["state"] != "ready":
        if time.monotonic() > end:
            raise SystemExit("the bot did not get ready")
        time.sleep(0.2)


@contextmanager
def window(browser: Browser, address: str, screen: Screen) -> Iterator[Page]:
    """The page in a fresh world, in a window of its own."""
    httpx.post(f"{address}/control/clear", json={}).raise_for_status()
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        device_scale_factor=screen.dots,
        color_scheme="light",
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="Europe/London",
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_text("Hearback is ready")).to_be_visible()
    yield page
    context.close()


def phone(page: Page, role: str) -> Locator:
    """One phone: carer, worker, lead or group."""
    return page.locator(f"#phone-{role}")


def ask(page: Page, role: str, text: str) -> None:
    """Type into a phone and wait for the whole answer."""
    answers = phone(page, role).locator("li.bot-message")
    before = answers.count()
    phone(page, role).get_by_label("Message", exact=True).fill(text)
    phone(page, role).get_by_role("button", name="Send", exact=True).click()
    expect(answers.nth(before)).to_be_visible()


def press(page: Page, role: str, label: str) -> None:
    """Press the newest button of this name and wait for what it brings."""
    answers = phone(page, role).locator("li.bot-message")
    before = answers.count()
    phone(page, role).get_by_role("button", name=label).last.click()
    expect(answers.nth(before)).to_be_visible()


def follow(page: Page, role: str, label: str, says: str) -> None:
    """Press the newest button of this name, and wait until the phone says what comes next."""
    phone(page, role).get_by_role("button", name=label, exact=True).last.click()
    expect(phone(page, role).locator("ol")).to_contain_text(says)


def say(page: Page, role: str, text: str) -> None:
    """Write what the bot does not answer."""
    phone(page, role).get_by_label("Message", exact=True).fill(text)
    phone(page, role).get_by_role("button", name="Send", exact=True).click()
    expect(phone(page, role).locator("li.mine").last).to_contain_text(text)


def show(page: Page, role: str, place: int) -> None:
    """Bring one message to the top of a phone's screen."""
    line = phone(page, role).locator("li").nth(place)
    line.evaluate("line => { const log = line.closest('.log'); log.scrollTop = line.offsetTop - log.offsetTop - 12; }")


def fit(page: Page, role: str, place: int, tallest: int) -> None:
    """Make the window as tall as everything from one message on, within reason, and bring that message to the top."""
    line = phone(page, role).locator("li").nth(place)
    spare = "line => { const log = line.closest('.log'), list = line.parentElement.getBoundingClientRect();"
    spare += " return list.bottom - line.getBoundingClientRect().top + 28 - log.clientHeight; }"
    size = page.viewport_size
    assert size is not None
    height = min(tallest, round(size["height"] + line.evaluate(spare)))
    page.set_viewport_size({"width": size["width"], "height": height})
    show(page, role, place)


def settle(page: Page) -> None:
    """Let the last picture load and the pointer rest, so that two runs look alike."""
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement?.blur()")
    page.wait_for_function("[...document.images].every(image => image.complete)")


def close_up(page: Page, role: str, place: int, tallest: int = _TALLEST) -> bytes:
    """One phone alone, from one message on."""
    fit(page, role, place, tallest)
    settle(page)
    return phone(page, role).screenshot()
