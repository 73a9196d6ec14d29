"""Who may open a round, and who may look at what came of it."""

from __future__ import annotations

from bot.core.incoming import Place
from bot.core.person import Role
from bot.core.turn import Turn
from bot.feedback.giving import number_of
from bot.feedback.model import Round, State
from bot.feedback.stores import Stores


def may_open(turn: Turn, stores: Stores) -> bool:
    """Owners and leads anywhere; in a group, those who look after it."""
    if turn.incoming.person.roles & {Role.OWNER, Role.LEAD}:
        return True
    is_group = turn.incoming.place is Place.GROUP
    return is_group and turn.incoming.person.id in stores.keepers.of(turn.group.id).values()


def looked_after(turn: Turn, stores: Stores) -> Round | None:
    """The round of a button, for whoever opened it, leads and owners; None for others, or when it is gone."""
    found = stores.rounds.load(number_of(turn.args))
    if found is None or found.state is State.DROPPED:
        return None
    person = turn.incoming.person
    return found if person.id == found.opener or person.roles & {Role.OWNER, Role.LEAD} else None
