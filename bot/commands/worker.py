"""`hearback worker`: sends what the bot says by itself, beside the one process that answers people."""

from __future__ import annotations


def worker() -> None:
    """Send reminders and updates only; several may run on one PostgreSQL. Needs HEARBACK_TOKEN."""
    from bot import log, settings, stopping

    stopping.at_a_signal()
    log.set_up()
    chosen = settings.read()
    from bot import app as program

    program.work(chosen)
