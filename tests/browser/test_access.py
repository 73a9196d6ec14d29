"""The page works with a keyboard alone, on a narrow screen, and passes axe."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import phone, said, write


def serious(page: Page) -> list[str]:
    """What axe calls serious or critical, with where it is."""
    found = Axe().run(page).response["violations"]
    bad = [violation for violation in found if violation["impact"] in ("serious", "critical")]
    return [f"{violation['id']}: {[node['target'] for node in violation['nodes']]}" for violation in bad]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(page: Page, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    assert serious(page) == []
    for words in ("picture", "file", "pin", "hello"):
        write(page, "carer", words)
    phone(page, "carer").get_by_role("button", name="Yes").click()
    expect(phone(page, "carer").get_by_role("status")).to_contain_text("You chose yes")
    phone(page, "carer").get_by_role("button", name="Add a file").click()
    assert serious(page) == []
    page.get_by_role("button", name="Start again").click()
    assert serious(page) == []


def test_keyboard_alone_is_enough(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Go to the phones")).to_be_focused()
    page.keyboard.press("Enter")
    box = phone(page, "carer").get_by_label("Message", exact=True)
    tab_to(page, box)
    page.keyboard.type("hello")
    page.keyboard.press("Enter")
    expect(said(page, "carer", "You said hello")).to_be_visible()
    yes = phone(page, "carer").get_by_role("button", name="Yes")
    tab_to(page, yes, "Shift+Tab")
    page.keyboard.press("Enter")
    expect(said(page, "carer", "Chosen: yes")).to_be_visible()
    expect(yes).to_be_focused()
    tab_to(page, box)
    page.keyboard.press("ArrowUp")
    expect(box).to_have_value("hello")
    page.keyboard.press("Escape")
    expect(phone(page, "carer").locator(".context")).to_be_hidden()


def test_menu_takes_and_gives_back_the_focus(page: Page) -> None:
    opener = phone(page, "carer").get_by_role("button", name="Commands")
    opener.focus()
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(phone(page, "carer").get_by_role("button", name="/help What I can do")).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("width", [320, 700, 1000, 1280])
def test_nothing_sticks_out_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    write(page, "carer", "a" * 200)
    expect(said(page, "carer", "You said")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_narrow_screen_shows_one_phone_at_a_time(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    expect(phone(page, "carer")).to_be_visible()
    expect(phone(page, "lead")).to_be_hidden()
    page.get_by_role("tab", name="Mair").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Sam")).to_have_attribute("aria-selected", "true")
    expect(phone(page, "worker")).to_be_visible()
    page.get_by_role("tab", name="Priya").click()
    write(page, "lead", "hello")
    expect(said(page, "lead", "You said hello")).to_be_visible()


def test_message_in_a_hidden_phone_is_counted_on_its_tab(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    write(page, "carer", "hello")
    page.get_by_role("tab", name="Garden project").click()
    write(page, "group", "/ask hello")
    page.get_by_role("tab", name="Mair").click()
    expect(page.get_by_role("tab", name="Mair")).not_to_contain_text("new")
    page.get_by_role("tab", name="Sam").click()
    page.evaluate(
        "fetch('/control/write', {method: 'POST', headers: {'Content-Type': 'application/json'},"
        " body: JSON.stringify({person: 5000000001, text: 'again'})})"
    )
    expect(page.get_by_role("tab", name="Mair")).to_contain_text("2 new")


def test_every_button_is_high_enough_for_a_thumb(page: Page) -> None:
    write(page, "carer", "hello")
    expect(said(page, "carer", "You said hello")).to_be_visible()
    page.mouse.move(0, 0)
    low = page.eval_on_selector_all(
        "button:not(.inline-command), select, textarea",
        "all => all.filter(one => one.offsetParent && one.offsetHeight < 44).map(one => one.outerHTML)",
    )
    assert low == []


def tab_to(page: Page, target: object, key: str = "Tab") -> None:
    """Press the key until `target` has the focus; 60 steps are more than the page has stops before it."""
    for _ in range(60):
        if target.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError("the focus never came there")
