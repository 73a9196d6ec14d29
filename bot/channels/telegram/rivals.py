"""Tells a rival program on the same token from an older process of ours that is just ending."""

from __future__ import annotations

import random

import structlog

from bot.channels.telegram.errors import TokenInUse

_QUIET_SECONDS = 15.0
_log = structlog.get_logger()


class Rivals:
    """Gives up when a rival stays, unless this program was here first: then it carries on, and says so.

    Telegram breaks off the fetch of the one when the other begins its own. So whoever came later is disturbed within
    the few seconds that the first one rests between two fetches. Whoever was undisturbed for longer was here first.
    """

    def __init__(self, most_seconds: float, settles_after: float) -> None:
        """`most_seconds` is how long an older process may take to end.

        `settles_after` is longer than any program rests between two fetches.
        """
        self._most = most_seconds
        self._quiet = min(_QUIET_SECONDS, most_seconds / 2)
        self._settles_after = settles_after
        # Of two that came at the same moment nobody is first. They must not both give up, so one has more patience.
        self._patience = most_seconds * random.uniform(1.0, 2.0)
        self._first = self._last = 0.0
        self._undisturbed_since: float | None = None
        self._is_settled = False

    def noticed(self, now: float) -> None:
        """Take down a conflict at `now` (seconds); raises `TokenInUse` when there were conflicts for too long."""
        self._settle(now)
        if not self._last or now - self._last > self._quiet:
            self._first = now
        self._last, self._undisturbed_since = now, None
        if now - self._first < (self._most if self._is_settled else self._patience):
            return
        if not self._is_settled:
            raise TokenInUse
        _log.error("token_in_use_elsewhere")
        self._first = now

    def fetching(self, now: float) -> None:
        """Take down that a fetch begins: from here on a rival would disturb it."""
        if self._undisturbed_since is None:
            self._undisturbed_since = now

    def at_peace(self, now: float) -> None:
        """Take down a fetch that nobody disturbed; after long enough this program counts as the first one."""
        self._settle(now)

    def lost_touch(self) -> None:
        """Take down that Telegram could not be reached, so that nothing is known of rivals."""
        self._undisturbed_since = None

    def _settle(self, now: float) -> None:
        since = self._undisturbed_since
        if since is not None and now - since >= self._settles_after:
            self._is_settled = True
