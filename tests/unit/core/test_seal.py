"""Button data is ours, for one chat, and within 64 bytes."""

from __future__ import annotations

import pytest

from bot.core.incoming import Address
from bot.core.seal import MAX_ARGS, ForgedButton, Pressed, Seal

CHAT = Address("telegram", 5_553_000_001)
ACTS = ("ask:evidence", "ask:compare", "people:style")


@pytest.fixture
def seal() -> Seal:
    return Seal(b"k" * 32, ACTS)


def test_what_was_sealed_is_read_back(seal: Seal) -> None:
    assert seal.open(CHAT, seal.close(CHAT, "ask:compare", 3, (1, 65_535))) == Pressed("ask:compare", 3, (1, 65_535))


def test_the_fullest_button_fits_into_telegrams_64_bytes(seal: Seal) -> None:
    assert len(seal.close(CHAT, "ask:evidence", 2**32 - 1, (65_535,) * MAX_ARGS).encode()) <= 64


@pytest.mark.parametrize(
    "other",
    [Address("telegram", -5_553_000_001), Address("terminal", 5_553_000_001), Address("telegram", 5_553_000_002)],
)
def test_another_chat_cannot_use_it(seal: Seal, other: Address) -> None:
    with pytest.raises(ForgedButton):
        seal.open(other, seal.close(CHAT, "ask:evidence", 0, ()))


def test_another_secret_cannot_read_it(seal: Seal) -> None:
    with pytest.raises(ForgedButton):
        Seal(b"x" * 32, ACTS).open(CHAT, seal.close(CHAT, "ask:evidence", 0, ()))


def test_a_button_keeps_its_meaning_when_acts_are_added_or_reordered(seal: Seal) -> None:
    data = seal.close(CHAT, "people:style", 0, (1,))
    later = Seal(b"k" * 32, ("new:act", *reversed(ACTS)))
    assert later.open(CHAT, data).act == "people:style"


def test_a_button_of_an_act_that_is_gone_is_refused(seal: Seal) -> None:
    data = seal.close(CHAT, "people:style", 0, (1,))
    with pytest.raises(ForgedButton):
        Seal(b"k" * 32, ("ask:evidence",)).open(CHAT, data)


def test_an_act_that_no_job_declares_is_a_fault_of_ours(seal: Seal) -> None:
    with pytest.raises(ValueError, match="nobody:knows"):
        seal.close(CHAT, "nobody:knows", 0, ())


def test_one_act_twice_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="same number"):
        Seal(b"k" * 32, ("ask:evidence", "ask:evidence"))


@pytest.mark.parametrize("data", ["", "=", "====", "A", "AAAA", "ä" * 10, "\x00\x01", " ", "\udcff", "A" * 10_000])
def test_rubbish_is_forged_and_never_an_error(seal: Seal, data: str) -> None:
    with pytest.raises(ForgedButton):
        seal.open(CHAT, data)
