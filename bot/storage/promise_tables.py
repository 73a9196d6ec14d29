"""The tables of promises, and of what people have said about being told of them; `tables.py` names them too."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Index, Integer, Table, Text, text

from bot.storage.metadata import metadata

promise = Table(
    "promise",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("group_id", Text, nullable=False),
    Column("round_id", Text, nullable=False),
    Column("plan_id", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("measure", Text, nullable=False),
    Column("due", Text, nullable=False),  # on the wall, in `zone`
    Column("zone", Text, nullable=False),
    Column("exact", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("quiet_until", Date),
    Column("changed", Text, nullable=False),
    Column("said", Text, nullable=False, server_default=text("''")),
    Column("theme", Integer, nullable=False, server_default=text("-1")),
    Column("made", Float, nullable=False),
    Column("reported", Float),
    Column("asked", Float),
    Index("ix_promise_group_id", "group_id", "state"),
    Index("ix_promise_round_id", "round_id"),
    Index("ix_promise_owner", "owner"),
    Index("ix_promise_asked_by", "asked_by"),
    sqlite_autoincrement=True,  # a number is never given twice: old buttons know it
)

promise_line = Table(
    "promise_line",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("promise_id", Integer, nullable=False),
    Column("happened", Text, nullable=False),
    Column("at", Float, nullable=False),
    Column("who", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("day", Date),
    Index("ix_promise_line_promise_id", "promise_id"),
    Index("ix_promise_line_who", "who"),
)

reaching = Table(
    "reaching",
    metadata,
    Column("promise_id", Integer, primary_key=True, autoincrement=False),
    Column("person_id", Text, primary_key=True),
    Column("answer", Integer, nullable=False),
    Index("ix_reaching_person_id", "person_id"),
)

keeper = Table(
    "keeper",
    metadata,
    Column("group_id", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Index("ix_keeper_person_id", "person_id"),
)

working = Table(
    "working",
    metadata,
    Column("person_id", Text, primary_key=True),
    Column("zone", Text, nullable=False),
    Column("nation", Text, nullable=False),
    Column("days_off", Text, nullable=False),
)

muted = Table("muted", metadata, Column("person_id", Text, primary_key=True))
