"""Who is to keep a promise, where the message that makes it says so: by a mention, or as a reply to what they said."""

from __future__ import annotations

import re

from bot.core.incoming import Address, Place
from bot.core.turn import Turn
from bot.promises.stores import PromiseStores

_JOINS = re.compile(r"^(?:[\s,:–-]+|(?:will|to)\s+)+", re.IGNORECASE)


def words_typed(turn: Turn) -> str:
    """The promise without the name of who keeps it; a bare command that replies to somebody's words means those."""
    words = turn.incoming.text
    for named in turn.incoming.named:
        if named.words and words.lstrip().startswith(named.words):
            words = _JOINS.sub("", words.lstrip().removeprefix(named.words))
    if words.strip() or turn.incoming.replied.is_ours:
        return words
    return turn.incoming.replied.text if turn.incoming.place is Place.GROUP else ""


def owner_named(turn: Turn, stores: PromiseStores) -> str:
    """The random id of whom a message in a group names first; "" for nobody, and for an @name that nobody knows."""
    if turn.incoming.place is not Place.GROUP or not turn.incoming.named:
        return ""
    address = turn.incoming.named[0].address
    return _met(address, turn, stores) if address else ""


def is_unknown(turn: Turn) -> bool:
    """Whether an @name was typed of somebody whom the bot has not met."""
    named = turn.incoming.named
    return turn.incoming.place is Place.GROUP and bool(named) and named[0].address is None


def _met(address: Address, turn: Turn, stores: PromiseStores) -> str:
    person = stores.people.recall(address, remember=True).id
    stores.members.meet(turn.group.id, person)
    return person
