"""What promises keep of a person, for /mydata and /forgetme."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.own_data import Whose
from bot.core.reply import Block, Look, paragraph
from bot.promises.listeners import FACILITATOR, LEAD
from bot.promises.stores import PromiseStores


class PromiseData:
    """Their promises, in a line each; those to a group stay there under nobody's name."""

    def describe(self, whose: Whose, stores: PromiseStores) -> Sequence[Block]:
        """How many promises are theirs, what they have asked for, and what else they have said."""
        if not whose.person:
            return ()
        person, lines = whose.person, []
        if own := stores.promises.of_owner(person):
            lines.append(paragraph("mydata-promises", Look.BULLET, count=len(own)))
        if asked := stores.promises.asked_by(person):
            lines.append(paragraph("mydata-promises-asked", Look.BULLET, count=len(asked)))
        groups = {group for role in (LEAD, FACILITATOR) for group in stores.keepers.groups_of(person, role)}
        if groups:
            lines.append(paragraph("mydata-keeps-groups", Look.BULLET, count=len(groups)))
        if days := stores.working.of(person).days_off:
            lines.append(paragraph("mydata-days-off", Look.BULLET, count=len(days)))
        if stores.muted.is_muted(person):
            lines.append(paragraph("mydata-muted", Look.BULLET))
        return lines

    def stays(self, whose: Whose, stores: PromiseStores) -> Sequence[Block]:
        """Promises are the group's too: they stay, and nobody's name is on them."""
        person = whose.person
        theirs = [*stores.promises.of_owner(person), *stores.promises.asked_by(person)] if person else []
        return (paragraph("forget-promises"),) if any(each.group or each.round for each in theirs) else ()

    def forget(self, whose: Whose, stores: PromiseStores) -> None:
        """Done in reaction to `PersonForgotten`, which tells the groups as well."""
