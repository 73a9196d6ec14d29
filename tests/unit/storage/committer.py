"""Commits without end and says each number once it is committed: for the test that kills it."""

from __future__ import annotations

import sys
from itertools import count

from bot.core.incoming import Address
from bot.storage.engine import make_engine
from bot.storage.unit import SqlUnitOfWork

CHAT = Address("telegram", 7)


def main(url: str) -> None:
    unit = SqlUnitOfWork(make_engine(url))
    for _ in count():
        with unit() as stores:
            session = stores.sessions.load(CHAT, "ask").moved_on({})
            stores.sessions.save(session)
            stores.notes.set("version", str(session.version))
        sys.stdout.write(f"{session.version}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
