"""`hearback doctor`: looks at everything that a start needs, and says what to mend."""

from bot.doctor.check import Check, Verdict
from bot.doctor.examine import examine

__all__ = ["Check", "Verdict", "examine"]
