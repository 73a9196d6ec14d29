"""What a check says, in short, for tests to compare."""

from __future__ import annotations

from collections.abc import Iterable

from bot.doctor import Check


def said(checks: Iterable[Check]) -> dict[str, tuple[str, str]]:
    """Each check's verdict and the key of what it says, by its name without `doctor-`."""
    return {
        check.name.removeprefix("doctor-"): (check.verdict.value, check.says.key if check.says else "")
        for check in checks
    }
