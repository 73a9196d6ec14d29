"""Living messages: where each stands, and whether what it shows is still true."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, select, update

from bot.core.board import Board
from bot.core.incoming import Address
from bot.storage import rows
from bot.storage.tables import board as table


class BoardStore:
    """Counts what is wanted and what is shown, so that a change is never lost and never shown twice."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def open(self, board: Board) -> None:
        """Have it posted, and from now on kept up to date; one that is there is posted anew."""
        values = {
            "kind": board.kind,
            "ref": board.ref,
            "channel": board.chat.channel,
            "address": board.chat.id,
            "message": 0,
            "is_pinned": board.is_pinned,
            "wanted": 1,
            "shown": 0,
            "rests": False,
        }
        rows.put(self._connection, table, ("kind", "ref"), values)

    def touch(self, kind: str, ref: str) -> None:
        """Say that what it shows has changed."""
        self._connection.execute(update(table).where(_is(kind, ref)).values(wanted=table.c.wanted + 1))

    def close(self, kind: str, ref: str) -> None:
        """Leave it standing as it is, and forget it."""
        self._connection.execute(delete(table).where(_is(kind, ref)))

    def find(self, chat: Address, message: int) -> Board | None:
        """The living message with this number in a chat."""
        found = self._connection.execute(select(table).where(rows.at(table, chat), table.c.message == message)).first()
        return _board(found) if found else None

    def stale(self) -> list[tuple[Board, int]]:
        """Those that show something old, each with the number of what is wanted."""
        is_old = table.c.wanted > table.c.shown
        found = self._connection.execute(select(table).where(is_old, table.c.rests.is_(False)))
        return [(_board(row), row.wanted) for row in found]

    def now(self, kind: str, ref: str) -> tuple[Board, int] | None:
        """Where one stands, and the number of what is wanted; None for one that is closed."""
        row = self._connection.execute(select(table).where(*_is(kind, ref))).one_or_none()
        return (_board(row), row.wanted) if row else None

    def rest(self, chat: Address) -> None:
        """Leave the boards of a chat alone in which the bot may not write."""
        self._connection.execute(update(table).where(rows.at(table, chat)).values(rests=True))

    def wake(self, chat: Address) -> None:
        """Bring the boards of a chat up to date again in which the bot may write."""
        self._connection.execute(
            update(table)
            .where(rows.at(table, chat), table.c.rests.is_(True))
            .values(rests=False, wanted=table.c.wanted + 1)
        )

    def shown(self, board: Board, wanted: int, message: int) -> None:
        """Note that what was `wanted` now stands in the chat as `message`."""
        self._connection.execute(update(table).where(_is(board.kind, board.ref)).values(shown=wanted, message=message))

    def move(self, old: Address, new: Address) -> None:
        """Follow a chat that got a new address; messages of the old one can't be edited there: they are posted anew."""
        self._connection.execute(
            update(table)
            .where(rows.at(table, old))
            .values(channel=new.channel, address=new.id, message=0, wanted=table.c.wanted + 1)
        )


def _is(kind: str, ref: str) -> ColumnElement[bool]:
    return and_(table.c.kind == kind, table.c.ref == ref)


def _board(row: Row[tuple[object, ...]]) -> Board:
    kept = row._mapping
    return Board(
        kept["kind"], kept["ref"], Address(kept["channel"], kept["address"]), kept["is_pinned"], kept["message"]
    )
