"""Links that open a private chat with the bot at a given place."""

from __future__ import annotations

import re

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Links:
    """Knows the bot's public name once the channel has told it; shared by everyone who shows a link."""

    def __init__(self, name: str = "") -> None:
        """Start with a name, or none until the channel has introduced itself."""
        self.name = name

    def to(self, payload: str) -> str:
        """A link that starts a private chat with `payload` (at most 64 letters, digits, _ and -); "" without a name."""
        if not _PAYLOAD.fullmatch(payload):
            raise ValueError("a link carries letters, digits, _ and - only, at most 64")
        return f"https://t.me/{self.name}?start={payload}" if self.name else ""
