"""The commands that a menu lists, by place."""

from __future__ import annotations

_SETTINGS = ("language", "style", "role", "away", "mute", "privacy", "mydata", "forgetme", "stop")
PRIVATE_COMMANDS = ("ask", "plan", "round", "promise", "promises", "help", "cancel", *_SETTINGS)
GROUP_COMMANDS = ("ask", "plan", "round", "promise", "promises", "lead", "help", "language", "privacy")
