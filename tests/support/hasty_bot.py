"""Hearback's own command line with less patience for a rival on its token: python -m tests.support.hasty_bot run."""

from __future__ import annotations

from functools import partial

from bot.__main__ import main
from bot.channels.telegram import channel, poller

# A rival rests up to three seconds between two fetches: conflicts that far apart are still one quarrel, and three
# seconds of peace are not enough to count as the first.
channel.Limits = partial(channel.Limits, conflict_seconds=7.0)  # type: ignore[misc, assignment]
poller._RIVAL_PAUSE = 0.2

if __name__ == "__main__":
    main()
