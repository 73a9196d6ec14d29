"""What Alembic runs: inside the transaction that bot/storage/schema.py has begun."""

from alembic import context

from bot.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
