"""Takes the README's pictures (`make pictures`): starts `hearback try`, talks to it, and photographs the page."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.group import ROLES, Six
from tests.support.people_at_phones import (
    PATIENCE,
    ROOT,
    Screen,
    ask,
    close_up,
    follow,
    phone,
    press,
    say,
    settle,
    show,
    trying,
    window,
)

PICTURES = ROOT / "docs" / "pictures"
MOST_BYTES = 200_000
_COLOURS = (256, 192, 128, 96, 64)
# Without these, Chromium looks up its maker's hosts at every start.
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
TAPS = (
    ("Start", "Did you feel heard?"),
    ("No", "from the start?"),
    ("Late on", "time valued?"),
    ("A little", "for the better?"),
    ("Not yet", "Which of these are you?"),
    ("I am an unpaid carer", "What should people know?"),
)
WIDE, CLOSE, NARROW = Screen(1440, 900), Screen(1480, 900, 2), Screen(360, 740, 2)


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


def four_phones(page: Page) -> bytes:
    """Everyone at once: a carer, a frontline worker, a lead and their group."""
    ask(page, "carer", "Will anything change because of what I say?")
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


def plan(page: Page) -> bytes:
    """A plan's board in the group, with what its people have said."""
    six = Six(page)
    six.as_("Priya")
    say(page, "group", "/plan A garden for everyone")
    six.says("Step 1 of 14")
    for name in ROLES:
        six.press(name, "I am here", "Welcome")
    six.reply("Tariq", "A garden where anyone can sit in the sun")
    six.reply("Mair", "A quiet place to rest")
    six.says("anyone can sit in the sun", "A quiet place to rest")
    place = page.locator("#phone-group li").evaluate_all(
        "lines => lines.findIndex(line => line.textContent.includes('Step 1 of 14'))"
    )
    return close_up(page, "group", place, tallest=1060)


def feedback(page: Page) -> bytes:
    """What a carer sees before anything is sent: word for word what would be kept."""
    ask(page, "lead", "/round Lunches at the day centre")
    for label, says in (("20", "Until when"), ("2 weeks", "from 8 answers up"), ("Open the round", "start=fb_")):
        follow(page, "lead", label, says)
    link = re.search(r"start=(fb_[\w-]+)", phone(page, "lead").locator("ol").inner_text())
    assert link
    ask(page, "carer", f"/start {link[1]}")
    for label, says in TAPS:
        follow(page, "carer", label, says)
    ask(page, "carer", "The lunches are cold. Mrs Oyelaran knows.")
    expect(phone(page, "carer").locator("ol")).to_contain_text("Mrs [name] knows")
    return close_up(page, "carer", -3)


def wait_for_working_hours(page: Page) -> None:
    """Move the clock to eleven on a Tuesday in more than a week: reminders come on working days alone."""
    now = datetime.now(ZoneInfo("Europe/London"))
    tuesday = now.date() + timedelta(days=8 + (1 - now.weekday() - 8) % 7)
    hours = round((datetime.combine(tuesday, time(11), now.tzinfo) - now) / timedelta(hours=1))
    weeks, hours = divmod(hours, 7 * 24)
    for label, times in (("+1 week", weeks), ("+1 day", hours // 24), ("+1 hour", hours % 24)):
        for _ in range(times):
            page.get_by_role("button", name=label).click()


def promise(page: Page) -> bytes:
    """A promise made in the group, and the reminder that its owner gets in her own chat."""
    six = Six(page)
    six.as_("Priya")
    ask(page, "group", "/promise A ramp at the front door by next Friday")
    six.press("Priya", "Yes, and I will do it", on=six.told("Is that right?"))
    six.press("Priya", "Remind me in our chat", on=six.told("is on the list: A ramp"))
    lines = phone(page, "lead").locator("li")
    expect(lines.last).to_contain_text("I can remind you here now")
    place = lines.count()
    wait_for_working_hours(page)
    expect(lines.nth(place)).to_contain_text("A ramp at the front door")
    return close_up(page, "lead", place)


def narrow(page: Page) -> bytes:
    """The page on a small phone."""
    ask(page, "carer", "Will anything change because of what I say?")
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
    ("plan", CLOSE, plan),
    ("feedback", CLOSE, feedback),
    ("promise", CLOSE, promise),
    ("narrow", NARROW, narrow),
)


def main() -> None:
    """Take all pictures, or those that are named on the command line."""
    program = os.environ.get("HEARBACK_CHROMIUM") or shutil.which("chromium")
    if not program:
        raise SystemExit("There is no Chromium: install it, or name one in HEARBACK_CHROMIUM.")
    wanted = set(sys.argv[1:]) or {name for name, _, _ in SHOTS}
    PICTURES.mkdir(parents=True, exist_ok=True)
    expect.set_options(timeout=PATIENCE)
    with trying() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        for name, screen, shot in SHOTS:
            if name in wanted:
                with window(browser, address, screen) as page:
                    keep(name, shot(page))
        browser.close()


if __name__ == "__main__":
    main()
