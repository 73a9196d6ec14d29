"""Takes long values past Fluent, which shows {???} in place of one that has more than 2,500 characters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from secrets import token_hex

Value = str | int | float

_LONGEST = 200
_SECRET = token_hex(8)  # not to be guessed, so that nobody's words can pass for a stand-in
_STAND_IN = re.compile(f"\ue000{_SECRET}:([^\ue001]*)\ue001")


def held_back(args: Mapping[str, Value]) -> dict[str, Value]:
    """The values with a short stand-in for each long one."""
    return {name: f"\ue000{_SECRET}:{name}\ue001" if _is_long(value) else value for name, value in args.items()}


def put_in(words: str, args: Mapping[str, Value]) -> str:
    """The words with the long values in place of their stand-ins."""
    return _STAND_IN.sub(lambda found: str(args[found[1]]), words)


def _is_long(value: Value) -> bool:
    return isinstance(value, str) and len(value) > _LONGEST
