"""Which theme of its round a promise answers, by the theme's number; -1 where it answers none."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the column."""
    op.add_column("promise", sa.Column("theme", sa.Integer, nullable=False, server_default=sa.text("-1")))
