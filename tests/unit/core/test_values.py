"""The words that all jobs share: values that cannot be changed under one's hands, and errors meant for people."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from bot.core import errors
from bot.core.incoming import Address
from bot.core.person import Person, View
from bot.core.reply import Look, Message, paragraph, say
from bot.core.session import Session

CHAT = Address("test", 1)


def test_a_session_moves_on_by_one_and_leaves_the_old_one_as_it_was() -> None:
    before = Session(chat=CHAT, job="ask", version=4, state={"cards": ["E001"]})
    after = before.moved_on({"cards": []})
    assert (after.version, after.state) == (5, {"cards": []})
    assert (before.version, before.state) == (4, {"cards": ["E001"]})
    assert (after.chat, after.job) == (CHAT, "ask")


def test_a_version_below_nought_is_refused() -> None:
    with pytest.raises(ValidationError):
        Session(chat=CHAT, job="ask", version=-1)


def test_people_are_values() -> None:
    with pytest.raises(ValidationError):
        Person().language = "cy"
    assert Person().model_copy(update={"view": View.CARER}) == Person(view=View.CARER)


def test_a_person_is_kept_without_any_name() -> None:
    assert set(Person.model_fields) == {"id", "language", "style", "view", "is_view_asked", "roles"}


def test_a_sentence_is_named_with_its_values() -> None:
    assert say("mydata-language", language=say("button-language-cy")).args["language"] == Message("button-language-cy")
    assert paragraph("ask-text", Look.BULLET, text="x").look is Look.BULLET


def test_every_error_meant_for_people_is_one_family() -> None:
    family = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, Exception)]
    assert len(family) >= 5
    assert all(issubclass(each, errors.HearbackError) for each in family)
