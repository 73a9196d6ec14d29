"""What a PostgreSQL server keeps beside the tables: copies and logs would show who said what, and when."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Connection, MetaData, text

# What it is called, and the question that is true where it is so; an account that may not see a setting finds nothing.
_ASKED = {
    "archive": "select setting <> 'off' from pg_settings where name = 'archive_mode'",
    "logical": "select setting = 'logical' from pg_settings where name = 'wal_level'",
    "slots": "select count(*) > 0 from pg_replication_slots",
    "standby": "select count(*) > 0 from pg_stat_replication",
    "recovery": "select pg_is_in_recovery()",
    "statements": "select setting in ('mod', 'all') from pg_settings where name = 'log_statement'",
    "slow": (
        "select count(*) > 0 from pg_settings where setting <> '-1'"
        " and name in ('log_min_duration_statement', 'log_min_duration_sample', 'auto_explain.log_min_duration')"
    ),
    "parameters": "select setting <> '0' from pg_settings where name = 'log_parameter_max_length_on_error'",
    "commits": "select setting = 'on' from pg_settings where name = 'track_commit_timestamp'",
    "audit": "select setting not in ('', 'none') from pg_settings where name = 'pgaudit.log'",
    "counted": "select count(*) > 0 from pg_extension where extname = 'pg_stat_statements'",
}

_SAMPLED = (
    "select coalesce(attstattarget, -1) <> 0 and pg_has_role(relowner, 'usage') from pg_attribute"
    " join pg_class on pg_class.oid = attrelid where attrelid = to_regclass(:name) and attname = :field"
)


class ServerCopy(StrEnum):
    """One thing that the server keeps and should not."""

    ARCHIVE = "archive"
    LOGICAL = "logical"
    SLOTS = "slots"
    STANDBY = "standby"
    RECOVERY = "recovery"
    STATEMENTS = "statements"
    SLOW = "slow"
    PARAMETERS = "parameters"
    COMMITS = "commits"
    AUDIT = "audit"
    COUNTED = "counted"


def server_copies(connection: Connection) -> tuple[ServerCopy, ...]:
    """All that the server behind this connection keeps of what goes through it."""
    return tuple(each for each in ServerCopy if connection.execute(text(_ASKED[each])).scalar())


def unsample(connection: Connection, tables: MetaData) -> None:
    """Let PostgreSQL take no samples of these tables: its statistics would keep words that are long removed.

    Giving a column its type again drops what was sampled before. Tables of another account are left to their owner.
    """
    if connection.dialect.name != "postgresql":
        return
    for table in tables.sorted_tables:
        for column in table.columns:
            where = {"name": table.name, "field": column.name}
            if connection.execute(text(_SAMPLED), where).scalar():
                kind = column.type.compile(connection.dialect)
                connection.exec_driver_sql(
                    f"alter table {table.name} alter {column.name} type {kind}, alter {column.name} set statistics 0"
                )
