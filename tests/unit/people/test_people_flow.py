"""Settings, help, and a person's rights over what is kept of them."""

from __future__ import annotations

import pytest

from bot.channels.wording import open_wording
from bot.core.group import Group
from bot.core.incoming import Place
from bot.core.person import Person, Role, Style, View
from bot.core.reply import Message
from bot.people.flow import PeopleFlow
from bot.people.model import LANGUAGES, Count
from bot.router import GROUP_COMMANDS, PRIVATE_COMMANDS
from tests.support.turns import GROUP, ME, acts, kept, keys, said, turn

ANYBODY = Person()
CARER = Person(id="a1", language="en", view=View.CARER, is_view_asked=True)


@pytest.fixture
def flow() -> PeopleFlow:
    return PeopleFlow(unanswered=list)


@pytest.mark.parametrize("typed", ["cy", "Welsh", " CYMRAEG "])
def test_a_language_is_typed_in_any_of_its_names(flow: PeopleFlow, typed: str) -> None:
    outcome = flow.language(turn(said(typed, "language")))
    assert outcome.language == "cy"
    assert kept(outcome) == [("save", ME, Person(language="cy"))]


@pytest.mark.parametrize("typed", ["", "french", "e n", "'; drop table person"])
def test_any_other_word_gets_the_choice_and_keeps_nothing(flow: PeopleFlow, typed: str) -> None:
    outcome = flow.language(turn(said(typed, "language")))
    assert keys(outcome) == ["language-ask"]
    assert len(acts(outcome)) == len(LANGUAGES)
    assert kept(outcome) == []


def test_a_tapped_language_takes_the_place_of_the_question(flow: PeopleFlow) -> None:
    outcome = flow.set_language(turn(said(""), 1))
    assert outcome.replies[0].replaces
    assert outcome.language == "cy"


def test_easy_read_stays_when_the_language_changes(flow: PeopleFlow) -> None:
    person = Person(style=Style.EASY)
    assert flow.set_language(turn(said("", person=person), 1, language="en-easy")).language == "cy-easy"


def test_in_a_group_the_language_is_the_groups(flow: PeopleFlow) -> None:
    outcome = flow.language(turn(said("cy", "language", person=CARER, place=Place.GROUP)))
    assert kept(outcome) == [("save", GROUP, Group(language="cy"))]


@pytest.mark.parametrize(
    ("typed", "style"),
    [("easy", Style.EASY), ("Easy Read", Style.EASY), ("hawdd", Style.EASY), ("standard", Style.STANDARD)],
)
def test_a_style_is_typed(flow: PeopleFlow, typed: str, style: Style) -> None:
    outcome = flow.style(turn(said(typed, "style", person=CARER)))
    assert kept(outcome) == [("save", ME, CARER.model_copy(update={"style": style}))]
    assert outcome.language.endswith("-easy") is (style is Style.EASY)


@pytest.mark.parametrize("number", range(len(Style)))
def test_a_style_is_tapped(flow: PeopleFlow, number: int) -> None:
    outcome = flow.set_style(turn(said(""), number))
    assert kept(outcome)[0][2] == Person(style=list(Style)[number])


@pytest.mark.parametrize("view", View)
def test_each_view_can_be_tapped_and_is_kept(flow: PeopleFlow, view: View) -> None:
    outcome = flow.set_view(turn(said(""), list(View).index(view)))
    assert kept(outcome) == [("save", ME, Person(view=view, is_view_asked=True))]


@pytest.mark.parametrize("number", [len(View), 65_535])
def test_not_saying_is_a_choice_and_ends_the_asking(flow: PeopleFlow, number: int) -> None:
    outcome = flow.set_view(turn(said("", person=CARER), number))
    assert kept(outcome) == [("save", ME, CARER.model_copy(update={"view": None}))]
    assert keys(outcome) == ["view-none-kept"]


def test_what_was_chosen_must_be_kept_or_nothing_is_said(flow: PeopleFlow) -> None:
    for outcome in (
        flow.set_view(turn(said(""), 1)),
        flow.set_style(turn(said(""), 1)),
        flow.forget_now(turn(said(""))),
    ):
        assert outcome.must_keep


def test_a_stranger_is_told_that_nothing_is_kept(flow: PeopleFlow) -> None:
    outcome = flow.own_data(turn(said("", "mydata")))
    assert keys(outcome) == ["mydata-nothing"]
    assert kept(outcome) == []


def test_my_data_lists_each_thing_and_offers_the_way_out(flow: PeopleFlow) -> None:
    outcome = flow.own_data(turn(said("", "mydata", person=CARER)))
    assert keys(outcome)[:4] == ["mydata-heading", "mydata-language", "mydata-style", "mydata-view"]
    assert acts(outcome) == ["people:forget"]


def test_privacy_names_everything_that_my_data_shows() -> None:
    wording = open_wording()
    privacy = wording.text(PeopleFlow(unanswered=list).privacy(turn(said(""))).replies[0].blocks[0].message, "en")
    for thing in ("language", "style", "who you said you are", "which evidence I showed you last"):
        assert thing in privacy


def test_forget_me_asks_once_and_then_removes_the_person_and_their_chat(flow: PeopleFlow) -> None:
    assert kept(flow.forget(turn(said("", "forgetme", person=CARER)))) == []
    assert kept(flow.forget_now(turn(said("", person=CARER)))) == [("forget", ME), ("forget", ME)]


def test_forget_me_in_a_group_leaves_the_group_alone(flow: PeopleFlow) -> None:
    done = kept(flow.forget_now(turn(said("", person=CARER, place=Place.GROUP))))
    assert {address for _, address in done} == {ME}


def test_the_counts_are_refused_to_everyone_but_the_owner() -> None:
    flow = PeopleFlow(unanswered=lambda: [Count("payment", "partly", "2026-11", 3)])
    assert keys(flow.unanswered(turn(said("", "unanswered", person=CARER)))) == ["refused-owner"]
    owner = Person(roles=frozenset({Role.OWNER}))
    assert keys(flow.unanswered(turn(said("", "unanswered", person=owner)))) == [
        "unanswered-heading",
        "unanswered-line",
    ]


def test_an_owner_with_nothing_unanswered_is_told_so(flow: PeopleFlow) -> None:
    owner = Person(roles=frozenset({Role.OWNER}))
    assert keys(flow.unanswered(turn(said("", "unanswered", person=owner)))) == ["unanswered-none"]


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


@pytest.mark.xfail(reason="the commands about oneself answer in front of the whole group")
@pytest.mark.parametrize("command", ["mydata", "role"])
def test_in_a_group_nothing_is_said_about_one_person(flow: PeopleFlow, command: str) -> None:
    outcome = flow.commands[command](turn(said("", command, person=CARER, place=Place.GROUP)))
    assert "mydata-view" not in keys(outcome)
    assert "people:set-view" not in acts(outcome)
