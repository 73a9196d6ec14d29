"""Pictures and documents that the jobs ask for by name, each with the words that say the same."""

from bot.reports.maker import Reports

__all__ = ["Reports"]
