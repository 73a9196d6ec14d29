"""Nothing that comes in upsets the bot: any words, commands and presses, in any place, from anybody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import app
from bot.channels.base import Conversation
from bot.core.incoming import Address, Incoming, Kind, Place
from bot.settings import Settings
from tests.property.measure import FEW, SOME
from tests.support import screen

addresses = st.builds(Address, st.just("test"), st.integers(-(2**63), 2**63 - 1))
names = st.one_of(
    st.sampled_from(
        ["ask", "help", "language", "style", "role", "mydata", "forgetme", "unanswered", "start", "migrated", "cancel"]
    ),
    st.from_regex(r"[a-z0-9_]{0,32}", fullmatch=True),
)
words = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.sampled_from(
        [
            "",
            "72% of families",
            "and for families?",
            "cy",
            "easy",
            "how do we share power",
            "hello",
            "\ud83d how do we start",
        ]
    ),
)

ACTS = [kind for kind in Kind if kind is not Kind.SERVICE]  # the channel's own news, which nobody can send


@pytest.fixture(scope="module")
def conversation(evidence: app.Evidence, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Conversation]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "open_evidence", lambda _settings: evidence)
        patch.setattr(evidence.service, "documents", evidence.service.documents)
        data: Path = tmp_path_factory.mktemp("data")
        with app.conversation(Settings(data=data, owners=frozenset({1}))) as opened:
            yield opened


@SOME
@given(st.sampled_from(ACTS), st.sampled_from(Place), addresses, addresses, words, names, st.text(max_size=8))
def test_every_act_gets_an_answer_that_can_be_shown(
    conversation: Conversation,
    kind: Kind,
    place: Place,
    sender: Address,
    chat: Address,
    text: str,
    name: str,
    hint: str,
) -> None:
    command = name if kind is Kind.COMMAND else ""
    answers = conversation.handle(Incoming(kind, place, sender, chat, text, command, hint))
    assert answers
    screen.check_always(answers)


@FEW
@given(st.lists(st.one_of(words, st.just("press")), min_size=2, max_size=5), addresses)
def test_any_run_of_words_and_presses_in_one_chat_is_answered(
    conversation: Conversation, acts: list[str], me: Address
) -> None:
    buttons: list[str] = []
    for act in acts:
        kind = Kind.BUTTON if act == "press" and buttons else Kind.TEXT
        text = buttons[len(acts) % len(buttons)] if kind is Kind.BUTTON else act
        answers = conversation.handle(Incoming(kind, Place.PRIVATE, me, me, text))
        screen.check_always(answers)
        pressable = [b.data for answer in answers for row in answer.buttons for b in row if b.data]
        buttons = pressable or buttons
