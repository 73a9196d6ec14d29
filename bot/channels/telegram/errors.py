"""What can keep this channel from running, and what to do about it."""

from __future__ import annotations

from bot.core.errors import AlreadyRunning, HearbackError


class WrongToken(HearbackError):
    """Telegram refuses the token; trying again would not help."""

    def __init__(self) -> None:
        """Say how to get the right one; the token itself is never shown."""
        super().__init__(
            "Telegram does not accept this bot token. Copy it again from @BotFather (/mybots, your bot, API Token) "
            "into HEARBACK_TOKEN. If you have set HEARBACK_TELEGRAM_API, check that address too."
        )


class TokenInUse(AlreadyRunning):
    """Another program fetches this bot's messages; two would take them from each other."""

    def __init__(self) -> None:
        """Say where to look for the other one."""
        super().__init__(
            "Another program is running with this bot token. Stop it (another Hearback, or another bot with the same "
            "token) and start again. If you can't find it, get a new token from @BotFather: the old one then ends."
        )
