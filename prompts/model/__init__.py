"""What the bot says to a language model."""

from __future__ import annotations

from pathlib import Path


def instructions(name: str) -> str:
    """The instructions of this name; they hold nothing about anybody."""
    return (Path(__file__).parent / f"{name}.md").read_text("utf-8")
