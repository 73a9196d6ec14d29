"""Remembers the newest messages with buttons, so that a choice can be typed as well as pressed.

In memory alone: after a restart, reply to the message with the choice.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.channels.telegram.act import Act
from bot.core.incoming import Kind, Place, Shown

_MOST = 2_000
_NUMBER = re.compile(r"\[?([0-9]{1,2})[\].)]?")


@dataclass(frozen=True, slots=True)
class Offer:
    """A message of the bot's: its words, and its buttons by label; one that asks for words takes no numbers."""

    message: int
    text: str
    choices: tuple[tuple[str, str], ...]
    asks: bool = False

    def chosen(self, typed: str) -> str:
        """The data of the button whose label or number was typed, or ""."""
        wanted = _folded(typed)
        if found := [data for label, data in self.choices if _folded(label) == wanted]:
            return found[0]
        number = None if self.asks else _NUMBER.fullmatch(typed.strip())
        place = int(number[1]) if number else 0
        return self.choices[place - 1][1] if 1 <= place <= len(self.choices) else ""


class Standing:
    """The newest offers, by chat and message."""

    def __init__(self) -> None:
        """Start empty."""
        self._offers: OrderedDict[tuple[int, int], Offer] = OrderedDict()
        self._last: OrderedDict[int, int] = OrderedDict()

    def note(self, chat_id: int, offer: Offer) -> None:
        """Remember what now stands in a chat."""
        self._offers[chat_id, offer.message] = offer
        self._offers.move_to_end((chat_id, offer.message))
        self._last[chat_id] = offer.message
        self._last.move_to_end(chat_id)
        for kept in (self._offers, self._last):
            while len(kept) > _MOST:
                kept.popitem(last=False)

    def forget(self, chat_id: int, message: int) -> None:
        """Keep nothing of a message that is gone, or that has no buttons any more: it may have held words."""
        self._offers.pop((chat_id, message), None)

    def edited(self, act: Act, answers: Sequence[int]) -> Act:
        """An edited message with what stands of the bot's answers to it."""
        offers = (self._offers.get((act.chat_id, number)) for number in answers)
        shown = tuple(_shown(offer) for offer in offers if offer)
        return replace(act, incoming=replace(act.incoming, answers=shown))

    def read(self, act: Act) -> Act:
        """The act with what Telegram did not send along; a typed choice becomes the press that it stands for."""
        incoming = act.incoming
        offer = self._offers.get((act.chat_id, incoming.replied.id))
        if offer and not incoming.replied.buttons:
            known = tuple(data for _, data in offer.choices)
            incoming = replace(incoming, replied=replace(incoming.replied, buttons=known))
        meant = offer or (self._newest(act.chat_id) if incoming.place is Place.PRIVATE else None)
        data = meant.chosen(incoming.text) if meant and incoming.kind is Kind.TEXT else ""
        if meant and data:
            incoming = replace(incoming, kind=Kind.BUTTON, text=data, message=_shown(meant))
        return replace(act, incoming=incoming)

    def _newest(self, chat_id: int) -> Offer | None:
        return self._offers.get((chat_id, self._last.get(chat_id, 0)))


def _shown(offer: Offer) -> Shown:
    return Shown(offer.message, offer.text, tuple(data for _, data in offer.choices), is_ours=True)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
