"""How fast, how long and how much: Telegram's limits and ours, in one place so that tests can shorten them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds unless the name says otherwise.

    Telegram allows 30 messages a second overall, 1 a second in a chat and 20 a minute in a group. `burst`
    more than `per_second` may leave at once, so their sum is the most in any one second.
    """

    per_second: float = 25.0
    burst: int = 2
    chat_gap: float = 1.0
    group_per_minute: int = 20
    at_once: int = 16

    workers: int = 4
    handler_seconds: float = 30.0
    send_seconds: float = 60.0
    send_tries: int = 5

    poll_seconds: int = 25
    least_pause: float = 0.2
    most_pause: float = 1.0
    most_back_off: float = 30.0
    conflict_seconds: float = 40.0
    settle_seconds: float = 10.0
    stop_seconds: float = 3.0

    lane_length: int = 60
    flood_burst: int = 60
    flood_per_minute: float = 30.0
    hog_length: int = 30
    hog_seconds: float = 2.0
    patience_seconds: float = 30.0
    most_in_memory: int = 1_000
