"""Settings, help, and a person's rights over what is kept of them."""

from __future__ import annotations

import pytest

from bot.channels.wording import open_wording
from bot.core.group import Group
from bot.core.incoming import Place
from bot.core.person import Person, Role, Style, View
from bot.core.reply import Message
from bot.people import settings
from bot.people.flow import PeopleFlow
from bot.people.model import LANGUAGES, Count
from bot.people.owner import OwnersView
from bot.router import GROUP_COMMANDS, PRIVATE_COMMANDS
from tests.support.people import people_flow
from tests.support.turns import GROUP, ME, acts, kept, keys, said, turn

ANYBODY = Person()
CARER = Person(id="a1", language="en", view=View.CARER, is_view_asked=True)


@pytest.fixture
def flow() -> PeopleFlow:
    return people_flow()


@pytest.mark.parametrize("typed", ["cy", "Welsh", " CYMRAEG "])
def test_a_language_is_typed_in_any_of_its_names(typed: str) -> None:
    outcome = settings.language(turn(said(typed, "language")))
    assert outcome.language == "cy"
    assert kept(outcome) == [("save", ME, Person(language="cy"))]


@pytest.mark.parametrize("typed", ["", "french", "e n", "'; drop table person"])
def test_any_other_word_gets_the_choice_and_keeps_nothing(typed: str) -> None:
    outcome = settings.language(turn(said(typed, "language")))
    assert keys(outcome) == ["language-ask"]
    assert len(acts(outcome)) == len(LANGUAGES)
    assert kept(outcome) == []


def test_a_tapped_language_takes_the_place_of_the_question() -> None:
    outcome = settings.set_language(turn(said(""), 1))
    assert outcome.replies[0].replaces
    assert outcome.language == "cy"


def test_easy_read_stays_when_the_language_changes() -> None:
    person = Person(style=Style.EASY)
    assert settings.set_language(turn(said("", person=person), 1, language="en-easy")).language == "cy-easy"


def test_in_a_group_the_language_is_the_groups() -> None:
    outcome = settings.language(turn(said("cy", "language", person=CARER, place=Place.GROUP)))
    assert kept(outcome) == [("save", GROUP, Group(language="cy"))]


@pytest.mark.parametrize(
    ("typed", "style"),
    [("easy", Style.EASY), ("Easy Read", Style.EASY), ("hawdd", Style.EASY), ("standard", Style.STANDARD)],
)
def test_a_style_is_typed(typed: str, style: Style) -> None:
    outcome = settings.style(turn(said(typed, "style", person=CARER)))
    assert kept(outcome) == [("save", ME, CARER.model_copy(update={"style": style}))]
    assert outcome.language.endswith("-easy") is (style is Style.EASY)


@pytest.mark.parametrize("number", range(len(Style)))
def test_a_style_is_tapped(number: int) -> None:
    outcome = settings.set_style(turn(said(""), number))
    assert kept(outcome)[0][2] == Person(style=list(Style)[number])


@pytest.mark.parametrize("view", View)
def test_each_view_can_be_tapped_and_is_kept(view: View) -> None:
    outcome = settings.set_view(turn(said(""), list(View).index(view)))
    assert kept(outcome) == [("save", ME, Person(view=view, is_view_asked=True))]


@pytest.mark.parametrize("number", [len(View), 65_535])
def test_not_saying_is_a_choice_and_ends_the_asking(number: int) -> None:
    outcome = settings.set_view(turn(said("", person=CARER), number))
    assert kept(outcome) == [("save", ME, CARER.model_copy(update={"view": None}))]
    assert keys(outcome) == ["view-none-kept"]


def test_what_was_chosen_must_be_kept_or_nothing_is_said() -> None:
    for outcome in (
        settings.set_view(turn(said(""), 1)),
        settings.set_style(turn(said(""), 1)),
    ):
        assert outcome.must_keep


def test_the_counts_are_refused_to_everyone_but_the_owner() -> None:
    view = OwnersView(lambda: [Count("payment", "partly", "2026-11", 3)])
    assert keys(view.unanswered(turn(said("", "unanswered", person=CARER)))) == ["refused-owner"]
    lead = Person(roles=frozenset({Role.LEAD}))
    assert keys(view.unanswered(turn(said("", "unanswered", person=lead)))) == ["refused-owner"]
    owner = Person(roles=frozenset({Role.OWNER}))
    assert keys(view.unanswered(turn(said("", "unanswered", person=owner)))) == [
        "unanswered-heading",
        "unanswered-line",
    ]


def test_an_owner_with_nothing_unanswered_is_told_so() -> None:
    owner = Person(roles=frozenset({Role.OWNER}))
    assert keys(OwnersView(list).unanswered(turn(said("", "unanswered", person=owner)))) == ["unanswered-none"]


@pytest.mark.parametrize("place", Place)
def test_every_command_of_the_menu_has_a_description_in_both_languages(place: Place) -> None:
    wording = open_wording()
    for name in PRIVATE_COMMANDS if place is Place.PRIVATE else GROUP_COMMANDS:
        english, welsh = (wording.text(Message(f"command-{name}"), language) for language in ("en", "cy"))
        assert english != welsh


@pytest.mark.parametrize("place", Place)
def test_start_and_help_say_where_to_turn_in_an_emergency(flow: PeopleFlow, place: Place) -> None:
    wording = open_wording()
    for handler in (flow.start, flow.help):
        blocks = handler(turn(said("", place=place))).replies[0].blocks
        assert "999" in " ".join(wording.text(block.message, "en") for block in blocks)


@pytest.mark.parametrize("command", ["mydata", "role"])
def test_in_a_group_nothing_is_said_about_one_person(flow: PeopleFlow, command: str) -> None:
    outcome = flow.commands[command](turn(said("", command, person=CARER, place=Place.GROUP)))
    assert keys(outcome) == ["only-in-private"]
    (choice,) = outcome.replies[0].choices[0]
    led_to = flow.start(turn(said(choice.opens, "start", person=CARER)))
    assert keys(led_to) == keys(flow.commands[command](turn(said("", command, person=CARER))))
