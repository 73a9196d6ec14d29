"""Decides which job gets an act: urgent words first, then command, button, or plain words."""

from bot.router.chosen import sealed_acts
from bot.router.menu import GROUP_COMMANDS, PRIVATE_COMMANDS
from bot.router.ports import Noticed, Reactions, Watch
from bot.router.replies import Handled, turn_replies
from bot.router.router import Router

__all__ = [
    "GROUP_COMMANDS",
    "PRIVATE_COMMANDS",
    "Handled",
    "Noticed",
    "Reactions",
    "Router",
    "Watch",
    "sealed_acts",
    "turn_replies",
]
