"""Puts together what the bot says to an urgent message: calm, short, and with no promise that it can't keep.

It never asks who or where, never says that somebody was told, and promises neither secrecy nor help from the bot itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.reply import Block, Choice, Look, Reply, paragraph, say
from bot.safety.helplines import helplines
from bot.safety.urgent import Kind, Urgency

HELP_ACT = "safety:help"
PRIVATE_HELP = "help"  # the word that a private chat starts with when it is opened from a group


@dataclass(frozen=True, slots=True)
class LocalContact:
    """The owner's own contact for worries about an adult, from the settings; both parts are needed."""

    name: str = ""
    phone: str = ""

    @property
    def is_set(self) -> bool:
        """Whether there is anything to give."""
        return bool(self.name and self.phone)


def full_answer(urgency: Urgency, local: LocalContact) -> Reply:
    """The whole calm answer, with the numbers that fit what the message is about."""
    blocks = (*_opening(urgency.kind), _contact(local), _talk(), *_special(urgency.kind), paragraph("safety-machine"))
    return Reply(blocks, ((Choice(say("button-safety-more"), HELP_ACT),),))


def help_answer(local: LocalContact) -> Reply:
    """All numbers, without a judgement: what the quiet button, the private-help button and /help lead to."""
    lines = (_nhs(), _older(), _domestic(), _children())
    return Reply(
        (
            paragraph("safety-help-opening", emergency=_number("emergency")),
            _contact(local),
            _talk(),
            *lines,
            paragraph("safety-machine"),
        )
    )


def offer_line() -> Block:
    """The line under an ordinary answer that points to help and judges nothing."""
    return paragraph("safety-offer", Look.SMALL)


def offer_choice() -> Choice:
    """The button that goes with the line."""
    return Choice(say("button-safety-help"), HELP_ACT)


def group_reply() -> Reply:
    """What the bot says in a group: one general line that names and quotes nobody, with a button to private help."""
    private = Choice(say("button-safety-private"), opens=PRIVATE_HELP)
    return Reply((paragraph("safety-group", emergency=_number("emergency")),), ((private,),))


def _number(line: str) -> str:
    return helplines()[line].number


def _opening(kind: Kind | None) -> tuple[Block, ...]:
    emergency = _number("emergency")
    if kind is Kind.MEDICAL_EMERGENCY:
        return (paragraph("safety-medical", emergency=emergency),)
    return (paragraph("safety-thanks", emergency=emergency),)


def _contact(local: LocalContact) -> Block:
    if local.is_set:
        return paragraph("safety-local", name=local.name, phone=local.phone, police=_number("police"))
    return paragraph("safety-council", police=_number("police"))


def _talk() -> Block:
    line = helplines()["shout"]
    return paragraph("safety-talk", samaritans=_number("samaritans"), keyword=line.text_keyword, shout=line.number)


def _special(kind: Kind | None) -> tuple[Block, ...]:
    if kind in (Kind.SELF_HARM, Kind.CRISIS):
        return (_nhs(),)
    if kind is Kind.DOMESTIC_ABUSE:
        return (_domestic(),)
    if kind is Kind.CHILD:
        return (_children(),)
    return (_older(),) if kind in (Kind.ABUSE, Kind.NEGLECT) else ()


def _nhs() -> Block:
    """NHS 111 differs by nation: each says which it is for."""
    return paragraph("safety-nhs", england=_number("nhs-111"), wales=_number("nhs-111-wales"))


def _older() -> Block:
    return paragraph("safety-older", hourglass=_number("hourglass"))


def _domestic() -> Block:
    return paragraph("safety-domestic", england=_number("domestic-abuse"), wales=_number("live-fear-free"))


def _children() -> Block:
    return paragraph("safety-children", childline=_number("childline"), nspcc=_number("nspcc"))
