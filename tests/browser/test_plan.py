"""Six people of five views plan together in a real browser: from /plan, through each kind of step, to the PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import phone, write
from tests.browser.group import SLOW, Six
from tests.browser.test_real_bot import FIRST_START, real_page, real_trial
from tests.support.papers import tags

__all__ = ["real_page", "real_trial"]
pytestmark = pytest.mark.timeout(FIRST_START + 600)

VIEWS = {
    "Gwen": "I draw on care",
    "Tariq": "I draw on care",
    "Mair": "Unpaid carer",
    "Joe": "Family or friend",
    "Sam": "Frontline worker",
    "Priya": "Leader or manager",
}
PRIVATE = {
    "Gwen": "I want to grow beans again",
    "Mair": "A quiet place to rest",
    "Sam": "Ten minutes of calm on a shift",
}
IDEAS = {
    "Gwen": "Raised beds for beans",
    "Joe": "A Sunday visit for families",
    "Sam": "A rota for watering",
}


def test_six_people_make_a_whole_plan_and_take_it_home(real_page: Page) -> None:
    six = Six(real_page)
    six.as_("Priya")
    write(real_page, "group", "/plan A garden for everyone")
    six.says("Step 1 of 14: Why we are here")
    bring_their_views(six)
    say_why(six)
    look_at_power_and_access(six)
    have_ideas(six)
    weigh(six)
    decide(six)
    promise(six)
    finish(six)
    check_pdf(six)


def bring_their_views(six: Six) -> None:
    """Everybody is here and says which view they bring; a link without *I am here* says what to do first."""
    six.press("Gwen", "Say my view")
    six.hears("Gwen", "Tap “I am here” on the board there")
    for name, view in VIEWS.items():
        six.press(name, "I am here", "Welcome")
        six.privately(name, "Say my view", "Which view do you bring")
        six.taps(name, view, "Thank you")
    six.shot("views")


def say_why(six: Six) -> None:
    """By reply under one's name, changed and taken as right; and privately, shown once three have said something."""
    six.reply("Tariq", "A garden where anyone can sit in the son")
    six.press("Tariq", "Change", on=six.told("Taken down under “Why we are here”"))
    six.reply("Tariq", "A garden where anyone can sit in the sun", on=six.told("Now it says:"))
    six.press(
        "Tariq", "Right", on=six.told("Taken down under “Why we are here”: “A garden where anyone can sit in the sun”")
    )
    six.told("In the plan: “A garden where anyone can sit in the sun”")
    for number, (name, words) in enumerate(PRIVATE.items(), start=1):
        six.privately(name, "Add without my name", "Type your words now")
        six.types(name, words, "The group can see it now" if number == len(PRIVATE) else "The group can't see it yet")
    six.says(*(f"{words} (someone in the group)" for words in PRIVATE.values()))
    expect(six.board.last).not_to_contain_text("Mair")
    six.shot("why")


def look_at_power_and_access(six: Six) -> None:
    """A choice that warns, an empty step that warns, going back, and a need that somebody takes on under a name."""
    six.go_on("Step 2 of 14: How early are we")
    six.press("Mair", "Next step", "Only a facilitator")
    six.press("Sam", "The design is finished", "Our answer now")
    six.says("Our answer: The design is finished")
    six.go_on("Who is here and who is missing")
    six.told("The design was finished before people came in")
    six.go_on("Power and decisions")
    six.press("Priya", "Back", "Back to:")
    six.says("Who is here and who is missing")
    six.reply("Joe", "Nobody here works nights")
    six.says("Nobody here works nights")
    six.go_on("Power and decisions")
    six.go_on("Access and support")
    six.told("We have not said what this group can decide")
    six.reply("Gwen", "Paths that a wheelchair can use")
    six.says("1. Paths that a wheelchair can use")
    six.press("Sam", "Take on 1")
    six.press("Sam", "Put a name", on=six.told("You take this on: “Paths"))
    six.reply("Sam", "Sam", on=six.told("What shall the plan call you"))
    six.says("(taken on by Sam)")
    six.go_on("Time, payment and thanks")
    six.press("Priya", "More")
    six.press("Priya", "Type in what a meeting said", on=six.told("What would you like to do?"))
    six.reply("Priya", "Bus fares on the day\nA meal for all", on=six.told("What was said in the meeting"))
    six.says("Bus fares on the day", "A meal for all")
    six.go_on("How we work together")


