"""Tells a rival program on the same token from an older process of ours that is just ending."""

from __future__ import annotations

import structlog

from bot.channels.telegram.errors import TokenInUse

_QUIET_SECONDS = 15.0
_log = structlog.get_logger()


class Rivals:
    """Gives up when a rival stays, unless this program was here first: then it carries on, and says so."""

    def __init__(self, most_seconds: float) -> None:
        """`most_seconds` is how long an older process may take to end."""
        self._most = most_seconds
        self._quiet = min(_QUIET_SECONDS, most_seconds / 2)
        self._first = self._last = self._undisturbed_since = 0.0
        self._is_settled = False

    def noticed(self, now: float) -> None:
        """Take down a conflict at `now` (seconds); raises `TokenInUse` when there were conflicts for too long."""
        if not self._last or now - self._last > self._quiet:
            self._first = now
        self._last, self._undisturbed_since = now, 0.0
        if now - self._first < self._most:
            return
        if not self._is_settled:
            raise TokenInUse
        _log.error("token_in_use_elsewhere")
        self._first = now

    def at_peace(self, now: float) -> None:
        """Take down a fetch that nobody disturbed; after long enough this program counts as the first one."""
        self._undisturbed_since = self._undisturbed_since or now
        if now - self._undisturbed_since >= self._most:
            self._is_settled = True
