"""The real Telegram channel, on python-telegram-bot: nothing outside this folder knows Telegram's words.

What happens to an update: `poller` fetches it and `ledger` keeps its number; `incoming` says what the person
did; `flood` lets it in; `lanes` keeps each chat's order; `desk` asks the bot, within a time limit, in a thread
of `workers`; `outgoing` and `render` turn the answers into messages; `sender` sends them at the pace of
`pacing`. Only then does the ledger let the offset move past it.
"""

import os

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.errors import TokenInUse, WrongToken
from bot.channels.telegram.limits import Limits

os.environ.setdefault("PTB_TIMEDELTA", "true")  # read at each use: without it `retry_after` warns of an older form

__all__ = ["Limits", "TelegramChannel", "TokenInUse", "WrongToken"]