def have_ideas(six: Six) -> None:
    """An idea each, one taken out and brought back."""
    six.go_on("Ideas")
    for name, idea in IDEAS.items():
        six.reply(name, idea)
        six.says(idea)
    six.press("Sam", "Take it out", on=six.told("Taken down under “Ideas”: “A rota for watering”"))
    expect(six.board.last).not_to_contain_text("A rota for watering", timeout=SLOW)
    six.press("Sam", "Undo mine", "Undone")
    six.says("A rota for watering")
    six.go_on("What matters most")


def weigh(six: Six) -> None:
    """Secret taps of all six, one of them changed, one with a reason; the order is shown as the step closes."""
    for name in VIEWS:
        six.privately(name, "Tap what I think", "Idea 1 of 3")
        six.taps(name, "I support it", "Idea 2 of 3")
        six.taps(name, "I am unsure", "Idea 3 of 3")
        six.taps(name, "I have a concern", "Idea 3 of 3")
    six.taps("Mair", "Say why, without my name", "What is your concern?")
    six.types("Mair", "Nobody has time in July", "I have kept that without your name")
    six.privately("Joe", "Tap what I think", "Idea 1 of 3")
    six.taps("Joe", "I am unsure", "Idea 2 of 3")
    six.shot("weigh")
    six.go_on("What we decide")
    order = six.told("our order").inner_text()
    places = [order.index(idea) for idea in IDEAS.values()]
    assert places == sorted(places)
    assert "Nobody has time in July" in order
    assert "Mair" not in order


def decide(six: Six) -> None:
    """Two wordings, an objection with its reason, consent, and the one that is recorded."""
    six.reply("Priya", "We build it all at once")
    six.reply("Tariq", "We start with two raised beds")
    six.says("2. We start with two raised beds")
    six.press("Mair", "I object to 1")
    six.reply("Mair", "We can't water it all", on=six.told("You object to: “We build it all at once”"))
    six.says("Objection: We can't water it all")
    for name in ("Gwen", "Tariq", "Mair", "Joe", "Sam"):
        six.press(name, "I can live with 2", "You can live with this one")
    six.says("5 people can live with it. No objection.")
    six.press("Priya", "More")
    six.press("Priya", "Record wording 2", on=six.told("Record wording 2"))
    six.says("This is what we have decided.")
    six.shot("decided")
    six.go_on("What we need")


def promise(six: Six) -> None:
    """A promise with a day that is read back; a late comer catches up."""
    six.go_on("Promises")
    six.reply("Gwen", "Ask the nursery for soil")
    six.says("1. Ask the nursery for soil")
    six.press("Sam", "Take on 1")
    six.reply("Sam", "6 March 2031", on=six.told("You take this on: “Ask the nursery"))
    six.press("Sam", "Yes, that day", on=six.told("Is that right?"))
    six.says("by Thursday 6 March 2031")
    six.privately("Joe", "Catch me up", "So far in “A garden for everyone”")
    six.hears("Joe", "We start with two raised beds")


def finish(six: Six) -> None:
    """Days for closing the loop and for looking back, the end, and the promises on their way into the register."""
    six.go_on("Closing the loop")
    six.reply("Tariq", "We tell everyone at the open day on 12 June 2031")
    six.says("by Thursday 12 June 2031")
    six.go_on("Looking back")
    six.press("Priya", "Next step")
    six.told("This plan is finished.")
    six.press("Priya", "Keep track of the promises", on=six.told("This plan is finished."))
    six.told("in the register now")
    six.shot("done")


def check_pdf(six: Six) -> None:
    """The plan as a PDF: tagged, in its language, with real headings, and all that was settled."""
    with six.saved("Mair", "PDF") as path:
        reader = PdfReader(path)
    root = reader.root_object
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert str(root["/Lang"]).startswith("en")
    assert {"/H1", "/TH", "/L"} <= {tag for tag, _ in tags(reader)}
    for words in (
        "A garden for everyone",
        "We start with two raised beds",
        "Thursday 6 March 2031",
        "Nobody here works nights",
        *IDEAS.values(),
    ):
        assert words in text, words
    with six.saved("Mair", "Dates for my calendar") as path:
        assert "DTSTART;VALUE=DATE:20310306" in Path(path).read_text()


def test_group_chat_opens_the_phone_of_whoever_follows_its_link(page: Page) -> None:
    expect(phone(page, "resident")).to_be_hidden()
    phone(page, "group").get_by_label("Write as").select_option("Gwen")
    write(page, "group", "/link")
    phone(page, "group").get_by_role("link", name="Join in").click()
    expect(phone(page, "resident")).to_be_visible()
    expect(page.get_by_role("button", name="Gwen")).to_have_attribute("aria-pressed", "true")
