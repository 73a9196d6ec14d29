from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.channels.wording import open_wording
from bot.core.incoming import Address, Incoming, Kind, Place, Shown
from bot.core.ports import NotSent
from bot.core.reply import Reply
from bot.core.session import Session
from bot.core.turn import Turn
from bot.safety.answer import DELETE_ACT, SEND_ACT, SEND_NOW_ACT, LocalContact, full_answer, kind_args, kind_of
from bot.safety.flow import SafetyFlow
from bot.safety.urgent import Kind as Urgent
from bot.safety.urgent import Level, Urgency

LOCAL, LEAD, CHAT = LocalContact("Somewhere", "01632 960001"), Address("test", 7), Address("test", 1)
WORDING = open_wording()


@dataclass
class Sender:
    """Remembers what was sent, or refuses."""

    is_open: bool = True
    fails: bool = False
    sent: list[tuple[Address, Reply]] = field(default_factory=list)

    def send(self, to: Address, reply: Reply) -> None:
        if self.fails:
            raise NotSent("blocked")
        self.sent.append((to, reply))


def _turn(words: str, place: Place = Place.PRIVATE, *, is_ours: bool = False) -> Turn:
    incoming = Incoming(
        Kind.BUTTON, place, CHAT, CHAT, message=Shown(20), replied=Shown(10 if words else 0, words, is_ours=is_ours)
    )
    return Turn(
        incoming, Session(chat=CHAT, job="safety"), "en", datetime(2026, 1, 5, tzinfo=UTC), kind_args(Urgent.ABUSE)
    )


def _said(reply: Reply) -> str:
    return "\n".join(WORDING.text(block.message, "en") for block in reply.blocks)


def _acts(reply: Reply) -> list[str]:
    return [choice.act for row in reply.choices for choice in row]


def test_the_answer_shows_the_words_it_is_about_and_offers_the_lead_only_where_one_can_be_reached() -> None:
    urgency = Urgency(Level.FULL, Urgent.ABUSE)
    assert full_answer(urgency, LOCAL).quotes
    assert SEND_ACT not in _acts(full_answer(urgency, LOCAL))
    assert SEND_ACT in _acts(full_answer(urgency, LOCAL, may_send=True))
    assert _acts(full_answer(urgency, LOCAL))[-1] == DELETE_ACT


@pytest.mark.parametrize(
    ("lead", "sender", "may"),
    [(LEAD, Sender(), True), (None, Sender(), False), (LEAD, Sender(is_open=False), False), (LEAD, None, False)],
)
def test_words_may_go_only_to_a_lead_that_is_set_through_a_channel_that_runs(
    lead: Address | None, sender: Sender | None, may: bool
) -> None:
    assert SafetyFlow(LOCAL, lead, sender).may_send is may


def test_it_is_said_first_that_the_words_may_show_who_wrote_them() -> None:
    sender = Sender()
    (reply,) = SafetyFlow(LOCAL, LEAD, sender).explain(_turn("help me")).replies
    assert "They may still show who you are" in _said(reply)
    assert "999" in _said(reply)
    assert SEND_NOW_ACT in _acts(reply)
    assert sender.sent == []


def test_the_words_go_as_they_were_written_and_nothing_more_is_claimed() -> None:
    sender = Sender()
    outcome = SafetyFlow(LOCAL, LEAD, sender).send(_turn("she hits me {x} <b>"))
    ((to, sent),) = sender.sent
    assert to == LEAD
    assert "she hits me {x} <b>" in _said(sent)
    assert "sent to the inbox of the safeguarding lead" in _said(outcome.replies[0])
    assert SEND_NOW_ACT not in _acts(outcome.replies[0])
    assert (outcome.effects, outcome.state, outcome.waits, outcome.handoff) == ((), None, None, None)


def test_a_command_is_left_out_of_the_words() -> None:
    sender = Sender()
    SafetyFlow(LOCAL, LEAD, sender).send(_turn("/ask she hits me"))
    assert "/ask" not in _said(sender.sent[0][1])


def test_a_failure_is_told_and_leaves_the_way_open() -> None:
    (reply,) = SafetyFlow(LOCAL, LEAD, Sender(fails=True)).send(_turn("she hits me")).replies
    assert "could not be sent" in _said(reply)
    assert "116 123" in _said(reply)
    assert SEND_NOW_ACT in _acts(reply)


@pytest.mark.parametrize("turn", [_turn(""), _turn("hi", is_ours=True), _turn("she hits me", Place.GROUP)])
def test_what_is_not_the_persons_own_private_message_is_never_sent(turn: Turn) -> None:
    sender = Sender()
    flow = SafetyFlow(LOCAL, LEAD, sender)
    for reply in (*flow.send(turn).replies, *flow.explain(turn).replies):
        assert "I sent nothing" in _said(reply)
    assert sender.sent == []


def test_deleting_takes_both_messages() -> None:
    (reply,) = SafetyFlow(LOCAL).delete(_turn("she hits me")).replies
    assert reply.deletes == (10, 20)


@pytest.mark.parametrize("kind", [None, *Urgent])
def test_a_kind_survives_its_button(kind: Urgent | None) -> None:
    assert kind_of(kind_args(kind)) is kind


@pytest.mark.parametrize("args", [(), (99,)])
def test_a_button_of_another_version_means_no_kind(args: tuple[int, ...]) -> None:
    assert kind_of(args) is None
