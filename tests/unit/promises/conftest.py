"""The world in which promises are made."""

from __future__ import annotations

from tests.support.promising import world

__all__ = ["world"]
