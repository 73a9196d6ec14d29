"""Takes the README's pictures (`make pictures`): starts `hearback try`, talks to it, and photographs the page."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from bot.sandbox.child import environment

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
MOST_BYTES = 200_000
_COLOURS = (256, 192, 128, 96, 64)
_TALLEST = 1450
_PATIENCE = 60_000
# Without these, Chromium looks up its maker's hosts at every start.
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@dataclass(frozen=True)
class Screen:
    """A window: width and height in CSS pixels, and how many dots each has."""

    width: int
    height: int
    dots: float = 1


WIDE, CLOSE, NARROW = Screen(1440, 900), Screen(1480, 900, 2), Screen(360, 740, 2)


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
    context.set_default_timeout(_PATIENCE)
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
    size = page.viewport_size or {"width": CLOSE.width, "height": CLOSE.height}
    height = min(tallest, round(size["height"] + line.evaluate(spare)))
    page.set_viewport_size({"width": size["width"], "height": height})
    show(page, role, place)


def keep(name: str, picture: bytes) -> None:
    """Write a picture with as many colours as fit into 200 kB."""
    whole = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in _COLOURS:
        small = io.BytesIO()
        whole.quantize(colours, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
        if small.tell() < MOST_BYTES:
            (PICTURES / f"{name}.png").write_bytes(small.getvalue())
            sys.stdout.write(
                f"{name}.png: {small.tell() // 1000} kB, {colours} colours, {whole.width} x {whole.height}\n"
            )
            return
    raise SystemExit(f"{name}.png is over {MOST_BYTES // 1000} kB even with {_COLOURS[-1]} colours: take a smaller one")


def settle(page: Page) -> None:
    """Let the last picture load and the pointer rest, so that two runs look alike."""
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement?.blur()")
    page.wait_for_function("[...document.images].every(image => image.complete)")


def four_phones(page: Page) -> bytes:
    """Everyone at once: a carer, a frontline worker, a lead and their group."""
    ask(page, "carer", "Will I be paid for my time?")
    ask(page, "worker", "How do I involve people early?")
    ask(page, "lead", "Do people see a difference?")
    press(page, "lead", "How do groups differ?")
    say(page, "group", "We start on Monday and have little time.")
    ask(page, "group", "/ask How do we start with little time?")
    show(page, "carer", 0)
    show(page, "worker", 0)
    show(page, "group", 0)
    settle(page)
    return page.screenshot()


def answer(page: Page) -> bytes:
    """One phone: a question, and the whole answer with its evidence, next steps and buttons."""
    ask(page, "worker", "What share of professionals said things got better?")
    return close_up(page, "worker", 0)


def evidence(page: Page) -> bytes:
    """The evidence behind an answer, in full."""
    ask(page, "worker", "What share of professionals said things got better?")
    press(page, "worker", "Show me the evidence")
    return close_up(page, "worker", 2, tallest=1000)


def comparison(page: Page) -> bytes:
    """The figures of the groups side by side, with the same in words."""
    ask(page, "lead", "Do people see a difference?")
    press(page, "lead", "How do groups differ?")
    return close_up(page, "lead", 2)


def welsh(page: Page) -> bytes:
    """A question in Welsh."""
    phone(page, "carer").get_by_label("Language").select_option("cy")
    ask(page, "carer", "Ydy pobl yn gweld gwahaniaeth?")
    return close_up(page, "carer", 0)


def group(page: Page) -> bytes:
    """A group in which the bot speaks only when it is asked."""
    say(page, "group", "We start on Monday and have little time.")
    ask(page, "group", "/ask How do we start with little time?")
    return close_up(page, "group", 0)


def close_up(page: Page, role: str, place: int, tallest: int = _TALLEST) -> bytes:
    """One phone alone, from one message on."""
    fit(page, role, place, tallest)
    settle(page)
    return phone(page, role).screenshot()


def narrow(page: Page) -> bytes:
    """The page on a small phone."""
    ask(page, "carer", "Will I be paid for my time?")
    show(page, "carer", 0)
    settle(page)
    return page.screenshot()


SHOTS = (
    ("phones", WIDE, four_phones),
    ("answer", CLOSE, answer),
    ("evidence", CLOSE, evidence),
    ("comparison", CLOSE, comparison),
    ("welsh", CLOSE, welsh),
    ("group", CLOSE, group),
    ("narrow", NARROW, narrow),
)


def main() -> None:
    """Take all pictures, or those that are named on the command line."""
    program = os.environ.get("HEARBACK_CHROMIUM") or shutil.which("chromium")
    if not program:
        raise SystemExit("There is no Chromium: install it, or name one in HEARBACK_CHROMIUM.")
    wanted = set(sys.argv[1:]) or {name for name, _, _ in SHOTS}
    PICTURES.mkdir(parents=True, exist_ok=True)
    expect.set_options(timeout=_PATIENCE)
    with trying() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        for name, screen, shot in SHOTS:
            if name in wanted:
                with window(browser, address, screen) as page:
                    keep(name, shot(page))
        browser.close()


if __name__ == "__main__":
    main()
