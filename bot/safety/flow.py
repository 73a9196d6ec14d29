"""Puts help and the person's own choices behind buttons; what is urgent is noticed by the watch, before any job."""

from __future__ import annotations

from dataclasses import replace

from bot.core.incoming import Address, Place
from bot.core.job import Handlers, Job
from bot.core.ports import NotSent, SendNow
from bot.core.reply import Reply
from bot.core.turn import Outcome, Turn
from bot.safety.answer import (
    BACK_ACT,
    DELETE_ACT,
    HELP_ACT,
    SEND_ACT,
    SEND_NOW_ACT,
    LocalContact,
    before_sending,
    deleted,
    for_the_lead,
    full_answer,
    help_answer,
    kind_of,
    not_sent,
    sent,
)
from bot.safety.urgent import Level, Urgency

Done = Outcome[object]


class SafetyFlow(Job):
    """Numbers to turn to, and what becomes of urgent words: nothing unless the person chooses, and nothing is kept."""

    name = "safety"

    def __init__(self, local: LocalContact, lead: Address | None = None, sender: SendNow | None = None) -> None:
        """Give the owner's own contact; `lead` is the safeguarding lead's chat, which `sender` can reach at once."""
        self._local, self._lead, self._sender = local, lead, sender

    @property
    def acts(self) -> Handlers:
        """The job's buttons."""
        return {
            HELP_ACT: self.help,
            SEND_ACT: self.explain,
            SEND_NOW_ACT: self.send,
            BACK_ACT: self.back,
            DELETE_ACT: self.delete,
        }

    @property
    def may_send(self) -> bool:
        """Whether words can go to a safeguarding lead now."""
        return self._lead is not None and self._sender is not None and self._sender.is_open

    def help(self, _turn: Turn) -> Done:
        """Show whom to call; nothing is kept."""
        return Outcome((help_answer(self._local),))

    def explain(self, turn: Turn) -> Done:
        """Say first that the words may show who wrote them."""
        kind = kind_of(turn.args)
        if not self.may_send or not _words(turn):
            return Outcome((not_sent(kind, self._local, has_words=False),))
        return Outcome((before_sending(kind, self._local),))

    def send(self, turn: Turn) -> Done:
        """Send the words at once, past every queue and table; say plainly when that failed."""
        kind, words = kind_of(turn.args), _words(turn)
        if self._lead is None or self._sender is None or not words:
            return Outcome((not_sent(kind, self._local, has_words=False),))
        try:
            self._sender.send(self._lead, for_the_lead(words))
        except NotSent:
            return Outcome((not_sent(kind, self._local, has_words=True),))
        return Outcome((sent(self._local),))

    def back(self, turn: Turn) -> Done:
        """The first answer again."""
        urgency = Urgency(Level.FULL, kind_of(turn.args))
        answer = full_answer(urgency, self._local, may_send=self.may_send)
        return Outcome((_in_place(answer),))

    def delete(self, turn: Turn) -> Done:
        """Take the words, and the answer that shows them, out of the chat."""
        messages = tuple(number for number in (turn.incoming.replied.id, turn.incoming.message.id) if number)
        return Outcome((deleted(messages),))


def _words(turn: Turn) -> str:
    """The person's own message, which the pressed one replies to; never what the bot wrote, and never from a group."""
    replied = turn.incoming.replied
    words = "" if replied.is_ours or turn.incoming.place is Place.GROUP else replied.text.strip()
    return words.partition(" ")[2].strip() if words.startswith("/") else words


def _in_place(reply: Reply) -> Reply:
    return replace(reply, quotes=False, replaces=True)
