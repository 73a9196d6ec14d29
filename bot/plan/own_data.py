"""What planning keeps of a person, for /mydata and /forgetme, and what stays with the group."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.own_data import Whose
from bot.core.reply import Block, Look, paragraph
from bot.plan.course import without
from bot.plan.service import BOARD, PlanStores


class PlanData:
    """Plans in which a person takes part: their words belong to the group's plan, and are cut loose from them."""

    def describe(self, whose: Whose, stores: PlanStores, /) -> Sequence[Block]:
        """How many plans, how many words in them can still be tied to this person, and how many things they took on."""
        plans = stores.plans.of_person(whose.person) if whose.person else []
        lines = [line for plan in plans for line in plan.lines]
        words = sum(line.author == whose.person for line in lines)
        tasks = sum(line.owner == whose.person for line in lines)
        return (paragraph("mydata-plans", Look.BULLET, count=len(plans), words=words, tasks=tasks),) if plans else ()

    def stays(self, whose: Whose, stores: PlanStores, /) -> Sequence[Block]:
        """The words themselves."""
        is_in_any = bool(whose.person and stores.plans.of_person(whose.person))
        return (paragraph("forget-plans"),) if is_in_any else ()

    def forget(self, whose: Whose, stores: PlanStores, /) -> None:
        """Nothing in any plan says any more that it is theirs."""
        for found in stores.plans.of_person(whose.person) if whose.person else ():
            stores.lock(f"plan:{found.id}")
            plan = stores.plans.load(found.id)
            if plan is not None:
                stores.plans.save(without(plan, whose.person))
                stores.boards.touch(BOARD, str(plan.id))
