"""Writes tables anew, so that neither the place nor the number of a row tells when it came."""

from __future__ import annotations

import structlog
from sqlalchemy import Connection, Engine, Table

from bot.core.errors import StorageUnavailable
from bot.storage.trouble import database_trouble_named

log = structlog.get_logger()


def rewrite(connection: Connection, *tables: Table) -> None:
    """On PostgreSQL, give all rows one age and a random place; part of the transaction that changed them."""
    if connection.dialect.name != "postgresql":
        return
    for name in (table.name for table in tables):  # our own names, never anybody's words
        connection.exec_driver_sql(f"create temp table fresh on commit drop as select * from {name}")  # noqa: S608
        connection.exec_driver_sql(f"truncate {name}")
        connection.exec_driver_sql(f"insert into {name} select * from fresh order by random()")  # noqa: S608
        connection.exec_driver_sql("drop table fresh")


def rebuild(engine: Engine) -> bool:
    """On SQLite, lay all rows down again by their random ids and leave no freed page; after the commit.

    False when it could not be done now (a full disk): nothing is lost, and it is to be tried again.
    """
    if engine.dialect.name != "sqlite":
        return True
    try:
        with database_trouble_named(), engine.connect() as connection:
            connection.exec_driver_sql("VACUUM")
    except StorageUnavailable:
        log.warning("not-rebuilt")
        return False
    return True
