from __future__ import annotations

import re

import pytest

from bot.channels.wording import open_wording
from bot.core.reply import Block, Reply
from bot.safety.answer import LocalContact, full_answer, group_reply, help_answer, offer_line
from bot.safety.urgent import Kind, Level, Urgency

WORDING = open_wording()
LOCAL = LocalContact("Somewhere adult social care", "01632 960001")
LANGUAGES = ["en", "en-easy", "cy"]
FORBIDDEN = re.compile(
    r"don'?t worry|confidential|secret|we have told|i have told|we will tell|who (?:did|is|was)|where (?:are|do) you|what happened|peidiwch â phoeni|cyfrinach",
    re.IGNORECASE,
)


def _said(reply: Reply, language: str) -> str:
    return "\n".join(_words(block, language) for block in reply.blocks)


def _words(block: Block, language: str) -> str:
    return WORDING.text(block.message, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(Kind))
def test_the_full_answer_gives_its_numbers_and_promises_nothing(kind: Kind, language: str) -> None:
    said = _said(full_answer(Urgency(Level.FULL, kind), LOCAL), language)
    for number in ("999", LOCAL.name, LOCAL.phone, "101", "116 123", "SHOUT", "85258"):
        assert number in said
    assert not FORBIDDEN.search(said)


def test_the_full_answer_says_that_nobody_has_been_told() -> None:
    said = _said(full_answer(Urgency(Level.FULL, Kind.ABUSE), LOCAL), "en")
    assert (
        "This is an automatic service. It can't report this or call anyone for you, and nobody has been told." in said
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_local_contact_it_points_to_the_council_and_leaves_no_gap(language: str) -> None:
    said = _said(full_answer(Urgency(Level.FULL, Kind.NEGLECT), LocalContact()), language)
    assert "101" in said
    assert "{" not in said


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (Kind.CHILD, "0800 1111"),
        (Kind.DOMESTIC_ABUSE, "0808 2000 247"),
        (Kind.SELF_HARM, "111"),
        (Kind.ABUSE, "0808 808 8141"),
    ],
)
def test_the_full_answer_adds_the_helpline_that_fits(kind: Kind, number: str) -> None:
    assert number in _said(full_answer(Urgency(Level.FULL, kind), LOCAL), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_gives_all_helplines(language: str) -> None:
    said = _said(help_answer(LOCAL), language)
    for number in (
        "999",
        "101",
        "116 123",
        "85258",
        "0808 808 8141",
        "0808 2000 247",
        "0808 80 10 800",
        "0800 1111",
        "0808 800 5000",
    ):
        assert number in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_gets_one_general_line(language: str) -> None:
    reply = group_reply()
    assert len(reply.blocks) == 1
    assert not FORBIDDEN.search(_said(reply, language))


def test_the_offer_judges_nothing() -> None:
    assert _words(offer_line(), "en") == "Not safe, or worried about someone? /help"
