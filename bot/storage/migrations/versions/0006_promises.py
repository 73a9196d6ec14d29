"""Promises with their dated lines, who looks after a group, and when people work."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables."""
    _promises()
    _lines()
    _people()


def _promises() -> None:
    op.create_table(
        "promise",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("group_id", sa.Text, nullable=False),
        sa.Column("round_id", sa.Text, nullable=False),
        sa.Column("plan_id", sa.Text, nullable=False),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("asked_by", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("measure", sa.Text, nullable=False),
        sa.Column("due", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("exact", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("quiet_until", sa.Date),
        sa.Column("changed", sa.Text, nullable=False),
        sa.Column("made", sa.Float, nullable=False),
        sa.Column("reported", sa.Float),
        sa.Column("asked", sa.Float),
        sa.PrimaryKeyConstraint("id", name="pk_promise"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_promise_group_id", "promise", ["group_id", "state"])
    op.create_index("ix_promise_round_id", "promise", ["round_id"])
    op.create_index("ix_promise_owner", "promise", ["owner"])
    op.create_index("ix_promise_asked_by", "promise", ["asked_by"])


def _lines() -> None:
    op.create_table(
        "promise_line",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("promise_id", sa.Integer, nullable=False),
        sa.Column("happened", sa.Text, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("day", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_promise_line"),
    )
    op.create_index("ix_promise_line_promise_id", "promise_line", ["promise_id"])
    op.create_index("ix_promise_line_who", "promise_line", ["who"])
    op.create_table(
        "reaching",
        sa.Column("promise_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.Text, nullable=False),
        sa.Column("answer", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("promise_id", "person_id", name="pk_reaching"),
    )
    op.create_index("ix_reaching_person_id", "reaching", ["person_id"])


def _people() -> None:
    op.create_table(
        "keeper",
        sa.Column("group_id", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("person_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("group_id", "role", name="pk_keeper"),
    )
    op.create_index("ix_keeper_person_id", "keeper", ["person_id"])
    op.create_table(
        "working",
        sa.Column("person_id", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("nation", sa.Text, nullable=False),
        sa.Column("days_off", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_working"),
    )
    op.create_table(
        "muted",
        sa.Column("person_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_muted"),
    )
