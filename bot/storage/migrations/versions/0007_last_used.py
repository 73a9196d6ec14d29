"""The day on which people, groups and sessions were last used, so that what nobody uses can be removed."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_BEFORE = "2026-11-28"  # rows from before this day was kept count from it


def upgrade() -> None:
    """Add the columns."""
    for table in ("person", "chat_group", "session"):
        op.add_column(table, sa.Column("used", sa.Date, nullable=False, server_default=_BEFORE))
