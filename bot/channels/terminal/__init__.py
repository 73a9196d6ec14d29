"""`hearback chat`: the same dialogues in a terminal, where buttons are numbers and pictures are files with words."""

from bot.channels.terminal.channel import TerminalChannel

__all__ = ["TerminalChannel"]
