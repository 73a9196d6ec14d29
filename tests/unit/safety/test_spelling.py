from __future__ import annotations

import pytest

from bot.core.errors import ContentError
from bot.safety import spelling
from bot.safety.spelling import name_likeness, slots


@pytest.mark.parametrize("name", ["mukisa", "thiri", "rojin", "lachie", "oluwaseun", "xiaomei", "sokha"])
def test_names_are_spelt_like_names(name: str) -> None:
    assert name_likeness(name) > 1


@pytest.mark.parametrize("slip", ["recieption", "evrything", "discusting", "brekfast", "promissed", "wheelchiar"])
def test_slips_are_spelt_like_slips(slip: str) -> None:
    assert name_likeness(slip) < -1.5


def test_a_word_has_its_slots_once_and_in_order() -> None:
    assert list(slots("anna")) == sorted(set(slots("anna")))


def test_another_file_of_weights_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "_SHA256", "0" * 64)
    with pytest.raises(ContentError, match=r"bot\.safety\.training\.spelling"):
        spelling._weights.__wrapped__()
