"""What the channel tells Telegram at the start: that it polls, and which commands it lists where."""

from __future__ import annotations

import asyncio

import structlog
from telegram import BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import Forbidden, InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram.addressing import Me
from bot.channels.telegram.application import App
from bot.channels.telegram.back_off import BackOff, rest, unless
from bot.channels.telegram.errors import WrongToken
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.quiet import place_of
from bot.core.incoming import Place
from bot.core.ports import Dialogues

_SCOPES = {Place.PRIVATE: BotCommandScopeAllPrivateChats(), Place.GROUP: BotCommandScopeAllGroupChats()}
_LANGUAGES = {"": "en", "cy": "cy"}  # Telegram's language code ("" for everybody else) and ours
_MOST_SECONDS = 10.0
_log = structlog.get_logger()


async def introduce(application: App, limits: Limits, stop: asyncio.Event) -> Me | None:
    """Ask Telegram who the bot is, for as long as the network takes; None when stopped before.

    Raises `WrongToken` when Telegram refuses the token.
    """
    back_off = BackOff(limits.most_back_off)
    while not stop.is_set():
        try:
            await unless(stop, application.initialize())
        except (InvalidToken, Forbidden):
            raise WrongToken from None
        except TelegramError as error:
            _log.warning("telegram_unreachable", error=type(error).__name__, failures=back_off.failures + 1)
            await rest(stop, back_off.next())
        else:
            break
    return None if stop.is_set() else Me(application.bot.id, application.bot.username.lower())


async def set_up(bot: ExtBot[None], dialogues: Dialogues) -> None:
    """Switch to polling and list the commands; whatever fails here, or takes too long, stops nothing."""
    steps = [_polling(bot), *(_menu(bot, dialogues, place, code) for place in _SCOPES for code in _LANGUAGES)]
    try:
        await asyncio.wait_for(asyncio.gather(*steps), _MOST_SECONDS)
    except TimeoutError:
        _log.warning("set_up_unfinished")


async def _polling(bot: ExtBot[None]) -> None:
    try:
        await bot.delete_webhook(drop_pending_updates=False)
    except TelegramError as error:
        _log.warning("webhook_stays", error=type(error).__name__)


async def _menu(bot: ExtBot[None], dialogues: Dialogues, place: Place, code: str) -> None:
    try:
        commands = list(dialogues.commands(place, _LANGUAGES[code]))
        await bot.set_my_commands(commands, scope=_SCOPES[place], language_code=code or None)
    except Exception as error:  # noqa: BLE001 - a menu is a help, not a need
        _log.warning("commands_not_listed", error=type(error).__name__, place=place_of(error))
