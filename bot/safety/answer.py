"""Puts together what the bot says to an urgent message: calm, short, and with no promise that it can't keep.

It never asks who or where, never says that somebody was told, and promises neither secrecy nor help from the bot itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.reply import Block, Choice, Look, Reply, paragraph, say
from bot.safety.helplines import helplines
from bot.safety.urgent import Kind, Urgency

HELP_ACT = "safety:help"
SEND_ACT, SEND_NOW_ACT, BACK_ACT, DELETE_ACT = "safety:send", "safety:sendnow", "safety:back", "safety:delete"
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


def full_answer(urgency: Urgency, local: LocalContact, *, may_send: bool = False) -> Reply:
    """The whole calm answer, with the numbers that fit what the message is about.

    It shows the person's message as the one replied to: what a button then does with their words takes them from
    there, so that nothing is kept. With `may_send` they can go to the safeguarding lead.
    """
    args = kind_args(urgency.kind)
    send = ((Choice(say("button-safety-send"), SEND_ACT, args),),) if may_send else ()
    more, delete = Choice(say("button-safety-more"), HELP_ACT), Choice(say("button-safety-delete"), DELETE_ACT)
    return Reply(_full(urgency.kind, local), ((more,), *send, (delete,)), quotes=True)


def before_sending(kind: Kind | None, local: LocalContact) -> Reply:
    """The same numbers, and what to know before the words go to the safeguarding lead."""
    args = kind_args(kind)
    rows = (
        (Choice(say("button-safety-send-now"), SEND_NOW_ACT, args),),
        (Choice(say("button-safety-back"), BACK_ACT, args),),
    )
    return Reply((*_full(kind, local), paragraph("safety-before-sending")), rows, replaces=True)


def sent(local: LocalContact) -> Reply:
    """The words are in the lead's inbox: no more than that is known, and no more is said."""
    blocks = (paragraph("safety-sent"), paragraph("safety-thanks", emergency=_number("emergency")), _contact(local))
    return Reply((*blocks, _talk()), ((Choice(say("button-safety-more"), HELP_ACT),),), replaces=True)


def not_sent(kind: Kind | None, local: LocalContact, *, has_words: bool) -> Reply:
    """The words went nowhere; the numbers stand, and where there is something to send it can be tried again."""
    again = ((Choice(say("button-safety-again"), SEND_NOW_ACT, kind_args(kind)),),) if has_words else ()
    key = "safety-not-sent" if has_words else "safety-no-words"
    return Reply((paragraph(key), *_full(kind, local)), (*again, (Choice(say("button-safety-more"), HELP_ACT),)))


def for_the_lead(words: str) -> Reply:
    """What the safeguarding lead gets: the words as they were written, and that nobody can answer them."""
    return Reply((paragraph("safety-lead-opening"), paragraph("safety-lead-words", words=words)))


def deleted(messages: tuple[int, ...]) -> Reply:
    """Take the person's message and ours out of the chat."""
    return Reply((paragraph("safety-deleted"),), deletes=messages)


def kind_args(kind: Kind | None) -> tuple[int, ...]:
    """A kind as a button carries it."""
    return (list(Kind).index(kind) + 1 if kind else 0,)


def kind_of(args: tuple[int, ...]) -> Kind | None:
    """The kind that a button carries."""
    return list(Kind)[args[0] - 1] if args and 0 < args[0] <= len(Kind) else None


def _full(kind: Kind | None, local: LocalContact) -> tuple[Block, ...]:
    return (*_opening(kind), _contact(local), _talk(), *_special(kind), paragraph("safety-machine"))


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
    return Reply((paragraph("safety-group", emergency=_number("emergency")),), ((private,),), is_detached=True)


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
    numbers = {"england": "nhs-111", "wales": "nhs-111-wales", "scotland": "nhs-111-scotland", "ni": "lifeline"}
    return paragraph("safety-nhs", **{nation: _number(line) for nation, line in numbers.items()})


def _older() -> Block:
    return paragraph("safety-older", hourglass=_number("hourglass"))


def _domestic() -> Block:
    numbers = {"wales": "live-fear-free", "scotland": "domestic-abuse-scotland", "ni": "domestic-abuse-ni"}
    return paragraph(
        "safety-domestic",
        england=_number("domestic-abuse"),
        **{nation: _number(line) for nation, line in numbers.items()},
    )


def _children() -> Block:
    return paragraph("safety-children", childline=_number("childline"), nspcc=_number("nspcc"))
