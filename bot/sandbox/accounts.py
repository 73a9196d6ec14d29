"""The people and the bot, as Telegram knows them."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.sandbox.shapes import Json


@dataclass
class Account:
    """Somebody who can write: `has_blocked_bot` and `is_deactivated` decide whether the bot may write to them."""

    id: int
    first_name: str
    username: str = ""
    language_code: str = "en"
    is_bot: bool = False
    has_blocked_bot: bool = False
    is_deactivated: bool = False

    def to_user(self) -> Json:
        """The User object."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if not self.is_bot and self.language_code:
            user["language_code"] = self.language_code
        return user


@dataclass
class Profile:
    """What the bot says of itself: names and descriptions by language, commands by scope and language."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
