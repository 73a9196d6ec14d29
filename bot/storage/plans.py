"""Plans of groups: each a value in one row, found by its group, its link, and the people in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from bot.plan.model import Plan
from bot.storage import rows
from bot.storage.tables import plan as table
from bot.storage.tables import plan_person


class PlanStore:
    """Finds and keeps plans; whoever changes one has locked it first."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def load(self, number: int) -> Plan | None:
        """A plan by its number."""
        return self._one(table.c.id == number)

    def by_token(self, token: str) -> Plan | None:
        """The plan that a link leads to."""
        return self._one(table.c.token == token)

    def current(self, group: str) -> Plan | None:
        """The plan that a group is working on."""
        return self._one(table.c.group_id == group, table.c.is_current)

    def of_group(self, group: str) -> list[Plan]:
        """All plans of a group, the newest first."""
        return self._all(select(table.c.state).where(table.c.group_id == group).order_by(table.c.started.desc()))

    def of_person(self, person: str) -> list[Plan]:
        """All plans in which a person takes part."""
        theirs = select(plan_person.c.plan).where(plan_person.c.person == person)
        return self._all(select(table.c.state).where(table.c.id.in_(theirs)).order_by(table.c.started))

    def all(self) -> Iterator[Plan]:
        """Every plan, the oldest first."""
        yield from self._all(select(table.c.state).order_by(table.c.started))

    def untouched_since(self, moment: datetime) -> list[Plan]:
        """Plans in which nothing has happened since a moment."""
        return self._all(select(table.c.state).where(table.c.moved < moment.timestamp()))

    def save(self, plan: Plan) -> None:
        """Keep a plan in place of what it was."""
        values = {
            "id": plan.id,
            "token": plan.token,
            "group_id": plan.group,
            "started": plan.started.timestamp(),
            "moved": plan.moved.timestamp(),
            "state": plan.model_dump_json(),
        }
        rows.put(self._connection, table, ("id",), values | {"is_current": False}, keeps=("is_current",))
        self._keep_people(plan)

    def make_current(self, plan: Plan) -> None:
        """Let a group work on this plan, and on no other for now."""
        self._connection.execute(
            update(table).where(table.c.group_id == plan.group).values(is_current=table.c.id == plan.id)
        )

    def remove(self, number: int) -> None:
        """Remove a plan and who took part in it."""
        self._connection.execute(delete(plan_person).where(plan_person.c.plan == number))
        self._connection.execute(delete(table).where(table.c.id == number))

    def purge(self, before: date) -> int:
        """Remove plans in which nothing has happened since a day, with who took part in them; how many."""
        old = self.untouched_since(datetime.combine(before, time(), UTC))
        for plan in old:
            self.remove(plan.id)
        return len(old)

    def _keep_people(self, plan: Plan) -> None:
        people = {member.person for member in plan.members}
        found = self._connection.execute(select(plan_person.c.person).where(plan_person.c.plan == plan.id))
        known = {row.person for row in found}
        if gone := known - people:
            theirs = plan_person.c.person.in_(gone)
            self._connection.execute(delete(plan_person).where(plan_person.c.plan == plan.id, theirs))
        if new := sorted(people - known):
            self._connection.execute(insert(plan_person), [{"plan": plan.id, "person": person} for person in new])

    def _one(self, *where: ColumnElement[bool]) -> Plan | None:
        found = self._connection.execute(select(table.c.state).where(*where)).first()
        return Plan.model_validate_json(found.state) if found else None

    def _all(self, query: object) -> list[Plan]:
        return [Plan.model_validate_json(row.state) for row in self._connection.execute(query)]  # type: ignore[call-overload]
