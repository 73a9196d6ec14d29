"""Two programs on one token: the newcomer ends, the one that was there first goes on."""

from __future__ import annotations

import pytest

from bot.channels.telegram.errors import TokenInUse
from bot.channels.telegram.rivals import Rivals


def test_newcomer_gives_up_after_forty_seconds_of_conflicts() -> None:
    rivals = Rivals(40)
    for second in range(1000, 1040, 5):
        rivals.noticed(second)
    with pytest.raises(TokenInUse):
        rivals.noticed(1040)


def test_conflicts_with_peace_between_them_are_forgiven() -> None:
    rivals = Rivals(40)
    for second in range(1000, 1400, 20):
        rivals.noticed(second)


def test_the_first_on_the_token_never_gives_up() -> None:
    rivals = Rivals(40)
    for second in range(1000, 1060, 20):
        rivals.at_peace(second)
    for second in range(1060, 1300, 5):
        rivals.noticed(second)
