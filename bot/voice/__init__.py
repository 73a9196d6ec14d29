"""Turns voice notes into words on this machine: an extra, since its model is large."""

from bot.voice.hearing import open_hearing

__all__ = ["open_hearing"]
