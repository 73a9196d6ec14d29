"""Both kinds of database, for every test of a store."""

from tests.support.anonymous import anonymous
from tests.support.postgres import postgres_url
from tests.support.stores import database, unit

__all__ = ["anonymous", "database", "postgres_url", "unit"]
