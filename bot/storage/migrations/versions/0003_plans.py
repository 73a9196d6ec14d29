"""Plans of groups, and who takes part in each."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "plan",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("group_id", sa.Text, nullable=False),
        sa.Column("is_current", sa.Boolean, nullable=False),
        sa.Column("started", sa.Float, nullable=False),
        sa.Column("moved", sa.Float, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_plan"),
        sa.UniqueConstraint("token", name="uq_plan_token"),
    )
    op.create_index("ix_plan_group_id", "plan", ["group_id"])
    op.create_index("ix_plan_moved", "plan", ["moved"])
    op.create_table(
        "plan_person",
        sa.Column("plan", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("plan", "person", name="pk_plan_person"),
    )
    op.create_index("ix_plan_person_person", "plan_person", ["person"])
