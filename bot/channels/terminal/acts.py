"""Turns a typed line into what the person did: a choice, a command, or words."""

from __future__ import annotations

import re

from bot.channels.terminal.choices import Choices
from bot.core.incoming import Address, Incoming, Kind, Place

ME = Address("terminal", 1)  # one terminal, one person
_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:\s+(?P<rest>.*))?", re.DOTALL)
_NOT_TYPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # keys that made no letter, and broken bytes


def cleaned(line: str) -> str:
    """Keep of a line what the person meant, in letters that can be stored."""
    return _NOT_TYPED.sub("", line).strip()


def act(line: str, choices: Choices, language: str) -> Incoming:
    """Tell what a line means beside the choices that are on the screen."""
    if data := choices.chosen(line):
        return _incoming(Kind.BUTTON, language, data)
    if command := _COMMAND.fullmatch(line):
        return _incoming(Kind.COMMAND, language, (command["rest"] or "").strip(), command["name"].lower())
    return _incoming(Kind.TEXT, language, line)


def _incoming(kind: Kind, language: str, text: str, command: str = "") -> Incoming:
    return Incoming(kind, Place.PRIVATE, sender=ME, chat=ME, text=text, command=command, language_hint=language)
