"""Feedback rounds, found by number, by link and by who opened them; nothing of what was said is here."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, date, datetime, time

from sqlalchemy import Connection, Select, delete, select

from bot.feedback.model import Round
from bot.storage import rows
from bot.storage.tables import feedback_follower as follower
from bot.storage.tables import feedback_link as link
from bot.storage.tables import feedback_round as table


class RoundStore:
    """Keeps rounds, the digests of their links, and who follows them."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def load(self, number: int) -> Round | None:
        """A round by its number."""
        return self._one(select(table.c.state).where(table.c.id == number))

    def by_link(self, token: str) -> Round | None:
        """The round that a link leads to; only a digest of the link is kept."""
        numbers = select(link.c.round).where(link.c.digest == _digest(token))
        return self._one(select(table.c.state).where(table.c.id.in_(numbers)))

    def opened_by(self, person: str) -> list[Round]:
        """The rounds of a person, the last to close first."""
        found = select(table.c.state).where(table.c.opener == person).order_by(table.c.closes.desc())
        return [Round.model_validate_json(row.state) for row in self._connection.execute(found)]

    def all(self) -> list[Round]:
        """All rounds, the last to close first."""
        found = self._connection.execute(select(table.c.state).order_by(table.c.closes.desc()))
        return [Round.model_validate_json(row.state) for row in found]

    def purge(self, before: date) -> int:
        """Remove rounds whose last day lies before a day; what was said in them goes with the next look at orphans."""
        moment = datetime.combine(before, time(), UTC).timestamp()
        old = [row.id for row in self._connection.execute(select(table.c.id).where(table.c.closes < moment))]
        for number in old:
            self.remove(number)
        return len(old)

    def save(self, round_: Round) -> None:
        """Keep a round in place of what it was."""
        closes = round_.closes.timestamp() if round_.closes else 0.0
        values = {"id": round_.id, "opener": round_.opener, "closes": closes, "state": round_.model_dump_json()}
        rows.put(self._connection, table, ("id",), values)

    def remove(self, number: int) -> None:
        """Remove a round with its links and followers."""
        self._connection.execute(delete(link).where(link.c.round == number))
        self._connection.execute(delete(follower).where(follower.c.round == number))
        self._connection.execute(delete(table).where(table.c.id == number))

    def new_link(self, number: int) -> str:
        """A further link to a round: 128 random bits, told once and never again."""
        token = secrets.token_urlsafe(16)
        self._connection.execute(rows.insert(self._connection, link).values(digest=_digest(token), round=number))
        return token

    def replaced_link(self, number: int, mark: str) -> tuple[str, str]:
        """A further link in place of the one with this mark ("": of none), and its own mark, which leads nowhere."""
        if mark:
            self._connection.execute(delete(link).where(link.c.round == number, link.c.digest == bytes.fromhex(mark)))
        token = self.new_link(number)
        return token, _digest(token).hex()

    def end_links(self, number: int) -> None:
        """Let no link lead to a round any more."""
        self._connection.execute(delete(link).where(link.c.round == number))

    def follow(self, number: int, person: str) -> None:
        """Let a person hear what comes of a round; it says nothing about whether they answer."""
        values = {"round": number, "person": person}
        self._connection.execute(rows.insert(self._connection, follower).values(values).on_conflict_do_nothing())

    def unfollow(self, person: str, number: int | None = None) -> None:
        """Let a person hear no more of a round, or of any."""
        where = [follower.c.person == person, *([follower.c.round == number] if number is not None else [])]
        self._connection.execute(delete(follower).where(*where))

    def followers(self, number: int) -> list[str]:
        """Who wants to hear what comes of a round, by random id."""
        found = select(follower.c.person).where(follower.c.round == number).order_by(follower.c.person)
        return [row.person for row in self._connection.execute(found)]

    def followed_by(self, person: str) -> list[int]:
        """The rounds that a person follows."""
        found = self._connection.execute(select(follower.c.round).where(follower.c.person == person))
        return sorted(row.round for row in found)

    def _one(self, found: Select[str]) -> Round | None:
        state = self._connection.execute(found).scalar()
        return Round.model_validate_json(state) if state else None


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
