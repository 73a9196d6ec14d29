"""A machine drafts a theme's title from released quotes alone, over real HTTP; a person takes it or not."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from bot.ask.phrasing import Ending
from bot.core.drafts import Wanted
from bot.drafting import ModelDrafter
from bot.phrasing import is_local
from bot.safety.identifiers import remove_identifiers
from knowledge.embedding.choose import minilm
from knowledge.writer import ModelWriter
from prompts.model import instructions
from tests.support.model_server import Script, drafts, given, model_server
from tests.support.rounds import Town, hearing, town
from tests.support.talking import Phone

__all__ = ["hearing", "town"]
TITLE = "Hot lunch on Fridays"
FOOD = "The lunch on Fridays was cold again, number {n}"
SECRET = "My cold lunch has a secret that only I know, number {n}"


class Free:
    """An allowance without end."""

    def refusal(self) -> Ending | None:
        return None

    def note(self, ending: Ending) -> None:
        del ending


@pytest.fixture
def script(town: Town) -> Iterator[Script]:
    script = Script(write=lambda ask: title(ask, "Cold lunch on Fridays"))
    with model_server(script) as url:
        writers = {Wanted.TITLE: ModelWriter("openai:test", instructions("title"), url=url, seconds=5)}
        town.rounds.drafter = ModelDrafter(
            writers, minilm(), Free(), lambda text: remove_identifiers(text).kept, is_local=True
        )
        yield script


def title(ask: object, text: str) -> str:
    cards = [card["id"] for card in given(ask)["cards"]]  # type: ignore[arg-type]
    return json.dumps({"sentences": [{"text": text, "cards": cards[:3]}]})


def theme(town: Town, released: int) -> Phone:
    """The theme of a closed round, with so many quotes released."""
    payload = town.open_round()
    for number in range(20):  # only those with an odd number let themselves be quoted
        town.answer(number, payload, (FOOD if number % 2 else SECRET).format(n=number + 100))
    town.clock.forward(days=15)
    town.due()
    lead = town.lead()
    lead.press("Lunches")
    for _ in range(3):
        lead.press("Next")
    lead.press("What people said")
    if released:
        lead.press("Read what may be quoted")
    for _ in range(released):
        lead.press("Let it be quoted")
    if released:
        lead.press("Back to the theme")
    return lead


def test_a_title_rests_on_released_quotes_and_is_taken_by_a_person_and_marked(town: Town, script: Script) -> None:
    lead = theme(town, released=3)
    said = lead.press("Draft a title")
    assert "A machine drafted this title: Cold lunch on Fridays" in said
    assert said.count("“The lunch on Fridays was cold again") == 3
    assert "Cold lunch" not in lead.press("Back to the theme"), "nothing is taken by itself"
    lead.press("Use this title")
    said = lead.press("Back to the theme")
    assert "Theme: Cold lunch on Fridays" in said
    assert "A machine drafted this title. A person chose it." in said
    sent = str(script.asked)
    assert len(given(script.asked[0])["cards"]) == 3
    assert "secret" not in sent
    assert "Lunches" not in sent
    lead.press("Better title")
    assert "machine" not in lead.type("Warm food")


def test_fewer_than_three_released_quotes_offer_no_draft(town: Town, script: Script) -> None:
    assert "Draft a title" not in theme(town, released=2).labels
    assert script.asked == []


@pytest.mark.parametrize(
    "text", ["Lunches cost 300 pounds", "Mair Evans and the cold lunch", "Warm lunch on Mondays", "Close the home"]
)
def test_a_title_that_no_quote_holds_reaches_nobody(town: Town, script: Script, text: str) -> None:
    script.write = lambda ask: title(ask, text)
    said = theme(town, released=3).press("Draft a title")
    assert "I have no title that holds to the quotes." in said
    assert text not in said


def test_a_title_that_rests_on_one_persons_words_is_not_shown(town: Town, script: Script) -> None:
    script.write = lambda ask: drafts(ask, ("Cold lunch on Fridays", "lunch"))
    assert "I have no title" in theme(town, released=3).press("Draft a title")


def test_quotes_go_to_no_model_on_another_machine(town: Town, script: Script) -> None:
    drafter = town.rounds.drafter
    assert isinstance(drafter, ModelDrafter)
    far = ModelDrafter(drafter.writers, drafter.reader, drafter.allowance, drafter.without_identifiers, is_local=False)
    town.rounds.offer_drafts(far)
    assert "Draft a title" not in theme(town, released=3).labels
    assert script.asked == []


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:8080/v1", True),
        ("http://localhost:1/v1", True),
        ("http://[::1]:8080", True),
        ("", False),
        ("https://api.example.org/v1", False),
        ("http://192.168.1.9/v1", False),
        ("http://localhost.example.org", False),
    ],
)
def test_only_an_address_of_this_machine_counts_as_local(url: str, local: bool) -> None:
    assert is_local(url) is local
