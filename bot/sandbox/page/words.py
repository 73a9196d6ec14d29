"""The page's own words, from prompts/<language>/sandbox.ftl."""

from __future__ import annotations

from functools import cache

from prompts.loader import Catalogue

LANGUAGE = "en"


@cache
def _catalogue() -> Catalogue:
    return Catalogue()


def words(name: str, /, **values: str | int) -> str:
    """A text of the page by its key without `sandbox-`."""
    return _catalogue().text(f"sandbox-{name}", values, LANGUAGE)
