"""What people had said before something was promised: the title of their theme."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the column."""
    op.add_column("promise", sa.Column("said", sa.Text, nullable=False, server_default=sa.text("''")))
