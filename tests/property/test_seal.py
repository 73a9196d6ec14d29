"""Whatever a button carries comes back as it was, and nothing else is ever taken for a button."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.incoming import Address
from bot.core.seal import MAX_ARGS, ForgedButton, Pressed, Seal
from tests.property.measure import MANY

ACTS = ("ask:evidence", "ask:compare", "ask:not-meant", "people:language")
SEAL = Seal(b"\x07" * 32, ACTS)
chats = st.builds(Address, st.sampled_from(["telegram", "terminal"]), st.integers(-(2**63), 2**63 - 1))
values = st.lists(st.integers(0, 65_535), max_size=MAX_ARGS).map(tuple)
versions = st.integers(0, 2**32 - 1)


def _bytes(data: str) -> bytes:
    return urlsafe_b64decode(data + "=" * (-len(data) % 4))


@MANY
@given(chats, st.sampled_from(ACTS), versions, values)
def test_what_goes_in_comes_out_within_64_bytes(chat: Address, act: str, version: int, args: tuple[int, ...]) -> None:
    data = SEAL.close(chat, act, version, args)
    assert len(data.encode()) <= 64
    assert SEAL.open(chat, data) == Pressed(act, version, args)


@MANY
@given(chats, st.sampled_from(ACTS), versions, values, st.data())
def test_any_bit_turned_over_is_refused(
    chat: Address, act: str, version: int, args: tuple[int, ...], data: st.DataObject
) -> None:
    raw = bytearray(_bytes(SEAL.close(chat, act, version, args)))
    bit = data.draw(st.integers(0, len(raw) * 8 - 1))
    raw[bit // 8] ^= 1 << bit % 8
    with pytest.raises(ForgedButton):
        SEAL.open(chat, urlsafe_b64encode(bytes(raw)).decode().rstrip("="))


@MANY
@given(chats, chats, st.sampled_from(ACTS), versions, values)
def test_no_other_chat_can_use_it(chat: Address, other: Address, act: str, version: int, args: tuple[int, ...]) -> None:
    assume(chat != other)
    with pytest.raises(ForgedButton):
        SEAL.open(other, SEAL.close(chat, act, version, args))


@MANY
@given(chats, st.sampled_from(ACTS), versions, values, st.integers(1, 40))
def test_a_part_of_a_button_is_no_button(
    chat: Address, act: str, version: int, args: tuple[int, ...], cut: int
) -> None:
    data = SEAL.close(chat, act, version, args)
    with pytest.raises(ForgedButton):
        SEAL.open(chat, data[:-cut])


@MANY
@given(chats, st.one_of(st.text(), st.binary().map(lambda raw: urlsafe_b64encode(raw).decode())))
def test_anything_else_is_forged_and_never_an_error(chat: Address, data: str) -> None:
    with pytest.raises(ForgedButton):
        SEAL.open(chat, data)
