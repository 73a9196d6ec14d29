"""The title of a theme: a lead's own words, or the guide's, or a plain number."""

from __future__ import annotations

from bot.feedback.model import Theme
from knowledge.round_guide import RoundGuide


def theme_title(theme: Theme, guide: RoundGuide, language: str) -> str:
    """The title in a language of the catalogue."""
    if theme.title:
        return theme.title
    if theme.known is not None and theme.known < len(guide.themes):
        return guide.themes[theme.known].title.in_language(language)
    return f"{theme.number + 1}"
