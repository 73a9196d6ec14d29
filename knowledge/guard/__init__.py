"""Checks that what a language model wrote says no more than the cards that it cites."""

from knowledge.guard.guard import Guard
from knowledge.guard.model import Reason, Said, Verdict

__all__ = ["Guard", "Reason", "Said", "Verdict"]
